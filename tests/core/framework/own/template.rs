//! The template of an authority's own file: it explains every key that the reader knows, knows no other, and loads as it is and by
//! each of the ways that its comments describe. And the files of the app that are given out to start from.

use crate::support::{frameworks, own_file::read};
use provider_concerns::framework::{Framework, MethodKind, TEMPLATE, built_in, starting_file};
use std::collections::{BTreeMap, BTreeSet};

/// A block of the template without the marks that make it a comment.
fn block(name: &str) -> String {
    let (_, from) = TEMPLATE
        .split_once(&format!("# ---------------------------------------------------------------- {name}"))
        .unwrap();
    let from = from.split_once('\n').unwrap().1;
    let (block, _) =
        from.split_once("# ---------------------------------------------------------------- end of ").unwrap();
    block
        .lines()
        .map(|line| line.strip_prefix("# ").or(line.strip_prefix('#')).unwrap_or_else(|| panic!("{line}")))
        .fold(String::new(), |text, line| text + line + "\n")
}

const WAYS: [(&str, MethodKind); 3] =
    [("way 1: ", MethodKind::Triggers), ("way 2: ", MethodKind::Scored), ("way 3: ", MethodKind::Described)];

/// The template as its comments say that it is changed for one of the three ways, with the observation sheet.
fn followed(way: &str, kind: MethodKind) -> String {
    let mut text = String::new();
    let mut example = false;
    for line in TEMPLATE.lines() {
        if line.starts_with('[') {
            example = line == "[[example]]";
        }
        let left_out = line.starts_with("extends = ")
            || example && kind != MethodKind::Scored && !line.starts_with('#')
            || line.starts_with("outcomes = ") && kind == MethodKind::Triggers;
        if !left_out {
            text.push_str(line);
            text.push('\n');
        }
    }
    text + &block(way) + &block("observation sheet, with any") + &block("poor care or concern, with any")
}

#[test]
fn the_template_loads_by_each_way_that_its_comments_describe() {
    for (way, kind) in WAYS {
        let own = read(&followed(way, kind));
        assert_eq!(own.method.as_ref().map(|method| method.kind), Some(kind));
        assert!(own.judges() && own.sheet.as_ref().is_some_and(|sheet| sheet.items().count() == 2), "{way}");
        assert_eq!((own.considerations.len(), own.themes.len()), (2, 1), "{way}");
        assert!(own.poor_care.is_some() && own.cause_for_concern.is_some(), "{way}");
        let parts = [own.outcomes().len(), own.designations.len(), own.measures.len(), own.questions().count()];
        assert_eq!(parts, if kind == MethodKind::Triggers { [3, 1, 1, 2] } else { [0; 4] });
        assert_eq!(own.scored().is_some(), kind == MethodKind::Scored);
        assert_eq!(own.impact().is_some(), kind == MethodKind::Described);
    }
}

/// Puts a key that nobody knows into every row of a text, one after the other: the keys that each row has, with those that the
/// reader knows there.
fn rows(text: &str) -> Vec<(BTreeSet<String>, BTreeSet<String>)> {
    let mut found = Vec::new();
    let lines: Vec<&str> = text.lines().collect();
    let mut starts = vec![0];
    let mut at = 0;
    for line in &lines {
        if line.starts_with('[') {
            starts.push(at + line.len() + 1);
        }
        if !line.starts_with('#') && line.contains('=') || line.trim_start().starts_with('{') {
            starts.extend(line.match_indices("{ ").map(|(place, _)| at + place + 2));
        }
        at += line.len() + 1;
    }
    for start in starts {
        let inline = text[..start].ends_with("{ ");
        let probe = if inline { "zzz = 1, " } else { "zzz = 1\n" };
        let changed = format!("{}{probe}{}", &text[..start], &text[start..]);
        let error = frameworks().read_own(&changed).unwrap_err();
        let message = error
            .0
            .iter()
            .find(|problem| problem.message.starts_with("“zzz” is not known"))
            .map(|problem| &problem.message);
        let message = message.unwrap_or_else(|| panic!("{:?} at {start}", error.0));
        let known = message.rsplit_once("known are: ").unwrap().1.split(", ").map(str::to_owned).collect();
        let heading = text[..start].trim_end().rsplit('\n').next().unwrap_or_default().trim_matches(['[', ']']);
        found.push((keys(&text[start..], inline, (start > 0).then_some(heading)), known));
    }
    found
}

