//! What comes back from one participant.

use super::{Round, Session, fits};
use crate::{
    concern::{TrainingId, json},
    training::{scenario::ScenarioSet, work::Judgement},
};
use serde::{Deserialize, Serialize};

/// What marks a file as answers.
const FORMAT: &str = "provider-concerns-training-answers";

/// The version of their form.
const VERSION: u32 = 1;

/// The largest file of answers that is read, in bytes. Tool default.
const LARGEST: usize = 1024 * 1024;

/// The longest name that somebody can give, in characters. Tool default.
pub const LONGEST_NAME: usize = 60;

/// One participant's answers to one round of a session. Nothing in them says who it is, unless the person has given a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Answers {
    format: String,
    version: u32,
    /// The session.
    pub session: TrainingId,
    /// The place in it: made at random, and the same in both rounds.
    pub seat: TrainingId,
    /// The name that the person chose to give; empty for none.
    pub name: String,
    /// Which round.
    pub round: Round,
    /// Rises with every change in this place, so that of two files of one person the later one counts, whichever comes first.
    pub edition: u32,
    /// The judgements handed in.
    pub judgements: Vec<Judgement>,
}

/// The head, readable whatever the version of the rest.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

/// Why a text is not answers that this session can take.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AnswersError {
    /// It is something else.
    #[error("these are not answers to a training session")]
    Other,
    /// They are larger than any answers.
    #[error("the file is larger than any answers")]
    TooLarge,
    /// A newer version of the app made them.
    #[error("a newer version of this app made the answers (version {0} of their form)")]
    TooNew(u32),
    /// They are not complete.
    #[error("the answers are not complete: {0}")]
    Broken(String),
    /// They belong to another session.
    #[error("the answers belong to another session ({0})")]
    OtherSession(String),
    /// They are to a round that this session does not have.
    #[error("the answers are to a second round, and this session has one")]
    NoRound,
    /// They answer something that is not asked.
    #[error("the answers do not fit this session: {0}")]
    DoNotFit(String),
}

impl Answers {
    /// The first edition of answers to a round.
    pub fn new(session: TrainingId, seat: TrainingId, name: String, round: Round, judgements: Vec<Judgement>) -> Self {
        Self { format: FORMAT.to_owned(), version: VERSION, session, seat, name, round, edition: 0, judgements }
    }

    /// What they are called as a file. It says nothing about the person.
    pub fn file_name(&self) -> String {
        let (session, seat) = (self.session.short().to_lowercase(), self.seat.short().to_lowercase());
        format!("answers-{session}-{}-{seat}.json", self.round.key())
    }

    /// Their text as a file, without white space: it also travels in codes.
    ///
    /// # Errors
    /// None that can occur: all answers can be written.
    pub fn to_text(&self) -> Result<String, serde_json::Error> {
        json::tight(self)
    }

    /// Whether a text claims to be answers, of whatever version.
    pub fn is_one(text: &str) -> bool {
        serde_json::from_str::<Head>(text).is_ok_and(|head| head.format == FORMAT)
    }

    /// Reads answers, and proves that they answer what this session asks: only its scenarios and their stages, its issues, its outcomes
    /// and rounds. `set` is the session's set. An answer may be missing; the measures of agreement know how to go on without it.
    ///
    /// # Errors
    /// [`AnswersError`].
    pub fn read(text: &str, session: &Session, set: &ScenarioSet) -> Result<Self, AnswersError> {
        if text.len() > LARGEST {
            return Err(AnswersError::TooLarge);
        }
        let head: Head = serde_json::from_str(text).map_err(|_| AnswersError::Other)?;
        if head.format != FORMAT {
            return Err(AnswersError::Other);
        }
        if head.version > VERSION {
            return Err(AnswersError::TooNew(head.version));
        }
        let answers: Self = serde_json::from_str(text).map_err(|error| AnswersError::Broken(error.to_string()))?;
        if answers.session != session.id {
            return Err(AnswersError::OtherSession(answers.session.short()));
        }
        if !session.rounds().contains(&answers.round) {
            return Err(AnswersError::NoRound);
        }
        if answers.name.chars().count() > LONGEST_NAME {
            return Err(AnswersError::DoNotFit(format!("the name has more than {LONGEST_NAME} letters")));
        }
        match fits::why_not(&answers.judgements, session, set) {
            Some(why) => Err(AnswersError::DoNotFit(why)),
            None => Ok(answers),
        }
    }
}
