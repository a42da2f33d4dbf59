//! Nothing changes unsaid: every row that differs from what was published is told.

use super::earlier;
use crate::support::{framework, frameworks, process::COUNCILS};
use provider_concerns::{
    concern::{ActionSource, FrameworkRef},
    framework::{CorrectedReading, Framework, NextStep, corrected_readings},
    process::{Definition, built_in},
};
use std::collections::BTreeSet;

/// What differs between two versions of a framework and of its process, row by row, as `kind/id`.
fn differing(reading: &CorrectedReading) -> BTreeSet<String> {
    let [old, new] = [&reading.before, &reading.now].map(|one| frameworks().exactly(one).unwrap());
    let id = reading.now.id.as_str();
    let mut found = BTreeSet::new();
    // Rows are compared by what they say, without where they stand in the file.
    macro_rules! rows {
        ($kind:literal, $old:expr, $new:expr, $id:expr) => {{
            let (old, new) = (said($old, $id), said($new, $id));
            let keys: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
            let differing = keys.into_iter().filter(|key| old.get(*key) != new.get(*key));
            found.extend(differing.map(|key| format!("{}/{key}", $kind)));
        }};
    }
    rows!("document", &old.documents, &new.documents, |row: &provider_concerns::framework::Document| row.key.clone());
    rows!("question", old.questions(), new.questions(), |row: &provider_concerns::framework::Question| row.id.clone());
    rows!("next", &old.next_steps, &new.next_steps, |row: &NextStep| row.id.clone());
    rows!("deadline", &old.deadlines, &new.deadlines, |row: &provider_concerns::framework::Deadline| row.id.clone());
    rows!("list", &old.lists, &new.lists, |row: &provider_concerns::framework::List| row.id.clone());
    rows!("note", &old.notes, &new.notes, |row: &provider_concerns::framework::ReadingNote| row.id.clone());
    rows!("theme", &old.themes, &new.themes, |row: &provider_concerns::framework::Theme| row.id.as_str().to_owned());
    rows!("designation", &old.designations, &new.designations, |row: &provider_concerns::framework::OutcomeRule| row
        .id
        .clone());
    rows!("safety", &old.safety, &new.safety, |row: &provider_concerns::framework::SafetyWords| row
        .kind
        .key()
        .to_owned());
    rows!("outcome", old.outcomes(), new.outcomes(), |row: &provider_concerns::framework::OutcomeRule| row.id.clone());
    rows!(
        "consideration",
        &old.considerations,
        &new.considerations,
        |row: &provider_concerns::framework::ConsiderationGuide| row.id.clone()
    );
    let sheet =
        |framework: &'static Framework| framework.sheet.iter().flat_map(|sheet| sheet.items()).collect::<Vec<_>>();
    rows!("item", sheet(old), sheet(new), |row: &provider_concerns::framework::Item| row.reference.as_str().to_owned());
    let mut whole = |kind: &str, differs: bool| {
        if differs {
            found.insert(kind.to_owned());
        }
    };
    let plain = |text: String| without_places(&text);
    whole("method", plain(format!("{:?}", old.method)) != plain(format!("{:?}", new.method)));
    whole("impact", old.impact().map(|row| row.says.clone()) != new.impact().map(|row| row.says.clone()));
    whole(
        "judgement",
        old.scored().map(|row| row.judgement.says.clone()) != new.scored().map(|row| row.judgement.says.clone()),
    );
    whole("poor_care", plain(format!("{:?}", old.poor_care)) != plain(format!("{:?}", new.poor_care)));
    whole(
        "cause_for_concern",
        plain(format!("{:?}", old.cause_for_concern)) != plain(format!("{:?}", new.cause_for_concern)),
    );
    // What stands above questions, and meetings, are told since the fourth reading.
    let since_fourth = reading.now.version.ends_with(".4");
    if since_fourth {
        let heads = |framework: &'static Framework| {
            let bare = |group: &provider_concerns::framework::Group| provider_concerns::framework::Group {
                questions: Vec::new(),
                ..group.clone()
            };
            framework.groups.iter().map(bare).collect::<Vec<_>>()
        };
        let (old, new) = (heads(old), heads(new));
        rows!("group", &old, &new, |row: &provider_concerns::framework::Group| row.id.clone());
    }
    if id == "shared" {
        return found;
    }
    let [old, new] = [old, new].map(|one| built_in().of_framework(one).unwrap());
    rows!("start", &old.starts, &new.starts, |row: &provider_concerns::process::Start| row.outcomes[0].id.clone());
    rows!(
        "immediate",
        &old.immediate,
        &new.immediate,
        |row: &provider_concerns::process::Immediate| match &row.source {
            ActionSource::Item { list, item } => format!("{list}/{item}"),
            ActionSource::Next(step) => step.clone(),
            ActionSource::Own => String::new(),
        }
    );
    let bare = |definition: &Definition| {
        let stages = definition.stages.iter().cloned();
        let without_ways = |mut stage: provider_concerns::process::Stage| {
            stage.ways = Vec::new();
            stage
        };
        stages.map(without_ways).collect::<Vec<_>>()
    };
    let (stages_old, stages_new) = (bare(old), bare(new));
    rows!("stage", &stages_old, &stages_new, |row: &provider_concerns::process::Stage| row.id.clone());
    let ways =
        |definition: &'static Definition| definition.stages.iter().flat_map(|stage| &stage.ways).collect::<Vec<_>>();
    rows!("way", ways(old), ways(new), |row: &provider_concerns::process::Way| row.id.clone());
    // The earlier steps did not tell of these kinds of row.
    if since_fourth {
        rows!("meeting", &old.meetings, &new.meetings, |row: &provider_concerns::process::Meeting| row.id.clone());
        rows!("letter", &old.letters, &new.letters, |row: &provider_concerns::process::Letter| row.id.clone());
    }
    rows!("form", &old.forms, &new.forms, |row: &provider_concerns::process::Form| row.id.clone());
    rows!("decision", &old.decisions, &new.decisions, |row: &provider_concerns::process::DecisionRight| row.id.clone());
    rows!("process-note", &old.notes, &new.notes, |row: &provider_concerns::framework::ReadingNote| row.id.clone());
    for (kind, old, new) in [("met", &old.met, &new.met), ("event", &old.events, &new.events)] {
        let names = |rows: &[provider_concerns::process::DayFrom]| {
            rows.iter().flat_map(|row| &row.deadlines).map(|name| name.id.clone()).collect::<BTreeSet<_>>()
        };
        found.extend(names(old).symmetric_difference(&names(new)).map(|name| format!("{kind}/{name}")));
    }
    let names = |definition: &Definition| definition.throughout.iter().map(|name| name.id.clone()).collect::<Vec<_>>();
    for (kind, differs) in [
        ("throughout", names(old) != names(new)),
        ("says", old.says != new.says),
        ("telling", old.telling.is_some() != new.telling.is_some()),
        ("reassess", said(&old.reassessing, |_| String::new()) != said(&new.reassessing, |_| String::new())),
    ] {
        if differs {
            found.insert(kind.to_owned());
        }
    }
    found
}