/// The keys that stand in a row with this heading; the head of the file has none.
fn keys(rest: &str, inline: bool, heading: Option<&str>) -> BTreeSet<String> {
    let head = heading.is_none();
    let mut keys = BTreeSet::new();
    if inline {
        let (mut depth, mut word, mut quoted) = (0, String::new(), false);
        for letter in rest.chars() {
            match letter {
                '"' => quoted = !quoted,
                _ if quoted => {}
                '{' | '[' => depth += 1,
                '}' if depth == 0 => break,
                '}' | ']' => depth -= 1,
                '=' if depth == 0 => {
                    keys.insert(word.trim().to_owned());
                    word.clear();
                }
                ',' if depth == 0 => word.clear(),
                _ if depth == 0 => word.push(letter),
                _ => {}
            }
        }
        return keys;
    }
    let mut own = true;
    for line in rest.lines() {
        if let Some(heading) = line.strip_prefix('[') {
            own = false;
            let name = heading.trim_matches(['[', ']']);
            if head {
                keys.insert(name.split('.').next().unwrap().to_owned());
            }
        }
        if let Some((key, _)) = line
            .split_once(" = ")
            .filter(|(key, _)| own && key.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_'))
        {
            keys.insert(key.to_owned());
        }
    }
    // Rows within this one are told by the heading of the first.
    let next = rest.lines().find(|line| line.starts_with('[')).map(|line| line.trim_matches(['[', ']']));
    if let Some((of, within)) = next.and_then(|next| next.rsplit_once('.'))
        && heading == Some(of)
    {
        keys.insert(within.to_owned());
    }
    keys
}

/// What the reader knows and refuses in every own file; the template says so.
const REFUSED: [&str; 1] = ["track"];

#[test]
fn every_key_that_the_reader_knows_stands_in_the_template_and_every_key_there_is_known() {
    // Rows of which the reader knows the same keys are of one kind.
    let mut kinds: BTreeMap<BTreeSet<String>, BTreeSet<String>> = BTreeMap::new();
    let texts = WAYS.map(|(way, kind)| followed(way, kind)).into_iter().chain([TEMPLATE.to_owned()]);
    for (there, known) in texts.flat_map(|text| rows(&text)) {
        kinds.entry(known).or_default().extend(there);
    }
    assert!(kinds.len() >= 25, "{} kinds of row", kinds.len());
    let tool_default = "tool_default".to_owned();
    let shown = kinds.iter().any(|(known, there)| known.contains("format") || there.contains(&tool_default));
    assert!(shown, "tool_default is shown somewhere");
    for (known, there) in &kinds {
        let top = known.contains("format");
        let missing: Vec<&String> = known
            .difference(there)
            .filter(|key| !(top && REFUSED.contains(&key.as_str())) && **key != tool_default && **key != "cite")
            .collect();
        assert!(missing.is_empty(), "the template lacks {missing:?} of a row with {known:?}");
        // A row within a row is told by its heading.
        let unknown: Vec<&String> = there.difference(known).collect();
        assert!(unknown.is_empty(), "the template has {unknown:?}, which a row with {known:?} does not know");
    }
    for key in REFUSED {
        assert!(TEMPLATE.lines().any(|line| line.starts_with('#') && line.contains(key)), "{key}");
    }
}

/// What something holds, but for where it stands in its file.
fn unplaced(what: &dyn std::fmt::Debug) -> String {
    let text = format!("{what:?}");
    let mut parts = text.split("Span { ");
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |text, part| text + part.split_once('}').unwrap().1)
}

