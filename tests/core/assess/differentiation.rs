//! Poor care or potential cause for concern: every combination of answers under every council, the series, and that nothing is
//! decided.

use crate::support::{date, framework, frameworks, issue_id, minute, record_id, shared};
use provider_concerns::{
    app::{Edit, WeighEdit, apply},
    assess::{Suggestion, same_theme, suggest},
    concern::{Differentiation, Issue, Leaning, Outcome, Record, ShownSuggestion, ThemeId},
    framework::{Series, Weighing},
};

/// The five questions there are.
const QUESTIONS: [&str; 5] = Differentiation::IDS;

const ANSWERS: [Option<Leaning>; 5] =
    [None, Some(Leaning::OneOff), Some(Leaning::OneOffNotOnePerson), Some(Leaning::Wider), Some(Leaning::NotKnown)];

/// What each council asks, as its policy reads: what has to be answered; what is asked beside it. Lambeth 10.1 names three things
/// (10.2 and 2 the others), Berkshire 5.7.2 intent and guidance; the other three say nothing, and the tool asks three.
const ASKED: [(&str, [&str; 3], &[&str]); 5] = [
    ("lambeth", ["nature_and_cause", "other_incidents", "provider_response"], &["intent", "guidance"]),
    ("berkshire", ["nature_and_cause", "intent", "guidance"], &["other_incidents", "provider_response"]),
    ("derbyshire", ["nature_and_cause", "other_incidents", "provider_response"], &[]),
    ("bedford", ["nature_and_cause", "other_incidents", "provider_response"], &[]),
    ("hertfordshire", ["nature_and_cause", "other_incidents", "provider_response"], &[]),
];

/// What is weighed under a council's newest policy.
pub fn weighing(council: &str) -> Weighing<'static> {
    frameworks().weighing_under(Some(framework(council))).unwrap()
}

/// Every combination of answers to the five questions: 5 to the power of 5.
pub fn combinations() -> Vec<[Option<Leaning>; 5]> {
    (0..5_usize.pow(5))
        .map(|number| std::array::from_fn(|place| ANSWERS[number / 5_usize.pow(place as u32) % 5]))
        .collect()
}

pub fn record_with_answers(answers: [Option<Leaning>; 5]) -> Record {
    let mut record = Record::new(record_id(1), minute(0));
    let mut issue = Issue::new(issue_id(1), minute(0));
    for (question, answer) in QUESTIONS.into_iter().zip(answers) {
        issue.differentiation.consideration_mut(question).unwrap().leaning = answer;
    }
    record.issues.push(issue);
    record
}

#[test]
fn every_council_asks_what_its_policy_asks_and_marks_the_rest() {
    for (council, must, also) in ASKED {
        let weighing = weighing(council);
        let found = |must: bool| -> Vec<&str> {
            weighing.considerations().iter().filter(|row| row.must == must).map(|row| row.id.as_str()).collect()
        };
        assert_eq!((found(true).as_slice(), found(false).as_slice()), (&must[..], also), "{council}");
        for row in weighing.considerations() {
            // A question has its own council's citation, or is marked as the tool's. Never another council's.
            let own = row.cite.iter().all(|cite| cite.document == council) && !row.cite.is_empty();
            assert_eq!(own, !row.tool_default, "{council}: {}", row.id);
            // Only Lambeth says which way one answer points: a one-off by one person, not a matter of the service (10.1).
            let pointed = council == "lambeth" && row.id == "nature_and_cause";
            assert_eq!(row.leans_by_default, !pointed, "{council}: {}", row.id);
            assert_eq!(row.not_one_person.is_some(), row.id == "nature_and_cause", "{council}: {}", row.id);
        }
        for means in [weighing.poor_care().unwrap(), weighing.cause_for_concern().unwrap()] {
            assert_eq!(means.tool_default, council != "lambeth", "{council}: {}", means.says);
            assert!(means.cite.iter().all(|cite| cite.document == "lambeth"), "{council}");
            assert!(council == "lambeth" || means.cite.is_empty(), "{council}");
        }
        // The words that are Lambeth's alone stand in Lambeth's file alone.
        let says = &weighing.poor_care().unwrap().says;
        assert_eq!(says.contains("individual human error"), council == "lambeth", "{council}: {says}");
        assert!(weighing.poor_care().unwrap().reminder.contains("safeguarding"), "{council}");
    }
}

