//! Whether the provider was told, in words.

use super::date_words;
use crate::concern::ProviderTold;

/// A note in words.
pub fn told_words(told: &ProviderTold) -> String {
    match told {
        ProviderTold::Told { on } => format!("Told on {}.", date_words(*on)),
        ProviderTold::Waiting { since, reason } => format!("Not told since {}: {reason}", date_words(*since)),
    }
}
