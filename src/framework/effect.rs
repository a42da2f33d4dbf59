//! What in an authority's own file would do nothing, and nobody would be told. Every such key is a problem, with its place.

use super::{Criterion, Framework, Pointer, Registry, Rules, YesMeans, order, row::wrong, starting::CHANGE};
use crate::{
    concern::ThemeId,
    text::{alike, nearest},
};
use std::collections::{BTreeMap, BTreeSet};
use toml_span::{Error, Span};

/// What comes with the app for all councils, with what it is.
const SHARED: [(&str, &str); 1] = [("track", "the three safety questions are the app’s own, for every council")];

/// What only some way of coming to an outcome uses: the keys of scores, of descriptions, and of signs.
pub(super) const OF_METHOD: [(&str, &[&str]); 3] = [
    ("scored", &["scores", "anchor", "level", "overlap", "reading", "judgement", "circumstance"]),
    ("described", &["impact"]),
    ("triggers", &["outcome"]),
];

/// Notes everything that an own file brings without any effect. `places` are those of the file's top keys.
pub(super) fn check(
    registry: &Registry,
    framework: &Framework,
    extends: bool,
    places: &BTreeMap<&'static str, Span>,
    errors: &mut Vec<Error>,
) {
    check_names(framework, places, errors);
    check_changed(framework, places, errors);
    for example in &framework.examples {
        if let Some(theme) = &example.theme
            && registry.theme_title(theme).is_none()
        {
            errors.push(wrong(
                example.place.0,
                format!("an [[example]] row names the theme {}", unknown_theme(registry, theme)),
            ));
        }
    }
    if extends {
        return;
    }
    for (key, says) in SHARED {
        if let Some(place) = places.get(key) {
            errors.push(wrong(*place, format!("“{key}” does nothing in an authority’s own file: {says}; take it out")));
        }
    }
    check_weighing(registry, framework, places, errors);
    if let Some(place) = places.get("example")
        && framework.rules.is_some()
        && framework.scored().is_none()
    {
        errors.push(wrong(*place, "[[example]] rows carry scores, and this file does not go by scores; take them out"));
    }
    check_steps(framework, errors);
    if framework.rules.is_some() {
        check_questions(registry, framework, errors);
    }
    check_sheet(registry, framework, errors);
    if let Some(Rules::Triggers(rows)) = &framework.rules {
        for row in rows.iter().filter(|row| !row.no_says.is_empty()) {
            errors.push(wrong(
                row.no_says_at.0,
                "“no_says” is shown for a [[designation]] row only; take it out of this [[outcome]] row",
            ));
        }
        order::check_words(rows, errors);
    }
}

/// What is weighed for each issue, where nothing is decided by it, and examples of themes that no issue can have.
fn check_weighing(
    registry: &Registry,
    framework: &Framework,
    places: &BTreeMap<&'static str, Span>,
    errors: &mut Vec<Error>,
) {
    for key in ["poor_care", "cause_for_concern"] {
        if let Some(place) = places.get(key).filter(|_| framework.considerations.is_empty()) {
            errors.push(wrong(
                *place,
                format!("“{key}” stands beside questions of your own only; add [[consideration]] rows, or take it out"),
            ));
        }
    }
    let Some(place) = places.get("theme") else { return };
    for theme in &framework.themes {
        if registry.theme_title(&theme.id).is_none() {
            errors
                .push(wrong(*place, format!("a [[theme]] row is of the theme {}", unknown_theme(registry, &theme.id))));
        } else if theme.concern.is_empty() {
            let message = format!(
                "the [[theme]] row “{}” has no “concern”, so it does nothing; write your policy’s example of a cause for concern, or take the row out",
                theme.id.0
            );
            errors.push(wrong(*place, message));
        }
    }
}