#[test]
fn every_combination_of_answers_under_every_council() {
    let all = combinations();
    assert_eq!(all.len(), 3125);
    for (council, must, also) in ASKED {
        let weighing = weighing(council);
        for answers in &all {
            let record = record_with_answers(*answers);
            let before = record.clone();
            let suggestion = suggest(&weighing, shared().series.as_ref(), &record, &record.issues[0]);
            let given = |id: &&str| answers[QUESTIONS.iter().position(|question| question == id).unwrap()];
            // Anything wider is a potential cause for concern, whoever asked it; poor care needs every answer that has to be
            // there, and that it was one person's one-off; otherwise not enough is known.
            let wider: Vec<&&str> = QUESTIONS.iter().filter(|id| given(id) == Some(Leaning::Wider)).collect();
            let one_off = must.iter().all(|id| given(id) == Some(Leaning::OneOff));
            let expected = match (wider.is_empty(), one_off) {
                (false, _) => Outcome::PotentialCauseForConcern,
                (true, true) => Outcome::PoorCare,
                (true, false) => Outcome::NotEnoughKnown,
            };
            assert_eq!(suggestion.outcome, expected, "{council} {answers:?}");
            assert_eq!(record, before, "a suggestion decides nothing");

            // A reason for every answer that carried the suggestion; what the policy does not say in it is marked.
            let reasons = match suggestion.outcome {
                Outcome::PotentialCauseForConcern => wider.len(),
                Outcome::PoorCare => must.len(),
                Outcome::NotEnoughKnown => 0,
            };
            assert_eq!(suggestion.reasons.len(), reasons, "{council} {answers:?}");
            for reason in &suggestion.reasons {
                let policy = council == "lambeth" && reason.says.starts_with("What was the nature");
                assert_eq!(reason.tool_default, !policy, "{council}: {reason:?}");
                assert!(reason.tool_default || reason.cite == "Lambeth 10.1", "{reason:?}");
            }

            // What is to be found out: what has to be answered and is not, or was not one person; and what is said not to be known.
            let find_out = QUESTIONS.iter().filter(|id| match given(id) {
                Some(Leaning::NotKnown) => true,
                None | Some(Leaning::OneOffNotOnePerson) => must.contains(id),
                Some(Leaning::OneOff | Leaning::Wider) => false,
            });
            assert_eq!(suggestion.find_out.len(), find_out.count(), "{council} {also:?} {answers:?}");
            if suggestion.outcome == Outcome::NotEnoughKnown {
                assert!(
                    !suggestion.find_out.is_empty(),
                    "{council} {answers:?}: not enough known, and nothing to find out"
                );
            }
            for sentence in suggestion.find_out {
                assert!(sentence.starts_with(char::is_uppercase) && sentence.ends_with('.'), "{sentence}");
            }
        }
    }
}

#[test]
fn the_reasons_quote_the_question_and_the_answer_with_whose_they_are() {
    let record = record_with_answers([Some(Leaning::Wider), Some(Leaning::Wider), None, None, Some(Leaning::Wider)]);
    let reasons = |council: &str| -> Vec<(String, String, bool)> {
        let found = suggest(&weighing(council), None, &record, &record.issues[0]).reasons;
        found.into_iter().map(|reason| (reason.says, reason.cite, reason.tool_default)).collect()
    };
    let others = "Have there been other incidents in the service? Yes, others like it or pointing the same way.";
    let guidance = "Did staff have the guidance they needed? No, guidance was missing or poor.";
    let nature = "What was the nature and cause of it? Repeated, or a matter of the service or organisation.";
    let row = |says: &str, cite: &str, tool_default: bool| (says.to_owned(), cite.to_owned(), tool_default);
    assert_eq!(
        reasons("lambeth"),
        [row(nature, "Lambeth 10.1", false), row(others, "Lambeth 10.1", true), row(guidance, "Lambeth 2", true)]
    );
    let single = "Was it a single matter? No: it is repeated, or a matter of the service or organisation.";
    let place = "Berkshire 5.7.2, Potential causes for concern";
    assert_eq!(reasons("berkshire"), [row(single, "", true), row(guidance, place, true), row(others, "", true)]);
    // Derbyshire does not ask about guidance. What was answered under another policy still counts, and says whose it is.
    assert_eq!(reasons("derbyshire"), [row(nature, "", true), row(others, "", true), row(guidance, "Lambeth 2", true)]);
}

