//! By when: the day on which a deadline is due, how it stands, and its calendar file.

mod due;
mod ical;
mod standing;
