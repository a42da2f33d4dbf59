//! Berkshire's process file has all that section 5.8 and the tables of 5.7.2 list, and cites places that the text has.

use super::{
    counts::{decisions_are, meetings_are, stages_are, ways_are},
    data::citations,
};
use crate::support::{framework, process::process};
use provider_concerns::process::{ActionSource, Attends, Definition, Holder, Matter, duties};
use std::collections::BTreeSet;

const LEVELS: [&str; 3] = ["minor", "moderate", "major"];

/// Every heading of the text under which something cited here stands. An action of step 1 and a row of the table of
/// thresholds are places too.
const PLACES: [(&str, &str); 26] = [
    ("5.1", ""),
    ("5.2", ""),
    ("5.7", ""),
    ("5.7.1", "Early identification"),
    ("5.7.2", "Lead Agency"),
    ("5.7.2", "Front line workers, table"),
    ("5.7.2", "Thresholds table"),
    ("5.7.2", "Thresholds table, Major"),
    ("5.7.2", "Thresholds table, Moderate"),
    ("5.8", ""),
    ("5.8", "Step 1"),
    ("5.8", "Step 1, action a"),
    ("5.8", "Step 1, Risk"),
    ("5.8", "Step 1, Timescale"),
    ("5.8", "Step 2"),
    ("5.8", "Step 2, Safeguarding planning"),
    ("5.8", "Step 2, Communication strategy"),
    ("5.8", "Step 2, Meetings with the Provider"),
    ("5.8", "Step 2, Communication with adults who use services"),
    ("5.8", "Step 2, Timescales"),
    ("5.8", "Step 3"),
    ("5.8", "Step 3, Service Improvement Plan"),
    ("5.8", "Step 3, Meetings with the Provider"),
    ("5.8", "Step 4"),
    ("5.8", "Step 5"),
    ("5.8", "Step 6"),
];

fn berkshire() -> &'static Definition {
    process("berkshire")
}

#[test]
fn the_six_steps_and_their_ways_are_all_there() {
    stages_are(
        berkshire(),
        &[
            ("step-1", 9, "5.8 Step 1"),
            ("step-2", 2, "5.8 Step 2"),
            ("step-3", 1, "5.8 Step 3"),
            ("step-4", 0, "5.8 Step 4"),
            ("step-5", 0, "5.8 Step 5"),
            ("step-6", 2, "5.8 Step 6"),
            ("closed", 0, "tool default"),
        ],
    );
    assert_eq!(berkshire().throughout.len(), 9);
    ways_are(
        berkshire(),
        &[
            ("step-1", "step-2"),
            ("step-1", "closed"),
            ("step-2", "step-3"),
            ("step-2", "step-4"),
            ("step-2", "step-5"),
            ("step-2", "step-6"),
            ("step-3", "step-4"),
            ("step-3", "step-5"),
            ("step-3", "step-6"),
            ("step-4", "step-5"),
            ("step-4", "step-6"),
            ("step-5", "step-6"),
            ("step-6", "closed"),
        ],
    );
    for level in LEVELS {
        let start = berkshire().start(level).unwrap();
        assert_eq!(start.stage.as_ref().unwrap().id, "step-1", "{level}: no level starts the process by itself");
    }
    let named = |id: &str| framework("berkshire").list(id).unwrap().items.iter().map(|item| item.says.as_str());
    let steps: Vec<&str> = named("six-steps").collect();
    for (stage, step) in berkshire().stages.iter().zip(steps) {
        assert!(stage.title.ends_with(step), "“{}” is the framework’s “{step}”", stage.title);
    }
}

#[test]
fn every_citation_is_of_a_place_in_the_text() {
    let mut cited: BTreeSet<&(&str, &str)> = BTreeSet::new();
    for (what, cite, _) in citations(berkshire()) {
        for citation in cite {
            // What refers to an item of a list says which.
            let part = citation.part.split(", item ").next().unwrap();
            let part = if part.starts_with("item ") { "" } else { part };
            let place = PLACES.iter().find(|place| **place == (citation.section.as_str(), part));
            assert!(place.is_some(), "{what} cites {} “{}”", citation.section, citation.part);
            cited.extend(place);
        }
    }
    let idle: Vec<_> = PLACES.iter().filter(|place| !cited.contains(place)).collect();
    assert_eq!(idle, Vec::<&(&str, &str)>::new(), "nothing cites these");
}

