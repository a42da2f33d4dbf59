//! Poor care or potential cause for concern: a suggestion with its reasons. It suggests and never decides.
//!
//! Three things are put together: the printed examples of the issue's theme, the answers to what is weighed, and a series in
//! the record. A theme that is printed only as a cause for concern is never suggested as poor care; whatever leans to something
//! wider suggests a potential cause for concern, and no other answer takes that back. Poor care is suggested only when every
//! question that has to be answered is, and leans to a one-off. Otherwise not enough is known yet. That they are put together in
//! this way is a default of the tool: the policies name what is weighed and leave the weighing to people.

use super::series::series_of;
use crate::{
    concern::{Issue, Leaning, Likeness, Outcome, Record},
    framework::{Citation, ConsiderationGuide, Pair, Series, Weighing, cited},
};

/// One reason for a suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The reason.
    pub says: String,
    /// Where it stands; empty where no source says anything.
    pub cite: String,
    /// Whether it is a default of the tool and not policy.
    pub tool_default: bool,
    /// What exactly is the tool's own in it; may be empty.
    pub why: String,
}

/// What the tool suggests for one issue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The outcome suggested.
    pub outcome: Outcome,
    /// Why.
    pub reasons: Vec<Reason>,
    /// What to find out, where something is not known.
    pub find_out: Vec<String>,
}

/// The other issues of the same theme in the record, in its order: evidence to look at beside the questions.
pub fn same_theme<'a>(record: &'a Record, issue: &'a Issue) -> impl Iterator<Item = &'a Issue> {
    record.issues.iter().filter(|other| other.id != issue.id && issue.theme.is_some() && other.theme == issue.theme)
}

/// What was gathered so far.
#[derive(Default)]
struct Weighed {
    concern: Vec<Reason>,
    poor_care: Vec<Reason>,
    /// Why it is not suggested as poor care, although nothing suggests a concern.
    held_back: Vec<Reason>,
    find_out: Vec<String>,
    /// Whether something is still open that has to be known before it is suggested as poor care.
    open: bool,
}

impl Weighed {
    fn open(&mut self, find_out: impl Into<String>) {
        self.open = true;
        self.find_out.push(find_out.into());
    }
}

/// Suggests what an issue is; `series` says when several issues of a theme are suggested as a series.
pub fn suggest(weighing: &Weighing<'_>, series: Option<&Series>, record: &Record, issue: &Issue) -> Suggestion {
    let mut found = Weighed::default();
    let pair = issue.theme.as_ref().and_then(|theme| weighing.pair(theme));
    let likeness = issue.theme.as_ref().and_then(|theme| issue.differentiation.likeness(theme));
    if let Some(pair) = &pair {
        let printed = Printed { pair, whose: weighing.framework().map_or("", |framework| &framework.authority) };
        if pair.only_concern() {
            printed.only_concern(likeness, &mut found)
        } else {
            printed.both(likeness, &mut found)
        }
    }
    let like_poor_care = likeness == Some(Likeness::PoorCare) && pair.is_some_and(|pair| !pair.only_concern());
    let asked = weighing.considerations().iter().map(|guide| (guide, true));
    let elsewhere = weighing.answered_elsewhere(&issue.differentiation).into_iter().map(|guide| (guide, false));
    for (guide, here) in asked.chain(elsewhere) {
        weigh(guide, here, issue, like_poor_care, &mut found);
    }
    if let Some(reason) = series.and_then(|series| series_reason(series, record, issue)) {
        found.concern.push(reason);
    } else if issue.happened_on.is_none() && same_theme(record, issue).next().is_some() {
        found.find_out.push("When it happened: the record holds other issues of the same theme.".to_owned());
    }
    let (outcome, reasons) = if !found.concern.is_empty() {
        (Outcome::PotentialCauseForConcern, found.concern)
    } else if found.open {
        (Outcome::NotEnoughKnown, found.held_back)
    } else {
        (Outcome::PoorCare, found.poor_care)
    };
    Suggestion { outcome, reasons, find_out: found.find_out }
}

/// Why an answer that leans somewhere is in part the tool's own.
const LEANS: &str = "Which way an answer points, the tool says.";

/// Why an answer to a question of another policy is the tool's own.
const ELSEWHERE: &str = "This policy does not ask it; it was answered under another.";

