//! What an edit says that it changed.

/// Which part of the record an edit changed and, for a choice, its new value. `None`: nothing changed.
pub(super) type Changed = Option<(String, Option<String>)>;

/// Words were written: the history has the part alone.
pub(super) fn words(part: String) -> Changed {
    Some((part, None))
}

/// Something was chosen, or taken back.
pub(super) fn choice(part: String, to: Option<String>) -> Changed {
    Some((part, Some(to.unwrap_or_else(|| "taken back".to_owned()))))
}