#[test]
fn a_file_of_the_app_is_given_out_and_loads_once_its_head_is_written_anew() {
    let judging: Vec<&Framework> = built_in().judging().collect();
    assert_eq!(judging.len(), 5);
    for framework in judging {
        let id = &framework.reference.id;
        let text = starting_file(id).unwrap();
        // As it is, it is refused: nobody judges by another council's policy by mistake.
        let refused = frameworks().read_own(&text).unwrap_err().0;
        let told: Vec<&str> = refused.iter().map(|problem| problem.message.split('”').next().unwrap()).collect();
        assert_eq!(told, ["“id", "“version", "“authority", "“local_authorities"], "{id}: {refused:?}");
        for problem in &refused {
            assert!(text.lines().nth(problem.line - 1).unwrap().contains("change-this"), "{problem}");
        }
        let own = read(&text.replace("change-this", "elsewhere"));
        assert_eq!(
            (own.reference.id.as_str(), own.local_authorities.as_slice()),
            ("elsewhere", &["elsewhere".to_owned()][..])
        );
        // Everything else is that framework's, but for numbers in lists that only its own list has.
        let same =
            |one: &dyn std::fmt::Debug, other: &dyn std::fmt::Debug| assert_eq!(unplaced(one), unplaced(other), "{id}");
        same(&own.rules, &framework.rules);
        same(
            &(&own.next_steps, &own.deadlines, &own.lists),
            &(&framework.next_steps, &framework.deadlines, &framework.lists),
        );
        same(&(&own.notes, &own.sheet, &own.measures), &(&framework.notes, &framework.sheet, &framework.measures));
        same(&own.designations, &framework.designations);
        let weighed =
            |one: &Framework| unplaced(&(&one.considerations, &one.themes, &one.poor_care, &one.cause_for_concern));
        assert_eq!(weighed(&own), weighed(framework), "{id}");
        let asked = |one: &Framework| one.questions().map(|row| (row.id.clone(), row.asks.clone())).collect::<Vec<_>>();
        assert_eq!(asked(&own), asked(framework));
    }
    for id in ["shared", "elsewhere", ""] {
        assert_eq!(starting_file(id), None, "{id}");
    }
}

/// The same framework, whatever text it was read from.
fn alike(mut one: Framework, mut other: Framework) -> bool {
    for framework in [&mut one, &mut other] {
        framework.reference.version = framework.reference.version.split('+').next().unwrap().to_owned();
        framework.own.as_mut().unwrap().digest.clear();
    }
    one == other
}

#[test]
fn every_value_of_every_kind_of_file_has_an_effect_or_another_is_refused() {
    let texts = WAYS.map(|(way, kind)| followed(way, kind)).into_iter().chain([TEMPLATE.to_owned()]);
    let mut tried = 0;
    for text in texts {
        let before = read(&text);
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let start = at;
            at += line.len();
            if line.trim_start().starts_with('#') {
                continue;
            }
            for (place, _) in line.match_indices(" = ") {
                let place = start + place + 3;
                let value = &text[place..at];
                let changed = if let Some(quote) = value.find('"').filter(|quote| *quote <= 1) {
                    let end = place + quote + 1 + value[quote + 1..].find('"').unwrap();
                    format!("{}x{}", &text[..end], &text[end..])
                } else if value.starts_with("true") {
                    format!("{}false{}", &text[..place], &text[place + 4..])
                } else if value.starts_with(|letter: char| letter.is_ascii_digit()) {
                    format!("{}1{}", &text[..place], &text[place..])
                } else {
                    continue;
                };
                tried += 1;
                let after = frameworks().read_own(&changed);
                assert!(after.is_err() || after.is_ok_and(|after| !alike(after, before.clone())), "{line}");
            }
        }
    }
    assert!(tried > 400, "{tried}");
}
