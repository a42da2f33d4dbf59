//! What is known of the device before anything is unlocked: settings and wrong passphrases.

use crate::support::{faults::everything, minute};
use chrono::TimeDelta;
use proptest::prelude::*;
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
    assert_eq!(last.wait(minute(-60)), 0, "nobody can say how long ago it was: the clock was set back");
    assert_eq!(Tries { wrong: u32::MAX, ..last }.wait(minute(0)), 60);
    Tries::forget(&keep).unwrap();
    assert_eq!(Tries::read(&keep), None);
}

#[test]
fn wrong_passphrases_of_a_clock_that_was_ahead_keep_nobody_out() {
    for ahead in [TimeDelta::seconds(1), TimeDelta::days(1), TimeDelta::days(365), TimeDelta::days(36_500)] {
        let keep = keep();
        for _ in 0..3 {
            Tries::count(Tries::read(&keep), &keep, minute(0) + ahead).1.unwrap();
        }
        // The clock is put right, and the passphrase is the right one.
        let right = Tries::read(&keep).unwrap().put_right(minute(0));
        assert_eq!(right.wait(minute(0)), 0);
        // What was noted is put right too, so that nobody waits when that moment comes.
        right.keep(&keep).unwrap();
        let kept = Tries::read(&keep).unwrap();
        assert_eq!((kept, kept.wait(minute(0) + ahead)), (right, 0));
        // They still count: one more wrong one, and the next waits by the rule.
        let (tries, _) = Tries::count(Some(kept), &keep, minute(0));
        assert_eq!((tries.wrong, tries.wait(minute(0))), (4, 4));
    }
}

proptest! {
    /// Whatever is stored and whatever the clock says: nobody waits longer than the rule says, counted from the last try.
    #[test]
    fn no_moment_makes_anybody_wait_longer_than_the_rule(
        wrong in prop_oneof![0_u32..12, any::<u32>()],
        last in -60_000_000_000_i64..200_000_000_000,
        near in any::<bool>(),
        gone in prop_oneof![-120_i64..120, -60_000_000_000_i64..60_000_000_000],
        later in 0_i64..200,
    ) {
        let moment = |seconds: i64| chrono::DateTime::from_timestamp(seconds, 0).unwrap().fixed_offset();
        let last = if near { 1_800_000_000 } else { last };
        let tries = Tries { wrong, last: moment(last) };
        let rule = i64::from(match wrong { 0..3 => 0, 3 => 2, 4 => 4, 5 => 8, 6 => 16, 7 => 32, _ => 60_u32 });
        // `steps` begin at three wrong ones.
        let now = last + gone;
        let waits = i64::from(tries.wait(moment(now)));
        let expected = if gone < 0 { 0 } else { (rule - gone).max(0) };
        prop_assert_eq!(waits, expected);
        // Once put right, it stays so: it only ever grows shorter as time passes.
        let right = tries.put_right(moment(now));
        prop_assert_eq!(right.wrong, wrong);
        prop_assert_eq!(right.put_right(moment(now)), right);
        prop_assert_eq!(i64::from(right.wait(moment(now + later))), (waits - later).max(0));
    }
}
