//! An answer that was given to an earlier wording of its question says so, until somebody answers or keeps it.

use crate::support::{at, framework, frameworks};
use provider_concerns::{
    concern::{Finding, FindingAnswer},
    framework::{Framework, corrected_readings, reworded},
};

fn answered(on: Option<&str>) -> Finding {
    let answered_at = on.map(|day| at(&format!("{day}T12:00:00+00:00")));
    Finding { answer: Some(FindingAnswer::No), answered_at, ..Finding::default() }
}

/// The first published version of a framework.
fn first(id: &str) -> &'static Framework {
    frameworks().earlier().filter(|framework| framework.reference.id == id).last().unwrap()
}

#[test]
fn an_answer_of_before_the_rewording_says_what_was_asked() {
    let hertfordshire = framework("hertfordshire");
    let found = reworded(frameworks(), hertfordshire, "public-interest", &answered(Some("2026-11-24"))).unwrap();
    assert!(found.before.starts_with(&first("hertfordshire").question("public-interest").unwrap().asks));
    assert_eq!((found.on.to_string(), found.answered.unwrap().to_string()), ("2026-11-30".into(), "2026-11-24".into()));
    // Of an answer without a day it is said that it may be so.
    let undated = reworded(frameworks(), hertfordshire, "public-interest", &answered(None)).unwrap();
    assert_eq!((undated.before, undated.answered), (found.before, None));
    // An answer of today is one to the wording of today.
    assert_eq!(reworded(frameworks(), hertfordshire, "public-interest", &answered(Some("2026-12-01"))), None);
    // Without an answer there is nothing to look at again.
    assert_eq!(reworded(frameworks(), hertfordshire, "public-interest", &Finding::default()), None);
    // Who goes by the first version is asked in its words.
    assert_eq!(reworded(frameworks(), first("hertfordshire"), "public-interest", &answered(Some("2026-11-24"))), None);
}

#[test]
fn every_question_whose_words_differ_says_so_and_no_other() {
    let mut count = 0;
    for id in ["berkshire", "derbyshire", "bedford", "hertfordshire"] {
        for question in framework(id).questions() {
            let words = |framework: &Framework| {
                let question = framework.question(&question.id).unwrap();
                format!("{} {}", question.asks, question.hint).trim().to_owned()
            };
            let found = reworded(frameworks(), framework(id), &question.id, &answered(Some("2026-11-01")));
            let differs = words(first(id)) != words(framework(id));
            assert_eq!(
                found.as_ref().map(|found| &found.before),
                differs.then(|| words(first(id))).as_ref(),
                "{id} {}",
                question.id
            );
            count += usize::from(differs);
        }
    }
    assert!(count >= 5, "{count}");
}

#[test]
fn every_step_has_its_day_and_none_is_before_the_one_before() {
    let days: Vec<_> = corrected_readings().iter().map(|step| step.on).collect();
    assert!(days.is_sorted() && days.iter().all(|day| day.to_string().as_str() >= "2026-11-30"), "{days:?}");
}
