//! A sentence ends with one full stop, whoever wrote its last words.

/// What follows a value in a text, without the full stop where the value has ended the sentence already.
pub(super) fn once<'a>(value: &str, next: &'a str) -> &'a str {
    let closing = |sign: char| matches!(sign, '’' | '”' | '\'' | '"');
    let ended = value.trim_end().trim_end_matches(closing).ends_with(['.', '!', '?', '…']);
    match next.strip_prefix('.') {
        // Three dots are no full stop.
        Some(rest) if ended && !rest.starts_with('.') => rest,
        _ => next,
    }
}

#[cfg(test)]
mod tests {
    use super::once;

    #[test]
    fn a_sentence_that_is_ended_is_not_ended_again() {
        for value in ["for four days.", "Why?", "Help!", "and so on…", "“It was cold.”", "on at 3 p.m. \n"] {
            assert_eq!(once(value, ". Next"), " Next", "{value}");
            assert_eq!(once(value, "."), "", "{value}");
            assert_eq!(once(value, ", and"), ", and", "{value}");
            assert_eq!(once(value, "..."), "...", "{value}");
        }
        for value in ["for four days", "", "(see the chart.)", "3.5", "“cold”"] {
            assert_eq!(once(value, ". Next"), ". Next", "{value}");
        }
    }
}
