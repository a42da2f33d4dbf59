//! What is known of the device before anything is unlocked: settings and wrong passphrases.

use crate::{store_faults::everything, support::minute};
use chrono::TimeDelta;
use provider_concerns::drafts::{DraftError, Keep, MemoryStore, Settings, Store, Tries};
use std::rc::Rc;

fn keep() -> Keep<Rc<MemoryStore>> {
    Keep::plain(Rc::new(MemoryStore::default()))
}

#[test]
fn settings_come_back_and_nothing_is_chosen_at_first() {
    let keep = keep();
    let first = Settings::read(&keep).unwrap();
    assert_eq!((first.in_clear, first.idle_minutes), (false, 5));
    for idle_minutes in Settings::IDLE_CHOICES {
        let settings = Settings { in_clear: true, idle_minutes, everything_exported_at: Some(minute(3)), ..first };
        settings.keep(&keep).unwrap();
        assert_eq!(Settings::read(&keep), Ok(settings));
    }
    assert_eq!(everything(keep.store()).len(), 1);
}

#[test]
fn settings_that_cannot_be_read_are_asked_for_again() {
    let keep = keep();
    Settings { in_clear: true, ..Settings::default() }.keep(&keep).unwrap();
    let (key, text) = everything(keep.store()).pop_first().unwrap();
    keep.store().write(&key, &text.replace("true", "tru3")).unwrap();
    assert_eq!(Settings::read(&keep), Ok(Settings::default()));
    for strange in [
        "{}",
        "7",
        r#"{"version":2,"in_clear":true,"idle_minutes":5,"everything_exported_at":null}"#,
        r#"{"version":1,"in_clear":true,"idle_minutes":0,"everything_exported_at":null}"#,
    ] {
        keep.write("provider-concerns:device:settings", strange).unwrap();
        assert_eq!(Settings::read(&keep), Ok(Settings::default()), "{strange}");
    }
    keep.store().refuse(true);
    assert!(matches!(Settings::read(&keep), Err(DraftError::Unavailable(_))));
}

#[test]
fn each_wrong_passphrase_makes_the_next_try_wait_longer_up_to_a_minute() {
    let keep = keep();
    let mut waits = Vec::new();
    for _ in 0..12 {
        let (tries, kept) = Tries::count(Tries::read(&keep), &keep, minute(0));
        kept.unwrap();
        assert_eq!(Tries::read(&keep), Some(tries));
        waits.push(tries.wait(minute(0)));
    }
    assert_eq!(waits, [0, 0, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60]);
    let last = Tries::read(&keep).unwrap();
    assert_eq!(last.wait(minute(0) + TimeDelta::seconds(50)), 10);
    assert_eq!(last.wait(minute(1)), 0);
    assert_eq!(last.wait(minute(-60)), 60, "a clock that was set back");
    assert_eq!(Tries { wrong: u32::MAX, ..last }.wait(minute(0)), 60);
    Tries::forget(&keep).unwrap();
    assert_eq!(Tries::read(&keep), None);
}
