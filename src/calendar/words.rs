//! Dates and counts in words.

use crate::concern::Date;

/// "Friday 19 December 2025".
pub fn day_words(date: Date) -> String {
    date.format("%A %-d %B %Y").to_string()
}

/// "1 week", "2 weeks": a number with its thing, which takes an s.
pub fn count_words(number: u64, one: &str) -> String {
    format!("{number} {one}{}", if number == 1 { "" } else { "s" })
}

/// "a, b and c".
pub fn and_words(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
