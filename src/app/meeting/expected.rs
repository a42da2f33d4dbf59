//! Who is to be there, as the policy names them.

use super::begin::item_words;
use crate::{
    concern::{Attendee, Part},
    framework::{Framework, List},
    process::{Meeting, Stage, stands_for},
};

/// Somebody whom the policy names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpectedPerson {
    /// What the policy says, in our words.
    pub words: String,
    /// The row that it begins; no name, which no policy gives.
    pub row: Attendee,
}

impl ExpectedPerson {
    /// Whether somebody there stands for them.
    pub fn is_there(&self, part: &Part) -> bool {
        part.attendees.iter().any(|person| match self.row.job_title.is_empty() {
            true => person.representing.trim() == self.row.representing,
            // As the decision reads it.
            false => stands_for(person, &self.words),
        })
    }
}

/// A list of people whom the policy names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpectedList {
    /// Its title.
    pub title: String,
    /// A word on it; may be empty.
    pub says: String,
    /// Whether nothing is decided without them.
    pub quorum: bool,
    /// Who.
    pub people: Vec<ExpectedPerson>,
}

/// Who attends a kind of meeting, then who may be invited as well. Roles without whom a stage decides nothing are marked so.
pub fn expected(meeting: &Meeting, framework: &Framework, stages: &[Stage]) -> Vec<ExpectedList> {
    let held_at = |stage: &&Stage| stage.meetings.iter().any(|name| name.id == meeting.id);
    let quorum: Vec<&String> = stages.iter().filter(held_at).flat_map(|stage| &stage.quorum).collect();
    let roles: Vec<&String> = stages.iter().flat_map(|stage| &stage.quorum).collect();
    let lists = meeting.core.iter().chain(&meeting.others).filter_map(|name| framework.list(&name.id));
    lists.map(|list| of_list(list, &quorum, &roles)).collect()
}

fn of_list(list: &List, quorum: &[&String], roles: &[&String]) -> ExpectedList {
    let people: Vec<ExpectedPerson> = list
        .items
        .iter()
        .map(|item| {
            let words = item_words(item);
            // What a list says of an organisation is a role only where it is one that must be present at some meeting.
            let is_role = roles.contains(&&words) && !item.who.is_empty();
            let representing = if item.who.is_empty() { &item.says } else { &item.who };
            let job_title = if is_role { item.says.clone() } else { String::new() };
            let row = Attendee { representing: representing.clone(), job_title, ..Attendee::default() };
            ExpectedPerson { words, row }
        })
        .collect();
    let quorum = !people.is_empty() && people.iter().all(|person| quorum.contains(&&person.words));
    ExpectedList { title: list.title.clone(), says: list.says.clone(), quorum, people }
}
