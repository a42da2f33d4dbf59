//! What would tip an outcome that follows from answers.

use super::{
    Truth,
    assessment::{Direction, Tip},
    facts::{Facts, asked},
};
use crate::framework::{Criterion, OutcomeRule};

/// The nearest changes: one answer the other way, or the day on which a period is over.
pub(super) fn answer_tips(facts: &Facts<'_>, rows: &[OutcomeRule], winner: Option<usize>) -> Vec<Tip> {
    let Some(now) = winner else { return Vec::new() };
    let mut up: Vec<(usize, Vec<&str>)> = Vec::new();
    let mut down: Vec<(usize, Vec<&str>)> = Vec::new();
    let mut tips = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for id in asked(rows, facts.framework) {
        if seen.contains(&id) {
            continue;
        }
        seen.push(id);
        let (supposed, list) = match facts.question(id) {
            Truth::No => (Truth::Yes, &mut up),
            Truth::Yes => (Truth::No, &mut down),
            Truth::Unknown => continue,
        };
        let Some(then) = facts.supposing(id, supposed).winner(rows).filter(|then| *then != now) else { continue };
        let short = facts.framework.question(id).map_or(id, |row| row.short.as_str());
        match list.iter_mut().find(|(to, _)| *to == then) {
            Some((_, ids)) => ids.push(short),
            None => list.push((then, vec![short])),
        }
    }
    tips.extend(periods(facts, rows, now));
    for (direction, answer, mut list) in [(Direction::Up, "Yes", up), (Direction::Down, "No", down)] {
        list.sort_by_key(|(to, _)| *to);
        for (to, shorts) in list {
            let change = match shorts.as_slice() {
                [one] => format!("{answer} to: {one}"),
                [_, _] | [_, _, _] => format!("{answer} to any one of: {}", shorts.join("; ")),
                many => format!("{answer} to any one of {} questions", many.len()),
            };
            tips.push(Tip { direction, to: rows.get(to).map_or_else(String::new, |row| row.title.clone()), change });
        }
    }
    tips
}

/// Periods that are still running, and what follows when they are over.
fn periods(facts: &Facts<'_>, rows: &[OutcomeRule], now: usize) -> Vec<Tip> {
    let mut tips = Vec::new();
    for rule in rows.iter().take(now) {
        rule.visit(&mut |criterion| {
            let Criterion::Yes { question, weeks_over: Some(weeks) } = criterion else { return };
            let Some(since) = facts.finding(question).and_then(|finding| finding.on) else { return };
            let over = since.checked_add_days(chrono::Days::new(u64::from(*weeks) * 7 + 1));
            let Some(over) = over.filter(|over| *over > facts.on) else { return };
            if let Some(then) = facts.on(over).winner(rows).filter(|then| *then < now) {
                tips.push(Tip {
                    direction: Direction::Up,
                    to: rows.get(then).map_or_else(String::new, |row| row.title.clone()),
                    change: format!(
                        "From {} on, if nothing changes: more than {weeks} weeks are over",
                        over.format("%-d %B %Y")
                    ),
                });
            }
        });
    }
    tips
}
