//! Wrong passphrases, counted across reloads, so that guessing at the screen grows slow.

use super::{DraftError, Keep, Store};
use crate::concern::Timestamp;
use chrono::TimeDelta;

/// The name they are kept under, in clear.
const NAME: &str = "provider-concerns:device:tries";

/// How many tries follow one another without a wait.
const FREE: u32 = 3;

/// The longest wait, in seconds. Tool default, not policy.
const LONGEST: i64 = 60;

/// Wrong passphrases since the last right one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tries {
    /// How many.
    pub wrong: u32,
    /// When the last one was.
    pub last: Timestamp,
}

impl Tries {
    /// What is known of this device; nothing where nothing can be read.
    pub fn read<S: Store>(keep: &Keep<S>) -> Option<Self> {
        let text = keep.read(NAME).ok().flatten()?;
        let (wrong, last) = text.split_once(' ')?;
        Some(Self { wrong: wrong.parse().ok()?, last: last.parse().ok()? })
    }

    /// Counts one more.
    ///
    /// # Errors
    /// [`DraftError::Full`], [`DraftError::Unavailable`]: the wait then lasts only as long as the page.
    pub fn count<S: Store>(before: Option<Self>, keep: &Keep<S>, at: Timestamp) -> (Self, Result<(), DraftError>) {
        let tries = Self { wrong: before.map_or(0, |tries| tries.wrong).saturating_add(1), last: at };
        (tries, tries.keep(keep))
    }

    /// Keeps them as they are.
    ///
    /// # Errors
    /// As [`Tries::count`].
    pub fn keep<S: Store>(&self, keep: &Keep<S>) -> Result<(), DraftError> {
        Ok(keep.write(NAME, &format!("{} {}", self.wrong, self.last.to_rfc3339()))?)
    }

    /// Forgets them, after the right passphrase.
    ///
    /// # Errors
    /// [`DraftError::Unavailable`].
    pub fn forget<S: Store>(keep: &Keep<S>) -> Result<(), DraftError> {
        Ok(keep.remove(NAME)?)
    }

    /// The same, where the last one lies in the future: the clock was ahead then, so nobody can say how long ago it was, and its
    /// wait counts as over. Whoever can set the clock skips the wait anyway, by setting it ahead; the right passphrase must not be
    /// refused for it, neither now nor when that moment comes.
    pub fn put_right(self, now: Timestamp) -> Self {
        let over = now.checked_sub_signed(TimeDelta::seconds(LONGEST)).unwrap_or(now);
        if self.last > now { Self { last: over, ..self } } else { self }
    }

    /// How many seconds the next try has to wait: none for the first three, then 2, 4, 8 … up to a minute, counted from the
    /// last one. A moment in the future makes nobody wait.
    pub fn wait(&self, now: Timestamp) -> u32 {
        let Some(steps) = self.wrong.checked_sub(FREE) else { return 0 };
        let whole = 2_i64.checked_pow(steps.saturating_add(1)).unwrap_or(LONGEST).min(LONGEST);
        let gone = (now - self.put_right(now).last).num_seconds();
        u32::try_from((whole - gone).clamp(0, LONGEST)).unwrap_or_default()
    }
}
