//! What the trainer hands out.

use super::{Mode, Round};
use crate::{
    concern::{Timestamp, TrainingId, json},
    framework::{Registry, sha256},
    training::{
        scenario::{ScenarioSet, SetError, SetRef, Sets},
        work::Scale,
    },
};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, sync::Arc};

/// What marks a file as a session.
const FORMAT: &str = "provider-concerns-training-session";

/// The version of its form.
const VERSION: u32 = 1;

/// The largest session file that is read, in bytes. Tool default.
const LARGEST: usize = 2 * 1024 * 1024;

/// The longest title of a session, in characters. Tool default.
pub const LONGEST_TITLE: usize = 100;

/// The most outcomes to choose from. Tool default.
pub const MOST_OUTCOMES: usize = 20;

/// The longest id, name of an outcome or name of an authority in a session, in characters. Tool default.
pub const LONGEST_WORDS: usize = 100;

/// A session, as the trainer hands it out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Session {
    format: String,
    version: u32,
    /// Which session.
    pub id: TrainingId,
    /// What the trainer calls it.
    pub title: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// The set of scenarios.
    pub set: SetRef,
    /// The text of the set, where it does not ship with the app.
    pub own_set: Option<String>,
    /// The scenarios' ids, in their order.
    pub scenarios: Vec<String>,
    /// The outcomes to choose from.
    pub scale: Scale,
    /// Blind or open.
    pub mode: Mode,
    /// Whether everything is judged again after training.
    pub twice: bool,
}

/// The head, readable whatever the version of the rest.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

/// Why a text is not a session that can be joined.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SessionError {
    /// It is something else.
    #[error("this is not a training session")]
    Other,
    /// It is larger than any session.
    #[error("the file is larger than any training session")]
    TooLarge,
    /// A newer version of the app made it.
    #[error("a newer version of this app made the session (version {0} of its form)")]
    TooNew(u32),
    /// It is not complete.
    #[error("the session is not complete: {0}")]
    Broken(String),
    /// It names scenarios that this device does not have.
    #[error("the session uses the scenarios “{0}”, which this version of the app does not have")]
    NoSet(String),
    /// The scenarios that it brings cannot be used.
    #[error("the scenarios in the session cannot be used: {0}")]
    BrokenSet(SetError),
    /// A scenario is named that the set does not have.
    #[error("the session names a scenario “{0}”, which its set does not have")]
    NoScenario(String),
}

