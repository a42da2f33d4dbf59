//! One frame.

use super::{FrameError, LARGEST_FRAME, MOST_FRAMES, alphabet};
use sha2::{Digest, Sha256};

/// What every frame of every version begins with.
pub(super) const MARK: &str = "PCT";

/// The version of the form that is written here.
const VERSION: u8 = 1;

/// The bytes before the chunk.
const HEAD: usize = ID + 2 + 2 + CHECK;
const ID: usize = 6;
const CHECK: usize = 4;

/// Which frames belong together.
pub(super) type SetId = [u8; ID];

/// One of several pieces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Frame {
    pub id: SetId,
    /// From 1.
    pub number: u16,
    /// How many there are.
    pub of: u16,
    pub chunk: Vec<u8>,
}

/// How many bytes of a chunk a frame of that many characters holds.
pub(super) fn room(characters: usize) -> usize {
    alphabet::room(characters.min(LARGEST_FRAME).saturating_sub(MARK.len() + 1)).saturating_sub(HEAD)
}

/// What the frames of these bytes have in common.
pub(super) fn id(packed: &[u8]) -> SetId {
    first(&Sha256::digest(packed))
}

impl Frame {
    /// The frame as a text of digits, capitals and a few signs.
    pub fn to_text(&self) -> String {
        let mut bytes = Vec::with_capacity(HEAD + self.chunk.len());
        bytes.extend(self.id);
        bytes.extend(self.number.to_be_bytes());
        bytes.extend(self.of.to_be_bytes());
        bytes.extend(self.check());
        bytes.extend(&self.chunk);
        let mut text = format!("{MARK}{VERSION}");
        alphabet::write(&bytes, &mut text);
        text
    }

    /// Reads a frame.
    ///
    /// # Errors
    /// [`FrameError::NotOurs`], [`FrameError::TooNew`], [`FrameError::Damaged`], [`FrameError::TooLarge`].
    pub fn parse(text: &str) -> Result<Self, FrameError> {
        let rest = text.strip_prefix(MARK).ok_or(FrameError::NotOurs)?;
        let version = rest.bytes().next().filter(u8::is_ascii_digit).ok_or(FrameError::NotOurs)? - b'0';
        if version > VERSION {
            return Err(FrameError::TooNew(version));
        }
        if version != VERSION || text.len() > LARGEST_FRAME {
            return Err(FrameError::Damaged);
        }
        let bytes = rest.get(1..).and_then(alphabet::read).ok_or(FrameError::Damaged)?;
        let (head, chunk) = bytes.split_at_checked(HEAD).ok_or(FrameError::Damaged)?;
        let [number_high, number_low, of_high, of_low, check @ ..] = &head[ID..] else {
            return Err(FrameError::Damaged);
        };
        let frame = Self {
            id: first(head),
            number: u16::from_be_bytes([*number_high, *number_low]),
            of: u16::from_be_bytes([*of_high, *of_low]),
            chunk: chunk.to_vec(),
        };
        if frame.check() != check || !(1..=frame.of).contains(&frame.number) || chunk.is_empty() {
            return Err(FrameError::Damaged);
        }
        if frame.of > MOST_FRAMES {
            return Err(FrameError::TooLarge);
        }
        Ok(frame)
    }

    /// The check over everything else.
    fn check(&self) -> [u8; CHECK] {
        let digest = Sha256::new()
            .chain_update(MARK)
            .chain_update([VERSION])
            .chain_update(self.id)
            .chain_update(self.number.to_be_bytes())
            .chain_update(self.of.to_be_bytes())
            .chain_update(&self.chunk)
            .finalize();
        first(&digest)
    }
}

/// The first bytes; zeros where there are too few, which there never are.
fn first<const N: usize>(bytes: &[u8]) -> [u8; N] {
    bytes.first_chunk().copied().unwrap_or([0; N])
}
