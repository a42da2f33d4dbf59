//! All of a framework, for people. Everything names its source, or says that it is a default of the tool.

use crate::page::{Page, joined, source};
use provider_concerns::{
    concern::{ConcernLevel, ThemeId},
    framework::{
        Citation, Criterion, Deadline, Framework, ImpactScale, LevelRule, List, ListKind, MethodKind, NextStep,
        OutcomeRule, Pointer, Registry, Rules, ScoredRules, Sheet, StepKind, YesMeans, cited,
    },
};

/// A framework’s method in a word, as in framework files.
pub fn method_word(method: MethodKind) -> &'static str {
    match method {
        MethodKind::Scored => "scored",
        MethodKind::Described => "described",
        MethodKind::Triggers => "triggers",
    }
}

/// The whole framework. What it says of other frameworks is looked up among those at hand.
pub fn framework(registry: &Registry, framework: &Framework) -> String {
    let mut page = Page::default();
    head(&mut page, framework);
    weighed(&mut page, framework);
    questions(&mut page, registry, framework);
    match &framework.rules {
        Some(Rules::Scored(rules)) => scored(&mut page, rules),
        Some(Rules::Described(impact)) => described(&mut page, impact),
        Some(Rules::Triggers(rows)) => rules(&mut page, framework, "Outcomes, the most serious first", rows),
        None => {}
    }
    rules(&mut page, framework, "Beside the outcome", &framework.designations);
    section(&mut page, "What follows", &framework.next_steps, |page, step| next_step(page, framework, step));
    section(&mut page, "By when", &framework.deadlines, |page, row| deadline(page, framework, row));
    framework.lists.iter().for_each(|row| list(&mut page, row));
    own(&mut page, framework);
    if let Some(sheet) = &framework.sheet {
        observation_sheet(&mut page, sheet);
    }
    section(&mut page, "Themes", &framework.themes, |page, theme| {
        page.put(2, "- ", &joined(&[&theme.title, &source(&cited(&theme.cite), false)]));
        page.put(6, "poor care: ", &theme.poor_care);
        page.put(6, "potential cause for concern: ", &theme.concern);
        page.put(6, "", if theme.one_is_enough { "A single matter is enough for it." } else { "" });
    });
    section(&mut page, "Notes", &framework.notes, |page, note| {
        page.put(2, "- ", &joined(&[&note.says, &source(&cited(&note.cite), note.tool_default)]));
        page.put(6, "about: ", &about(framework, &note.beside));
    });
    page.into_text()
}

/// A heading with rows, if there are any.
fn section<'a, T>(page: &mut Page, title: &str, rows: &'a [T], mut put: impl FnMut(&mut Page, &'a T)) {
    if !rows.is_empty() {
        page.heading(title);
        rows.iter().for_each(|row| put(page, row));
    }
}

/// Words with their source.
fn with(words: &str, cite: &[Citation]) -> String {
    joined(&[words, &source(&cited(cite), false)])
}

fn head(page: &mut Page, framework: &Framework) {
    page.put(0, "", &framework.authority);
    page.put(0, "", &format!("{} ({})", framework.title, framework.reference));
    if let Some(own) = &framework.own {
        let extends = own.extends.as_ref().map(|base| format!(", extends {base}")).unwrap_or_default();
        page.put(0, "", &format!("An authority’s own file{extends}; SHA-256 {}", own.digest));
    }
    section(page, "Documents", &framework.documents, |page, document| {
        let issued = if document.issued.is_empty() { String::new() } else { format!(", {}", document.issued) };
        page.put(2, "- ", &format!("{}: {}{issued}", document.short, document.title));
        if !document.review.is_empty() {
            page.put(6, "its own review: ", &format!("{}. A newer text may have taken its place.", document.review));
        }
    });
    section(page, "Marking on paper", framework.marking.as_slice(), |page, marking| {
        page.put(2, "", &with(&format!("{}. {}", marking.word, marking.says), &marking.cite));
    });
    if !framework.local_authorities.is_empty() {
        page.heading("Recognised by the local authority");
        page.put(2, "", &framework.local_authorities.join(", "));
    }
    if let Some(method) = &framework.method {
        page.heading(&format!("Method: {}", method_word(method.kind)));
        page.put(2, "", &with(&method.says, &method.cite));
        page.put(2, "", &method.differs);
    }
}

