//! A sheet of 2,000 items on one page, wholly invented, to measure the app with. Never part of a released build.

use std::fmt::Write;

/// How many items the sheet has.
const ITEMS: usize = 2_000;

/// The sheet as a framework file.
pub(super) fn text() -> String {
    let mut text = String::from(
        r#"format = 1
id = "bench"
version = "2026-11"
authority = "Example Council"
title = "An invented sheet to measure with"

[[document]]
key = "bench"
short = "Invented"
title = "An invented sheet to measure with"

[sheet]
id = "bench-sheet"
title = "Invented sheet"
cite = { section = "1" }

[[sheet.section]]
id = "all"
title = "All items"
cite = { section = "1" }
"#,
    );
    for number in 1..=ITEMS {
        // Writing to a string cannot fail.
        let _ = write!(
            text,
            r#"
[[sheet.section.item]]
ref = "B{number}"
asks = "Is item {number} as it should be?"
worry = "Item {number} was not as it should be"
yes = "reassures"
theme = "environment"
"#
        );
    }
    text
}
