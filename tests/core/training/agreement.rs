//! How far a room agrees: published worked examples, an independent implementation, and what must hold for any answers.
//!
//! `tests/cases/agreement.json` holds invented answers with the values that the Python packages `krippendorff` and
//! `statsmodels` give for them.

use crate::support::case_files::case_rows;
use proptest::prelude::*;
use provider_concerns::training::agreement::{Ratings, RatingsError, alpha, alpha_nominal, interval, kappa, percent};
use serde_json::Value;

fn ratings(levels: usize, rows: &[Vec<Option<usize>>]) -> Ratings {
    Ratings::new(levels, rows).unwrap()
}

fn close(found: Option<f64>, wanted: f64, what: &str) {
    let found = found.unwrap_or_else(|| panic!("{what} is not defined"));
    assert!((found - wanted).abs() < 1e-9, "{what}: {found} and not {wanted}");
}

/// Rows of people as they are printed, one digit a scenario, `*` for no answer; levels counted from 1.
fn by_person(people: &[&str]) -> Vec<Vec<Option<usize>>> {
    let digit = |letter: char| letter.to_digit(10).map(|digit| digit as usize - 1);
    let people: Vec<Vec<_>> = people.iter().map(|row| row.chars().map(digit).collect()).collect();
    (0..people[0].len()).map(|scenario| people.iter().map(|person| person[scenario]).collect()).collect()
}

#[test]
fn krippendorffs_own_example_with_missing_answers() {
    // Computing Krippendorff's Alpha-Reliability (2011), section D: four observers, twelve units, five values. Its printed
    // results are 0.743 for nominal and 0.815 for ordinal data.
    let rows = by_person(&["123321412***", "1233224125*3", "*3332342251*", "12332441251*"]);
    let ratings = ratings(5, &rows);
    let rounded = |value: Option<f64>| format!("{:.3}", value.unwrap());
    assert_eq!(rounded(alpha_nominal(&ratings)), "0.743");
    assert_eq!(rounded(alpha(&ratings)), "0.815");
}

#[test]
fn the_usual_worked_example_of_fleiss_kappa() {
    // Fourteen raters, ten subjects, five categories; the printed result is 0.210.
    let table = [
        [0, 0, 0, 0, 14],
        [0, 2, 6, 4, 2],
        [0, 0, 3, 5, 6],
        [0, 3, 9, 2, 0],
        [2, 2, 8, 1, 1],
        [7, 7, 0, 0, 0],
        [3, 2, 6, 3, 0],
        [2, 5, 3, 2, 2],
        [6, 5, 2, 1, 0],
        [0, 2, 2, 3, 7],
    ];
    let rows: Vec<Vec<_>> = table
        .iter()
        .map(|counts| (0..5).flat_map(|level| std::iter::repeat_n(Some(level), counts[level])).collect())
        .collect();
    assert_eq!(format!("{:.3}", kappa(&ratings(5, &rows)).unwrap()), "0.210");
}

#[test]
fn an_independent_implementation_gives_the_same_to_nine_decimals() {
    let cases: Vec<Value> = case_rows("agreement.json", None, 8);
    let mut kappas = 0;
    for (number, case) in cases.iter().enumerate() {
        let rows: Vec<Vec<Option<usize>>> = serde_json::from_value(case["rows"].clone()).unwrap();
        let ratings = ratings(case["levels"].as_u64().unwrap() as usize, &rows);
        close(alpha(&ratings), case["alpha"].as_f64().unwrap(), &format!("alpha of case {number}"));
        close(
            alpha_nominal(&ratings),
            case["alpha_nominal"].as_f64().unwrap(),
            &format!("nominal alpha of case {number}"),
        );
        if let Some(wanted) = case["kappa"].as_f64() {
            close(kappa(&ratings), wanted, &format!("kappa of case {number}"));
            kappas += 1;
        }
    }
    assert!(kappas >= 3);
}

#[test]
fn percent_agreement_counts_pairs() {
    let rows = [vec![Some(0), Some(0), Some(1)], vec![Some(2), Some(2), None], vec![Some(1), None, None]];
    // One of three pairs, and one of one; the third scenario has no pair.
    close(percent(&ratings(3, &rows)), 0.5, "percent");
    assert_eq!(percent(&ratings(3, &rows[2..])), None);
}

