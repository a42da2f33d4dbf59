//! Every row of every rule decides at least one of the named cases: with the row taken out, or a number moved by one, some
//! case comes out otherwise.

use super::cases::{Case, cases};
use crate::support::framework;
use provider_concerns::{
    concern::RiskScore,
    framework::{Condition, Criterion, Framework, LevelRule, OutcomeRule, Rules, ScoredRules},
};
use std::collections::BTreeMap;

/// A framework with one thing changed, and what was changed.
type Mutant = (String, Framework);

fn with(framework: &Framework, what: impl Into<String>, change: impl FnOnce(&mut Framework)) -> Mutant {
    let mut changed = framework.clone();
    change(&mut changed);
    let what = what.into();
    assert_ne!(&changed, framework, "{what}: nothing was changed");
    (format!("{}: {what}", framework.reference.id), changed)
}

fn scored(framework: &mut Framework) -> &mut ScoredRules {
    match &mut framework.rules {
        Some(Rules::Scored(rules)) => rules,
        _ => panic!("no scores"),
    }
}

fn outcomes(framework: &mut Framework) -> &mut Vec<OutcomeRule> {
    match &mut framework.rules {
        Some(Rules::Triggers(rows)) => rows,
        _ => panic!("no outcomes"),
    }
}

fn move_score(score: RiskScore, by: i64) -> Option<RiskScore> {
    RiskScore::try_from(i64::from(score.get()) + by).ok()
}

/// A condition on scores with its numbers moved by one.
fn moved(condition: Condition) -> Vec<Condition> {
    use Condition as C;
    let scores =
        |score, make: fn(RiskScore) -> C| [-1, 1].into_iter().filter_map(move |by| move_score(score, by)).map(make);
    match condition {
        C::CombinedAtLeast(least) => vec![C::CombinedAtLeast(least - 1), C::CombinedAtLeast(least + 1)],
        C::CombinedAtMost(most) => vec![C::CombinedAtMost(most - 1), C::CombinedAtMost(most + 1)],
        C::CombinedBetween(least, most) => vec![
            C::CombinedBetween(least - 1, most),
            C::CombinedBetween(least + 1, most),
            C::CombinedBetween(least, most - 1),
            C::CombinedBetween(least, most + 1),
        ],
        C::SingleAtLeast(score) => scores(score, C::SingleAtLeast).collect(),
        C::SingleIs(score) => scores(score, C::SingleIs).collect(),
        C::NoSingleAtLeast(score) => scores(score, C::NoSingleAtLeast).collect(),
    }
}

fn scored_mutants(framework: &Framework) -> Vec<Mutant> {
    let Some(rules) = framework.scored() else { return Vec::new() };
    let mut all = Vec::new();
    for (place, row) in rules.levels.iter().enumerate() {
        let name = format!("level {}", row.level);
        all.push(with(framework, format!("{name} taken out"), |changed| drop(scored(changed).levels.remove(place))));
        type List = fn(&mut LevelRule) -> &mut Vec<Condition>;
        let lists: [(&Vec<Condition>, List); 2] = [(&row.any, |row| &mut row.any), (&row.all, |row| &mut row.all)];
        for (conditions, list) in lists {
            for (number, condition) in conditions.iter().enumerate() {
                let words = condition.words();
                all.push(with(framework, format!("{name} without “{words}”"), |changed| {
                    list(&mut scored(changed).levels[place]).remove(number);
                }));
                for new in moved(*condition) {
                    all.push(with(framework, format!("{name}: “{}” for “{words}”", new.words()), |changed| {
                        list(&mut scored(changed).levels[place])[number] = new;
                    }));
                }
            }
        }
    }
    all.push(with(framework, "levels tried in the other order", |changed| scored(changed).levels.reverse()));
    for place in 0..rules.overlaps.len() {
        all.push(with(framework, format!("overlap {place} taken out"), |changed| {
            drop(scored(changed).overlaps.remove(place))
        }));
    }
    for (place, reading) in rules.readings.iter().enumerate() {
        let name = format!("reading {}", reading.id);
        all.push(with(framework, format!("{name} taken out"), |changed| drop(scored(changed).readings.remove(place))));
        for by in [-1_i64, 1] {
            all.push(with(framework, format!("{name}: count moved by {by}"), |changed| {
                let count = &mut scored(changed).readings[place].at_least;
                *count = (i64::from(*count) + by) as u32;
            }));
            let score = move_score(reading.score, by).unwrap();
            all.push(with(framework, format!("{name}: score {score}"), |changed| {
                scored(changed).readings[place].score = score;
            }));
        }
    }
    all
}

