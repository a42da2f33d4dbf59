//! What stands beside a level: every row with its conditions and numbers, the notes, and what would tip it.

use super::level_table::{by_table_one, printed_row_holds};
use crate::support::{judged, lambeth, multisets, notes_of, record_with, scored_record, scores_of, shared, today};
use provider_concerns::{
    assess::{Direction, Truth, assess},
    concern::{ConcernLevel, Outcome},
};

/// One printed condition: its words, whether it must hold whatever the others do, and what it means.
type Printed = (&'static str, bool, fn(&[u32]) -> bool);

fn sum(scores: &[u32]) -> u32 {
    scores.iter().sum()
}

/// The conditions of Table 1 as printed, row by row, highest first.
const PRINTED: [(ConcernLevel, &[Printed]); 3] = [
    (
        ConcernLevel::Major,
        &[
            ("the combined score is 7 or more", false, |scores| sum(scores) >= 7),
            ("an issue scores 5", false, |scores| scores.contains(&5)),
        ],
    ),
    (
        ConcernLevel::Moderate,
        &[
            ("the combined score is 4 to 6", false, |scores| (4..=6).contains(&sum(scores))),
            ("an issue scores 3", false, |scores| scores.contains(&3)),
            ("no issue scores 5", true, |scores| !scores.contains(&5)),
        ],
    ),
    (
        ConcernLevel::Minor,
        &[
            ("the combined score is 3 or less", true, |scores| sum(scores) <= 3),
            ("no issue scores 3 or more", true, |scores| scores.iter().all(|score| *score < 3)),
        ],
    ),
];

#[test]
fn the_trace_shows_every_printed_condition_and_whether_it_held() {
    for scores in multisets(8) {
        let assessment = judged(lambeth(), &scored_record(&scores));
        assert_eq!(assessment.trace.len(), PRINTED.len(), "{scores:?}");
        for (row, (level, conditions)) in assessment.trace.iter().zip(PRINTED) {
            assert_eq!((row.id.as_str(), row.title.as_str()), (level.key(), level.name()), "{scores:?}");
            assert_eq!(row.held, Truth::from(printed_row_holds(level, &scores)), "{scores:?} {level}");
            assert_eq!(row.cite, "Lambeth 6.3, Table 1");
            let shown: Vec<(&str, bool, Truth)> =
                row.conditions.iter().map(|shown| (shown.condition.as_str(), shown.must_hold, shown.held)).collect();
            let expected: Vec<(&str, bool, Truth)> =
                conditions.iter().map(|(words, must, holds)| (*words, *must, Truth::from(holds(&scores)))).collect();
            assert_eq!(shown, expected, "{scores:?} {level}");
        }
    }
}

#[test]
fn exactly_one_row_wins_and_it_is_the_highest_that_holds() {
    for scores in multisets(8) {
        let assessment = judged(lambeth(), &scored_record(&scores));
        let won: Vec<&str> = assessment.trace.iter().filter(|row| row.won).map(|row| row.id.as_str()).collect();
        assert_eq!(won, Vec::from_iter(assessment.calculated.map(ConcernLevel::key)), "{scores:?}");
        for row in &assessment.trace {
            let says = match (row.won, row.held) {
                (true, _) => "so the level is",
                (false, Truth::Yes) => "is higher and comes first",
                (false, _) => "does not hold",
            };
            assert!(row.why.contains(says), "{scores:?}: {}", row.why);
        }
    }
}

#[test]
fn the_numbers_beside_a_condition_are_those_of_the_record() {
    let numbers = |scores: &[u32]| -> Vec<String> {
        let assessment = judged(lambeth(), &scored_record(scores));
        assessment.trace.into_iter().flat_map(|row| row.conditions).map(|condition| condition.facts).collect()
    };
    let highest = |score: u32| format!("the highest single score is {score}");
    let expected = |sum: &str, threes: &str, top: u32| {
        [sum, &highest(top), sum, threes, &highest(top), sum, &highest(top)].map(str::to_owned).to_vec()
    };
    assert_eq!(numbers(&[1, 3, 2]), expected("3 + 2 + 1 = 6", "there is one 3", 3));
    assert_eq!(numbers(&[4]), expected("it is 4", "there is no 3", 4));
    assert_eq!(numbers(&[3, 3]), expected("3 + 3 = 6", "there are 2 scores of 3", 3));
    assert_eq!(numbers(&[1; 20]), expected("20 scores add up to 20", "there is no 3", 1));
}

/// The scores with one taken away, or `None` if it is not there.
fn without(scores: &[u32], less: u32) -> Option<Vec<u32>> {
    let place = scores.iter().position(|score| *score == less)?;
    let mut left = scores.to_vec();
    left.remove(place);
    Some(left)
}

fn with(scores: &[u32], more: u32) -> Vec<u32> {
    scores.iter().copied().chain([more]).collect()
}

/// Every change of one score into another with the level that Table 1 then gives, found by trying them all.
fn replacements(scores: &[u32]) -> Vec<(u32, u32, ConcernLevel)> {
    let mut all = Vec::new();
    for from in 1..=5 {
        for to in (1..=5).filter(|to| *to != from) {
            if let Some(left) = without(scores, from) {
                all.extend(by_table_one(&with(&left, to)).map(|level| (from, to, level)));
            }
        }
    }
    all
}

/// The tips that there should be: found by trying every change, with Table 1 read the second way.
fn expected_tips(scores: &[u32], issue: &str) -> Vec<(Direction, &'static str, String)> {
    let level = by_table_one(scores).unwrap();
    let mut tips = Vec::new();
    for to in ConcernLevel::ALL.into_iter().filter(|to| *to > level) {
        let more: Vec<u32> = (1..=5).filter(|more| by_table_one(&with(scores, *more)) == Some(to)).collect();
        if let (Some(first), Some(last)) = (more.first(), more.last()) {
            assert_eq!(more.len() as u32, last - first + 1, "a range without holes");
            let range = match (*first, *last) {
                (5, 5) => "5".to_owned(),
                (first, 5) => format!("{first} or more"),
                (first, last) if first == last => first.to_string(),
                (first, last) => format!("{first} to {last}"),
            };
            tips.push((Direction::Up, to.name(), format!("{issue} with a score of {range}")));
        }
        // The smallest rise; of equally small ones the one that starts highest.
        let rise = replacements(scores)
            .into_iter()
            .filter(|(from, score, reached)| score > from && *reached == to)
            .min_by_key(|(from, score, _)| (score - from, 5 - from));
        tips.extend(
            rise.map(|(from, score, _)| (Direction::Up, to.name(), format!("A score of {from} that becomes {score}"))),
        );
    }
    let fall = replacements(scores)
        .into_iter()
        .filter(|(from, score, reached)| score < from && *reached < level)
        .min_by_key(|(from, score, _)| (from - score, 5 - from));
    tips.extend(fall.map(|(from, score, reached)| {
        (Direction::Down, reached.name(), format!("A score of {from} that becomes {score}"))
    }));
    let gone = (1..=5).find_map(|less| {
        let reached = by_table_one(&without(scores, less)?)?;
        (reached < level).then_some((less, reached))
    });
    tips.extend(
        gone.map(|(less, reached)| (Direction::Down, reached.name(), format!("Without one issue that scores {less}"))),
    );
    tips
}

#[test]
fn every_tip_is_true_and_none_is_left_out() {
    let mut shown = 0;
    for scores in multisets(7) {
        let mut entries: Vec<Option<u32>> = scores.iter().copied().map(Some).collect();
        for issue in ["One more issue", "An issue not scored yet, or one more issue,"] {
            let assessment = judged(lambeth(), &record_with(&entries));
            let tips: Vec<_> =
                assessment.tips.iter().map(|tip| (tip.direction, tip.to.as_str(), tip.change.clone())).collect();
            assert_eq!(tips, expected_tips(&scores, issue), "{scores:?}");
            shown += tips.len();
            entries.push(None);
        }
    }
    assert!(shown > 300, "only {shown} tips were compared");
}

#[test]
fn what_always_tips_is_always_shown() {
    for scores in multisets(6) {
        let assessment = judged(lambeth(), &scored_record(&scores));
        let up = assessment.tips.iter().any(|tip| tip.direction == Direction::Up);
        // A 5 always makes Major, so below Major there is always a way up, and from Major there is none.
        assert_eq!(up, assessment.calculated != Some(ConcernLevel::Major), "{scores:?}");
        if assessment.calculated == Some(ConcernLevel::Minor) {
            assert!(assessment.tips.iter().all(|tip| tip.direction == Direction::Up), "{scores:?}");
        }
    }
}

#[test]
fn the_notes_are_those_that_matter_for_these_scores() {
    for scores in multisets(8) {
        let assessment = judged(lambeth(), &scored_record(&scores));
        let overlap =
            printed_row_holds(ConcernLevel::Moderate, &scores) && printed_row_holds(ConcernLevel::Major, &scores);
        let two_threes = scores == [3, 3];
        let notes = notes_of(lambeth(), &assessment);
        let shown: Vec<bool> =
            notes.iter().map(|note| note.says.contains("lets both Moderate and Major hold")).collect();
        let expected = match (overlap, two_threes) {
            (true, _) => vec![true],
            (false, true) => vec![false],
            (false, false) => vec![],
        };
        assert_eq!(shown, expected, "{scores:?}");
        assert!(notes.iter().all(|note| note.cite == "Lambeth 6.3, Table 1" && note.tool_default));
    }
}

#[test]
fn a_scored_issue_of_poor_care_is_counted_and_the_tool_says_that_this_is_its_own_choice() {
    let mut record = scored_record(&[2, 2]);
    record.issues[0].differentiation.decision = Some(Outcome::PoorCare);
    let assessment = judged(lambeth(), &record);
    assert_eq!((scores_of(&assessment).combined, assessment.calculated), (4, Some(ConcernLevel::Moderate)));
    let [note] = notes_of(lambeth(), &assessment) else { panic!("{:?}", assessment.notes) };
    assert!(note.tool_default && note.cite.is_empty() && note.says.contains("poor care"));
    // Where no score rests on poor care there is nothing to say.
    record.issues[0].score = None;
    assert_eq!(notes_of(lambeth(), &judged(lambeth(), &record)), []);
}

#[test]
fn a_framework_without_a_table_gives_no_assessment() {
    assert_eq!(assess(shared(), &scored_record(&[5]), today()), None);
}
