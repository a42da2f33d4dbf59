//! What the person who saw something does now.
//!
//! A policy names steps for chairs, managers, commissioners and providers. Who stands in a corridor has three at most: those that the
//! safety questions ask for, those that the policy names for whoever saw something, and sending the record.

use crate::{
    assess::Assessment,
    concern::{Record, TrackAnswer, TrackKind},
    framework::{Chosen, Framework, Registry, ReportersStep, Takes, TrackGuide, cited},
};

/// So many stand in sight; what comes after them waits until they are done.
const AT_ONCE: usize = 3;

/// Whom to call where a crime may have been committed: common knowledge, not from a policy.
const POLICE: [&str; 2] = ["101", "999"];

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// What it is, in a few words.
    pub title: String,
    /// More about it, in the policy's words where it has some; may be empty.
    pub says: String,
    /// Ways to do it.
    pub ways: Vec<Way>,
    /// Where `says` stands; empty where no source says it.
    pub cite: String,
    /// What this tool adds, in words of its own; may be empty.
    pub advice: String,
    /// What of it this tool chose, where no policy says so; `None` where all of it is the policy's.
    pub tool_default: Option<&'static str>,
    /// Whether somebody may be hurt while one reads on.
    pub is_urgent: bool,
}

/// A way to do it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// A number to call.
    Call(String),
    /// An address to write to.
    Write(String),
    /// A form of the policy's process, by its id.
    Form(&'static str),
    /// The page that sends the record.
    Send,
    /// The field for the local authority of the service.
    NameAuthority,
    /// The page where one of the policies is chosen.
    Choose,
    /// The question where it is noted that it was done.
    Note(TrackKind),
}

/// What to do now, and what after that.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Acts {
    /// At most three.
    pub now: Vec<Act>,
    /// Those for which there was no room.
    pub then: Vec<Act>,
}

/// What the person who saw something does now, under the framework that the record goes by. Where that is only a default, nothing of it:
/// another council's steps are nobody's. What is noted as done under a safety question is not asked again.
pub fn acts(record: &Record, frameworks: &Registry, assessment: Option<&Assessment>) -> Acts {
    let guides = frameworks.tracks_for(record);
    let mut all: Vec<Act> = guides.iter().filter_map(|guide| safety(record, guide)).collect();
    let authority = record.service.local_authority.trim();
    match (frameworks.chosen(record), assessment) {
        (Some(Chosen::ByDefault(_)), _) if authority.is_empty() => all.push(name_the_authority()),
        (Some(Chosen::ByDefault(_)), _) => all.push(ask_the_authority(authority)),
        // Chosen to compare, where the service lies with another council.
        (Some(Chosen::ByHand(framework)), _) if !authority.is_empty() && !framework.is_of(authority) => {
            all.push(ask_the_authority(authority));
        }
        (Some(Chosen::Several(_) | Chosen::Missing(_)), _) => all.push(choose()),
        (Some(Chosen::ByHand(framework) | Chosen::ByAuthority(framework)), Some(assessment)) => {
            all.extend(steps(record, framework, assessment));
            let is_sent = all.iter().any(|act| act.ways.contains(&Way::Send));
            if !is_sent && !record.issues.is_empty() {
                all.push(send(framework, authority));
            }
        }
        _ => {}
    }
    let then = all.split_off(all.len().min(AT_ONCE));
    Acts { now: all, then }
}

/// What a safety question asks for that is answered Yes or “not sure”, until it is noted what was done.
fn safety(record: &Record, guide: &TrackGuide) -> Option<Act> {
    let track = record.tracks.get(guide.kind);
    let acts = guide.acts(track.answer).filter(|_| track.done.trim().is_empty())?;
    let is_sure = track.answer == Some(TrackAnswer::Yes);
    let (title, calls) = match guide.kind {
        TrackKind::ImmediateDanger if is_sure => ("Call 999 now".to_owned(), vec!["999"]),
        TrackKind::ImmediateDanger => {
            ("If you cannot rule it out: call 999, and have everyone checked now".to_owned(), vec!["999"])
        }
        TrackKind::Crime => ("Call the police: 101, or 999 if it is happening now".to_owned(), POLICE.to_vec()),
        TrackKind::Section42 if is_sure => ("Raise a safeguarding concern with the local authority".to_owned(), vec![]),
        TrackKind::Section42 => ("Talk to the local authority’s adult safeguarding team".to_owned(), vec![]),
    };
    let tool_default = match (calls.is_empty(), acts.is_policy) {
        (false, _) => Some("That you call, and the number, are common knowledge and not from a policy."),
        (true, true) => None,
        (true, false) => Some(""),
    };
    let mut ways: Vec<Way> = calls.into_iter().map(|number| Way::Call(number.to_owned())).collect();
    ways.push(Way::Note(guide.kind));
    Some(Act {
        title,
        says: acts.says.to_owned(),
        ways,
        cite: if acts.is_policy { cited(&guide.cite) } else { String::new() },
        advice: acts.advice.to_owned(),
        tool_default,
        is_urgent: guide.kind == TrackKind::ImmediateDanger,
    })
}