/// The tracks, and what tells poor care from a potential cause for concern.
fn weighed(page: &mut Page, framework: &Framework) {
    section(page, "Safety first", &framework.tracks, |page, track| {
        page.put(2, "- ", &format!("{}: {}", track.title, track.asks));
        page.put(6, "", &track.hint);
        page.put(6, "if yes: ", &with(&joined(&[&track.leads, "leads.", &track.says]), &track.cite));
        page.put(6, "call: ", &track.call);
        page.put(6, "advice: ", &joined_default(&track.advice));
        page.put(6, "if not sure: ", &joined_default(&track.unsure));
    });
    section(page, "Safety first, in this policy", &framework.safety, |page, words| {
        page.put(2, "- ", &with(&joined(&[&format!("{}:", words.kind.key()), &words.asks, &words.says]), &words.cite));
    });
    section(page, "Weighed for each issue", &framework.considerations, |page, guide| {
        let must = if guide.must { "(part of the decision)" } else { "" };
        page.put(2, "- ", &joined(&[&guide.asks, must, &source(&cited(&guide.cite), guide.tool_default)]));
        page.put(6, "", &guide.hint);
        page.put(6, "one-off: ", &guide.one_off);
        page.put(6, "one-off, but not one person’s error: ", guide.not_one_person.as_ref().map_or("", |one| &one.says));
        page.put(6, "wider: ", &guide.wider);
        let leans = if guide.leans_by_default { "which way an answer leans" } else { "" };
        page.put(6, "", &joined_default(leans));
    });
    for (title, meant) in
        [("Poor care", &framework.poor_care), ("Potential cause for concern", &framework.cause_for_concern)]
    {
        if let Some(meant) = meant {
            page.heading(title);
            page.put(2, "", &joined(&[&meant.says, &source(&cited(&meant.cite), meant.tool_default)]));
            page.put(2, "", &meant.reminder);
        }
    }
    section(page, "Series", framework.series.as_slice(), |page, series| {
        let setting =
            format!("Suggested from {} issues of one theme within {} days.", series.count, series.within_days);
        page.put(2, "", &joined(&[&setting, &series.says, &source(&cited(&series.cite), series.tool_default)]));
    });
}

fn joined_default(words: &str) -> String {
    if words.is_empty() { String::new() } else { joined(&[words, &source("", true)]) }
}

fn questions(page: &mut Page, registry: &Registry, framework: &Framework) {
    for group in &framework.groups {
        page.heading(&with(&format!("Questions: {}", group.title), &group.cite));
        page.put(2, "", &group.says);
        for (number, question) in (1..).zip(&group.questions) {
            page.put(2, &format!("{number:>2}. "), &with(&question.asks, &question.cite));
            page.put(6, "", &question.hint);
            page.put(6, "in short: ", &question.short);
            page.put(6, "date: ", &question.dated);
            let reasons: Vec<String> = question.suggest.iter().map(|pointer| pointed(registry, pointer)).collect();
            page.put(6, "suggested by: ", &joined_default(&reasons.join("; ")));
        }
    }
    section(page, "Measures", &framework.measures, |page, measure| {
        page.put(2, "- ", &with(&measure.title, &measure.cite));
        page.put(6, "", &format!("{} / {}", measure.part, measure.whole));
    });
}

/// A fact that suggests an answer.
fn pointed(registry: &Registry, pointer: &Pointer) -> String {
    let shared = registry.newest("shared");
    match pointer {
        Pointer::Theme(theme) => format!("an issue about “{}”", theme_title(registry, theme)),
        Pointer::Series(Some(theme)) => format!("a series about “{}”", theme_title(registry, theme)),
        Pointer::Series(None) => "a series of any theme".to_owned(),
        Pointer::Concerns(least) => format!("{least} or more issues decided to be potential causes for concern"),
        Pointer::People(least) => format!("an issue that affects {least} or more people"),
        Pointer::Weighed(id) => {
            let guide = registry.consideration(id);
            format!("“{}” leaning to something wider", guide.map_or(id, |guide| &guide.asks))
        }
        Pointer::Track(kind) => {
            let guide = shared.and_then(|shared| shared.track(*kind));
            format!("Yes to “{}”", guide.map_or(kind.key(), |guide| &guide.asks))
        }
        Pointer::Answered(question) => {
            let (id, row) = question.split_once('/').unwrap_or((question, ""));
            let row = registry.newest(id).and_then(|framework| framework.question(row));
            row.map_or_else(|| format!("Yes to “{question}”"), |row| format!("Yes to “{}” ({id})", row.short))
        }
    }
}

fn theme_title<'a>(registry: &'a Registry, theme: &'a ThemeId) -> &'a str {
    registry.theme_title(theme).unwrap_or_else(|| theme.as_str())
}

