//! The two parts of a meeting.

use super::{AgreedAction, Attendee, Minute};
use serde::{Deserialize, Serialize};
use std::ops::{Deref, DerefMut};

/// What is written down of one part of a meeting, whichever it is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Who chaired it.
    pub chair: String,
    /// Who was there.
    pub attendees: Vec<Attendee>,
    /// Who sent apologies.
    pub apologies: Vec<Attendee>,
    /// What was said.
    pub minutes: Vec<Minute>,
    /// What was agreed.
    pub actions: Vec<AgreedAction>,
}

impl Part {
    /// Whether anything is written down of it: the chair, who was there, what was said, what was agreed. An agenda alone is not.
    pub fn is_written(&self) -> bool {
        let named = self
            .attendees
            .iter()
            .any(|one| [&one.name, &one.job_title, &one.representing].into_iter().any(|word| !word.trim().is_empty()));
        !self.chair.trim().is_empty()
            || named
            || self.minutes.iter().any(|minute| !minute.says.trim().is_empty())
            || self.actions.iter().any(|action| !action.what.trim().is_empty())
    }

    /// Whether nothing is written yet but what is to be spoken of: not even an apology, or by when something is to be done.
    pub fn is_blank(&self) -> bool {
        self.chair.trim().is_empty()
            && self.attendees.iter().chain(&self.apologies).all(|person| *person == Attendee::default())
            && self.minutes.iter().all(|minute| minute.says.trim().is_empty())
            && self.actions.iter().all(|action| *action == AgreedAction::default())
    }
}

/// The part of a meeting without the provider. It reads and changes as a [`Part`], and is not one: what takes the part with the
/// provider does not take this.
///
/// ```compile_fail,E0308
/// use provider_concerns::concern::{PartOne, PartTwo};
/// let sent_to_the_provider: PartTwo = PartOne::default();
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PartOne(Part);

/// The part of a meeting with the provider; see [`PartOne`].
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PartTwo(Part);

impl PartOne {
    /// What was written down without the provider.
    pub fn of(part: Part) -> Self {
        Self(part)
    }
}

impl PartTwo {
    /// What was written down with the provider.
    pub fn of(part: Part) -> Self {
        Self(part)
    }
}

impl Deref for PartOne {
    type Target = Part;

    fn deref(&self) -> &Part {
        &self.0
    }
}

impl DerefMut for PartOne {
    fn deref_mut(&mut self) -> &mut Part {
        &mut self.0
    }
}

impl Deref for PartTwo {
    type Target = Part;

    fn deref(&self) -> &Part {
        &self.0
    }
}

impl DerefMut for PartTwo {
    fn deref_mut(&mut self) -> &mut Part {
        &mut self.0
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for PartOne {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PartOne".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        described("The part of a meeting without the provider.", generator)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for PartTwo {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PartTwo".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        described("The part of a meeting with the provider.", generator)
    }
}

/// The fields of a part, as a schema that says which part it is.
#[cfg(feature = "schema")]
fn described(says: &str, generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
    let mut schema = <Part as schemars::JsonSchema>::json_schema(generator);
    schema.insert("description".to_owned(), says.into());
    schema
}
