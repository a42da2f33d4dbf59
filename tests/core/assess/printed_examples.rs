//! What the tool suggests never contradicts what the policies print: every printed example of poor care and of a cause for concern
//! is a case, with the answers that its own text gives; and what holds for every theme and every combination of answers.

use super::differentiation::{combinations, record_with_answers, weighing};
use crate::support::{case_files::case_rows, framework};
use provider_concerns::{
    assess::{Suggestion, suggest},
    concern::{Differentiation, Leaning, Likened, Likeness, Outcome, Record, ThemeId},
};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

const COUNCILS: [&str; 5] = ["lambeth", "berkshire", "derbyshire", "bedford", "hertfordshire"];

/// Those whose questions differ; the last three ask the same.
const DIFFERENT: [&str; 3] = ["lambeth", "berkshire", "derbyshire"];

/// One printed example.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Example {
    /// Whose policy prints it.
    policy: String,
    /// The section.
    cite: String,
    /// As what.
    printed: Likeness,
    /// Which in the printed list, from 1.
    item: usize,
    /// The theme it is about.
    theme: ThemeId,
    /// What its text says on what is weighed.
    given: String,
    /// The answers that follow from it.
    answers: BTreeMap<String, Leaning>,
}

impl Example {
    fn name(&self) -> String {
        format!(
            "{} {}, {:?} {}: {} ({})",
            self.policy,
            self.cite,
            self.printed,
            self.item,
            self.theme.as_str(),
            self.given
        )
    }

    /// All combinations of answers that do not go against its text.
    fn combinations(&self) -> impl Iterator<Item = [Option<Leaning>; 5]> + '_ {
        combinations().into_iter().filter(|answers| {
            let given = |(id, answer): (&&str, &Option<Leaning>)| {
                self.answers.get(*id).is_none_or(|given| *answer == Some(*given))
            };
            Differentiation::IDS.iter().zip(answers).all(given)
        })
    }
}

fn examples() -> Vec<Example> {
    case_rows("printed-examples.json", None, 28)
}

fn about(theme: Option<&ThemeId>, likeness: Option<Likeness>, answers: [Option<Leaning>; 5]) -> Record {
    let mut record = record_with_answers(answers);
    record.issues[0].theme = theme.cloned();
    if let (Some(theme), Some(to)) = (theme, likeness) {
        record.issues[0].differentiation.likened = Some(Likened { theme: theme.clone(), to });
    }
    record
}

fn suggested(council: &str, record: &Record) -> Suggestion {
    suggest(&weighing(council), None, record, &record.issues[0])
}

#[test]
fn every_printed_example_of_both_policies_is_a_case_and_stands_in_its_theme() {
    let examples = examples();
    for (policy, poor_care, concern) in [("lambeth", 4, 10), ("berkshire", 4, 10)] {
        let own = framework(policy);
        for (printed, list, count) in
            [(Likeness::PoorCare, "poor-care", poor_care), (Likeness::Concern, "potential-causes", concern)]
        {
            let items = &own.list(list).unwrap().items;
            assert_eq!(items.len(), count, "{policy} {list}");
            let mut found: Vec<&Example> =
                examples.iter().filter(|one| one.policy == policy && one.printed == printed).collect();
            found.sort_by_key(|one| one.item);
            assert_eq!(found.iter().map(|one| one.item).collect::<Vec<_>>(), (1..=count).collect::<Vec<_>>());
            for (example, item) in found.iter().zip(items) {
                let theme = own.theme(&example.theme).unwrap_or_else(|| panic!("{}", example.name()));
                let says = if printed == Likeness::Concern { &theme.concern } else { &theme.poor_care };
                assert_eq!(*says, item.says, "{}", example.name());
                assert!(theme.cite.iter().any(|cite| cite.section == example.cite), "{}", example.name());
                assert!(theme.cite.iter().all(|cite| cite.document == policy), "{}", example.name());
            }
        }
        // And the policy's own themes hold nothing that it does not print.
        let printed: BTreeSet<&ThemeId> =
            examples.iter().filter(|one| one.policy == policy).map(|one| &one.theme).collect();
        assert_eq!(own.themes.iter().map(|theme| &theme.id).collect::<BTreeSet<_>>(), printed, "{policy}");
    }
}

