//! What goes into the journal at once.

use super::generation::generation;
use std::collections::BTreeMap;

/// The changes of one turn of the page, brought down to what is left of them. It goes into the journal whole or not at all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Batch {
    /// Its number among those of its page.
    pub number: u64,
    /// Texts that were put under their keys.
    pub put: BTreeMap<String, String>,
    /// Keys that were removed, to be remembered: else what stands behind on the disk would come back.
    pub removed: Vec<String>,
    /// Keys that a newer version in the same batch stands for. The journal forgets them, and does not grow with every save; a store that
    /// is left with one of them loses it when the newer one is put back.
    pub replaced: Vec<String>,
}

impl Batch {
    /// The last change of each key: a text, or that it was removed.
    pub(super) fn of(number: u64, changes: &BTreeMap<String, Option<String>>) -> Self {
        let mut batch = Self { number, ..Self::default() };
        for (key, change) in changes {
            match change {
                Some(text) => {
                    batch.put.insert(key.clone(), text.clone());
                }
                None if is_replaced(key, changes) => batch.replaced.push(key.clone()),
                None => batch.removed.push(key.clone()),
            }
        }
        batch
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.put.is_empty() && self.removed.is_empty() && self.replaced.is_empty()
    }
}

/// Whether a newer generation of the same name is put in the same batch.
fn is_replaced(key: &str, changes: &BTreeMap<String, Option<String>>) -> bool {
    let (base, number) = generation(key);
    let first = format!("{base}@");
    let same_name = changes.range(first.clone()..).take_while(|(other, _)| other.starts_with(&first));
    same_name.into_iter().any(|(other, change)| change.is_some() && generation(other) > (base, number))
}
