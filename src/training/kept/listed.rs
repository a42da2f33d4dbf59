//! Training as it is listed: in full, or by its head where it is large.

use super::{
    Kept, TrainingEnvelope,
    envelope::{FORMAT, VERSION},
    packed::{Unfolded, unfold, unpack},
};
use crate::{
    concern::{Timestamp, TrainingId},
    drafts::DraftError,
};
use serde_json::Value;

/// How much of a large training is unfolded to list it, in bytes: its head takes some hundred, and a title is short.
const HEAD: usize = 16 * 1024;

/// The three kinds of training.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeptKind {
    /// Work alone.
    Alone,
    /// A trainer's session.
    Room,
    /// A participant's place in a session.
    Seat,
}

impl Kept {
    /// What kind it is.
    pub fn kind(&self) -> KeptKind {
        match self {
            Self::Alone(_) => KeptKind::Alone,
            Self::Room(_) => KeptKind::Room,
            Self::Seat(_) => KeptKind::Seat,
        }
    }
}

/// The head of a large training. Whether the rest can be read is not known before it is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrainingHead {
    /// Which training it is, as its name says.
    pub id: TrainingId,
    /// What kind it is.
    pub kind: KeptKind,
    /// The title of its session; of work alone the set's id.
    pub title: String,
    /// When it was saved.
    pub saved_at: Timestamp,
}

/// Training in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Listed {
    /// All of it.
    Whole(Box<TrainingEnvelope>),
    /// Only its head.
    Head(TrainingHead),
}

impl Listed {
    /// All of it, where it was read in full.
    pub fn whole(&self) -> Option<&TrainingEnvelope> {
        match self {
            Self::Whole(envelope) => Some(envelope),
            Self::Head(_) => None,
        }
    }

    /// When it was saved.
    pub fn saved_at(&self) -> Timestamp {
        match self {
            Self::Whole(envelope) => envelope.saved_at,
            Self::Head(head) => head.saved_at,
        }
    }

    /// Reads a stored text in full, if that takes no more than what is left to unfold; else its head. What was unfolded is taken off.
    ///
    /// # Errors
    /// [`DraftError`] as [`TrainingEnvelope::open`]; of what is read by its head only, that of its head.
    pub(super) fn read(id: TrainingId, stored: &str, left: &mut usize) -> Result<Self, DraftError> {
        let envelope = match unfold(stored, *left)? {
            Unfolded::Whole(text) => {
                // What is not packed costs nothing to unfold.
                *left -= if text.len() == stored.len() { 0 } else { text.len().min(*left) };
                TrainingEnvelope::of_text(&text)?
            }
            Unfolded::Beginning(text) => {
                // The next one is unfolded no further than its head, too: else each of many would be unfolded to the end of what is left.
                *left = (*left).min(HEAD);
                return head(id, &text).map(Self::Head);
            }
        };
        is_of(id, envelope.kept.id())?;
        Ok(Self::Whole(Box::new(envelope)))
    }
}

/// Reads a stored text in full where what is left to unfold suffices, for a look at many of them.
///
/// # Errors
/// [`DraftError`] as [`TrainingEnvelope::open`]; [`DraftError::Corrupt`] where too little is left.
pub(super) fn read_whole(id: TrainingId, stored: &str, left: &mut usize) -> Result<(), DraftError> {
    match Listed::read(id, stored, left)? {
        Listed::Whole(_) => Ok(()),
        Listed::Head(_) => Err(DraftError::Corrupt("it is larger than what is taken in at once".to_owned())),
    }
}

/// Whether two stored texts say the same, however each is stored.
pub(super) fn are_alike(one: &str, other: &str) -> bool {
    matches!((unpack(one), unpack(other)), (Ok(one), Ok(other)) if one == other)
}

/// What stands under the name of one training has to be that one.
pub(super) fn is_of(id: TrainingId, found: TrainingId) -> Result<(), DraftError> {
    if found == id {
        Ok(())
    } else {
        Err(DraftError::Corrupt(format!("it holds the training {found} under the key of {id}")))
    }
}

fn head(id: TrainingId, beginning: &str) -> Result<TrainingHead, DraftError> {
    let damaged = |why: &str| DraftError::Corrupt(why.to_owned());
    let value: Value =
        serde_json::from_str(&closed(beginning)).map_err(|error| DraftError::Corrupt(error.to_string()))?;
    let text = |place: &str| value.pointer(place).and_then(Value::as_str).unwrap_or_default();
    if text("/format") != FORMAT {
        return Err(damaged("it is not marked as training"));
    }
    match value.get("version").and_then(Value::as_u64) {
        Some(version) if version > u64::from(VERSION) => {
            return Err(DraftError::TooNew(u32::try_from(version).unwrap_or(u32::MAX)));
        }
        Some(_) => {}
        None => return Err(damaged("it does not tell the version of its form")),
    }
    let (kind, own_id, title) = [
        (KeptKind::Room, "/kept/room/session/id", "/kept/room/session/title"),
        (KeptKind::Seat, "/kept/seat/id", "/kept/seat/session/title"),
        (KeptKind::Alone, "/kept/alone/id", "/kept/alone/set/id"),
    ]
    .into_iter()
    .find(|(_, own_id, _)| value.pointer(own_id).is_some())
    .ok_or_else(|| damaged("it does not begin as any training"))?;
    is_of(id, text(own_id).parse().map_err(|_| damaged("it does not tell which training it is"))?)?;
    let saved_at = text("/saved_at").parse().map_err(|_| damaged("it does not tell when it was saved"))?;
    Ok(TrainingHead { id, kind, title: text(title).to_owned(), saved_at })
}

/// The beginning of a JSON text up to its last whole member, with everything closed that is open there.
fn closed(beginning: &str) -> String {
    let (mut open, mut safe, mut closing) = (Vec::new(), 0, Vec::new());
    let (mut in_words, mut escaped) = (false, false);
    for (at, byte) in beginning.bytes().enumerate().take(HEAD) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_words => escaped = true,
            b'"' => in_words = !in_words,
            _ if in_words => {}
            b'{' => open.push('}'),
            b'[' => open.push(']'),
            b'}' | b']' => {
                open.pop();
            }
            b',' => {
                safe = at;
                closing.clone_from(&open);
            }
            _ => {}
        }
    }
    let mut text = beginning.get(..safe).unwrap_or_default().to_owned();
    text.extend(closing.into_iter().rev());
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_is_closed_behind_its_last_whole_member() {
        for (cut, whole) in [
            (r#"{"a":1,"b":{"c":[1,2"#, r#"{"a":1,"b":{"c":[1]}}"#),
            (r#"{"a":"x,y\",z","b":"cut, here"#, r#"{"a":"x,y\",z"}"#),
            ("    ", ""),
            (r#"{"a""#, ""),
            ("]],", "]]"),
        ] {
            assert_eq!(closed(cut), whole);
        }
    }
}
