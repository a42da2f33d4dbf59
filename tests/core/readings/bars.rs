//! All five: no word raises or lowers a policy’s bar, and what belongs to a stage stands at it.

use crate::support::{
    file_text, framework,
    process::{COUNCILS, process},
    shared,
};
use provider_concerns::concern::ThemeId;

/// Words that raise or lower a policy's bar where its text has none of them.
const BAR: [&str; 8] = [
    "far more",
    "far fewer",
    "again and again",
    "time after time",
    "may still have",
    "so many",
    "so heavily",
    "several medication",
];

#[test]
fn no_word_raises_or_lowers_the_bar() {
    for id in COUNCILS.into_iter().chain(["shared"]) {
        let reference = &framework(id).reference;
        let text = file_text(&format!("src/framework/data/{id}-{}.toml", reference.version));
        for word in BAR {
            assert!(!text.to_lowercase().contains(word), "{reference}: {word}");
        }
    }
}

/// The pairs as both policies print them, read a second time: the word that carries the bar.
#[test]
fn lambeth_10_and_berkshire_5_7_2_the_pairs_keep_the_printed_bar() {
    for (id, poor_care, concern) in [
        ("medication", "one-off", "series"),
        ("staffing", "isolated", "Rising"),
        ("missed_visits", "One home-care visit", "repeatedly"),
        ("appointments", "", "pattern"),
        ("safeguarding_alerts", "", "unusually high or unusually low"),
    ] {
        let theme = shared().theme(&ThemeId::from(id)).unwrap();
        assert!(theme.poor_care.contains(poor_care) && theme.concern.contains(concern), "{id}");
    }
    assert!(shared().theme(&ThemeId::from("medication")).unwrap().poor_care.contains("could have had"));
    let summed_up = shared().cause_for_concern.as_ref().unwrap();
    assert!(summed_up.tool_default && summed_up.cite.is_empty(), "no source says so");
}

#[test]
fn the_lists_that_belong_to_a_stage_stand_at_it() {
    for (council, stage, list) in [
        ("lambeth", "routine-monitoring", "when-used"),
        ("lambeth", "surveillance-group", "to-be-weighed"),
        ("berkshire", "step-1", "commissioners-duties"),
        ("berkshire", "step-4", "contingency-planning"),
        ("derbyshire", "fact-finding", "information-handling"),
        ("derbyshire", "conclusion", "learning-review-aims"),
        ("derbyshire", "improvement", "exit-strategy-situations"),
        ("bedford", "quality-assurance", "provider-failure-rules"),
        ("hertfordshire", "prevention", "organisational-abuse"),
    ] {
        let found = process(council).stage(stage).unwrap();
        assert!(found.lists.iter().any(|name| name.id == list), "{council} {stage}: {list}");
    }
}