/// A record with one issue for each theme and day; an empty theme or day is none.
fn record_of(issues: &[(&str, &str)]) -> Record {
    let mut record = Record::new(record_id(1), minute(0));
    for (number, (theme, day)) in issues.iter().enumerate() {
        let mut issue = Issue::new(issue_id(number), minute(0));
        issue.theme = (!theme.is_empty()).then(|| ThemeId::from(*theme));
        issue.happened_on = (!day.is_empty()).then(|| date(day));
        record.issues.push(issue);
    }
    record
}

fn suggested(record: &Record, place: usize) -> Suggestion {
    suggest(&weighing("lambeth"), shared().series.as_ref(), record, &record.issues[place])
}

/// Whether a series is suggested for an issue of the record.
fn series(record: &Record, place: usize) -> bool {
    let suggestion = suggested(record, place);
    let found = suggestion.reasons.iter().any(|reason| reason.tool_default);
    // With no answer given, only a series can suggest anything at all.
    assert_eq!(found, suggestion.outcome == Outcome::PotentialCauseForConcern);
    found
}

#[test]
fn two_issues_of_a_theme_within_90_days_are_suggested_as_a_series() {
    // 1 September to 30 November 2026 are 90 days; to 1 December they are 91.
    for (day, expected) in [
        ("2026-09-01", true),
        ("2026-09-02", true),
        ("2026-10-15", true),
        ("2026-11-30", true),
        ("2026-12-01", false),
        ("2027-09-01", false),
        ("2026-06-03", true),
        ("2026-06-02", false),
    ] {
        let record = record_of(&[("medication", "2026-09-01"), ("medication", day)]);
        assert_eq!([series(&record, 0), series(&record, 1)], [expected; 2], "{day}");
    }
}

#[test]
fn the_reason_names_the_days_and_that_it_is_the_tools_own_default() {
    let reason = |days: [&str; 2]| {
        let record = record_of(&[("medication", days[0]), ("medication", days[1])]);
        let [reason] = suggested(&record, 0).reasons.try_into().unwrap();
        assert!(reason.tool_default && reason.cite.is_empty());
        assert!(reason.says.ends_with(&shared().series.as_ref().unwrap().says));
        reason.says
    };
    assert!(
        reason(["2026-09-01", "2026-11-30"]).starts_with("The record holds 2 issues of this theme within 90 days.")
    );
    assert!(
        reason(["2026-09-01", "2026-09-02"]).starts_with("The record holds 2 issues of this theme within one day.")
    );
    assert!(reason(["2026-09-01", "2026-09-01"]).starts_with("The record holds 2 issues of this theme on one day."));
}

#[test]
fn another_theme_or_none_makes_no_series() {
    for (one, other) in [("medication", "food"), ("medication", ""), ("", "")] {
        let record = record_of(&[(one, "2026-09-01"), (other, "2026-09-01")]);
        assert!(!series(&record, 0) && !series(&record, 1), "{one:?} and {other:?}");
        assert_eq!(same_theme(&record, &record.issues[0]).count(), 0);
    }
}

#[test]
fn without_a_date_nothing_is_counted_but_the_date_is_asked_for() {
    let record = record_of(&[("medication", ""), ("medication", "2026-09-01")]);
    assert!(!series(&record, 0) && !series(&record, 1));
    assert!(suggested(&record, 0).find_out.iter().any(|sentence| sentence.starts_with("When it happened")));
    assert!(!suggested(&record, 1).find_out.iter().any(|sentence| sentence.starts_with("When it happened")));
    // It is evidence to look at all the same.
    assert_eq!(same_theme(&record, &record.issues[1]).count(), 1);
    // Alone, the date matters to no series and is not asked for here.
    let alone = record_of(&[("medication", "")]);
    assert!(!suggested(&alone, 0).find_out.iter().any(|sentence| sentence.starts_with("When it happened")));
}

