//! When an open device locks by itself.

/// What is to be done, now that something happened or some time has passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Idling {
    /// It was touched recently enough.
    Stay,
    /// Nobody has touched it for as long as the person chose, or nobody can say for how long.
    Lock,
}

/// When the device was last touched, in milliseconds of its own clock.
///
/// The clock on the wall counts, not timers: they stand still while a device sleeps. What decides is how long ago the *last*
/// touch was when the next one comes, so the touch that wakes a device does not keep it open.
///
/// ```
/// use provider_concerns::app::{Idle, Idling};
/// let mut idle = Idle::since(0);
/// assert_eq!(idle.touch(2 * 60_000, 5), Idling::Stay);
/// // Eight hours of sleep, then a tap.
/// assert_eq!(idle.touch(8 * 3_600_000, 5), Idling::Lock);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Idle {
    last_touch: i64,
}

impl Idle {
    /// How far a clock may be set back without a lock, in milliseconds: devices set theirs right by a little all the time.
    pub const SET_RIGHT: i64 = 5_000;

    /// Touched at this moment.
    pub fn since(now: i64) -> Self {
        Self { last_touch: now }
    }

    /// What is to be done at this moment, without a touch.
    pub fn look(self, now: i64, minutes: u32) -> Idling {
        let idle = now.saturating_sub(self.last_touch);
        // A clock that was set back says nothing about how long it was. One that was set ahead seems to say that it was long.
        if idle >= i64::from(minutes) * 60_000 || idle < -Self::SET_RIGHT { Idling::Lock } else { Idling::Stay }
    }

    /// Somebody touches the device. Only a touch that came in time counts as one.
    pub fn touch(&mut self, now: i64, minutes: u32) -> Idling {
        let idling = self.look(now, minutes);
        if idling == Idling::Stay {
            self.last_touch = now;
        }
        idling
    }
}