impl Session {
    /// A session of a set. `own_set` is the set's text where it does not ship with the app.
    pub fn new(id: TrainingId, made_at: Timestamp, set: &ScenarioSet, own_set: Option<String>, scale: Scale) -> Self {
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            id,
            title: set.title.clone(),
            made_at,
            set: set.reference.clone(),
            own_set,
            scenarios: set.scenarios.iter().map(|scenario| scenario.id.clone()).collect(),
            scale,
            mode: Mode::Blind,
            twice: false,
        }
    }

    /// The rounds it has.
    pub fn rounds(&self) -> &'static [Round] {
        if self.twice { &[Round::Before, Round::After] } else { &[Round::Before] }
    }

    /// Its text as a file, without white space: it also travels in codes.
    ///
    /// # Errors
    /// None that can occur: every session can be written.
    pub fn to_text(&self) -> Result<String, serde_json::Error> {
        json::tight(self)
    }

    /// Whether a text claims to be a session, of whatever version.
    pub fn is_one(text: &str) -> bool {
        serde_json::from_str::<Head>(text).is_ok_and(|head| head.format == FORMAT)
    }

    /// Reads a session, and proves that it can be joined with the sets at hand.
    ///
    /// # Errors
    /// [`SessionError`].
    pub fn read(text: &str, sets: &Sets, frameworks: &Registry) -> Result<Self, SessionError> {
        if text.len() > LARGEST {
            return Err(SessionError::TooLarge);
        }
        let head: Head = serde_json::from_str(text).map_err(|_| SessionError::Other)?;
        if head.format != FORMAT {
            return Err(SessionError::Other);
        }
        if head.version > VERSION {
            return Err(SessionError::TooNew(head.version));
        }
        let session: Self = serde_json::from_str(text).map_err(|error| SessionError::Broken(error.to_string()))?;
        if let Some(why) = session.is_not_sound(frameworks) {
            return Err(SessionError::Broken(why));
        }
        let set = session.set(sets, frameworks)?;
        match session.scenarios.iter().find(|id| set.scenario(id).is_none()) {
            Some(id) => Err(SessionError::NoScenario(id.clone())),
            None => Ok(session),
        }
    }

    /// What cannot be right in it, whatever its set.
    fn is_not_sound(&self, frameworks: &Registry) -> Option<String> {
        if self.scale.steps.is_empty() || self.scenarios.is_empty() {
            return Some("it has no scenarios, or no outcomes to choose from".to_owned());
        }
        if self.title.chars().count() > LONGEST_TITLE {
            return Some(format!("its title has more than {LONGEST_TITLE} letters"));
        }
        if let Some(why) = self.is_too_long() {
            return Some(why);
        }
        if let Some(id) = repeated(self.scenarios.iter()) {
            return Some(format!("the scenario “{id}” is in it twice"));
        }
        if let Some(id) = repeated(self.scale.steps.iter().map(|step| &step.id)) {
            return Some(format!("the outcome “{id}” is in it twice"));
        }
        // A framework that is here has to have these outcomes, under these names. One that is not here, such as an authority's own, is taken as told.
        let here = frameworks.exactly(&self.scale.framework).and_then(Scale::of)?;
        (here != self.scale).then(|| format!("its outcomes are not those of {}", here.authority))
    }

    /// What has no place on a screen: more outcomes, or longer words, than any framework needs.
    fn is_too_long(&self) -> Option<String> {
        let scale = &self.scale;
        if scale.steps.len() > MOST_OUTCOMES {
            return Some(format!("it has more than {MOST_OUTCOMES} outcomes to choose from"));
        }
        let named = [
            ("the name of its authority", &scale.authority),
            ("the id of its framework", &scale.framework.id),
            ("the version of its framework", &scale.framework.version),
            ("the id under which its framework asks", &scale.asks_as),
            ("the id of its set", &self.set.id),
            ("the version of its set", &self.set.version),
        ];
        let steps =
            scale.steps.iter().flat_map(|step| [("the id of an outcome", &step.id), ("an outcome", &step.title)]);
        let scenarios = self.scenarios.iter().map(|id| ("the id of a scenario", id));
        let mut all = named.into_iter().chain(steps).chain(scenarios);
        let (what, _) = all.find(|(_, words)| words.chars().count() > LONGEST_WORDS)?;
        Some(format!("{what} has more than {LONGEST_WORDS} letters"))
    }

    /// What it is called as a file: the letters and digits of its title, and the first of its identifier.
    pub fn file_name(&self) -> String {
        let mut title = String::new();
        for letter in self.title.to_lowercase().chars() {
            match letter {
                'a'..='z' | '0'..='9' => title.push(letter),
                _ if !title.is_empty() && !title.ends_with('-') => title.push('-'),
                _ => {}
            }
        }
        let title: String = title.chars().take(40).collect();
        let title = title.trim_matches('-');
        let dash = if title.is_empty() { "" } else { "-" };
        format!("session-{title}{dash}{}.json", self.id.short().to_lowercase())
    }

    /// The set that it uses: the one at hand, or the one that it brings.
    ///
    /// # Errors
    /// [`SessionError::NoSet`] and [`SessionError::BrokenSet`].
    pub fn set(&self, sets: &Sets, frameworks: &Registry) -> Result<Arc<ScenarioSet>, SessionError> {
        if let Some(set) = sets.exactly(&self.set) {
            return Ok(set.clone());
        }
        let text = self.own_set.as_ref().ok_or_else(|| SessionError::NoSet(self.set.id.clone()))?;
        // The text that the session names was read in full where the session was made, by frameworks that may not be here.
        let named = sha256(text.as_bytes()) == self.set.digest;
        let read = if named { ScenarioSet::read_named } else { ScenarioSet::read };
        let set = read(text, frameworks).map_err(SessionError::BrokenSet)?;
        if set.reference == self.set {
            Ok(Arc::new(set))
        } else {
            Err(SessionError::Broken("the scenarios that it brings are not those that it names".to_owned()))
        }
    }
}

/// The first id that was there before.
fn repeated<'a>(mut ids: impl Iterator<Item = &'a String>) -> Option<&'a str> {
    let mut seen = BTreeSet::new();
    ids.find(|id| !seen.insert(id.as_str())).map(String::as_str)
}
