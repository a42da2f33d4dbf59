//! Changes to a record.

use super::{FollowUpEdit, follow_up, sheet_issue};
use crate::concern::{
    Account, ActionId, AlertsJudged, Amount, Answer, Consideration, Date, Differentiation, Finding, FindingAnswer,
    FrameworkRef, HowKnown, ImpactAnswer, Issue, IssueId, ItemRef, Leaning, Likened, Likeness, NextAction, Observation,
    ObservationLink, Outcome, QuestionRef, RaisedLevel, Record, RiskScore, ServiceKind, ShownSuggestion, ThemeId,
    TimeOfDay, Timestamp, TrackAnswer, TrackKind, Visit, VisitId,
};

/// A field of words about the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields of `Service`")]
pub enum ServiceField {
    Name,
    Provider,
    Address,
    Postcode,
    LocalAuthority,
    CqcLocationId,
}

/// A field of words in a visit's header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields of `Visit`")]
pub enum VisitField {
    Home,
    CompletedBy,
    Role,
}

/// A field of words about an issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields of `Issue`")]
pub enum IssueField {
    HappenedNote,
    AdultsViews,
    ProviderResponse,
    DecisionReason,
    ScoreReason,
}

/// A field of words of a next action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields of `NextAction`")]
pub enum ActionField {
    What,
    Who,
}

/// One of the amounts of a share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields of `Share`")]
pub enum ShareField {
    Part,
    Whole,
    Percent,
}

impl ShareField {
    /// The name used in histories and forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::Part => "part",
            Self::Whole => "whole",
            Self::Percent => "percent",
        }
    }
}

/// A field about the number of safeguarding alerts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AlertsEdit {
    /// How long each period is.
    Period(String),
    /// How many there were lately.
    Recent(Option<u32>),
    /// How many there were before.
    Earlier(Option<u32>),
    /// What the person makes of it.
    Judged(Option<AlertsJudged>),
    /// Why.
    Note(String),
}

/// One change to the open record. `None` takes an answer back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Answers a track's question.
    AnswerTrack(TrackKind, Option<TrackAnswer>),
    /// Says what was done about a track.
    NoteTrack(TrackKind, String),
    /// Writes about the service.
    WriteService(ServiceField, String),
    /// Says what kind of service it is.
    ChooseServiceKind(Option<ServiceKind>),
    /// Begins a visit now.
    BeginVisit(VisitId, FrameworkRef),
    /// Another sheet for a visit on which nothing is noted yet.
    ChooseSheet(VisitId, FrameworkRef),
    /// Writes in a visit's header.
    WriteVisit(VisitId, VisitField, String),
    /// Sets the day of a visit.
    DateVisit(VisitId, Option<Date>),
    /// Sets the time of a visit.
    TimeVisit(VisitId, Option<TimeOfDay>),
    /// Answers an item of a sheet.
    AnswerItem(VisitId, ItemRef, Option<Answer>),
    /// Comments on an item of a sheet.
    CommentItem(VisitId, ItemRef, String),
    /// Makes an issue from an observation.
    RaiseIssue {
        /// The new issue.
        id: IssueId,
        /// The visit.
        visit: VisitId,
        /// The item.
        item: ItemRef,
        /// The theme it starts with.
        theme: ThemeId,
        /// What was observed, in words.
        what: String,
    },
    /// Keeps an issue although the answer that it was made from no longer says it. Only the history has it: whoever changes the
    /// answer again is asked again.
    KeepIssue(IssueId),
    /// Adds the comment on the sheet to the issue that was made from it.
    AddComment(IssueId),
    /// Says what an issue is about. Begins the issue if there is none of this id, as all edits of issues do.
    ChooseTheme(IssueId, Option<ThemeId>),
    /// Writes an account of an issue, counted from 0; one past the last adds it.
    WriteAccount(IssueId, usize, String),
    /// Says how an account is known.
    ChooseHowKnown(IssueId, usize, Option<HowKnown>),
    /// Removes an account that is not the main one.
    RemoveAccount(IssueId, usize),
    /// Writes about an issue.
    WriteIssue(IssueId, IssueField, String),
    /// Sets the day of an issue.
    DateIssue(IssueId, Option<Date>),
    /// Counts the people affected.
    CountPeople(IssueId, Option<u32>),
    /// Removes an issue.
    RemoveIssue(IssueId),
    /// Answers one of the questions that tell poor care from a potential cause for concern.
    Weigh(IssueId, String, Option<Leaning>),
    /// Writes about one of them.
    NoteConsideration(IssueId, String, String),
    /// Says which of its theme's printed examples an issue is like. Without a theme there is none.
    Liken(IssueId, Option<Likeness>),
    /// Decides what an issue is; with the suggestion that stood on screen.
    Decide(IssueId, Option<Outcome>, ShownSuggestion),
    /// Scores an issue.
    ScoreIssue(IssueId, Option<RiskScore>),
    /// Chooses the framework that the record is submitted under; `None` leaves it to the service's local authority.
    ChooseFramework(Option<FrameworkRef>),
    /// Answers a framework's question; with the reasons that the tool gave for Yes when it was answered.
    AnswerQuestion(QuestionRef, Option<FindingAnswer>, Vec<String>),
    /// Sets the date that goes with an answer.
    DateQuestion(QuestionRef, Option<Date>),
    /// Writes about an answer.
    NoteQuestion(QuestionRef, String),
    /// Attaches an issue to an answer as evidence, or takes it off.
    LinkEvidence(QuestionRef, IssueId, bool),
    /// Says which described impact fits.
    JudgeImpact(Option<ImpactAnswer>),
    /// Writes why.
    ExplainImpact(String),
    /// Sets one of the amounts of a share.
    SetShare(QuestionRef, ShareField, Option<Amount>),
    /// Counts safeguarding alerts and judges the numbers.
    CountAlerts(AlertsEdit),
    /// Assigns a higher level.
    RaiseLevel(RaisedLevel),
    /// Takes a raise back; it stays in the history.
    WithdrawRaise,
    /// Adds a next action.
    AddAction(NextAction),
    /// Writes about a next action.
    WriteAction(ActionId, ActionField, String),
    /// Sets by when an action is to be done.
    DateAction(ActionId, Option<Date>),
    /// Says whether an action is done.
    MarkAction(ActionId, bool),
    /// Removes a next action.
    RemoveAction(ActionId),
    /// Changes what follows from the outcome.
    FollowUp(FollowUpEdit),
    /// Keeps what stands in an unfinished field of a form; not part of the record.
    Jot(String, String),
}

