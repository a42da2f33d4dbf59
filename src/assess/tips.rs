//! What would tip the level: the nearest single changes, up and down.

use super::assessment::{Direction, Tip};
use crate::{
    concern::{ConcernLevel, RiskScore},
    framework::{ScoreTally, ScoredRules},
};

/// The nearest changes. Up: the lowest score of one more issue, and the smallest rise of one score, that reach each
/// higher level. Down: the smallest fall of one score, and the lowest score taken away, that leave the level.
pub(super) fn tips(rules: &ScoredRules, tally: &ScoreTally, level: ConcernLevel, some_unscored: bool) -> Vec<Tip> {
    let mut tips = Vec::new();
    for to in ConcernLevel::ALL.into_iter().filter(|to| *to > level) {
        if let Some(score) = RiskScore::all().find(|score| after(rules, tally, None, Some(*score)) == Some(to)) {
            let or_more = if score == RiskScore::HIGHEST { "" } else { " or more" };
            let issue = if some_unscored { "An issue not scored yet, or one more issue," } else { "One more issue" };
            let bound = upper_bound(rules, tally, score, to);
            let range = bound.map_or(format!("{score}{or_more}"), |most| {
                if most == score { score.to_string() } else { format!("{score} to {most}") }
            });
            tips.push(Tip {
                direction: Direction::Up,
                to: to.name().to_owned(),
                change: format!("{issue} with a score of {range}"),
            });
        }
        if let Some((from, score)) =
            nearest(tally, |from, score| score > from && after(rules, tally, Some(from), Some(score)) == Some(to))
        {
            tips.push(Tip {
                direction: Direction::Up,
                to: to.name().to_owned(),
                change: format!("A score of {from} that becomes {score}"),
            });
        }
    }
    let lower = |from, score| {
        let to = after(rules, tally, Some(from), score);
        to.is_some_and(|to| to < level)
    };
    if let Some((from, score)) = nearest(tally, |from, score| score < from && lower(from, Some(score))) {
        tips.push(Tip {
            direction: Direction::Down,
            to: name_of(after(rules, tally, Some(from), Some(score))),
            change: format!("A score of {from} that becomes {score}"),
        });
    }
    if let Some(score) = RiskScore::all().find(|score| tally.count(*score) > 0 && lower(*score, None)) {
        tips.push(Tip {
            direction: Direction::Down,
            to: name_of(after(rules, tally, Some(score), None)),
            change: format!("Without one issue that scores {score}"),
        });
    }
    tips
}

fn name_of(level: Option<ConcernLevel>) -> String {
    level.map_or("no level", ConcernLevel::name).to_owned()
}

/// The highest score of one more issue that still leads to this level, where a higher one leads further up.
fn upper_bound(rules: &ScoredRules, tally: &ScoreTally, least: RiskScore, to: ConcernLevel) -> Option<RiskScore> {
    let last = RiskScore::all().rev().find(|score| after(rules, tally, None, Some(*score)) == Some(to))?;
    (last < RiskScore::HIGHEST && last >= least).then_some(last)
}

/// The level after taking one score away and adding another.
fn after(
    rules: &ScoredRules,
    tally: &ScoreTally,
    less: Option<RiskScore>,
    more: Option<RiskScore>,
) -> Option<ConcernLevel> {
    let mut changed = *tally;
    if let Some(score) = less {
        changed.remove(score);
    }
    if let Some(score) = more {
        changed.add(score);
    }
    rules.level(&changed)
}

/// The smallest change of one score to another that does what is asked; of equals, the one that starts highest.
fn nearest(tally: &ScoreTally, does: impl Fn(RiskScore, RiskScore) -> bool) -> Option<(RiskScore, RiskScore)> {
    RiskScore::all()
        .rev()
        .filter(|from| tally.count(*from) > 0)
        .flat_map(|from| RiskScore::all().map(move |score| (from, score)))
        .filter(|(from, score)| does(*from, *score))
        .min_by_key(|(from, score)| from.get().abs_diff(score.get()))
}