#[test]
fn no_printed_example_of_poor_care_is_suggested_as_a_concern() {
    for example in examples().iter().filter(|one| one.printed == Likeness::PoorCare) {
        for likeness in [None, Some(Likeness::NotKnown), Some(Likeness::PoorCare)] {
            for answers in example.combinations().filter(|answers| !answers.contains(&Some(Leaning::Wider))) {
                let record = about(Some(&example.theme), likeness, answers);
                let found = suggested(&example.policy, &record);
                assert_ne!(found.outcome, Outcome::PotentialCauseForConcern, "{} {answers:?}", example.name());
            }
        }
        // And once everything else is a one-off too, it is suggested as what it is printed as, in every council.
        let mut answers = [Some(Leaning::OneOff); 5];
        for (place, id) in Differentiation::IDS.iter().enumerate() {
            answers[place] = example.answers.get(*id).copied().or(answers[place]);
        }
        for council in COUNCILS {
            let record = about(Some(&example.theme), Some(Likeness::PoorCare), answers);
            assert_eq!(suggested(council, &record).outcome, Outcome::PoorCare, "{council}: {}", example.name());
        }
    }
}

#[test]
fn no_printed_cause_for_concern_is_suggested_as_poor_care() {
    for example in examples().iter().filter(|one| one.printed == Likeness::Concern) {
        for answers in example.combinations() {
            let outcome =
                |likeness| suggested(&example.policy, &about(Some(&example.theme), likeness, answers)).outcome;
            for likeness in [None, Some(Likeness::NotKnown)] {
                assert_ne!(outcome(likeness), Outcome::PoorCare, "{} {answers:?}", example.name());
            }
            let said = outcome(Some(Likeness::Concern));
            assert_eq!(said, Outcome::PotentialCauseForConcern, "{} {answers:?}", example.name());
        }
        for council in COUNCILS {
            let record = about(Some(&example.theme), Some(Likeness::Concern), [Some(Leaning::OneOff); 5]);
            let outcome = suggested(council, &record).outcome;
            assert_eq!(outcome, Outcome::PotentialCauseForConcern, "{council}: {}", example.name());
        }
    }
}

#[test]
fn dirty_clothes_and_a_failure_of_candour_with_three_one_offs_are_no_poor_care() {
    let one_off = [Some(Leaning::OneOff); 5];
    for (council, theme, cite, own) in [
        ("lambeth", "neglect_signs", "Lambeth 10.2", true),
        ("berkshire", "neglect_signs", "Berkshire 5.7.2, Potential causes for concern", true),
        ("lambeth", "candour", "Lambeth 10.2", true),
        // Berkshire prints nothing on candour, Lambeth nothing on complaints, and the others nothing at all.
        ("berkshire", "candour", "Lambeth 10.2", false),
        ("hertfordshire", "candour", "Lambeth 10.2", false),
    ] {
        let found = suggested(council, &about(Some(&theme.into()), None, one_off));
        assert_eq!(found.outcome, Outcome::PotentialCauseForConcern, "{council} {theme}");
        let [reason] = found.reasons.as_slice() else { panic!("{:?}", found.reasons) };
        assert!(reason.says.contains("is printed only as a cause for concern"), "{reason:?}");
        assert_eq!((reason.cite.as_str(), reason.tool_default), (cite, !own), "{council} {theme}");
    }
    // What is printed as a rise or a pattern is not there with one: not enough is known, and the reason is given.
    let found = suggested("lambeth", &about(Some(&"appointments".into()), None, one_off));
    assert_eq!((found.outcome, found.reasons.len()), (Outcome::NotEnoughKnown, 1));
    assert_eq!(found.reasons[0].cite, "Lambeth 10.2");
    assert_eq!(found.find_out, ["Whether it is like “Missed GP or dental appointments that form a pattern”."]);
    let found = suggested("lambeth", &about(Some(&"complaints".into()), None, one_off));
    assert_eq!((found.outcome, found.reasons[0].tool_default), (Outcome::NotEnoughKnown, true));
}

#[test]
fn one_day_of_too_few_staff_is_not_pushed_to_a_concern() {
    let mut answers = [Some(Leaning::OneOff); 5];
    answers[0] = Some(Leaning::OneOffNotOnePerson);
    let outcome = |theme: Option<&str>, likeness| {
        suggested("lambeth", &about(theme.map(ThemeId::from).as_ref(), likeness, answers))
    };
    let found = outcome(Some("staffing"), Some(Likeness::PoorCare));
    assert_eq!(found.outcome, Outcome::PoorCare);
    // The policy's definition names one person's error: that it is poor care all the same is the example, and the tool's reading.
    let not_one = found.reasons.iter().find(|reason| reason.says.contains("not one person’s error")).unwrap();
    assert!(not_one.tool_default);
    assert!(found.reasons.iter().any(|reason| !reason.tool_default && reason.says.contains("continence pad")));
    // Without the printed example nothing says that it is poor care, and nothing says that it is a concern.
    for (theme, likeness) in [(Some("staffing"), None), (Some("environment"), None), (None, None)] {
        let found = outcome(theme, likeness);
        assert_eq!(found.outcome, Outcome::NotEnoughKnown, "{theme:?}");
        assert_eq!(found.find_out, ["Whether it can happen again, as it was not one person’s error."], "{theme:?}");
    }
}

