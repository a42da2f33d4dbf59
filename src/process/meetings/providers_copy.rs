//! The provider's copy of minutes: part two only. Source: `hertfordshire` 5 v.

use super::{Attends, Meeting};
use crate::{
    concern::{Date, Service},
    process::{Minutes, PartTwo},
};
use serde::Serialize;

/// What the provider gets of the minutes of a meeting. It has no place for anything of part one: not its words, not who was
/// there, not that it was held. It says which service it is about, and has no identifier, which could be looked up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProvidersCopy {
    /// The service that it is about, as the record names it.
    pub service: String,
    /// The meeting's title.
    pub title: String,
    /// The day it was held.
    pub on: Date,
    /// The part with the provider.
    pub minutes: PartTwo,
}

/// Why there is no copy for the provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoCopy {
    /// No part of the meeting was held with the provider.
    #[error("No part of this meeting was held with the provider, so there are no minutes for it.")]
    NotHeld,
    /// The minutes are of another kind of meeting.
    #[error("These are the minutes of another kind of meeting.")]
    OtherMeeting,
}

/// The provider's copy of minutes.
///
/// # Errors
/// If nothing was held with the provider, or the minutes are of another kind of meeting.
pub fn providers_copy(meeting: &Meeting, minutes: &Minutes, service: &Service) -> Result<ProvidersCopy, NoCopy> {
    if minutes.meeting != meeting.id {
        return Err(NoCopy::OtherMeeting);
    }
    if meeting.attends == Attends::WithoutProvider {
        // What was written in the wrong part by mistake does not leave either.
        return Err(NoCopy::NotHeld);
    }
    let part_two = minutes.part_two.clone().ok_or(NoCopy::NotHeld)?;
    Ok(ProvidersCopy { service: service.in_words(), title: meeting.title.clone(), on: minutes.on, minutes: part_two })
}

impl std::fmt::Display for ProvidersCopy {
    /// The copy as plain text.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { service, title, on, minutes } = self;
        writeln!(f, "{title}\n{service}\n{}\n", on.format("%-d %B %Y"))?;
        if !minutes.chair.trim().is_empty() {
            writeln!(f, "Chair: {}\n", minutes.chair)?;
        }
        for (heading, people) in [("Present", &minutes.attendees), ("Apologies", &minutes.apologies)] {
            if people.is_empty() {
                continue;
            }
            writeln!(f, "{heading}:")?;
            for person in people {
                let words = [&person.name, &person.job_title, &person.representing, &person.contact];
                let words: Vec<&str> =
                    words.into_iter().map(|word| word.trim()).filter(|word| !word.is_empty()).collect();
                writeln!(f, "- {}", words.join(", "))?;
            }
            writeln!(f)?;
        }
        for minute in &minutes.minutes {
            writeln!(f, "{}\n{}\n", minute.item, minute.says)?;
        }
        for action in &minutes.actions {
            let by = action.by.map(|by| format!(", by {}", by.format("%-d %B %Y"))).unwrap_or_default();
            writeln!(f, "Action: {} ({}{by})", action.what, action.who)?;
        }
        Ok(())
    }
}