/// The head of a file that was given out to start from is written anew.
fn check_changed(framework: &Framework, places: &BTreeMap<&'static str, Span>, errors: &mut Vec<Error>) {
    let reference = &framework.reference;
    let names = framework.local_authorities.iter().map(|name| ("local_authorities", name));
    let head = [("id", &reference.id), ("version", &reference.version), ("authority", &framework.authority)];
    for (key, _) in head.into_iter().chain(names).filter(|(_, text)| text.contains(CHANGE)) {
        let place = places.get(key).copied().unwrap_or(Span::new(0, 0));
        errors.push(wrong(place, format!("“{key}” still says {CHANGE}; write your own")));
    }
}

/// The names of the authority: each says something, and says it once.
fn check_names(framework: &Framework, places: &BTreeMap<&'static str, Span>, errors: &mut Vec<Error>) {
    let Some(place) = places.get("local_authorities") else { return };
    if framework.local_authorities.is_empty() && errors.is_empty() {
        errors.push(wrong(*place, "“local_authorities” is empty; name your authority, or take the line out"));
    }
    for (number, name) in framework.local_authorities.iter().enumerate() {
        if alike(name, "") {
            errors.push(wrong(*place, "a name under “local_authorities” has nothing that can be seen; write it"));
        } else if framework.local_authorities.iter().take(number).any(|before| alike(before, name)) {
            let message =
                format!("“local_authorities” has “{name}” twice, as capitals and spaces do not matter; keep one");
            errors.push(wrong(*place, message));
        }
    }
}

/// Steps that go with no outcome that there is.
fn check_steps(framework: &Framework, errors: &mut Vec<Error>) {
    let levels = framework.scored().is_some() || framework.impact().is_some();
    for step in &framework.next_steps {
        let (least, most) = (step.level_at_least, step.level_at_most);
        if step.track.is_some()
            && (step.when.is_empty() || !step.outcomes.is_empty() || least.is_some() || most.is_some())
        {
            let message = format!(
                "“track” does nothing in the [[next]] row “{}”: it shows a step that has a “when” and goes with every outcome before there is one; take it out",
                step.id
            );
            errors.push(wrong(step.place.0, message));
        }
        if least.is_none() && most.is_none() {
            continue;
        }
        if !levels {
            errors.push(wrong(
                step.levels_at.0,
                format!(
                    "the [[next]] row “{}” goes by levels, and this file has none; name outcomes instead: outcomes = [\"…\"]",
                    step.id
                ),
            ));
        } else if !crate::concern::ConcernLevel::ALL
            .into_iter()
            .any(|level| step.applies(Some(level.key()), Some(level)))
        {
            errors.push(wrong(
                step.levels_at.0,
                format!("the [[next]] row “{}” goes with no level: no level is all that it asks for", step.id),
            ));
        }
    }
}

/// Questions and shares that decide nothing, and suggestions that never come.
fn check_questions(registry: &Registry, framework: &Framework, errors: &mut Vec<Error>) {
    let (mut groups, mut questions, mut shares) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for row in framework.outcomes().iter().chain(&framework.designations) {
        row.visit(&mut |criterion| match criterion {
            Criterion::Yes { question, .. } => {
                questions.insert(question.as_str());
            }
            Criterion::AnyOf(group) | Criterion::AllOf(group) => {
                groups.insert(group.as_str());
            }
            Criterion::ShareAtLeast { share, .. } => {
                shares.insert(share.as_str());
            }
            Criterion::All(_) | Criterion::Any(_) => {}
        });
    }
    for group in framework.groups.iter().filter(|group| !groups.contains(group.id.as_str())) {
        for question in group.questions.iter().filter(|question| !questions.contains(question.id.as_str())) {
            errors.push(wrong(
                question.place.0,
                format!(
                    "no rule uses the question “{}”; name it or its group “{}” in an [[outcome]] or [[designation]] row, or take it out",
                    question.id, group.id
                ),
            ));
        }
    }
    for share in framework.measures.iter().filter(|share| !shares.contains(share.id.as_str())) {
        errors.push(wrong(
            share.place.0,
            format!(
                "no rule uses the share “{}”; name it in an [[outcome]] or [[designation]] row, or take it out",
                share.id
            ),
        ));
    }
    for question in framework.questions() {
        for pointer in &question.suggest {
            if let Some(missing) = unknown(registry, framework, pointer) {
                let message = format!("the question “{}” is suggested by {missing}", question.id);
                errors.push(wrong(question.suggest_at.0, message));
            }
        }
    }
}