#[test]
fn what_a_theme_was_likened_to_counts_for_that_theme_alone() {
    let mut record = about(Some(&"food".into()), Some(Likeness::Concern), [Some(Leaning::OneOff); 5]);
    assert_eq!(suggested("lambeth", &record).outcome, Outcome::PotentialCauseForConcern);
    record.issues[0].theme = Some("medication".into());
    assert_eq!(suggested("lambeth", &record).outcome, Outcome::PoorCare);
}

/// Answers to the three questions that have to be answered in a council, in all ways; to the others wider or not at all.
fn fewer(council: &str) -> Vec<[Option<Leaning>; 5]> {
    let weighing = weighing(council);
    let must: BTreeSet<&str> =
        weighing.considerations().iter().filter(|row| row.must).map(|row| row.id.as_str()).collect();
    assert_eq!(must.len(), 3);
    let plain = |answers: &[Option<Leaning>; 5]| {
        let beside = Differentiation::IDS.iter().zip(answers).filter(|(id, _)| !must.contains(*id));
        beside.map(|(_, answer)| answer).all(|answer| matches!(answer, None | Some(Leaning::Wider)))
    };
    combinations().into_iter().filter(plain).collect()
}

#[test]
fn whatever_the_theme_and_the_answers() {
    let known =
        [None, Some(Likeness::PoorCare), Some(Likeness::Concern), Some(Likeness::Neither), Some(Likeness::NotKnown)];
    let themes = || framework("shared").themes.iter().map(|theme| Some(&theme.id)).chain([None]);
    let mut seen = BTreeSet::new();
    for council in DIFFERENT {
        let answers = fewer(council);
        for theme in themes() {
            let only = theme.and_then(|theme| weighing(council).pair(theme)).is_some_and(|pair| pair.only_concern());
            for likeness in known {
                let mut concern_with_one_off = BTreeMap::new();
                for answers in &answers {
                    let found = suggested(council, &about(theme, likeness, *answers));
                    let here = || format!("{council} {theme:?} {likeness:?} {answers:?}: {found:?}");
                    // A theme that is printed only as a cause for concern never gives poor care.
                    assert!(!only || found.outcome != Outcome::PoorCare, "{}", here());
                    // One wider answer is a concern whatever else was answered: more of them never take it back.
                    let wider = answers.contains(&Some(Leaning::Wider));
                    assert!(!wider || found.outcome == Outcome::PotentialCauseForConcern, "{}", here());
                    // Nobody is left without a reason, or without what to do about it.
                    let nothing = found.reasons.is_empty() && found.find_out.is_empty();
                    assert!(!nothing, "{}", here());
                    assert!(found.outcome != Outcome::NotEnoughKnown || !found.find_out.is_empty(), "{}", here());
                    assert!(found.outcome == Outcome::NotEnoughKnown || !found.reasons.is_empty(), "{}", here());
                    // That it was not one person's error makes no concern of what was none.
                    let concern = found.outcome == Outcome::PotentialCauseForConcern;
                    let as_one_off = answers.map(|answer| match answer {
                        Some(Leaning::OneOffNotOnePerson) => Some(Leaning::OneOff),
                        other => other,
                    });
                    let before = concern_with_one_off.entry(as_one_off).or_insert(concern);
                    assert_eq!(*before, concern, "{}", here());
                    seen.insert((council, found.outcome));
                }
            }
        }
    }
    assert_eq!(seen.len(), DIFFERENT.len() * Outcome::ALL.len(), "every outcome was met in each");
}

#[test]
fn a_scenario_that_decides_otherwise_than_the_suggestion_says_why() {
    let mut found = Vec::new();
    for scenario in crate::support::scenarios() {
        for (stage, one) in scenario.stages.iter().enumerate() {
            let reading = &one.reading;
            let only = |theme: &ThemeId| weighing("lambeth").pair(theme).is_some_and(|pair| pair.only_concern());
            if reading.decision != Outcome::PoorCare || !scenario.issues(stage).any(|issue| only(&issue.theme)) {
                continue;
            }
            // A person may decide so, and the reading then meets the printed sign with its place.
            let says_why = reading.reasons.iter().any(|reason| {
                reason.says.contains(" named as a sign") && reason.cite.iter().any(|cite| cite.section.contains("10.2"))
            });
            assert!(says_why, "{} {stage}", scenario.id);
            found.push(scenario.id.clone());
        }
    }
    assert_eq!(found, ["wet-floor", "wet-trousers"]);
}
