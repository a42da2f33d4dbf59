//! Scenario files: what is read, and that a reading cannot teach an outcome that the rules do not give.

use provider_concerns::{
    framework::built_in,
    training::scenario::{ScenarioSet, TEMPLATE, built_in_sets},
};

fn problems(text: &str) -> Vec<String> {
    ScenarioSet::read(text, built_in()).unwrap_err().0.iter().map(ToString::to_string).collect()
}

#[test]
fn the_template_and_the_built_in_sets_have_no_problems() {
    assert_eq!(ScenarioSet::read(TEMPLATE, built_in()).map(|set| set.scenarios.len()), Ok(1));
    assert_eq!(built_in_sets().broken(), []);
    assert!(built_in_sets().all().count() > 0);
}

#[test]
fn an_outcome_that_the_rules_do_not_give_is_a_problem_with_its_line() {
    let text = TEMPLATE.replace("outcome = \"minor\"", "outcome = \"moderate\"");
    let found = problems(&text);
    let line = TEMPLATE.lines().position(|line| line == "[[scenario.stage.reading.under]]").unwrap() + 1;
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with(&format!("line {line}, ")), "{found:?}");
    assert!(found[0].contains("the outcome is “minor”, and the reading says “moderate”"), "{found:?}");
}

#[test]
fn all_problems_are_told_at_once() {
    let text = TEMPLATE
        .replace("setting = \"care_home\"", "setting = \"castle\"")
        .replace("tell = [\"manager\"]", "tell = [\"the king\"]")
        .replace("issue = \"late-tablet\"", "issue = \"early-tablet\"")
        .replace("theme = \"medication\"", "theme = \"weather\"");
    let found = problems(&text).join("\n");
    for says in
        ["“castle” is not one of", "no [[tell]] row “the king”", "no issue “early-tablet”", "no theme “weather”"]
    {
        assert!(found.contains(says), "{says} is not in:\n{found}");
    }
}