/// One answer to what is weighed; `here` says whether the policy that decides asks it.
fn weigh(guide: &ConsiderationGuide, here: bool, issue: &Issue, like_poor_care: bool, found: &mut Weighed) {
    let leaning = issue.differentiation.consideration(&guide.id).and_then(|answer| answer.leaning);
    let must = here && guide.must;
    let reason = |leaning: Leaning, by_default: bool| {
        let why = match (here, by_default && !guide.tool_default) {
            (false, _) => ELSEWHERE,
            (true, true) => LEANS,
            (true, false) => "",
        };
        Reason {
            says: format!("{} {}.", guide.asks, guide.answer(leaning)),
            cite: cited(&guide.cite),
            tool_default: by_default || !here,
            why: why.to_owned(),
        }
    };
    match leaning {
        Some(leaning @ Leaning::Wider) => found.concern.push(reason(leaning, guide.leans_by_default)),
        Some(leaning @ Leaning::OneOff) if must => found.poor_care.push(reason(leaning, guide.leans_by_default)),
        // What is printed as poor care may be a one-off without one person's error; for the rest no source says so.
        Some(leaning @ Leaning::OneOffNotOnePerson) if must && like_poor_care => {
            found.poor_care.push(reason(leaning, true));
        }
        Some(Leaning::OneOffNotOnePerson) if must => {
            let find_out = guide.not_one_person.as_ref().map_or(&guide.find_out, |answer| &answer.find_out);
            found.open(capital_stop(find_out));
        }
        Some(Leaning::OneOff | Leaning::OneOffNotOnePerson) => {}
        Some(Leaning::NotKnown) | None if must => found.open(capital_stop(&guide.find_out)),
        Some(Leaning::NotKnown) => found.find_out.push(capital_stop(&guide.find_out)),
        None => {}
    }
}

/// The printed examples of the issue's theme.
struct Printed<'a> {
    pair: &'a Pair<'a>,
    /// Whose policy decides; may be empty.
    whose: &'a str,
}

impl Printed<'_> {
    fn reason(&self, says: String) -> Reason {
        let why = match self.whose {
            _ if self.pair.own => String::new(),
            "" => "It is printed in another policy.".to_owned(),
            whose => format!("The policy of {whose} does not print it."),
        };
        Reason { says, cite: cited(self.cite()), tool_default: !self.pair.own, why }
    }

    fn cite(&self) -> &[Citation] {
        &self.pair.theme.cite
    }

    /// A theme with an example of poor care and one of a cause for concern.
    fn both(&self, likeness: Option<Likeness>, found: &mut Weighed) {
        let (poor_care, concern) = (&self.pair.theme.poor_care, &self.pair.theme.concern);
        let which = || format!("Whether it is like “{poor_care}” or like “{concern}”.");
        match likeness {
            Some(Likeness::Concern) => {
                found.concern.push(self.reason(format!("It is like the printed cause for concern: “{concern}”.")));
            }
            Some(Likeness::PoorCare) => {
                found
                    .poor_care
                    .push(self.reason(format!("It is like the printed example of poor care: “{poor_care}”.")));
            }
            Some(Likeness::Neither) => {}
            Some(Likeness::NotKnown) => found.open(which()),
            // A one-off cannot be a series or a rise. It can be what is printed as a single matter.
            None if self.pair.theme.one_is_enough => found.open(which()),
            None => {}
        }
    }

    /// A theme that is printed only as a cause for concern: never poor care by itself.
    fn only_concern(&self, likeness: Option<Likeness>, found: &mut Weighed) {
        found.open = true;
        let concern = &self.pair.theme.concern;
        let only = self.reason(format!(
            "“{}” is printed only as a cause for concern, with no example of poor care: “{concern}”.",
            self.pair.theme.title
        ));
        match likeness {
            Some(Likeness::Concern) => found.concern.push(only),
            // That one answer is no example of this theme.
            Some(Likeness::Neither | Likeness::PoorCare) => {
                found.held_back.push(only);
                found.open("Whether another theme fits it better.");
            }
            Some(Likeness::NotKnown) | None if self.pair.theme.one_is_enough => found.concern.push(only),
            Some(Likeness::NotKnown) | None => {
                found.held_back.push(only);
                found.open(format!("Whether it is like “{concern}”."));
            }
        }
    }
}

/// The reason for suggesting a series: enough dated issues of the theme, this one among them, within the window.
fn series_reason(series: &Series, record: &Record, issue: &Issue) -> Option<Reason> {
    let theme = issue.theme.as_ref()?;
    let found = series_of(series, record, theme, Some(issue))?;
    Some(Reason {
        says: format!("The record holds {} issues of this theme {}. {}", found.issues.len(), found.span(), series.says),
        cite: cited(&series.cite),
        tool_default: series.tool_default,
        why: String::new(),
    })
}

fn capital_stop(text: &str) -> String {
    let mut letters = text.chars();
    let mut sentence: String = letters.next().map(|first| first.to_uppercase().collect()).unwrap_or_default();
    sentence.push_str(letters.as_str());
    sentence.push('.');
    sentence
}
