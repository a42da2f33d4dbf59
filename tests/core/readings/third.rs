//! The rows of the third reading, each by its place in the source.

use super::{earlier, items};
use crate::support::{framework, lambeth, process::process};
use provider_concerns::{
    framework::{Framework, cited, corrected_readings, corrected_since},
    process::{FieldKind, Required},
};

fn differs(framework: &Framework) -> &str {
    framework.method.as_ref().unwrap().differs.as_str()
}

#[test]
fn hertfordshire_2_and_5_iv_no_decision_meeting_is_called_at_once() {
    let way = process("hertfordshire").stage("prevention").unwrap().way("prevention-to-mdmm").unwrap();
    assert_eq!(way.title, "Convene a multi-agency decision making meeting");
    assert!(cited(&framework("hertfordshire").list("mdmm-present").unwrap().cite).contains("5 iii"));
}

#[test]
fn berkshire_5_7_2_the_text_says_nothing_of_many_small_matters() {
    let says = differs(framework("berkshire"));
    assert!(says.contains("impact on people") && !says.contains("small") && !says.contains("many"), "{says}");
}

#[test]
fn derbyshire_modern_slavery_the_signs_weigh_the_same_whoever_works_there() {
    let list = framework("derbyshire").list("modern-slavery-signs").unwrap();
    assert!(!list.says.to_lowercase().contains("above all") && list.says.contains("examples"), "{}", list.says);
    assert_eq!((cited(&list.cite).as_str(), list.items.len()), ("Derbyshire Modern Slavery", 3));
}

#[test]
fn bedford_appendix_3_an_action_plan_should_name_four_elements_and_nothing_must() {
    let form = process("bedford").form("action-plan").unwrap();
    for field in form.fields() {
        assert_ne!(field.required, Required::ByPolicy, "{}", field.id);
        if let FieldKind::Table(columns) = &field.kind {
            assert!(columns.iter().all(|column| column.required != Required::ByPolicy), "{}", field.id);
        }
    }
    assert!(form.says.contains("should") && form.says.contains("tool"), "{}", form.says);
    assert_eq!(items(framework("bedford"), "action-plan-elements").len(), 4);
}

#[test]
fn lambeth_10_2_says_in_our_words_what_is_analysed() {
    let says = &lambeth().list("potential-causes").unwrap().says;
    assert!(says.contains("what caused any harm or neglect") && !says.contains("causes and effects"), "{says}");
}

#[test]
fn who_has_seen_some_readings_is_told_of_the_later_ones_alone() {
    let steps = ["2026-11.2", "2026-11.3", "2026-11.4"];
    let told = |seen: &str| corrected_since(seen).iter().map(|step| step.since.as_str()).collect::<Vec<_>>();
    assert_eq!(told(""), steps);
    for (place, step) in steps.iter().enumerate() {
        assert_eq!(told(step), steps[place + 1..], "who has seen {step}");
    }
    // Each step begins at the version that a council had before it.
    let mut last = std::collections::BTreeMap::new();
    for reading in corrected_readings().iter().flat_map(|step| &step.readings) {
        let (id, first) = (reading.now.id.as_str(), || earlier(&reading.now.id).last().unwrap().reference.clone());
        assert_eq!(&reading.before, last.entry(id).or_insert_with(first));
        last.insert(id, reading.now.clone());
    }
    for (id, now) in last {
        assert_eq!(now, framework(id).reference, "the last step ends at the newest version");
    }
}
