//! How a day was counted, in a sentence.

use super::{EventTime, Limit, landing::Landing};
use crate::{
    calendar::{
        local::local,
        words::{and_words, count_words, day_words},
    },
    framework::{Side, Unit},
};

/// At most so many bank holidays are named; the rest are counted.
const MOST_NAMED: usize = 6;

/// The sentence, such as "2 weeks before Monday 22 June 2026 is Monday 8 June 2026."
pub(super) fn working(
    event: EventTime,
    amount: u32,
    unit: Unit,
    side: Side,
    limit: Limit,
    landing: &Landing,
) -> String {
    let period = period(amount, unit);
    let about = if limit == Limit::About { "About " } else { "" };
    let side = match side {
        Side::Before => "before",
        Side::After => "after",
    };
    let from = day_words(event.date);
    let to = day_words(landing.date);
    match (unit, event.time, landing.moment) {
        (Unit::Hours, Some(time), Some(moment)) => {
            format!("{about}{period} {side} {time} on {from} is {}.", local(moment).words())
        }
        (Unit::Hours, ..) => {
            let or = if limit == Limit::Earliest { "earlier" } else { "later" };
            format!("{about}{period} {side} {from}, at a time that is not known, is {to} or {or}.")
        }
        (Unit::WorkingDays, ..) => {
            format!("{about}{period} {side} {from} is {to}. {}", holidays(landing))
        }
        _ => format!("{about}{period} {side} {from} is {to}."),
    }
}

/// "10 working days".
fn period(amount: u32, unit: Unit) -> String {
    let one = match unit {
        Unit::Hours => "hour",
        Unit::Days => "day",
        Unit::WorkingDays => "working day",
        Unit::Weeks => "week",
        Unit::Months => "month",
    };
    count_words(u64::from(amount), one)
}

/// What was passed over.
fn holidays(landing: &Landing) -> String {
    let passed = &landing.bank_holidays;
    if passed.is_empty() {
        return "Weekends are not counted, and there is no bank holiday on the way.".to_owned();
    }
    let mut named: Vec<String> = passed.iter().take(MOST_NAMED).map(|holiday| holiday.words()).collect();
    if let Some(more) = passed.len().checked_sub(MOST_NAMED).filter(|more| *more > 0) {
        named.push(format!("{more} more"));
    }
    let holidays = if passed.len() == 1 { "holiday" } else { "holidays" };
    format!("Weekends are not counted, nor the bank {holidays} on the way: {}.", and_words(&named))
}
