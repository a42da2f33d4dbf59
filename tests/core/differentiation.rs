//! Poor care or potential cause for concern: every combination of answers, the series, and that nothing is decided.

use crate::support::{date, issue_id, minute, record_id, shared};
use provider_concerns::{
    app::{Edit, apply},
    assess::{Suggestion, same_theme, suggest},
    concern::{Issue, Leaning, Outcome, Record, ShownSuggestion, ThemeId},
    framework::Series,
};

/// The five questions in the order asked; the first three are Lambeth's and must be answered (10.1).
const QUESTIONS: [&str; 5] = ["nature_and_cause", "other_incidents", "provider_response", "intent", "guidance"];
const MUST: usize = 3;

const ANSWERS: [Option<Leaning>; 4] = [None, Some(Leaning::OneOff), Some(Leaning::Wider), Some(Leaning::NotKnown)];

/// Every combination of answers to the five questions: 4 to the power of 5.
fn combinations() -> Vec<[Option<Leaning>; 5]> {
    (0..4_usize.pow(5))
        .map(|number| std::array::from_fn(|place| ANSWERS[number / 4_usize.pow(place as u32) % 4]))
        .collect()
}

fn record_with_answers(answers: [Option<Leaning>; 5]) -> Record {
    let mut record = Record::new(record_id(1), minute(0));
    let mut issue = Issue::new(issue_id(1), minute(0));
    for (question, answer) in QUESTIONS.into_iter().zip(answers) {
        issue.differentiation.consideration_mut(question).unwrap().leaning = answer;
    }
    record.issues.push(issue);
    record
}

/// What is to be suggested, read from the policy: anything wider is a potential cause for concern; poor care needs all
/// of Lambeth's three to lean to a one-off; otherwise not enough is known.
fn expected(answers: [Option<Leaning>; 5]) -> Outcome {
    if answers.contains(&Some(Leaning::Wider)) {
        Outcome::PotentialCauseForConcern
    } else if answers[..MUST] == [Some(Leaning::OneOff); MUST] {
        Outcome::PoorCare
    } else {
        Outcome::NotEnoughKnown
    }
}

#[test]
fn every_combination_of_answers() {
    let all = combinations();
    assert_eq!(all.len(), 1024);
    for answers in all {
        let record = record_with_answers(answers);
        let before = record.clone();
        let suggestion = suggest(shared(), shared().series.as_ref(), &record, &record.issues[0]);
        assert_eq!(suggestion.outcome, expected(answers), "{answers:?}");
        assert_eq!(record, before, "a suggestion decides nothing");

        // A reason for every answer that carried the suggestion, with its source; none for the tool's own default.
        let wider = answers.iter().filter(|answer| **answer == Some(Leaning::Wider)).count();
        let reasons = match suggestion.outcome {
            Outcome::PotentialCauseForConcern => wider,
            Outcome::PoorCare => MUST,
            Outcome::NotEnoughKnown => 0,
        };
        assert_eq!(suggestion.reasons.len(), reasons, "{answers:?}");
        assert!(suggestion.reasons.iter().all(|reason| !reason.cite.is_empty() && !reason.tool_default));

        // What is to be found out: a must without an answer, and anything said to be not known.
        let find_out = (0..5)
            .filter(|place| answers[*place] == Some(Leaning::NotKnown) || (*place < MUST && answers[*place].is_none()));
        assert_eq!(suggestion.find_out.len(), find_out.count(), "{answers:?}");
        if suggestion.outcome == Outcome::NotEnoughKnown {
            assert!(!suggestion.find_out.is_empty(), "{answers:?}: not enough known, and nothing to find out");
        }
    }
}

#[test]
fn what_is_to_be_found_out_is_said_in_sentences() {
    for answers in combinations() {
        let record = record_with_answers(answers);
        for sentence in suggest(shared(), shared().series.as_ref(), &record, &record.issues[0]).find_out {
            assert!(sentence.starts_with(char::is_uppercase) && sentence.ends_with('.'), "{sentence}");
        }
    }
}

#[test]
fn the_reasons_quote_the_question_and_the_answer() {
    let record = record_with_answers([None, Some(Leaning::Wider), None, None, Some(Leaning::Wider)]);
    let suggestion = suggest(shared(), shared().series.as_ref(), &record, &record.issues[0]);
    let reasons: Vec<(&str, &str)> =
        suggestion.reasons.iter().map(|reason| (reason.says.as_str(), reason.cite.as_str())).collect();
    assert_eq!(
        reasons,
        [
            (
                "Have there been other incidents in the service? Yes, others like it or pointing the same way.",
                "Lambeth 10.1"
            ),
            ("Did staff have the guidance they needed? No, guidance was missing or poor.", "Berkshire 5.7.2"),
        ]
    );
    assert_eq!(suggestion.find_out.len(), 2);
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
    suggest(shared(), shared().series.as_ref(), record, &record.issues[place])
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
        suggest(shared(), Some(&setting), &record, &record.issues[place]).outcome == Outcome::PotentialCauseForConcern
    };
    assert!(!outcome(&["2026-09-01", "2026-09-02"], 0));
    assert!(outcome(&["2026-09-01", "2026-09-11", "2026-09-06"], 2));
    assert!(!outcome(&["2026-09-01", "2026-09-12", "2026-09-06"], 2));
    // Without a setting no series is suggested, however close the issues stand.
    let record = record_of(&[("food", "2026-09-01"), ("food", "2026-09-01")]);
    assert_eq!(suggest(shared(), None, &record, &record.issues[0]).outcome, Outcome::NotEnoughKnown);
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
        assert!(apply(&mut record, Edit::Decide(issue_id(1), Some(decision), shown.clone()), minute(1)));
        let kept = &record.issues[0].differentiation;
        assert_eq!(kept.decision, Some(decision));
        assert_eq!(kept.suggestion_shown.as_ref(), Some(&shown));
        assert_eq!(kept.decided_at, Some(minute(1)));
    }
    // A later answer changes what is suggested; the decision and what stood beside it then stay as they were.
    assert!(apply(&mut record, Edit::Weigh(issue_id(1), "guidance".to_owned(), Some(Leaning::Wider)), minute(30)));
    assert_eq!(suggested(&record, 0).outcome, Outcome::PotentialCauseForConcern);
    let kept = &record.issues[0].differentiation;
    assert_eq!((kept.decision, kept.suggestion_shown.as_ref()), (Some(Outcome::NotEnoughKnown), Some(&shown)));
    // Taken back, nothing of it is left standing as if it were decided.
    assert!(apply(&mut record, Edit::Decide(issue_id(1), None, shown), minute(40)));
    let kept = &record.issues[0].differentiation;
    assert_eq!((kept.decision, kept.suggestion_shown.as_ref(), kept.decided_at), (None, None, None));
}