/// Applies a change to the record and writes it into its history. Returns whether the record changed;
/// [`Edit::Jot`] never changes it.
pub fn apply(record: &mut Record, edit: Edit, at: Timestamp) -> bool {
    let Some((part, to)) = change(record, edit, at) else { return false };
    record.note_change(part, to, at);
    true
}

/// Makes the change; says which part of the record it was and, for a choice, its new value. `None`: nothing changed.
fn change(record: &mut Record, edit: Edit, at: Timestamp) -> Option<(String, Option<String>)> {
    let words = |part: String| Some((part, None));
    let choice = |part: String, to: Option<String>| Some((part, Some(to.unwrap_or_else(|| "taken back".to_owned()))));
    match edit {
        Edit::AnswerTrack(kind, answer) => {
            record.tracks.get_mut(kind).answer = answer;
            choice(format!("tracks/{}", kind.key()), answer.map(|answer| answer.key().to_owned()))
        }
        Edit::NoteTrack(kind, text) => {
            record.tracks.get_mut(kind).done = text;
            words(format!("tracks/{}/done", kind.key()))
        }
        Edit::WriteService(field, text) => {
            let service = &mut record.service;
            let (name, place) = match field {
                ServiceField::Name => ("name", &mut service.name),
                ServiceField::Provider => ("provider", &mut service.provider),
                ServiceField::Address => ("address", &mut service.address),
                ServiceField::Postcode => ("postcode", &mut service.postcode),
                ServiceField::LocalAuthority => ("local_authority", &mut service.local_authority),
                ServiceField::CqcLocationId => ("cqc_location_id", &mut service.cqc_location_id),
            };
            *place = text;
            words(format!("service/{name}"))
        }
        Edit::ChooseServiceKind(kind) => {
            record.service.kind = kind;
            choice("service/kind".to_owned(), kind.map(|kind| kind.key().to_owned()))
        }
        Edit::BeginVisit(id, sheet) => {
            if record.visit(id).is_some() {
                return None;
            }
            record.visits.push(begin_visit(id, sheet, record, at));
            words(format!("visit/{id}"))
        }
        Edit::ChooseSheet(id, sheet) => {
            let visit = record.visit_mut(id).filter(|visit| visit.observations.is_empty() && visit.sheet != sheet)?;
            let words = sheet.to_string();
            visit.sheet = sheet;
            choice(format!("visit/{id}/sheet"), Some(words))
        }
        Edit::WriteVisit(id, field, text) => {
            let visit = record.visit_mut(id)?;
            let (name, place) = match field {
                VisitField::Home => ("home", &mut visit.home),
                VisitField::CompletedBy => ("completed_by", &mut visit.completed_by),
                VisitField::Role => ("role", &mut visit.role),
            };
            *place = text;
            words(format!("visit/{id}/{name}"))
        }
        Edit::DateVisit(id, date) => {
            record.visit_mut(id)?.date = date;
            choice(format!("visit/{id}/date"), date.map(|date| date.to_string()))
        }
        Edit::TimeVisit(id, time) => {
            record.visit_mut(id)?.time = time;
            choice(format!("visit/{id}/time"), time.map(|time| time.to_string()))
        }
        Edit::AnswerItem(id, item, answer) => {
            let part = format!("visit/{id}/{}", item.as_str());
            observation(record, id, item, at)?.answer = answer;
            choice(part, answer.map(|answer| answer.key().to_owned()))
        }
        Edit::CommentItem(id, item, text) => {
            let part = format!("visit/{id}/{}/comment", item.as_str());
            observation(record, id, item, at)?.comment = text;
            words(part)
        }
        Edit::RaiseIssue { id, visit, item, theme, what } => {
            let already = record.issues.iter().any(|issue| {
                issue.from_observation.as_ref().is_some_and(|link| link.visit == visit && link.item == item)
            });
            let on = record.visit(visit)?.date;
            if already || record.issue(id).is_some() {
                return None;
            }
            let mut issue = Issue::new(id, at);
            issue.theme = Some(theme);
            issue.accounts = vec![Account { how_known: Some(HowKnown::Seen), text: what }];
            issue.happened_on = on;
            issue.from_observation = Some(ObservationLink { visit, item });
            record.issues.push(issue);
            words(format!("issue/{id}"))
        }
        Edit::KeepIssue(id) => {
            record.issue(id)?.from_observation.as_ref()?;
            choice(sheet_issue::kept_part(id), Some(sheet_issue::KEPT.to_owned()))
        }
        Edit::AddComment(id) => words(sheet_issue::add_comment(record, id)?),
        Edit::ChooseTheme(id, theme) => {
            let to = theme.as_ref().map(|theme| theme.0.clone());
            issue(record, id, at).theme = theme;
            choice(format!("issue/{id}/theme"), to)
        }
        Edit::WriteAccount(id, place, text) => {
            account(record, id, place, at)?.text = text;
            words(format!("issue/{id}/accounts/{place}"))
        }
        Edit::ChooseHowKnown(id, place, how) => {
            account(record, id, place, at)?.how_known = how;
            choice(format!("issue/{id}/accounts/{place}/how_known"), how.map(|how| how.key().to_owned()))
        }
        Edit::RemoveAccount(id, place) => {
            let issue = record.issue_mut(id)?;
            if place == 0 || place >= issue.accounts.len() {
                return None;
            }
            issue.accounts.remove(place);
            choice(format!("issue/{id}/accounts/{place}"), None)
        }
        Edit::WriteIssue(id, field, text) => {
            let issue = issue(record, id, at);
            let (name, place) = match field {
                IssueField::HappenedNote => ("happened_note", &mut issue.happened_note),
                IssueField::AdultsViews => ("adults_views", &mut issue.adults_views),
                IssueField::ProviderResponse => ("provider_response", &mut issue.provider_response),
                IssueField::DecisionReason => ("differentiation/reason", &mut issue.differentiation.reason),
                IssueField::ScoreReason => ("score_reason", &mut issue.score_reason),
            };
            *place = text;
            words(format!("issue/{id}/{name}"))
        }
        Edit::DateIssue(id, date) => {
            issue(record, id, at).happened_on = date;
            choice(format!("issue/{id}/happened_on"), date.map(|date| date.to_string()))
        }
        Edit::CountPeople(id, people) => {
            issue(record, id, at).people_affected = people;
            choice(format!("issue/{id}/people_affected"), people.map(|people| people.to_string()))
        }
        Edit::RemoveIssue(id) => {
            record.issue(id)?;
            record.issues.retain(|issue| issue.id != id);
            for finding in record.findings.values_mut() {
                finding.evidence.retain(|issue| *issue != id);
            }
            choice(format!("issue/{id}"), Some("removed".to_owned()))
        }
        Edit::Weigh(id, question, leaning) => {
            consideration(record, id, &question, at)?.leaning = leaning;
            choice(format!("issue/{id}/differentiation/{question}"), leaning.map(|leaning| leaning.key().to_owned()))
        }
        Edit::NoteConsideration(id, question, text) => {
            consideration(record, id, &question, at)?.note = text;
            words(format!("issue/{id}/differentiation/{question}/note"))
        }
        Edit::Liken(id, to) => {
            let theme = record.issue(id)?.theme.clone()?;
            issue(record, id, at).differentiation.likened = to.map(|to| Likened { theme, to });
            choice(format!("issue/{id}/differentiation/likened"), to.map(|to| to.key().to_owned()))
        }
        Edit::Decide(id, decision, shown) => {
            let differentiation = &mut issue(record, id, at).differentiation;
            differentiation.decision = decision;
            differentiation.suggestion_shown = decision.map(|_| shown);
            differentiation.decided_at = decision.map(|_| at);
            choice(format!("issue/{id}/differentiation/decision"), decision.map(|outcome| outcome.key().to_owned()))
        }
        Edit::ScoreIssue(id, score) => {
            issue(record, id, at).score = score;
            choice(format!("issue/{id}/score"), score.map(|score| score.to_string()))
        }
        Edit::ChooseFramework(reference) => {
            let to = reference.as_ref().map(ToString::to_string);
            record.framework = reference;
            choice("framework".to_owned(), to)
        }
        Edit::AnswerQuestion(question, answer, suggested) => {
            let part = format!("question/{}", question.as_str());
            let finding = finding(record, question);
            finding.answer = answer;
            finding.suggested = if answer.is_some() { suggested } else { Vec::new() };
            finding.answered_at = answer.map(|_| at);
            choice(part, answer.map(|answer| answer.key().to_owned()))
        }
        Edit::DateQuestion(question, on) => {
            let part = format!("question/{}/date", question.as_str());
            finding(record, question).on = on;
            choice(part, on.map(|on| on.to_string()))
        }
        Edit::NoteQuestion(question, text) => {
            let part = format!("question/{}/note", question.as_str());
            finding(record, question).note = text;
            words(part)
        }
        Edit::LinkEvidence(question, id, attached) => {
            record.issue(id)?;
            let part = format!("question/{}/evidence", question.as_str());
            if record.findings.get(&question).is_some_and(|finding| finding.evidence.contains(&id)) == attached {
                return None;
            }
            let evidence = &mut finding(record, question).evidence;
            evidence.retain(|other| *other != id);
            if attached {
                evidence.push(id);
            }
            choice(part, Some(format!("{} {id}", if attached { "attached" } else { "taken off" })))
        }
        Edit::JudgeImpact(answer) => {
            record.impact.answer = answer;
            choice("impact".to_owned(), answer.map(|answer| answer.key().to_owned()))
        }
        Edit::ExplainImpact(text) => {
            record.impact.reason = text;
            words("impact/reason".to_owned())
        }
        Edit::SetShare(measure, field, amount) => {
            let part = format!("share/{}/{}", measure.as_str(), field.name());
            let share = record.shares.entry(measure).or_default();
            let place = match field {
                ShareField::Part => &mut share.part,
                ShareField::Whole => &mut share.whole,
                ShareField::Percent => &mut share.percent,
            };
            *place = amount;
            choice(part, amount.map(|amount| amount.to_string()))
        }
        Edit::CountAlerts(edit) => {
            let alerts = &mut record.alerts;
            match edit {
                AlertsEdit::Period(text) => {
                    alerts.period = text;
                    words("alerts/period".to_owned())
                }
                AlertsEdit::Recent(count) => {
                    alerts.recent = count;
                    choice("alerts/recent".to_owned(), count.map(|count| count.to_string()))
                }
                AlertsEdit::Earlier(count) => {
                    alerts.earlier = count;
                    choice("alerts/earlier".to_owned(), count.map(|count| count.to_string()))
                }
                AlertsEdit::Judged(judged) => {
                    alerts.judged = judged;
                    choice("alerts/judged".to_owned(), judged.map(|judged| judged.key().to_owned()))
                }
                AlertsEdit::Note(text) => {
                    alerts.note = text;
                    words("alerts/note".to_owned())
                }
            }
        }
        Edit::RaiseLevel(raised) => {
            let to = raised.to.level().key().to_owned();
            record.raised_level = Some(raised);
            choice("raised_level".to_owned(), Some(to))
        }
        Edit::WithdrawRaise => {
            record.raised_level.take()?;
            choice("raised_level".to_owned(), None)
        }
        Edit::AddAction(action) => {
            if record.next_actions.iter().any(|other| other.id == action.id) {
                return None;
            }
            let part = format!("next_action/{}", action.id);
            record.next_actions.push(action);
            words(part)
        }
        Edit::WriteAction(id, field, text) => {
            let action = action(record, id)?;
            let (name, place) = match field {
                ActionField::What => ("what", &mut action.what),
                ActionField::Who => ("who", &mut action.who),
            };
            *place = text;
            words(format!("next_action/{id}/{name}"))
        }
        Edit::DateAction(id, by) => {
            action(record, id)?.by = by;
            choice(format!("next_action/{id}/by"), by.map(|by| by.to_string()))
        }
        Edit::MarkAction(id, done) => {
            action(record, id)?.done = done;
            choice(format!("next_action/{id}/done"), Some(if done { "yes" } else { "no" }.to_owned()))
        }
        Edit::RemoveAction(id) => {
            action(record, id)?;
            record.next_actions.retain(|action| action.id != id);
            choice(format!("next_action/{id}"), Some("removed".to_owned()))
        }
        Edit::FollowUp(edit) => follow_up::apply(&mut record.follow_up, edit),
        Edit::Jot(..) => None,
    }
}

