//! When an open device locks by itself, whatever its clock and its sleep were like.

use proptest::prelude::*;
use provider_concerns::app::{Idle, Idling};

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;

#[test]
fn what_counts_is_how_long_ago_the_last_touch_was_before_this_one() {
    for (asleep, minutes, says) in [
        (2 * MINUTE, 5, Idling::Stay),
        (5 * MINUTE - 1, 5, Idling::Stay),
        (5 * MINUTE, 5, Idling::Lock),
        (6 * MINUTE, 5, Idling::Lock),
        (6 * MINUTE, 10, Idling::Stay),
        (8 * HOUR, 60, Idling::Lock),
        // The clock was set right by a little, and set back.
        (-Idle::SET_RIGHT, 5, Idling::Stay),
        (-Idle::SET_RIGHT - 1, 5, Idling::Lock),
        (-8 * HOUR, 5, Idling::Lock),
        (i64::MAX, 5, Idling::Lock),
        (i64::MIN, 5, Idling::Lock),
    ] {
        let mut idle = Idle::since(0);
        assert_eq!(idle.look(asleep, minutes), says, "{asleep}");
        assert_eq!(idle.touch(asleep, minutes), says, "{asleep}");
    }
}

#[test]
fn a_touch_that_came_too_late_is_none() {
    let mut idle = Idle::since(0);
    for later in [8 * HOUR, 8 * HOUR + 1, 9 * HOUR] {
        assert_eq!(idle.touch(later, 5), Idling::Lock);
    }
    // Unlocking begins anew.
    let mut idle = Idle::since(9 * HOUR);
    assert_eq!(idle.touch(9 * HOUR + MINUTE, 5), Idling::Stay);
    assert_eq!(idle.touch(9 * HOUR + 6 * MINUTE - 1, 5), Idling::Stay);
}

proptest! {
    /// A device that was touched in time, however often, locks at the first gap that is too long, and at no other.
    #[test]
    fn it_stays_open_exactly_as_long_as_no_gap_is_too_long(
        start in -4 * HOUR..1_000_000 * HOUR,
        steps in prop::collection::vec((-10_000_i64..12 * MINUTE, any::<bool>()), 1..40),
        minutes in prop::sample::select(vec![1_u32, 2, 5, 10]),
    ) {
        let mut idle = Idle::since(start);
        let (mut now, mut last) = (start, start);
        for (gone, is_touch) in steps {
            now += gone;
            let whole = now - last;
            let open = whole < i64::from(minutes) * MINUTE && whole >= -Idle::SET_RIGHT;
            let idling = if is_touch { idle.touch(now, minutes) } else { idle.look(now, minutes) };
            prop_assert_eq!(idling == Idling::Stay, open);
            if !open {
                break;
            }
            if is_touch {
                last = now;
            }
        }
    }
}
