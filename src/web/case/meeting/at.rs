//! A part of a meeting, as its components look at it and change it.

use crate::{
    app::{Edit, FollowUpEdit, MeetingPart, PartEdit, State, edited, minutes_on, part_of},
    concern::{MeetingId, Part},
    process::Attends,
    web::store::Store,
};

/// One part of one meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartAt {
    /// The meeting.
    pub id: MeetingId,
    /// Which part of it.
    pub part: MeetingPart,
    /// Who attends the kind of meeting.
    pub attends: Attends,
}

impl PartAt {
    /// What a component shows of the part; `None` where it is not there.
    pub fn look<T>(self, state: &State, read: impl Fn(&Part) -> Option<T>) -> Option<T> {
        read(part_of(minutes_on(state.record()?, self.id)?.minutes, self.part)?)
    }

    /// Changes the part. Of the record, this part alone is copied for it.
    pub fn change(self, store: &Store, edit: PartEdit) {
        let edit = store.read(|state| edited(minutes_on(state.record()?, self.id)?.minutes, self.part, edit));
        if let Some(edit) = edit {
            store.edit(Edit::FollowUp(FollowUpEdit::ChangeMeeting(self.id, edit)));
        }
    }

    /// What it is called.
    pub fn title(self) -> &'static str {
        self.part.title(self.attends)
    }

    /// The same within a sentence.
    pub fn word(self) -> &'static str {
        self.part.word(self.attends)
    }

    /// The id of an element within the part.
    pub fn element(self, name: &str) -> String {
        let part = match self.part {
            MeetingPart::One => "one",
            MeetingPart::Two => "two",
        };
        format!("{part}-{name}")
    }
}
