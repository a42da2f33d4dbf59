//! Dates, times and counts in words.

use crate::{
    app::is_ahead,
    calendar::local::{day_at, in_england},
    concern::{Date, Timestamp},
    web::edge::clock,
};
use chrono::Datelike;

/// "22 November 2026".
pub fn date_words(date: Date) -> String {
    date.format("%-d %B %Y").to_string()
}

/// A warning about a day that is probably mistyped: long past, or yet to come. It is kept all the same.
pub fn odd_date(date: Date) -> Option<&'static str> {
    if date > clock::today() {
        Some("This day lies in the future. It is kept as it stands; check the date.")
    } else if date.year() < 2000 {
        Some("This day lies long ago. It is kept as it stands; check the year.")
    } else {
        None
    }
}

/// "14:02", England's time.
pub fn clock_words(at: Timestamp) -> String {
    in_england(at).format("%H:%M").to_string()
}

/// "22 November 2026 at 14:02", England's time.
pub fn moment_words(at: Timestamp) -> String {
    in_england(at).format("%-d %B %Y at %H:%M").to_string()
}

/// How long ago it was: "today", "yesterday", "12 days ago"; for a day that has not come, that one of the two dates is wrong.
pub fn ago_words(at: Timestamp, today: Date) -> String {
    match (today - day_at(at)).num_days() {
        ..0 => "a day that has not come".to_owned(),
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        days => format!("{days} days ago"),
    }
}

/// When something was changed; where that day has not come, also that.
pub fn changed_words(at: Timestamp, today: Date) -> String {
    let ahead = if is_ahead(at, today) { format!(", {}", ago_words(at, today)) } else { String::new() };
    format!("{}{ahead}", moment_words(at))
}

/// "no issues", "1 issue", "3 issues".
pub fn count(number: usize, one: &str, many: &str) -> String {
    match number {
        0 => format!("no {many}"),
        1 => format!("1 {one}"),
        number => format!("{number} {many}"),
    }
}

/// A part of a record's history in words: "issue/…/score" becomes "Issue: score".
pub fn part_words(part: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    for piece in part.split('/') {
        // Identifiers and places in lists say nothing to people.
        let is_id = piece.len() == 16 && piece.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
        if !is_id && piece.parse::<usize>().is_err() {
            words.push(piece.replace('_', " "));
        }
    }
    upper_first(&words.join(": "))
}

/// "1 issue" at the start of a sentence: "No issues" for "no issues".
pub fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
