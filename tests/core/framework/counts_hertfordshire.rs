//! Hertfordshire's framework has all that the document lists: every group, list, sheet item and deadline, counted.

use provider_concerns::framework::{Bound, Framework, Side, Unit, built_in};
use std::collections::BTreeSet;

fn hertfordshire() -> &'static Framework {
    built_in().newest("hertfordshire").unwrap()
}

/// Group, number of questions, clause.
const GROUPS: [(&str, usize, &str); 3] =
    [("thresholds", 7, "5 iv"), ("public-interest", 1, "5 iv"), ("quality-assurance", 1, "4 ii")];

/// List, number of items, clause.
const LISTS: [(&str, usize, &str); 36] = [
    ("organisational-abuse", 3, "Introduction, running text"),
    ("nhs-safeguards", 4, "Appendix Eight, running text"),
    ("areas-to-explore", 3, "Introduction"),
    ("purposes", 5, "Introduction"),
    ("stages", 3, "Introduction"),
    ("safeguarding-principles", 6, "Introduction"),
    ("four-fronts", 4, "1"),
    ("coordinated-response", 2, "2"),
    ("provider-duties", 9, "Introduction, 3 and 4, running text"),
    ("sources-of-information", 8, "3 i and 3 ii, running text"),
    ("monitoring-roles", 2, "3 ii, running text"),
    ("hcpa-support", 3, "3 iv"),
    ("pamms-domains", 5, "3 v"),
    ("duty-of-candour", 5, "3 vi, running text"),
    ("quality-assurance-meetings", 2, "4 ii, running text"),
    ("qam-senior-management", 5, "4 ii, running text"),
    ("qam-tools", 2, "4 iii"),
    ("qam-communications", 3, "4 iv"),
    ("process-stages", 5, "5 i"),
    ("mdmm-purposes", 3, "5 ii, running text"),
    ("mdmm-decides", 4, "5 ii and 5 iv, running text"),
    ("mdmm-indicators", 7, "5 iv"),
    ("contributions-and-oversight", 4, "Introduction, running text"),
    ("mdmm-present", 4, "5 iii"),
    ("part-one", 3, "5 v, running text"),
    ("part-one-reports", 4, "5 v"),
    ("part-two", 8, "5 v, the alternative included"),
    ("investigation-roles", 7, "5 vi"),
    ("contract-termination", 2, "5 vii, running text"),
    ("reflection-purposes", 3, "6"),
    ("meeting-checklist", 16, "Appendix Four"),
    ("risk-assessment-head", 2, "Appendix Five"),
    ("risk-assessment", 6, "Appendix Five"),
    ("letter-provider", 13, "Appendix Six"),
    ("letter-gp", 11, "Appendix Seven"),
    ("letter-self-funder", 8, "Appendix Seven, letter to self-funder"),
];

/// Deadline, amount, unit, bound, direction, clause.
const DEADLINES: [(&str, u32, Unit, Bound, Side, &str); 8] = [
    ("qam-notice", 2, Unit::Weeks, Bound::AtLeast, Side::Before, "4 iv a"),
    ("qam-action-plan", 48, Unit::Hours, Bound::AtLeast, Side::Before, "4 iv b"),
    ("qam-agreed-actions", 1, Unit::Weeks, Bound::AtMost, Side::After, "4 iv c"),
    ("first-meeting", 10, Unit::WorkingDays, Bound::AtMost, Side::After, "5 v"),
    ("minutes", 5, Unit::WorkingDays, Bound::AtMost, Side::After, "5 v"),
    ("process-expected", 3, Unit::Months, Bound::About, Side::After, "5 iii"),
    ("process-longest", 6, Unit::Months, Bound::AtMost, Side::After, "5 v"),
    ("reflection-and-learning", 1, Unit::Months, Bound::AtMost, Side::After, "6"),
];

#[test]
fn every_group_has_the_questions_of_its_clause_and_there_is_no_other() {
    let framework = hertfordshire();
    for (id, count, clause) in GROUPS {
        let group = framework.group(id).unwrap_or_else(|| panic!("there is no group {id} ({clause})"));
        assert_eq!(group.questions.len(), count, "{id} ({clause})");
    }
    let known: BTreeSet<&str> = GROUPS.iter().map(|(id, ..)| *id).collect();
    let found: BTreeSet<&str> = framework.groups.iter().map(|group| group.id.as_str()).collect();
    assert_eq!(found, known, "groups");
    assert_eq!(framework.groups.len(), GROUPS.len());
}

#[test]
fn the_seven_thresholds_stand_in_the_printed_order() {
    let group = hertfordshire().group("thresholds").unwrap();
    let found: Vec<&str> = group.questions.iter().map(|question| question.id.as_str()).collect();
    assert_eq!(
        found,
        [
            "many-safeguarding-concerns",
            "number-abused",
            "death-or-serious-injury",
            "patterns-without-remedy",
            "significant-complaint",
            "significant-whistleblowing",
            "monitoring-evidence",
        ],
        "5 iv"
    );
}

#[test]
fn every_list_has_the_items_of_its_clause_and_there_is_no_other() {
    let framework = hertfordshire();
    for (id, count, clause) in LISTS {
        let list = framework.list(id).unwrap_or_else(|| panic!("there is no list {id} ({clause})"));
        assert_eq!(list.items.len(), count, "{id} ({clause})");
    }
    let known: BTreeSet<&str> = LISTS.iter().map(|(id, ..)| *id).collect();
    let found: BTreeSet<&str> = framework.lists.iter().map(|list| list.id.as_str()).collect();
    assert_eq!(found, known, "lists");
    assert_eq!(framework.lists.len(), LISTS.len());
}

#[test]
fn the_observation_sheet_has_21_items() {
    let sheet = hertfordshire().sheet.as_ref().unwrap();
    let found: Vec<(&str, usize)> =
        sheet.sections.iter().map(|section| (section.id.as_str(), section.items.len())).collect();
    assert_eq!(found, [("environment", 8), ("staffing", 7), ("management", 6)], "Appendix Three");
    assert_eq!(sheet.items().count(), 21, "Appendix Three");
}

#[test]
fn every_deadline_is_the_printed_one_and_there_is_no_other() {
    let framework = hertfordshire();
    for (id, amount, unit, bound, direction, clause) in DEADLINES {
        let deadline = framework.deadlines.iter().find(|deadline| deadline.id == id);
        let deadline = deadline.unwrap_or_else(|| panic!("there is no deadline {id} ({clause})"));
        assert_eq!(deadline.amount, amount, "{id} ({clause})");
        assert_eq!(deadline.unit, unit, "{id} ({clause})");
        assert_eq!(deadline.bound, bound, "{id} ({clause})");
        assert_eq!(deadline.direction, direction, "{id} ({clause})");
        assert!(!deadline.event.is_empty(), "{id} ({clause})");
    }
    let known: BTreeSet<&str> = DEADLINES.iter().map(|(id, ..)| *id).collect();
    let found: BTreeSet<&str> = framework.deadlines.iter().map(|deadline| deadline.id.as_str()).collect();
    assert_eq!(found, known, "deadlines");
    assert_eq!(framework.deadlines.len(), DEADLINES.len());
}
