//! A text as frames.

use super::{
    LARGEST, MOST_FRAMES, SplitError,
    frame::{Frame, id, room},
    pack::pack,
};

/// Splits a text into as few frames as possible, none with more than `most` characters, all but the last equally long. Every
/// character is one of a QR code's alphanumeric mode. The same text gives the same frames.
///
/// # Errors
/// [`SplitError`]: there is no room in a frame, or there is too much text.
///
/// ```
/// use provider_concerns::training::frames::{Collector, ON_A_SCREEN, split};
///
/// let text = r#"{"answers":[{"scenario":"cold-tea","level":"minor"}]}"#;
/// let mut collector = Collector::default();
/// for frame in split(text, ON_A_SCREEN)? {
///     collector.add(&frame)?;
/// }
/// assert_eq!(collector.finish()?, text);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn split(payload: &str, most: usize) -> Result<Vec<String>, SplitError> {
    if payload.len() > LARGEST {
        return Err(SplitError::TooLarge { bytes: payload.len() });
    }
    let room = room(most);
    if room == 0 {
        return Err(SplitError::NoRoom { most });
    }
    let packed = pack(payload);
    let frames = packed.len().div_ceil(room);
    let of = u16::try_from(frames).ok().filter(|of| *of <= MOST_FRAMES).ok_or(SplitError::TooMany { frames })?;
    let id = id(&packed);
    let chunks = packed.chunks(packed.len().div_ceil(frames));
    Ok(chunks.zip(1..).map(|(chunk, number)| Frame { id, number, of, chunk: chunk.to_vec() }.to_text()).collect())
}
