//! Derbyshire's and Bedford's rules are complete: every group, list and share is counted against its clause.

use provider_concerns::framework::{Framework, built_in};
use std::collections::BTreeSet;

/// What is counted, how many there are, and the clause that says so.
type Counts = [(&'static str, usize, &'static str)];

const DERBYSHIRE_GROUPS: &Counts = &[
    ("indicators", 15, "Policy on Managing Provider Concerns, bullets"),
    ("other", 1, "Policy on Managing Provider Concerns, first paragraph"),
];

const DERBYSHIRE_LISTS: &Counts = &[
    ("kinds-covered", 4, "Introduction, bullets"),
    ("aims", 4, "Aims"),
    ("kinds-of-abuse", 11, "Introduction, neglect or abuse in any setting"),
    ("ways-identified", 3, "Provider Concerns procedure - Introduction"),
    ("form-fields", 12, "Appendix 1, above the categories"),
    ("form-care-provision", 9, "Appendix 1, 1.1 to 1.9"),
    ("form-home-environment", 5, "Appendix 1, 2.1 to 2.5"),
    ("form-facilities", 3, "Appendix 1, 3.1 to 3.3"),
    ("form-financial", 4, "Appendix 1, 4.1 to 4.4"),
    ("form-questions", 5, "Appendix 1, below the categories"),
    ("form-closing", 4, "Appendix 1, three boxes and where to return the form"),
    (
        "strategy-meeting-agenda",
        4,
        "Initial response and fact finding, twice; Information Sharing; Provider Concerns procedure - Introduction",
    ),
    ("strategy-group-members", 7, "Provider Concerns Strategy Group and Concerns Meetings, members; Local NHS"),
    (
        "concerns-meeting-discusses",
        8,
        "Provider Concerns Strategy Group and Concerns Meetings, agenda; Appendix 2, section 8",
    ),
    ("meeting-head", 4, "Appendix 2, above the summary"),
    ("meeting-attendee-columns", 4, "Appendix 2, Attendees and Apologies"),
    ("meeting-sections", 8, "Appendix 2, sections 1 to 8"),
    ("meeting-action-plan", 4, "Appendix 2, section 7"),
    ("co-ordinator-tasks", 7, "Concerns Meeting Co-ordinator"),
    ("agency-commitments", 5, "Information sharing; Strategy Group; Partner Agencies"),
    ("working-together", 5, "Provider involvement; Client involvement; both Introductions"),
    ("information-sharing-group", 3, "Information sharing, who attends"),
    ("information-handling", 3, "Information Sharing, and Information sharing"),
    ("laws-named", 8, "The Police; Care Quality Commission; Other considerations; self-funders"),
    ("learning-review-aims", 3, "Learning Review"),
    ("partner-roles", 6, "Partner Agencies and Organisations"),
    ("risk-assessment-purposes", 4, "Risk Management, purpose"),
    ("risk-principles", 10, "Risk Management, principles"),
    ("mitigating-factors", 7, "Risk Management, ninth principle"),
    ("mental-capacity", 8, "Other considerations"),
    ("modern-slavery-signs", 3, "Modern Slavery"),
    ("fact-finding-sources", 8, "Initial response and fact finding"),
    ("client-views", 4, "Client involvement"),
    ("self-funders", 9, "Information for individuals who self-fund"),
    ("escalation-decisions", 5, "High Risk Provider Concerns"),
    ("suspension-and-termination", 7, "Suspension, seven paragraphs"),
    ("exit-strategy-situations", 4, "Exit Strategy"),
];

const BEDFORD_GROUPS: &Counts = &[
    ("provider-of-concern-triggers", 3, "Appendix 2, bullets"),
    ("pamms-improvement", 1, "Appendix 2, first bullet"),
    ("under-protocol", 3, "Appendix 2, last paragraph"),
    ("harm", 4, "Appendix 3, Purpose"),
    ("local-resolution", 1, "Appendix 3, Purpose, last limb"),
    ("instigation", 7, "Appendix 3, Criteria for instigation, less the eighth, which is the scope"),
];

const BEDFORD_LISTS: &Counts = &[
    ("failure-factors", 9, "1, common factors"),
    ("failure-indicators", 5, "1, indicated by"),
    ("provider-failure-rules", 7, "2.1 to 2.6, 2.3 twice"),
    ("read-alongside", 3, "Document Control Sheet"),
    ("law-and-guidance", 6, "4.0"),
    ("high-impact-criteria", 5, "3.1"),
    ("acting-early", 3, "3.2"),
    ("care-standards-tasks", 3, "3.3"),
    ("standard-impact-factors", 5, "3.3.1"),
    ("protocol-principles", 6, "Appendix 2, before the triggers"),
    ("provider-of-concern-attendees", 4, "Appendix 2, the meeting"),
    ("provider-of-concern-decisions", 3, "Appendix 2, outcome of the meeting"),
    ("protocol-ends", 3, "Appendix 2, until when"),
    ("pre-emptive-actions", 3, "Appendix 3, Instigating Serious Concerns Meeting"),
    ("who-decides", 5, "Appendix 3"),
    ("serious-concerns-roles", 8, "Appendix 3"),
    ("core-attendees", 5, "Appendix 3, Who attends, core group"),
    ("always-invited", 1, "Appendix 3, Instigating Serious Concerns Meeting"),
    ("other-attendees", 11, "Appendix 3, Who attends, others"),
    ("provider-contacts", 3, "Appendix 3, When to involve the Service Provider"),
    ("enquiry-actions", 5, "Appendix 3, The Serious Concerns Meeting"),
    ("suspension-of-services", 3, "Appendix 3, Suspension of Services"),
    ("action-plan-elements", 4, "Appendix 3, Serious Concerns Action Plan"),
    ("aide-memoire", 21, "Appendix 3, Serious Concerns meetings should consider"),
];