/// A visit that begins now, at the record's service, by whoever filled in the last one.
pub(super) fn begin_visit(id: VisitId, sheet: FrameworkRef, record: &Record, at: Timestamp) -> Visit {
    let mut visit = Visit::new(id, sheet);
    visit.date = Some(at.date_naive());
    visit.time = at.format("%H:%M").to_string().parse().ok();
    visit.home.clone_from(&record.service.name);
    if let Some(last) = record.visits.last() {
        visit.completed_by.clone_from(&last.completed_by);
        visit.role.clone_from(&last.role);
    }
    visit
}

fn observation(record: &mut Record, id: VisitId, item: ItemRef, at: Timestamp) -> Option<&mut Observation> {
    let visit = record.visit_mut(id)?;
    let observation = visit.observations.entry(item).or_insert_with(|| Observation {
        answer: None,
        comment: String::new(),
        noted_at: at,
    });
    observation.noted_at = at;
    Some(observation)
}

/// What is kept on a question, begun now if there is nothing.
fn finding(record: &mut Record, question: QuestionRef) -> &mut Finding {
    record.findings.entry(question).or_default()
}

/// The issue of this id, begun now if there is none.
fn issue(record: &mut Record, id: IssueId, at: Timestamp) -> &mut Issue {
    let place = match record.issues.iter().position(|issue| issue.id == id) {
        Some(place) => place,
        None => {
            record.issues.push(Issue::new(id, at));
            record.issues.len() - 1
        }
    };
    &mut record.issues[place]
}

/// One account of an issue; one past the last adds it. A place beyond that begins nothing.
fn account(record: &mut Record, id: IssueId, place: usize, at: Timestamp) -> Option<&mut Account> {
    // A new issue has its main account and may take one more.
    let accounts = record.issue(id).map_or(1, |issue| issue.accounts.len());
    if place > accounts {
        return None;
    }
    let issue = issue(record, id, at);
    if place == issue.accounts.len() {
        issue.accounts.push(Account::default());
    }
    issue.accounts.get_mut(place)
}

/// The answer to one of the five questions. A question that is not one of them begins nothing.
fn consideration<'a>(
    record: &'a mut Record,
    id: IssueId,
    question: &str,
    at: Timestamp,
) -> Option<&'a mut Consideration> {
    Differentiation::default().consideration(question)?;
    issue(record, id, at).differentiation.consideration_mut(question)
}

fn action(record: &mut Record, id: ActionId) -> Option<&mut NextAction> {
    record.next_actions.iter_mut().find(|action| action.id == id)
}