#[test]
fn where_a_measure_is_not_defined_it_says_so_and_gives_no_number() {
    let none: [Vec<Option<usize>>; 0] = [];
    let alone = [vec![Some(1), None], vec![None, Some(2)]];
    let all_the_same = [vec![Some(1), Some(1)], vec![Some(1), Some(1)]];
    for rows in [&none[..], &alone, &all_the_same] {
        let ratings = ratings(3, rows);
        assert_eq!((alpha(&ratings), alpha_nominal(&ratings), kappa(&ratings)), (None, None, None), "{rows:?}");
        assert_eq!(interval(&ratings, alpha, 100, 1), None, "{rows:?}");
    }
    close(percent(&ratings(3, &all_the_same)), 1.0, "all the same");
}

#[test]
fn answers_that_are_not_those_of_a_room_are_refused_with_their_place() {
    let uneven = Ratings::new(3, &[vec![Some(0), None], vec![Some(0)]]);
    assert_eq!(uneven, Err(RatingsError::Uneven { scenario: 2, found: 1, wanted: 2 }));
    let beyond = Ratings::new(3, &[vec![Some(0)], vec![Some(3)]]);
    assert_eq!(beyond, Err(RatingsError::NoSuchLevel { scenario: 2, level: 3, levels: 3 }));
}

#[test]
fn an_interval_holds_the_measure_narrows_with_more_scenarios_and_follows_from_its_seed() {
    let rows = |times: usize| -> Vec<Vec<Option<usize>>> {
        let few = by_person(&["123321", "123322", "133332"]);
        few.iter().cycle().take(few.len() * times).cloned().collect()
    };
    let (few, many) = (ratings(3, &rows(1)), ratings(3, &rows(20)));
    let of = |ratings: &Ratings, seed| interval(ratings, alpha, 1_000, seed).unwrap();
    for ratings in [&few, &many] {
        let (found, within) = (alpha(ratings).unwrap(), of(ratings, 7));
        assert!(within.low <= found && found <= within.high, "{within:?} {found}");
        assert_eq!(of(ratings, 7), within);
    }
    assert!(of(&few, 7) != of(&few, 8));
    let width = |ratings| of(ratings, 7).high - of(ratings, 7).low;
    assert!(width(&many) < width(&few) / 2.0);
}

fn rooms() -> impl Strategy<Value = (usize, Vec<Vec<Option<usize>>>)> {
    (2..5_usize, 1..8_usize, 2..6_usize).prop_flat_map(|(levels, scenarios, people)| {
        let answer = proptest::option::weighted(0.8, 0..levels);
        (Just(levels), proptest::collection::vec(proptest::collection::vec(answer, people), scenarios))
    })
}

proptest! {
    /// Who is called first, and which scenario comes first, makes no difference; nothing exceeds full agreement.
    #[test]
    fn order_does_not_matter_and_one_is_the_most((levels, rows) in rooms()) {
        let as_given = ratings(levels, &rows);
        let turned: Vec<Vec<_>> = rows.iter().rev().map(|row| row.iter().rev().copied().collect()).collect();
        let turned = ratings(levels, &turned);
        for (measure, name) in [
            (alpha as fn(&Ratings) -> Option<f64>, "alpha"),
            (alpha_nominal, "nominal alpha"),
            (kappa, "kappa"),
            (percent, "percent"),
        ] {
            match (measure(&as_given), measure(&turned)) {
                (Some(one), Some(other)) => {
                    prop_assert!((one - other).abs() < 1e-9, "{name}: {one} {other}");
                    prop_assert!(one <= 1.0 + 1e-9 && one.is_finite(), "{name}: {one}");
                }
                (one, other) => prop_assert_eq!(one, other),
            }
        }
    }

    /// One more scenario on which all agree never lowers the share of pairs that agree.
    #[test]
    fn a_further_agreement_never_lowers_percent_agreement((levels, mut rows) in rooms(), level in 0..2_usize) {
        let before = percent(&ratings(levels, &rows));
        rows.push(vec![Some(level); rows[0].len()]);
        prop_assert!(percent(&ratings(levels, &rows)) >= before);
    }
}