/// What a suggestion names that is not there.
fn unknown(registry: &Registry, framework: &Framework, pointer: &Pointer) -> Option<String> {
    match pointer {
        Pointer::Theme(theme) | Pointer::Series(Some(theme)) if registry.theme_title(theme).is_none() => {
            Some(format!("the theme {}", unknown_theme(registry, theme)))
        }
        Pointer::Answered(name) => {
            let (of, question) = name.split_once('/').unwrap_or_default();
            let asks = |one: &&Framework| one.reference.id == of && one.question(question).is_some();
            let own = framework.reference.id == of && framework.question(question).is_some();
            (!own && !registry.judging().any(|one| asks(&one))).then(|| {
                format!("the question “{name}”, which neither this file nor a policy of the app asks; write the policy’s short name, a stroke and the question’s id, such as \"derbyshire/…\". Questions of other own files cannot be named: they may not be on the device")
            })
        }
        Pointer::Weighed(id) => {
            let asked = if framework.considerations.is_empty() {
                registry.newest("shared").map(|shared| shared.considerations.as_slice()).unwrap_or_default()
            } else {
                &framework.considerations
            };
            let known: Vec<&str> = asked.iter().map(|guide| guide.id.as_str()).collect();
            (!known.contains(&id.as_str())).then(|| {
                format!(
                    "the weighing “{id}”, which nobody is asked here; asked are: {}. Add a [[consideration]] row for it, or name one of these",
                    known.join(", ")
                )
            })
        }
        Pointer::Concerns(0) => Some("0 concerns, which are always there; write 1 or more".to_owned()),
        Pointer::People(0) => Some("0 people, who are always there; write 1 or more".to_owned()),
        _ => None,
    }
}

fn unknown_theme(registry: &Registry, theme: &ThemeId) -> String {
    // Each policy that prints examples for a theme has it too.
    let mut known: Vec<&str> = Vec::new();
    for theme in registry.all().iter().filter(|one| one.own.is_none()).flat_map(|one| &one.themes) {
        if !known.contains(&theme.id.as_str()) {
            known.push(theme.id.as_str());
        }
    }
    let near = nearest(theme.as_str(), known.iter().copied());
    let near = near.map_or_else(String::new, |near| format!(" (did you mean “{near}”?)"));
    format!("“{}”, which is not there{near}; known are: {}", theme.0, known.join(", "))
}

/// Items of a sheet with words that are never shown, or of a theme that no issue can have.
fn check_sheet(registry: &Registry, framework: &Framework, errors: &mut Vec<Error>) {
    for item in framework.sheet.iter().flat_map(|sheet| sheet.items()) {
        let reference = &item.reference.0;
        if registry.theme_title(&item.theme).is_none() {
            let message = format!("the item “{reference}” names the theme {}", unknown_theme(registry, &item.theme));
            errors.push(wrong(item.place.0, message));
        }
        if item.words_only && item.yes != YesMeans::Neither {
            let message =
                format!("the item “{reference}” asks for words only, so there is no Yes; write yes = \"neither\"");
            errors.push(wrong(item.place.0, message));
        } else if item.yes == YesMeans::Neither && !item.worry.is_empty() {
            let message =
                format!("the “worry” of the item “{reference}” is never shown, as neither answer is one; take it out");
            errors.push(wrong(item.place.0, message));
        }
    }
}
