//! Texts that travel as QR codes: they come back whole whatever the order, and nothing that is not theirs is taken.

use proptest::prelude::*;
use provider_concerns::training::frames::{
    Collector, FrameError, LARGEST, MOST_FRAMES, ON_A_SCREEN, Progress, SplitError, split,
};

/// A text that does not become much smaller, so that it takes several frames.
fn varied(length: usize) -> String {
    let mut number = 7_u32;
    let mut letter = || {
        number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(b'a' + u8::try_from((number >> 24) % 26).unwrap())
    };
    format!("{{\"text\":\"{}\"}}", (0..length).map(|_| letter()).collect::<String>())
}

fn five() -> (String, Vec<String>) {
    let text = varied(900);
    let frames = split(&text, 220).unwrap();
    assert_eq!(frames.len(), 5);
    (text, frames)
}

fn collected(frames: &[&str]) -> (Collector, Progress) {
    let mut collector = Collector::default();
    let all: Vec<Progress> = frames.iter().map(|frame| collector.add(frame).unwrap()).collect();
    (collector, all.last().unwrap().clone())
}

/// The alphabet of a QR code's alphanumeric mode without what pasting may change.
fn plain(frame: &str) -> bool {
    frame.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase() || b"+-./:".contains(&byte))
}

#[test]
fn frames_that_another_program_made_are_read_for_ever() {
    // A device with an older build shows what a newer one reads. Written by a Python program from the form's description.
    let frames = [
        "PCT1MQ3+YIC-I100200TEOQFUTGIZ42RXX9MAKQ9Z-5YB5U.+COEZ:GV6S1D6BN0BMAQ7PBFQX3Q6I6Z3VNKU",
        "PCT1MQ3+YIC-I200200Y8HHKX32DWMC8EQ6BRMB9SKB4TCC531OBFL.L/UQOHGNCSOM10",
    ];
    let (mut collector, progress) = collected(&frames);
    assert!(progress.is_complete());
    assert_eq!(collector.finish().unwrap(), r#"{"sample":"Example House, 24 November"}"#);
}

#[test]
fn missing_codes_are_named_and_then_counted() {
    let (text, frames) = five();
    let (mut collector, progress) = collected(&[&frames[0], &frames[3], &frames[2]]);
    assert_eq!(progress.to_string(), "3 of 5 codes read: 2 and 5 are missing.");
    assert_eq!((progress.missing, progress.new), (vec![2, 5], 1));
    assert_eq!(collector.finish(), Err(FrameError::Incomplete(vec![2, 5])));
    assert_eq!(collector.finish().unwrap_err().to_string(), "2 and 5 are still missing.");
    assert_eq!(collector.add(&frames[4]).unwrap().to_string(), "4 of 5 codes read: 2 is missing.");
    let again = collector.add(&frames[4]).unwrap();
    assert_eq!((again.read, again.new, again.is_complete()), (4, 0, false));
    let last = collector.add(&frames[1]).unwrap();
    assert_eq!((last.to_string(), last.is_complete()), ("All 5 codes read.".to_owned(), true));
    assert!(collector.missing().is_empty());
    assert_eq!(collector.finish().unwrap(), text);
    // It is taken out, and may come again.
    assert_eq!(collector.finish(), Err(FrameError::NotOurs));
    assert_eq!(collector.add(&frames[1]).unwrap().read, 1);

    let many = split(&varied(2_000), 60).unwrap();
    let (_, progress) = collected(&[&many[0]]);
    let named = format!("2, 3, 4, 5, 6, 7, 8, 9 and {} more are missing.", many.len() - 9);
    assert_eq!(progress.to_string(), format!("1 of {} codes read: {named}", many.len()));
}

#[test]
fn codes_of_two_texts_mixed_stay_apart_and_what_was_begun_goes_on() {
    let (text, first) = five();
    let other = varied(600);
    let second = split(&other, 220).unwrap();
    let mut collector = Collector::default();
    assert!(!collector.add(&first[0]).unwrap().another);
    let progress = collector.add(&second[0]).unwrap();
    assert!(progress.another);
    assert_eq!((progress.read, usize::from(progress.of)), (1, second.len()));
    assert!(!collector.add(&second[1]).unwrap().another);
    let progress = collector.add(&first[1]).unwrap();
    assert!(progress.another);
    assert_eq!((progress.read, progress.of), (2, 5));
    second[2..].iter().for_each(|frame| drop(collector.add(frame).unwrap()));
    assert_eq!(collector.finish().unwrap(), other);
    first[2..].iter().for_each(|frame| drop(collector.add(frame).unwrap()));
    assert_eq!(collector.finish().unwrap(), text);
}

#[test]
fn no_number_of_texts_begun_takes_more_than_its_room() {
    let (text, frames) = five();
    let mut collector = Collector::default();
    frames[..4].iter().for_each(|frame| drop(collector.add(frame).unwrap()));
    for number in 0..7 {
        collector.add(&split(&varied(700 + number), 220).unwrap()[0]).unwrap();
    }
    assert_eq!(collector.add(&frames[0]).unwrap().read, 4, "it is one of eight");
    for number in 0..8 {
        collector.add(&split(&varied(700 + number), 220).unwrap()[1]).unwrap();
    }
    assert_eq!(collector.add(&frames[4]).unwrap().read, 1, "the one seen longest ago made room");
    let (mut collector, _) = collected(&frames.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(collector.finish().unwrap(), text);
}

#[test]
fn a_pasted_message_with_all_codes_in_it_is_taken() {
    let (text, frames) = five();
    let message = format!("\u{feff}Hello, here they are:\r\n{}\r\n\r\nBest wishes, PC TRAINER", frames.join("\r\n"));
    let mut collector = Collector::default();
    let progress = collector.add(&message).unwrap();
    assert_eq!((progress.new, progress.refused.clone(), progress.is_complete()), (5, None, true));
    assert_eq!(collector.finish().unwrap(), text);

    // As a mail program breaks and quotes it.
    let broken: Vec<String> = frames
        .iter()
        .map(|frame| {
            let lines: Vec<&str> = frame.as_bytes().chunks(76).map(|line| str::from_utf8(line).unwrap()).collect();
            format!("{}\nOK THEN 1/2", lines.join("\n  "))
        })
        .collect();
    assert!(collector.add(&broken.join("\n")).unwrap().is_complete());
    assert_eq!(collector.finish().unwrap(), text);
}

#[test]
fn of_a_pasted_message_the_sound_codes_are_taken_and_the_others_told() {
    let (_, frames) = five();
    let damaged = frames[1].replace(&frames[1][40..43], "000");
    let progress = Collector::default().add(&format!("{}\n{damaged}\n{}", frames[0], frames[2])).unwrap();
    assert_eq!((progress.read, progress.refused), (2, Some(FrameError::Damaged)));
}

#[test]
fn the_text_itself_is_taken_as_it_is() {
    let (text, frames) = five();
    let mut collector = Collector::default();
    collector.add(&frames[0]).unwrap();
    let progress = collector.add(&format!("\u{feff} {text}\n")).unwrap();
    assert_eq!((progress.is_complete(), progress.to_string()), (true, "It is read.".to_owned()));
    assert!(collector.missing().is_empty());
    assert_eq!(collector.finish().unwrap(), text);
    assert_eq!(collector.missing(), [2, 3, 4, 5], "what was begun is still there");
}

#[test]
fn what_is_no_frame_is_refused_with_the_reason() {
    let mut collector = Collector::default();
    let frame = &five().1[0];
    for (text, error) in [
        ("", FrameError::NotOurs),
        ("https://example.org/menu", FrameError::NotOurs),
        ("PCT", FrameError::NotOurs),
        ("PCTABC", FrameError::NotOurs),
        ("PCT1", FrameError::Damaged),
        ("PCT0AAA", FrameError::Damaged),
        ("PCT1AAA", FrameError::Damaged),
        ("PCT2AAA", FrameError::TooNew(2)),
        ("PCT9", FrameError::TooNew(9)),
        (&frame.to_lowercase(), FrameError::NotOurs),
        (&frame[..100], FrameError::Damaged),
        (&format!("{frame}000"), FrameError::Damaged),
        (&"{".repeat(LARGEST + 1), FrameError::TooLarge),
    ] {
        assert_eq!(collector.add(text), Err(error), "{text:.40}");
    }
    assert_eq!(collector.finish(), Err(FrameError::NotOurs));
}

#[test]
fn every_changed_letter_is_found() {
    let frame = &five().1[2];
    for at in 4..frame.len() {
        for letter in ["0", "Q", ":"] {
            let mut changed = frame.clone();
            changed.replace_range(at..=at, letter);
            if changed != *frame {
                assert_eq!(Collector::default().add(&changed), Err(FrameError::Damaged), "letter {at}");
            }
        }
    }
}

#[test]
fn too_much_text_and_too_little_room_are_refused() {
    assert_eq!(split(&"x".repeat(LARGEST + 1), 758), Err(SplitError::TooLarge { bytes: LARGEST + 1 }));
    assert!(split(&"x".repeat(LARGEST), 758).is_ok());
    assert_eq!(split("{}", 25), Err(SplitError::NoRoom { most: 25 }));
    assert_eq!(split("{}", 0), Err(SplitError::NoRoom { most: 0 }));
    assert!(split("{}", 27).is_ok());
    let much = varied(40_000);
    let Err(SplitError::TooMany { frames }) = split(&much, 60) else { panic!("it should take too many") };
    assert!(frames > usize::from(MOST_FRAMES));
}

#[test]
fn few_frames_are_enough_for_json() {
    // Answers of one participant, and a set of scenarios, as they might be.
    let answer = |number: usize| {
        format!(
            r#"{{"scenario":"example-{number}","poor_care":{},"scores":[{},{}],"level":"minor","confidence":{}}}"#,
            number.is_multiple_of(3),
            number % 5 + 1,
            number % 4 + 1,
            number * 7 % 10
        )
    };
    let answers = format!("[{}]", (0..30).map(answer).collect::<Vec<_>>().join(","));
    assert!((2_500..3_500).contains(&answers.len()), "{}", answers.len());
    assert!(split(&answers, ON_A_SCREEN).unwrap().len() <= 2);
}

proptest! {
    #[test]
    fn any_text_comes_back_in_any_order(
        text in "\\PC{0,600}",
        most in 27_usize..900,
        order in proptest::collection::vec(any::<proptest::sample::Index>(), 0..200),
    ) {
        let frames = split(&text, most);
        prop_assume!(frames.is_ok());
        let frames = frames.unwrap();
        let longest = frames.iter().map(String::len).max().unwrap();
        prop_assert!(longest <= most && frames.iter().all(|frame| plain(frame)));
        prop_assert!(frames[..frames.len() - 1].iter().all(|frame| frame.len() == longest), "all but the last are equally long");
        let mut collector = Collector::default();
        let mut given = std::collections::BTreeSet::new();
        for index in order {
            let number = index.index(frames.len());
            let new = given.insert(number);
            let progress = collector.add(&frames[number]).unwrap();
            prop_assert_eq!((usize::from(progress.new), usize::from(progress.read)), (usize::from(new), given.len()));
            prop_assert_eq!(usize::from(progress.of), frames.len());
            let missing: Vec<u16> =
                (0..frames.len()).filter(|number| !given.contains(number)).map(|number| number as u16 + 1).collect();
            prop_assert_eq!(&collector.missing(), &missing);
            if !missing.is_empty() {
                prop_assert_eq!(collector.clone().finish(), Err(FrameError::Incomplete(missing)));
            }
        }
        for frame in frames.iter().rev() {
            collector.add(frame).unwrap();
        }
        prop_assert_eq!(collector.finish().unwrap(), text);
    }

    #[test]
    fn no_text_at_all_makes_it_stumble(text in "(PCT1?|[0-9A-Z+./:-]{0,40}|\\PC{0,9}|\\s){0,30}") {
        let mut collector = Collector::default();
        if collector.add(&text).is_ok() {
            let json = text.trim_start().starts_with('{');
            prop_assert!(json || !collector.missing().is_empty());
        }
    }
}