#[test]
fn only_issues_near_this_one_count_for_it() {
    // Two in spring, one in winter: the winter one stands alone.
    let record = record_of(&[("food", "2026-03-01"), ("food", "2026-04-01"), ("food", "2026-12-01")]);
    assert_eq!([0, 1, 2].map(|place| series(&record, place)), [true, true, false]);
}

#[test]
fn another_count_and_window_are_followed() {
    let setting = Series { count: 3, within_days: 10, ..shared().series.clone().unwrap() };
    let outcome = |days: &[&str], place: usize| {
        let record = record_of(&days.iter().map(|day| ("food", *day)).collect::<Vec<_>>());
        suggest(&weighing("lambeth"), Some(&setting), &record, &record.issues[place]).outcome
            == Outcome::PotentialCauseForConcern
    };
    assert!(!outcome(&["2026-09-01", "2026-09-02"], 0));
    assert!(outcome(&["2026-09-01", "2026-09-11", "2026-09-06"], 2));
    assert!(!outcome(&["2026-09-01", "2026-09-12", "2026-09-06"], 2));
    // Without a setting no series is suggested, however close the issues stand.
    let record = record_of(&[("food", "2026-09-01"), ("food", "2026-09-01")]);
    assert_eq!(suggest(&weighing("lambeth"), None, &record, &record.issues[0]).outcome, Outcome::NotEnoughKnown);
}

#[test]
fn a_series_outweighs_answers_that_lean_to_a_one_off() {
    let mut record = record_of(&[("medication", "2026-09-14"), ("medication", "2026-11-09")]);
    for question in QUESTIONS {
        record.issues[0].differentiation.consideration_mut(question).unwrap().leaning = Some(Leaning::OneOff);
    }
    let suggestion = suggested(&record, 0);
    assert_eq!(suggestion.outcome, Outcome::PotentialCauseForConcern);
    assert_eq!(suggestion.reasons.len(), 1);
    assert!(suggestion.reasons[0].tool_default, "what tips it is a default of the tool, and says so");
}

#[test]
fn the_decision_is_the_persons_and_stays_beside_the_suggestion_whichever_way_it_goes() {
    let mut record = record_with_answers([Some(Leaning::OneOff); 5]);
    let suggestion = suggested(&record, 0);
    assert_eq!(suggestion.outcome, Outcome::PoorCare);
    let shown = ShownSuggestion {
        outcome: suggestion.outcome,
        reasons: suggestion.reasons.iter().map(|reason| reason.says.clone()).collect(),
    };
    for decision in Outcome::ALL {
        assert!(apply(
            &mut record,
            Edit::Weigh(WeighEdit::Decide(issue_id(1), Some(decision), shown.clone())),
            minute(1)
        ));
        let kept = &record.issues[0].differentiation;
        assert_eq!(kept.decision, Some(decision));
        assert_eq!(kept.suggestion_shown.as_ref(), Some(&shown));
        assert_eq!(kept.decided_at, Some(minute(1)));
    }
    // A later answer changes what is suggested; the decision and what stood beside it then stay as they were.
    assert!(apply(
        &mut record,
        Edit::Weigh(WeighEdit::Answer(issue_id(1), "guidance".to_owned(), Some(Leaning::Wider))),
        minute(30)
    ));
    assert_eq!(suggested(&record, 0).outcome, Outcome::PotentialCauseForConcern);
    let kept = &record.issues[0].differentiation;
    assert_eq!((kept.decision, kept.suggestion_shown.as_ref()), (Some(Outcome::NotEnoughKnown), Some(&shown)));
    // Taken back, nothing of it is left standing as if it were decided.
    assert!(apply(&mut record, Edit::Weigh(WeighEdit::Decide(issue_id(1), None, shown)), minute(40)));
    let kept = &record.issues[0].differentiation;
    assert_eq!((kept.decision, kept.suggestion_shown.as_ref(), kept.decided_at), (None, None, None));
}