/// What each row says, by its id.
fn said<'a, T: std::fmt::Debug + 'a>(
    rows: impl IntoIterator<Item = &'a T>,
    id: impl Fn(&T) -> String,
) -> std::collections::BTreeMap<String, String> {
    rows.into_iter().map(|row| (id(row), without_places(&format!("{row:?}")))).collect()
}

/// The text of a row without the places in the file.
fn without_places(text: &str) -> String {
    let mut left = text;
    let mut plain = String::new();
    while let Some(at) = left.find("Span {") {
        plain.push_str(&left[..at]);
        left = left[at..].split_once('}').map_or("", |(_, rest)| rest);
    }
    plain + left
}

#[test]
fn every_row_that_differs_from_what_was_published_is_told() {
    let mut wrong = Vec::new();
    for reading in corrected_readings().iter().flat_map(|step| &step.readings) {
        let now = &reading.now;
        let told: BTreeSet<String> = reading.changes.iter().flat_map(|change| change.rows.clone()).collect();
        let differing = differing(reading);
        wrong.extend(differing.difference(&told).map(|row| format!("{now}: {row} is changed and not told")));
        wrong.extend(told.difference(&differing).map(|row| format!("{now}: {row} is told and not changed")));
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn every_version_follows_the_one_before_in_a_told_step() {
    for id in COUNCILS.into_iter().chain(["shared"]) {
        let readings = corrected_readings().iter().flat_map(|step| &step.readings);
        let told: Vec<[&FrameworkRef; 2]> =
            readings.filter(|reading| reading.now.id == id).map(|reading| [&reading.before, &reading.now]).collect();
        let mut versions: Vec<&FrameworkRef> = earlier(id).map(|old| &old.reference).collect();
        versions.reverse();
        versions.push(&framework(id).reference);
        // A version without a change would be new for nobody.
        let steps: Vec<[&FrameworkRef; 2]> = versions.windows(2).map(|pair| [pair[0], pair[1]]).collect();
        assert_eq!(told, steps, "{id}");
    }
}

#[test]
fn every_told_change_says_where_it_stands_and_whom_it_touches() {
    for reading in corrected_readings().iter().flat_map(|step| &step.readings) {
        let mut ids = BTreeSet::new();
        for change in &reading.changes {
            assert!(ids.insert(change.id.as_str()), "{} {} twice", reading.now, change.id);
            assert!(!change.cite.is_empty() && !change.touches.is_empty() && !change.rows.is_empty(), "{}", change.id);
        }
        let looked: Vec<bool> = reading.changes.iter().map(|change| change.look_again).collect();
        assert!(looked.is_sorted_by(|one, other| one >= other), "what needs a second look comes first");
    }
}
