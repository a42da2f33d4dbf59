//! Berkshire and Lambeth are carried over whole: every group and list has as many items as its source, and there is no
//! other.

use provider_concerns::framework::{Citation, Framework, built_in};

/// The id, how many items the source has, and where they stand.
type Counted = (&'static str, usize, &'static str);

const BERKSHIRE_GROUPS: [Counted; 2] =
    [("preconditions", 3, "Berkshire 5.7"), ("examples", 7, "Berkshire 5.7.2, Thresholds table, first column")];

const BERKSHIRE_LISTS: [Counted; 37] = [
    ("quality-groups", 5, "Berkshire 5.1"),
    ("providers-covered", 11, "Berkshire 5.1"),
    ("staff-conditions", 4, "Berkshire 5.7.1"),
    ("likelihood-factors", 6, "Berkshire 5.7.1, Early identification"),
    ("principles", 8, "Berkshire 5.7.1, Principles"),
    ("organisational-abuse", 2, "Berkshire 5.7.1"),
    ("partnership", 6, "Berkshire 5.4"),
    ("providers-in-place", 10, "Berkshire 5.4"),
    ("staff-and-adults-who-harm", 7, "Berkshire 5.4.8"),
    ("adults-central", 4, "Berkshire 5.8, Step 2, Communication with adults who use services"),
    ("integration-aims", 3, "Berkshire 5.5"),
    ("commissioners-duties", 3, "Berkshire 5.5"),
    ("outside-contract-and-inspection", 2, "Berkshire 5.5"),
    ("better-outcomes", 4, "Berkshire 5.5"),
    ("service-interruptions", 6, "Berkshire 5.6"),
    ("contingency-planning", 3, "Berkshire 5.6.1"),
    ("host-authority-duties", 6, "Berkshire 5.7.2, Host authority"),
    ("placing-authority-duties", 9, "Berkshire 5.7.2, Placing authority"),
    ("cqc-questions", 5, "Berkshire 5.7.2, The Care Quality Commission (CQC)"),
    ("who-leads", 7, "Berkshire 5.7.2, Lead Agency to Front line workers"),
    ("tasks-by-agency", 7, "Berkshire 5.7.2, Front line workers, table"),
    ("adults-supported", 3, "Berkshire 5.7.2, Adults who use services/advocates/carers"),
    ("poor-care", 4, "Berkshire 5.7.2, Poor care"),
    ("potential-causes", 10, "Berkshire 5.7.2, Potential causes for concern"),
    ("care-governance-boards", 5, "Berkshire 5.7.2, Care Governance Boards"),
    ("board-others", 3, "Berkshire 5.7.2, Care Governance Boards"),
    ("six-steps", 6, "Berkshire 5.8"),
    ("step-1-actions", 9, "Berkshire 5.8, Step 1"),
    ("initial-meeting", 8, "Berkshire 5.8, Step 2"),
    ("triangulation", 3, "Berkshire 5.8, Step 2, Safeguarding planning"),
    ("communication-checklist", 7, "Berkshire 5.8, Step 2, Communication strategy"),
    ("targeted-visits", 2, "Berkshire 5.8, Step 2, Communication with adults who use services"),
    ("findings-meeting", 6, "Berkshire 5.8, Step 3"),
    ("service-improvement-plan", 7, "Berkshire 5.8, Step 3, Service Improvement Plan"),
    ("update-meeting", 6, "Berkshire 5.8, Step 4"),
    ("quality-assurance", 6, "Berkshire 5.8, Step 5"),
    ("closing", 7, "Berkshire 5.8, Step 6"),
];

const LAMBETH_LISTS: [Counted; 15] = [
    ("when-used", 3, "Lambeth 1"),
    ("organisational-abuse", 4, "Lambeth 2"),
    ("to-be-weighed", 3, "Lambeth 6.2"),
    ("risk-assessment-covers", 3, "Lambeth 6.2"),
    ("who-leads", 4, "Lambeth 7.4"),
    ("staff-conditions", 4, "Lambeth 2"),
    ("likelihood-factors", 6, "Lambeth 3"),
    ("principles", 7, "Lambeth 4"),
    ("host-authority-duties", 9, "Lambeth 7.1"),
    ("placing-authority-duties", 9, "Lambeth 7.2"),
    ("cqc-questions", 5, "Lambeth 7.3"),
    ("who-does-what", 3, "Lambeth 8"),
    ("adults-supported", 3, "Lambeth 9"),
    ("poor-care", 4, "Lambeth 10.1"),
    ("potential-causes", 10, "Lambeth 10.2"),
];

fn framework(id: &str) -> &'static Framework {
    built_in().newest(id).unwrap()
}

fn assert_counted(id: &str, found: usize, cite: &[Citation], (_, expected, place): Counted) {
    assert_eq!(found, expected, "“{id}” has {found} items, {place} has {expected}");
    assert_eq!(cite.first().unwrap().words, place, "“{id}”");
}

fn assert_groups(framework: &Framework, table: &[Counted]) {
    for row in table {
        let group = framework.group(row.0).unwrap_or_else(|| panic!("no group “{}” ({})", row.0, row.2));
        assert_counted(row.0, group.questions.len(), &group.cite, *row);
    }
    for group in &framework.groups {
        assert!(table.iter().any(|row| row.0 == group.id), "the group “{}” is not in the table", group.id);
    }
}

fn assert_lists(framework: &Framework, table: &[Counted]) {
    for row in table {
        let list = framework.list(row.0).unwrap_or_else(|| panic!("no list “{}” ({})", row.0, row.2));
        assert_counted(row.0, list.items.len(), &list.cite, *row);
    }
    for list in &framework.lists {
        assert!(table.iter().any(|row| row.0 == list.id), "the list “{}” is not in the table", list.id);
    }
}

#[test]
fn berkshire_has_every_question_and_item_of_its_source() {
    let berkshire = framework("berkshire");
    assert_groups(berkshire, &BERKSHIRE_GROUPS);
    assert_lists(berkshire, &BERKSHIRE_LISTS);
    assert_eq!(berkshire.impact().unwrap().levels.len(), 3, "Berkshire 5.7.2, Thresholds table");
    assert!(berkshire.deadlines.is_empty(), "Berkshire 5.8 leaves timescales to each area");
}

#[test]
fn berkshires_potential_actions_are_those_of_the_thresholds_table() {
    for (level, expected) in [("major", 4), ("moderate", 4), ("minor", 3)] {
        let rows = framework("berkshire").next_steps.iter();
        let found = rows.filter(|row| row.outcomes.iter().any(|outcome| outcome == level)).count();
        assert_eq!(found, expected, "Berkshire 5.7.2, Thresholds table, {level}");
    }
    let first = framework("berkshire").next_steps.first().unwrap();
    assert_eq!(first.id, "urgent-first", "Berkshire 5.8, Step 3: what is urgent is not held for a meeting");
    assert!(first.outcomes.is_empty() && first.when.is_empty(), "it always applies");
}

#[test]
fn lambeth_has_every_item_of_its_source() {
    let lambeth = framework("lambeth");
    assert_groups(lambeth, &[]);
    assert_lists(lambeth, &LAMBETH_LISTS);
    assert!(lambeth.deadlines.is_empty(), "Lambeth sets no deadline in numbers");
}