#[test]
fn the_meetings_are_those_of_the_text_and_a_way_asks_only_for_meetings_of_its_step() {
    meetings_are(
        berkshire(),
        &[
            ("initial-meeting", Attends::ByChair),
            ("provider-meeting", Attends::WithProvider),
            ("findings-meeting", Attends::ByChair),
            ("improvement-meeting", Attends::WithProvider),
            ("monitoring-meeting", Attends::WithProvider),
            ("update-meeting", Attends::ByChair),
            ("contingency-meeting", Attends::ByChair),
            ("lessons-learnt", Attends::ByChair),
        ],
    );
    let agenda = |id: &str| -> usize {
        let lists = &berkshire().meeting(id).unwrap().part_one;
        lists.iter().map(|list| framework("berkshire").list(&list.id).unwrap().items.len()).sum()
    };
    assert_eq!(
        [agenda("initial-meeting"), agenda("findings-meeting"), agenda("update-meeting")],
        [8, 6, 6],
        "Steps 2, 3, 4"
    );
    for stage in &berkshire().stages {
        let here: BTreeSet<&str> = stage.meetings.iter().map(|name| name.id.as_str()).collect();
        for way in &stage.ways {
            assert!(way.meetings.iter().all(|held| here.contains(held.meeting.id.as_str())), "{}", way.id);
        }
    }
}

#[test]
fn the_table_by_agency_has_its_seven_rows_and_their_tasks() {
    let agencies = berkshire().agencies.as_ref().unwrap();
    let tasks: Vec<usize> = agencies.rows.iter().map(|row| row.tasks.len()).collect();
    assert_eq!(tasks, [5, 6, 2, 4, 2, 2, 3], "5.7.2, table under front line workers");
    assert!(agencies.rows[1].tasks.contains(&"management of medicines".to_owned()));
    assert!(agencies.rows[3].who.starts_with("Police"));
    let suited: BTreeSet<u32> = agencies.fits.iter().flat_map(|fit| fit.rows.iter().copied()).collect();
    assert_eq!(suited, (1..=7).collect(), "every row suits some action");
    assert!(agencies.fits.iter().all(|fit| fit.tool_default), "the table names tasks, not actions");
    let welfare = ActionSource::Item { list: "step-1-actions".to_owned(), item: 1 };
    let could: Vec<&str> = agencies.for_action(&welfare).iter().map(|row| row.who.as_str()).collect();
    assert!(could.len() == 2 && could[0].starts_with("Social workers") && could[1].starts_with("Nurses"), "{could:?}");
}

#[test]
fn decisions_and_duties_are_those_of_the_text() {
    decisions_are(
        berkshire(),
        &[
            ("suspension", Matter::Suspension, 0),
            ("decommissioning", Matter::Termination, 0),
            ("contingency", Matter::ExitStrategy, 0),
        ],
    );
    assert!(berkshire().stages.iter().all(|stage| stage.decides.is_empty() && stage.quorum.is_empty()));
    let found = duties(berkshire(), framework("berkshire"));
    let count = |holder: Holder| found.iter().filter(|(of, _)| *of == holder).count();
    assert_eq!((count(Holder::HostAuthority), count(Holder::PlacingAuthority)), (6, 9), "5.7.2");
}

#[test]
fn a_duty_says_who_could_do_it_where_the_table_suits_it() {
    let file = std::fs::read_to_string(crate::support::process_file("berkshire")).unwrap();
    let suited = file.replacen(
        "{ list = \"step-1-actions\", item = 9, rows",
        "{ list = \"host-authority-duties\", item = 2, rows",
        1,
    );
    let definition = Definition::read(&suited, crate::support::frameworks()).unwrap();
    let found = duties(&definition, framework("berkshire"));
    let could: Vec<usize> = found.iter().map(|(_, duty)| duty.could.len()).collect();
    assert_eq!(could[..3], [0, 2, 0], "rows 1 and 5 for the second duty");
    assert_eq!(could.iter().sum::<usize>(), 2);
}
