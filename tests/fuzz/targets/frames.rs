//! A text that is pasted or read from codes, and any text as frames: what goes in comes out, nothing else does.
#![no_main]

use libfuzzer_sys::fuzz_target;
use provider_concerns::training::frames::{Collector, FrameError, split};

fuzz_target!(|data: &[u8]| fuzzing::bounded(data.len(), || {
    let text = String::from_utf8_lossy(data);
    let mut collector = Collector::default();
    if let Ok(progress) = collector.add(&text) {
        assert_eq!(progress.missing, collector.missing());
        match collector.finish() {
            Ok(_) => assert!(progress.is_complete()),
            Err(FrameError::Incomplete(missing)) => assert_eq!(missing, progress.missing),
            Err(error) => assert_eq!(error, FrameError::Wrong),
        }
    }
    let [most, letter, at, ..] = *data else { return };
    let Ok(mut frames) = split(&text, 27 + usize::from(most)) else { return };
    // One letter of one frame is another: it is refused, or it was none.
    let frame = frames[usize::from(at) % frames.len()].clone();
    let place = usize::from(at) % frame.len();
    let mut changed = frame.clone().into_bytes();
    changed[place] = letter % 128;
    let changed = String::from_utf8(changed).expect("it is ASCII");
    if changed != frame {
        let taken = Collector::default().add(&changed);
        assert!(taken.is_err() || changed.starts_with('{'), "{changed} for {frame}");
    }
    // All at once, in another order, with line breaks in them.
    frames.reverse();
    let mut collector = Collector::default();
    let pasted = frames.join("\n");
    let width = 40 + usize::from(letter);
    let broken: Vec<&str> = pasted.split('\n').flat_map(|frame| lines(frame, width)).collect();
    for message in [pasted.clone(), broken.join("\n")] {
        match collector.add(&message) {
            Ok(progress) if progress.is_complete() => assert_eq!(collector.finish().as_deref(), Ok(&*text)),
            // A line that was broken right before letters that are also the mark is taken for two frames.
            Ok(progress) => assert!(progress.refused.is_some() && message != pasted),
            Err(error) => assert!(error == FrameError::Damaged && message != pasted || error == FrameError::TooLarge),
        }
    }
}));

fn lines(frame: &str, width: usize) -> impl Iterator<Item = &str> {
    (0..frame.len()).step_by(width).filter_map(move |at| frame.get(at..frame.len().min(at + width)))
}