/// Every way to take one criterion out of a list at any depth, or to move its number by one.
fn fewer(parts: &[Criterion]) -> Vec<(String, Vec<Criterion>)> {
    let mut all = Vec::new();
    for (place, part) in parts.iter().enumerate() {
        let mut left = parts.to_vec();
        left.remove(place);
        all.push((format!("without {part:?}"), left));
        let inner: Vec<(String, Criterion)> = match part {
            Criterion::All(inner) => {
                fewer(inner).into_iter().map(|(what, inner)| (what, Criterion::All(inner))).collect()
            }
            Criterion::Any(inner) => {
                fewer(inner).into_iter().map(|(what, inner)| (what, Criterion::Any(inner))).collect()
            }
            Criterion::Yes { question, weeks_over: Some(weeks) } => [None, Some(weeks - 1), Some(weeks + 1)]
                .into_iter()
                .map(|weeks| {
                    (
                        format!("{question} over {weeks:?}"),
                        Criterion::Yes { question: question.clone(), weeks_over: weeks },
                    )
                })
                .collect(),
            Criterion::ShareAtLeast { share, percent } => [percent - 1, percent + 1]
                .into_iter()
                .map(|percent| {
                    (format!("{share} {percent}%"), Criterion::ShareAtLeast { share: share.clone(), percent })
                })
                .collect(),
            Criterion::AnyOf(group) => vec![(format!("all of {group}"), Criterion::AllOf(group.clone()))],
            Criterion::AllOf(group) => vec![(format!("any of {group}"), Criterion::AnyOf(group.clone()))],
            Criterion::Yes { .. } => Vec::new(),
        };
        for (what, one) in inner {
            let mut changed = parts.to_vec();
            changed[place] = one;
            all.push((what, changed));
        }
    }
    all
}

/// Every way to weaken one row.
fn rows(row: &OutcomeRule) -> Vec<(String, OutcomeRule)> {
    let all = fewer(&row.all).into_iter().map(|(what, all)| (what, OutcomeRule { all, ..row.clone() }));
    let any = fewer(&row.any).into_iter().map(|(what, any)| (what, OutcomeRule { any, ..row.clone() }));
    all.chain(any).map(|(what, changed)| (format!("{} {what}", row.id), changed)).collect()
}

fn row_mutants(framework: &Framework) -> Vec<Mutant> {
    let mut all = Vec::new();
    for (place, row) in framework.outcomes().iter().enumerate() {
        all.push(with(framework, format!("{} taken out", row.id), |changed| drop(outcomes(changed).remove(place))));
        if place > 0 {
            all.push(with(framework, format!("{} tried one earlier", row.id), |changed| {
                outcomes(changed).swap(place - 1, place)
            }));
        }
        for (what, new) in rows(row) {
            all.push(with(framework, what, |changed| outcomes(changed)[place] = new));
        }
    }
    for (place, row) in framework.designations.iter().enumerate() {
        all.push(with(framework, format!("{} taken out", row.id), |changed| drop(changed.designations.remove(place))));
        for (what, new) in rows(row) {
            all.push(with(framework, what, |changed| changed.designations[place] = new));
        }
    }
    all
}

/// Questions that a row reaches by their group: taken out of it, each in turn.
fn question_mutants(framework: &Framework) -> Vec<Mutant> {
    let mut reached = Vec::new();
    for row in framework.outcomes().iter().chain(&framework.designations) {
        row.visit(&mut |criterion| {
            if let Criterion::AnyOf(group) | Criterion::AllOf(group) = criterion {
                reached.push(group.clone());
            }
        });
    }
    let mut all = Vec::new();
    for (place, group) in framework.groups.iter().enumerate().filter(|(_, group)| reached.contains(&group.id)) {
        for (number, question) in group.questions.iter().enumerate() {
            all.push(with(framework, format!("{} taken out of {}", question.id, group.id), |changed| {
                drop(changed.groups[place].questions.remove(number));
            }));
        }
    }
    all
}

fn impact_mutants(framework: &Framework) -> Vec<Mutant> {
    let levels = framework.impact().map_or(0, |impact| impact.levels.len());
    let take_out = |place: usize| {
        with(framework, format!("impact {place} taken out"), |changed| match &mut changed.rules {
            Some(Rules::Described(impact)) => drop(impact.levels.remove(place)),
            _ => panic!("no impact"),
        })
    };
    (0..levels).map(take_out).collect()
}

/// Every mutant of every framework.
fn mutants() -> Vec<Mutant> {
    ["lambeth", "berkshire", "derbyshire", "bedford", "hertfordshire"]
        .map(framework)
        .into_iter()
        .flat_map(|one| [scored_mutants(one), row_mutants(one), question_mutants(one), impact_mutants(one)].concat())
        .collect()
}

/// The names of the cases that come out otherwise under this framework.
fn noticed<'a>(framework: &Framework, cases: &'a [Case]) -> Vec<&'a str> {
    let fails = |case: &&Case| {
        let judged = case.under.iter().filter(|under| under.framework == framework.reference.id);
        judged.into_iter().any(|under| under.check(framework, &case.record).is_err())
    };
    cases.iter().filter(fails).map(|case| case.name.as_str()).collect()
}

#[test]
fn every_row_and_every_number_decides_a_case() {
    let cases = cases();
    let mutants = mutants();
    let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
    let mut missed = Vec::new();
    for (what, mutant) in &mutants {
        *counted.entry(&mutant.reference.id).or_default() += 1;
        if noticed(mutant, &cases).is_empty() {
            missed.push(what.as_str());
        }
    }
    assert!(
        missed.is_empty(),
        "{} of {} changes are noticed by no case:\n{}",
        missed.len(),
        mutants.len(),
        missed.join("\n")
    );
    for (id, least) in [("lambeth", 30), ("berkshire", 18), ("derbyshire", 20), ("bedford", 60), ("hertfordshire", 15)]
    {
        assert!(counted.get(id).is_some_and(|count| *count >= least), "{counted:?}");
    }
}

#[test]
fn an_unchanged_framework_is_not_noticed() {
    let cases = cases();
    for id in ["lambeth", "berkshire", "derbyshire", "bedford", "hertfordshire"] {
        assert_eq!(noticed(framework(id), &cases), Vec::<&str>::new());
    }
}
