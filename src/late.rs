//! What is at hand from the start, except in a browser: there it comes with a part of the download.
//!
//! The splitter moves into a part whatever only that part reaches. So what the start of the app does not need is asked for through a
//! [`Late`], which a part fills when it has come; the start itself then reaches only an empty place. Without the feature `split` every
//! place is filled from the beginning.

use std::sync::OnceLock;

/// A place for something that may come late. It is filled once, and never emptied.
#[derive(Debug)]
pub struct Late<T: Copy + 'static> {
    from_the_start: Option<T>,
    brought: OnceLock<T>,
}

impl<T: Copy> Late<T> {
    /// A place that is filled from the start.
    pub const fn here(value: T) -> Self {
        Self { from_the_start: Some(value), brought: OnceLock::new() }
    }

    /// A place that a part will fill.
    pub const fn coming() -> Self {
        Self { from_the_start: None, brought: OnceLock::new() }
    }

    /// What is here by now.
    pub fn get(&self) -> Option<T> {
        self.from_the_start.or_else(|| self.brought.get().copied())
    }

    /// Fills the place. What is here already stays.
    pub fn bring(&self, value: T) {
        // The part may come twice, and brings the same.
        let _ = self.brought.set(value);
    }
}

/// A [`Late`] for this value: filled from the start, unless the app is split.
macro_rules! late {
    ($value:expr) => {
        if cfg!(feature = "split") { $crate::late::Late::coming() } else { $crate::late::Late::here($value) }
    };
}

pub(crate) use late;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_late_is_here_once_it_was_brought_and_stays() {
        let late = Late::coming();
        assert_eq!(late.get(), None);
        late.bring(1);
        late.bring(2);
        assert_eq!(late.get(), Some(1));
    }

    #[test]
    fn what_is_here_from_the_start_stays() {
        let here = Late::here(1);
        here.bring(2);
        assert_eq!(here.get(), Some(1));
    }
}
