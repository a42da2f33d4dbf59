//! The records of a list in the order in which they are shown, and those among them that somebody looks for.

use super::is_ahead;
use crate::{
    concern::Date,
    drafts::{Listing, Summary},
    text::{Folded, plain_letters},
};

/// The records of a list whose name holds every word that is looked for, wherever it stands in it, whatever the capitals, accents,
/// spaces and dashes. No word finds all. The last saved comes first; what was saved on a day that has not come comes last.
pub fn find_records<'a>(listing: &'a Listing, looked_for: &str, today: Date) -> Vec<&'a Summary> {
    let looked_for = plain(looked_for);
    let holds = |summary: &&Summary| {
        looked_for.is_empty() || {
            let name = plain(summary.title.as_deref().unwrap_or_default());
            looked_for.split_whitespace().all(|word| name.contains(word))
        }
    };
    let (mut found, ahead): (Vec<_>, Vec<_>) =
        listing.drafts.iter().filter(holds).partition(|summary| !is_ahead(summary.saved_at, today));
    found.extend(ahead);
    found
}

fn plain(text: &str) -> String {
    plain_letters(&Folded::of(text).as_str().to_lowercase())
}
