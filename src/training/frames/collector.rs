//! Frames put together again.

use super::{
    FrameError, LARGEST, LARGEST_FRAME, Progress, alphabet,
    frame::{Frame, MARK, SetId, id},
    pack::unpack,
};
use std::collections::BTreeMap;

/// How many texts may be on their way in at a time. A further one takes the place of the one whose frames were seen longest ago.
const MOST_SETS: usize = 8;

/// Into how many lines one frame may have been broken, so that no text takes long.
const MOST_LINES: usize = 128;

/// Takes in frames until a text is whole.
///
/// Frames of several texts may come mixed, as when a camera passes over another person's screen: each is kept with its own, what
/// was begun goes on where it was, and [`Progress::another`] says that it happened. [`Collector::finish`] gives the text that
/// frames were last taken for.
#[derive(Debug, Clone, Default)]
pub struct Collector {
    /// The one that frames were last taken for stands last.
    sets: Vec<Set>,
    /// A text that came whole, in no frames.
    plain: Option<String>,
}

/// The frames of one text that are there.
#[derive(Debug, Clone)]
struct Set {
    id: SetId,
    of: u16,
    chunks: BTreeMap<u16, Vec<u8>>,
}

impl Set {
    fn missing(&self) -> Vec<u16> {
        (1..=self.of).filter(|number| !self.chunks.contains_key(number)).collect()
    }
}

impl Collector {
    /// Takes in what a code holds or somebody pasted: one frame; several with white space or other words between them, even
    /// where their lines were broken; or the whole text as it is, which is taken for one if it begins as a JSON object does.
    ///
    /// # Errors
    /// [`FrameError`] if nothing of it can be taken. What is there already stays.
    pub fn add(&mut self, text: &str) -> Result<Progress, FrameError> {
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.len() > LARGEST {
            return Err(FrameError::TooLarge);
        }
        if text.starts_with('{') {
            self.plain = Some(text.to_owned());
            return Ok(Progress { read: 1, of: 1, missing: Vec::new(), new: 1, another: false, refused: None });
        }
        let begun = self.sets.last().filter(|set| !set.missing().is_empty()).map(|set| (set.id, set.of));
        let (mut new, mut taken, mut refused) = (0, false, None);
        for found in frames(text) {
            match found {
                Ok(frame) => {
                    taken = true;
                    new += u16::from(self.take(frame));
                }
                Err(error) => {
                    refused.get_or_insert(error);
                }
            }
        }
        let Some(set) = self.sets.last().filter(|_| taken) else { return Err(refused.unwrap_or(FrameError::NotOurs)) };
        self.plain = None;
        let another = begun.is_some_and(|begun| begun != (set.id, set.of));
        let read = u16::try_from(set.chunks.len()).unwrap_or(set.of);
        Ok(Progress { read, of: set.of, missing: set.missing(), new, another, refused })
    }

    /// Puts a frame with its own; whether it was not there yet.
    fn take(&mut self, frame: Frame) -> bool {
        let set = match self.sets.iter().position(|set| (set.id, set.of) == (frame.id, frame.of)) {
            Some(at) => self.sets.remove(at),
            None => {
                if self.sets.len() >= MOST_SETS {
                    self.sets.remove(0);
                }
                Set { id: frame.id, of: frame.of, chunks: BTreeMap::new() }
            }
        };
        self.sets.push(set);
        let Some(set) = self.sets.last_mut() else { return false };
        let new = !set.chunks.contains_key(&frame.number);
        set.chunks.entry(frame.number).or_insert(frame.chunk);
        new
    }

    /// The numbers of the frames that are missing of the text that frames were last taken for; none if nothing was taken yet.
    pub fn missing(&self) -> Vec<u16> {
        match &self.plain {
            Some(_) => Vec::new(),
            None => self.sets.last().map(Set::missing).unwrap_or_default(),
        }
    }

    /// The whole text, which is taken out: the collector is as if it had never come.
    ///
    /// # Errors
    /// [`FrameError::NotOurs`] if nothing was taken yet, [`FrameError::Incomplete`] if frames are missing, which changes nothing,
    /// and [`FrameError::Wrong`] if the frames do not fit together: they are dropped, so that they can be taken anew.
    pub fn finish(&mut self) -> Result<String, FrameError> {
        if let Some(text) = self.plain.take() {
            return Ok(text);
        }
        let missing = self.missing();
        if !missing.is_empty() {
            return Err(FrameError::Incomplete(missing));
        }
        let set = self.sets.pop().ok_or(FrameError::NotOurs)?;
        let packed: Vec<u8> = set.chunks.into_values().flatten().collect();
        if id(&packed) != set.id {
            return Err(FrameError::Wrong);
        }
        unpack(&packed)
    }
}

/// Every frame in a text, or why one is none. Words that do not begin as a frame are passed over.
fn frames(text: &str) -> Vec<Result<Frame, FrameError>> {
    let mut found = Vec::new();
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        if !word.starts_with(MARK) {
            continue;
        }
        let mut frame = Frame::parse(word);
        // A mail program may have broken the line: then the next words belong to it, until it passes its check.
        let mut longer = word.to_owned();
        let mut lines = 1..MOST_LINES;
        while frame == Err(FrameError::Damaged)
            && lines.next().is_some()
            && let Some(next) = words.next_if(|next| {
                !next.starts_with(MARK) && alphabet::knows(next) && longer.len() + next.len() <= LARGEST_FRAME
            })
        {
            longer.push_str(next);
            frame = Frame::parse(&longer);
        }
        // A word that only begins with the same three letters is any word.
        if frame != Err(FrameError::NotOurs) {
            found.push(frame);
        }
    }
    found
}