fn scored(page: &mut Page, rules: &ScoredRules) {
    page.heading("Scores");
    page.put(2, "", &with(&rules.scores.says, &rules.scores.cite));
    for anchor in &rules.anchors {
        let mark = format!("{}: ", anchor.score);
        page.put(2, &mark, &joined(&[&anchor.says, &source(&cited(&anchor.cite), anchor.tool_default)]));
    }
    section(page, "Outcomes, the most serious first", &rules.levels, level);
    section(page, "Where two rows hold at once", &rules.overlaps, |page, overlap| {
        let levels = format!("{} and {}: {} is taken.", overlap.levels.0, overlap.levels.1, overlap.wins);
        page.put(2, "- ", &joined(&[&levels, &overlap.says, &source(&cited(&overlap.cite), true)]));
    });
    section(page, "How arguable wordings are read", &rules.readings, |page, reading| {
        page.put(2, "- ", &joined(&[&reading.says, &source(&cited(&reading.cite), true)]));
    });
    page.heading("Judgement");
    page.put(2, "", &with(&rules.judgement.says, &rules.judgement.cite));
    section(page, "Circumstances that may warrant the process", &rules.circumstances, |page, row| {
        page.put(2, "- ", &with(&row.says, &row.cite));
    });
}

fn level(page: &mut Page, rule: &LevelRule) {
    page.put(2, "- ", &with(rule.level.name(), &rule.cite));
    let words = |conditions: &[provider_concerns::framework::Condition], between: &str| {
        conditions.iter().map(|condition| condition.words()).collect::<Vec<_>>().join(between)
    };
    page.put(6, if rule.any.len() > 1 { "at least one of: " } else { "" }, &words(&rule.any, "; or "));
    page.put(6, if rule.any.is_empty() { "all of: " } else { "and: " }, &words(&rule.all, "; and "));
}

fn described(page: &mut Page, impact: &ImpactScale) {
    page.heading("Outcomes, the most serious first");
    page.put(2, "", &with(&impact.asks, &impact.cite));
    page.put(2, "", &impact.says);
    for row in &impact.levels {
        page.put(2, &format!("- {}: ", row.level), &with(&row.says, &row.cite));
    }
}

fn rules(page: &mut Page, framework: &Framework, title: &str, rows: &[OutcomeRule]) {
    section(page, title, rows, |page, rule| {
        page.put(2, "- ", &with(&rule.title, &rule.cite));
        page.put(6, "", &rule.says);
        page.put(6, "if it does not hold: ", &rule.no_says);
        let words = |criteria: &[Criterion], between| {
            criteria.iter().map(|criterion| criterion_words(framework, criterion)).collect::<Vec<_>>().join(between)
        };
        page.put(6, "all of: ", &words(&rule.all, "; and "));
        page.put(6, "at least one of: ", &words(&rule.any, "; or "));
        if rule.otherwise {
            page.put(6, "", "when every row above definitely does not hold");
        }
    });
}

/// A criterion in words. Only Yes counts towards an outcome.
fn criterion_words(framework: &Framework, criterion: &Criterion) -> String {
    let several = |parts: &[Criterion], between| {
        let words: Vec<String> = parts.iter().map(|part| criterion_words(framework, part)).collect();
        if words.len() > 1 { format!("({})", words.join(between)) } else { words.concat() }
    };
    let group = |id: &str| framework.group(id).map_or_else(|| id.to_owned(), |group| group.title.clone());
    match criterion {
        Criterion::Yes { question, weeks_over } => {
            let short = framework.question(question).map_or(question.as_str(), |row| &row.short);
            let since = weeks_over.map(|weeks| format!(", more than {weeks} weeks ago")).unwrap_or_default();
            format!("“{short}”{since}")
        }
        Criterion::AnyOf(id) => format!("Yes to any question of “{}”", group(id)),
        Criterion::AllOf(id) => format!("Yes to all questions of “{}”", group(id)),
        Criterion::ShareAtLeast { share, percent } => {
            let title = framework.measure(share).map_or(share.as_str(), |row| &row.title);
            format!("{title}: {percent}% or more")
        }
        Criterion::All(parts) => several(parts, "; and "),
        Criterion::Any(parts) => several(parts, "; or "),
    }
}

/// The outcomes that a row goes with, in words; empty for all.
fn goes_with(framework: &Framework, outcomes: &[String]) -> String {
    outcomes.iter().map(|id| outcome_title(framework, id)).collect::<Vec<_>>().join("; ")
}