/// The policy's own steps for whoever saw something, as far as they apply.
fn steps(record: &Record, framework: &Framework, assessment: &Assessment) -> Vec<Act> {
    // A sheet that is filled in is sent whatever comes of it, also while nothing is known of an outcome.
    let applies = |own: &ReportersStep| {
        matches!(own.takes, Takes::Sheet(_)) || assessment.next_steps.iter().any(|step| step.id == own.id)
    };
    let mut list = Vec::new();
    for own in framework.reporters_steps().filter(applies) {
        let found = framework.next_steps.iter().find(|step| step.id == own.id);
        // What depends on a safety question is said with that question.
        let Some(step) = found.filter(|step| step.track.is_none()) else { continue };
        let ways = match own.takes {
            Takes::Nothing => vec![],
            Takes::Form(form) => vec![Way::Form(form)],
            // Nobody sends a sheet who has filled in none.
            Takes::Sheet(_) if !record.visits.iter().any(|visit| !visit.observations.is_empty()) => continue,
            // The printed address is that council's own: nobody who extends its policy is sent there.
            Takes::Sheet(_) if framework.own.is_some() => continue,
            Takes::Sheet(address) => vec![Way::Write(address.to_owned()), Way::Send],
        };
        let says =
            if step.when.is_empty() { step.what.clone() } else { format!("{} This applies {}.", step.what, step.when) };
        let (title, says) = match own.takes {
            // What is to be done stands in its first sentence.
            Takes::Nothing => match says.split_once(". ") {
                Some((first, rest)) => (first.to_owned(), rest.to_owned()),
                None => (says.trim_end_matches('.').to_owned(), String::new()),
            },
            Takes::Form(_) => (format!("Tell {}", step.who), says),
            Takes::Sheet(_) => ("Send your observation sheet".to_owned(), says),
        };
        let (cite, advice) = (cited(&step.cite), String::new());
        list.push(Act { title, says, ways, cite, advice, tool_default: None, is_urgent: false });
    }
    list
}

/// Sending the record, where the policy names no way of its own.
fn send(framework: &Framework, authority: &str) -> Act {
    let own = framework.own.as_ref().map(|_| framework.mailbox.trim()).filter(|mailbox| !mailbox.is_empty());
    let whom = if authority.is_empty() { "the local authority" } else { authority };
    let says = match own {
        Some(_) => format!("The address is from the own file of {}.", framework.authority),
        None => format!("The policy prints no address for it. Ask {whom} who takes it."),
    };
    let mut ways: Vec<Way> = own.map(|mailbox| Way::Write(mailbox.to_owned())).into_iter().collect();
    ways.push(Way::Send);
    ours(format!("Send this record to {whom}"), says, ways)
}

/// Nothing says yet whose policy decides.
fn name_the_authority() -> Act {
    let says = "Each council has a policy of its own. It says what you do next and whom you tell.".to_owned();
    ours("Say in which council’s area the service is".to_owned(), says, vec![Way::NameAuthority])
}

/// The service lies where none of the policies at hand is in force.
fn ask_the_authority(authority: &str) -> Act {
    let says = format!(
        "This tool does not know {authority} as a place in one of its five areas. Ask the council there who takes concerns about care services."
    );
    ours(format!("Send this record to {authority}"), says, vec![Way::Send])
}

/// Several files could decide, or the one that was chosen is not here.
fn choose() -> Act {
    let says = "Until then nothing here says what the policy wants you to do.".to_owned();
    ours("Choose the policy that counts for this record".to_owned(), says, vec![Way::Choose])
}

/// What this tool says where no policy does.
fn ours(title: String, says: String, ways: Vec<Way>) -> Act {
    let (cite, advice) = (String::new(), String::new());
    Act { title, says, ways, cite, advice, tool_default: Some(""), is_urgent: false }
}