const BEDFORD_SHARES: [&str; 5] = ["beds", "home-care-hours", "service-users", "service-spend", "specialist-service"];

fn framework(id: &str) -> &'static Framework {
    built_in().newest(id).unwrap()
}

fn assert_groups(id: &str, counts: &Counts) {
    let framework = framework(id);
    for (group, count, clause) in counts {
        let found = framework.group(group).unwrap_or_else(|| panic!("{id}: no group {group} ({clause})"));
        assert_eq!(found.questions.len(), *count, "{id}: questions of {group} ({clause})");
    }
    let known: BTreeSet<&str> = counts.iter().map(|(group, ..)| *group).collect();
    let there: BTreeSet<&str> = framework.groups.iter().map(|group| group.id.as_str()).collect();
    assert_eq!(there, known, "{id}: groups");
}

fn assert_lists(id: &str, counts: &Counts) {
    let framework = framework(id);
    for (list, count, clause) in counts {
        let found = framework.list(list).unwrap_or_else(|| panic!("{id}: no list {list} ({clause})"));
        assert_eq!(found.items.len(), *count, "{id}: items of {list} ({clause})");
        assert!(
            found.items.iter().all(|item| !item.says.is_empty()),
            "{id}: an item of {list} says nothing ({clause})"
        );
    }
    let known: BTreeSet<&str> = counts.iter().map(|(list, ..)| *list).collect();
    let there: BTreeSet<&str> = framework.lists.iter().map(|list| list.id.as_str()).collect();
    assert_eq!(there, known, "{id}: lists");
}

/// The printed numbers of a list's items.
fn references(id: &str, list: &str) -> Vec<&'static str> {
    framework(id).list(list).unwrap().items.iter().map(|item| item.reference.as_str()).collect()
}

#[test]
fn derbyshire_asks_about_every_indicator() {
    assert_groups("derbyshire", DERBYSHIRE_GROUPS);
    assert!(framework("derbyshire").measures.is_empty());
}

#[test]
fn derbyshire_lists_are_complete() {
    assert_lists("derbyshire", DERBYSHIRE_LISTS);
}

#[test]
fn derbyshire_indicators_stand_in_the_order_of_the_policy() {
    let group = framework("derbyshire").group("indicators").unwrap();
    let ids: Vec<&str> = group.questions.iter().map(|question| question.id.as_str()).collect();
    let expected = [
        "inadequate-steps",
        "safeguarding-common-themes",
        "complaints-common-themes",
        "insufficient-staff",
        "single-serious-incident",
        "large-scale-investigation",
        "quality-of-service",
        "risk-and-behaviour",
        "restraint",
        "failure-to-consult",
        "safeguarding-policy",
        "regulations-or-cqc-action",
        "legislation",
        "sustainability",
        "serious-risks",
    ];
    assert_eq!(ids, expected);
}

/// Appendix 1 asks for details at 1.2, 1.4, 2.2 and every “Other”.
#[test]
fn derbyshire_form_categories_that_ask_for_details() {
    let categories = ["form-care-provision", "form-home-environment", "form-facilities", "form-financial"];
    let items = || categories.iter().flat_map(|list| &framework("derbyshire").list(list).unwrap().items);
    let all: Vec<&str> = items().map(|item| item.reference.as_str()).collect();
    let expected = [
        "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "2.1", "2.2", "2.3", "2.4", "2.5", "3.1", "3.2",
        "3.3", "4.1", "4.2", "4.3", "4.4",
    ];
    assert_eq!(all, expected);
    let details: Vec<&str> = items().filter(|item| item.details).map(|item| item.reference.as_str()).collect();
    assert_eq!(details, ["1.2", "1.4", "1.9", "2.2", "2.5", "3.3", "4.4"]);
    let other: Vec<&str> = items().filter(|item| item.says == "Other").map(|item| item.reference.as_str()).collect();
    assert_eq!(other, ["1.9", "2.5", "3.3", "4.4"]);
}

#[test]
fn only_the_form_of_derbyshire_asks_for_details() {
    for id in ["derbyshire", "bedford"] {
        for list in &framework(id).lists {
            let asks = list.items.iter().any(|item| item.details);
            assert!(!asks || list.id.as_str().starts_with("form-"), "{id}: {} asks for details", list.id.as_str());
        }
    }
}

#[test]
fn derbyshire_meeting_notes_are_numbered() {
    assert_eq!(references("derbyshire", "meeting-sections"), ["1", "2", "3", "4", "5", "6", "7", "8"]);
}

#[test]
fn bedford_asks_about_every_trigger_and_criterion() {
    assert_groups("bedford", BEDFORD_GROUPS);
}

#[test]
fn bedford_lists_are_complete() {
    assert_lists("bedford", BEDFORD_LISTS);
}

#[test]
fn bedford_measures_five_shares() {
    let shares = &framework("bedford").measures;
    assert_eq!(shares.len(), 5, "3.1");
    assert_eq!(shares.iter().map(|share| share.id.as_str()).collect::<Vec<_>>(), BEDFORD_SHARES, "3.1");
}

#[test]
fn roles_name_who() {
    let roles = [
        ("derbyshire", "strategy-group-members"),
        ("derbyshire", "information-sharing-group"),
        ("derbyshire", "partner-roles"),
        ("bedford", "who-decides"),
        ("bedford", "serious-concerns-roles"),
        ("bedford", "provider-contacts"),
    ];
    for (id, list) in roles {
        let items = &framework(id).list(list).unwrap().items;
        assert!(items.iter().all(|item| !item.who.is_empty()), "{id}: {list} names nobody somewhere");
    }
}