fn outcome_title(framework: &Framework, id: &str) -> String {
    let row = framework.outcomes().iter().find(|row| row.id == id).map(|row| row.title.clone());
    let level = || ConcernLevel::ALL.into_iter().find(|level| level.key() == id).map(|level| level.name().to_owned());
    row.or_else(level).unwrap_or_else(|| id.to_owned())
}

fn next_step(page: &mut Page, framework: &Framework, step: &NextStep) {
    let tell = if step.kind == StepKind::Tell { "tell " } else { "" };
    page.put(2, "- ", &with(&format!("{tell}{}: {}", step.who, step.what), &step.cite));
    page.put(6, "when: ", &step.when);
    page.put(6, "with: ", &goes_with(framework, &step.outcomes));
    let bounds = [("from", step.level_at_least), ("up to", step.level_at_most)];
    let levels: Vec<String> =
        bounds.iter().filter_map(|(word, level)| level.map(|level| format!("{word} {level}"))).collect();
    page.put(6, "level: ", &levels.join(", "));
}

fn deadline(page: &mut Page, framework: &Framework, row: &Deadline) {
    let cite = source(&cited(&row.cite), row.tool_default);
    page.put(2, "- ", &joined(&[&format!("{}:", row.what), &row.when, &cite]));
    page.put(6, "with: ", &goes_with(framework, &row.outcomes));
}

fn list(page: &mut Page, list: &List) {
    let kind = ListKind::ALL.into_iter().find(|(kind, ..)| *kind == list.kind).map_or("List", |(.., words)| words);
    page.heading(&with(&format!("{kind}: {}", list.title), &list.cite));
    page.put(2, "", &list.says);
    for item in &list.items {
        let who = if item.who.is_empty() { String::new() } else { format!("{}:", item.who) };
        let details = if item.details { "(details asked for)" } else { "" };
        let mark = if item.reference.is_empty() { "- ".to_owned() } else { format!("{} ", item.reference) };
        page.put(2, &mark, &joined(&[&who, &item.says, details]));
    }
}

/// What only an authority’s own file has.
fn own(page: &mut Page, framework: &Framework) {
    section(page, "Example issues with scores", &framework.examples, |page, example| {
        page.put(2, &format!("{}: ", example.score), &with(&example.says, &example.cite));
    });
    section(page, "Contacts", &framework.contacts, |page, contact| {
        let ways = [&contact.email, &contact.phone, &contact.address];
        let ways: Vec<&str> = ways.into_iter().map(|way| way.trim()).filter(|way| !way.is_empty()).collect();
        page.put(2, "- ", &with(&format!("{}: {}", contact.who, ways.join(", ")), &contact.cite));
        page.put(6, "", &contact.says);
    });
    if !framework.mailbox.is_empty() {
        page.heading("Observation sheets are sent to");
        page.put(2, "", &framework.mailbox);
    }
}

fn observation_sheet(page: &mut Page, sheet: &Sheet) {
    page.heading(&with(&format!("Observation sheet: {}", sheet.title), &sheet.cite));
    page.put(2, "", &sheet.says);
    page.put(2, "returns to: ", &sheet.returns_to);
    for section in &sheet.sections {
        page.put(2, "", &with(&section.title, &section.cite));
        for item in &section.items {
            let worries = match item.yes {
                YesMeans::Reassuring => "(No is a worry)",
                YesMeans::Worrying => "(Yes is a worry)",
                YesMeans::Neither => "",
            };
            page.put(4, &format!("{} ", item.reference.as_str()), &joined(&[&item.asks, worries]));
            page.put(8, "", &item.hint);
            page.put(8, "note: ", &item.note);
        }
    }
}

/// What a note is about, in words.
fn about(framework: &Framework, id: &str) -> String {
    if id == "method" {
        return "the method".to_owned();
    }
    if let Some(level) = id.strip_prefix("impact-") {
        return format!("the description of {}", outcome_title(framework, level));
    }
    let group = framework.group(id).map(|group| &group.title);
    let question = || framework.question(id).map(|question| &question.short);
    let outcome =
        || framework.outcomes().iter().chain(&framework.designations).find(|row| row.id == id).map(|row| &row.title);
    let measure = || framework.measure(id).map(|measure| &measure.title);
    let list = || framework.list(id).map(|list| &list.title);
    let deadline = || framework.deadlines.iter().find(|row| row.id == id).map(|row| &row.what);
    let found = group.or_else(question).or_else(outcome).or_else(measure).or_else(list).or_else(deadline);
    found.map_or(id, String::as_str).to_owned()
}
