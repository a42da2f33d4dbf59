//! The rows of the fourth reading, each by its place in the source.

use super::items;
use crate::{process_support::process, support::framework};

#[test]
fn hertfordshire_5_iv_the_last_threshold_is_about_visits() {
    let hertfordshire = framework("hertfordshire");
    let question = hertfordshire.questions().find(|question| question.id == "monitoring-evidence").unwrap();
    assert!(question.asks.contains("monitoring visits"), "{}", question.asks);
}

#[test]
fn berkshire_5_8_step_5_says_what_may_be_tested_and_what_may_be_appropriate() {
    let rows = items(framework("berkshire"), "quality-assurance");
    for words in ["out-of-hours", "competency", "unannounced", "Healthwatch"] {
        let row = rows.iter().find(|row| row.contains(words)).unwrap();
        assert!(row.starts_with("May be "), "{row}");
    }
}

#[test]
fn lambeth_names_nobody_who_decides_whether_a_provider_attends() {
    for meeting in &process("lambeth").meetings {
        let note = process("lambeth").notes_beside(&meeting.id).find(|note| note.says.contains("attends")).unwrap();
        assert!(note.tool_default && note.cite.is_empty(), "{}", meeting.id);
    }
}
