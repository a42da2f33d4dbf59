//! What the record fills in, so that nothing is typed twice.

use super::{
    CellFrom, Field, FieldKind, Form, RowsFrom,
    said::{PartsRead, parts_read},
};
use crate::{
    assess::Assessment,
    concern::{Account, Date, HowKnown, Issue, Minutes, Record},
    process::{Attends, Audience, FormAnswer, FormState, ProcessRef},
};
use std::collections::BTreeMap;

/// Which part of the record fills a field of a form or a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Prefill {
    ServiceName,
    Provider,
    /// The provider with the service in brackets, for papers that have one line for both.
    ProviderAndService,
    ServiceAddress,
    ServiceKind,
    CqcLocation,
    LocalAuthority,
    /// The day of the latest visit.
    VisitDate,
    VisitedBy,
    VisitRole,
    /// The day of the incident, where all dated issues share one.
    IncidentDate,
    /// Every issue, one to a paragraph, with how it is known.
    Issues,
    /// What of the issues was seen or stands in a document, and nothing that was told or thought.
    IssuesKnown,
    /// The day of the form's meeting.
    MeetingDate,
    /// What the provider said and did.
    ProviderResponse,
    /// The adults' own views and wishes.
    AdultsViews,
    /// The outcome, as its framework words it.
    Outcome,
    /// Why it is that outcome.
    Reasons,
    /// What was done about immediate danger.
    DangerDone,
    /// What was done about a possible crime.
    CrimeDone,
    /// What was done about safeguarding concerns for individuals.
    SafeguardingDone,
    /// What is to be done next.
    NextActions,
}

impl Prefill {
    pub(in crate::process) const WORDS: [(&'static str, Self); 22] = [
        ("service_name", Self::ServiceName),
        ("provider", Self::Provider),
        ("provider_and_service", Self::ProviderAndService),
        ("service_address", Self::ServiceAddress),
        ("service_kind", Self::ServiceKind),
        ("cqc_location", Self::CqcLocation),
        ("local_authority", Self::LocalAuthority),
        ("visit_date", Self::VisitDate),
        ("visited_by", Self::VisitedBy),
        ("visit_role", Self::VisitRole),
        ("incident_date", Self::IncidentDate),
        ("issues", Self::Issues),
        ("issues_known", Self::IssuesKnown),
        ("meeting_date", Self::MeetingDate),
        ("provider_response", Self::ProviderResponse),
        ("adults_views", Self::AdultsViews),
        ("outcome", Self::Outcome),
        ("reasons", Self::Reasons),
        ("danger_done", Self::DangerDone),
        ("crime_done", Self::CrimeDone),
        ("safeguarding_done", Self::SafeguardingDone),
        ("next_actions", Self::NextActions),
    ];

    /// Whether it gives the outcome or its reasons, for which the record has to be assessed.
    pub fn of_outcome(self) -> bool {
        matches!(self, Self::Outcome | Self::Reasons)
    }

    /// Whether it gives a date and not words.
    pub(super) fn is_date(self) -> bool {
        matches!(self, Self::VisitDate | Self::IncidentDate | Self::MeetingDate)
    }

    /// The words that the record gives; `None` where it says nothing, or where it gives a date.
    pub fn words(self, record: &Record, assessment: Option<&Assessment>) -> Option<String> {
        let service = &record.service;
        let visit = record.visits.iter().max_by_key(|visit| visit.date);
        let words = match self {
            Self::ServiceName => service.name.clone(),
            Self::Provider => service.provider.clone(),
            Self::ProviderAndService => match (service.provider.trim(), service.name.trim()) {
                ("", only) | (only, "") => only.to_owned(),
                (provider, name) => format!("{provider} ({name})"),
            },
            Self::ServiceAddress => lines([service.address.as_str(), service.postcode.as_str()], ", "),
            Self::ServiceKind => service.kind.map(|kind| kind.label().to_owned())?,
            Self::CqcLocation => service.cqc_location_id.clone(),
            Self::LocalAuthority => service.local_authority.clone(),
            Self::VisitedBy => visit?.completed_by.clone(),
            Self::VisitRole => visit?.role.clone(),
            Self::Issues => lines(record.issues.iter().map(accounts).collect::<Vec<_>>(), "\n\n"),
            Self::IssuesKnown => lines(record.issues.iter().map(known_accounts).collect::<Vec<_>>(), "\n\n"),
            Self::ProviderResponse => lines(record.issues.iter().map(|issue| issue.provider_response.as_str()), "\n\n"),
            Self::AdultsViews => lines(record.issues.iter().map(|issue| issue.adults_views.as_str()), "\n\n"),
            Self::Outcome => assessment?.outcome.as_ref()?.title.clone(),
            Self::Reasons => reasons(record, assessment?)?,
            Self::DangerDone => record.tracks.immediate_danger.done.clone(),
            Self::CrimeDone => record.tracks.crime.done.clone(),
            Self::SafeguardingDone => record.tracks.section_42.done.clone(),
            Self::NextActions => lines(record.next_actions.iter().map(|action| action.what.as_str()), "\n"),
            Self::VisitDate | Self::IncidentDate | Self::MeetingDate => return None,
        };
        (!words.trim().is_empty()).then_some(words)
    }

    /// The date that the record gives.
    pub fn date(self, record: &Record) -> Option<Date> {
        match self {
            Self::VisitDate => record.visits.iter().filter_map(|visit| visit.date).max(),
            Self::IncidentDate => {
                let mut dates = record.issues.iter().filter_map(|issue| issue.happened_on);
                let first = dates.next()?;
                dates.all(|date| date == first).then_some(first)
            }
            _ => None,
        }
    }
}

/// What a form is filled from.
#[derive(Debug, Clone, Copy)]
pub struct FilledFrom<'a> {
    /// The record.
    pub record: &'a Record,
    /// Its outcome and reasons, where a form asks for them.
    pub assessment: Option<&'a Assessment>,
    /// The minutes of the form's meeting; see [`super::minutes_of`].
    pub minutes: Option<&'a Minutes>,
    /// Which part of that meeting the provider attends.
    pub attends: Option<Attends>,
}

impl<'a> FilledFrom<'a> {
    /// A record alone.
    pub fn record(record: &'a Record) -> Self {
        Self { record, assessment: None, minutes: None, attends: None }
    }
}

/// What the record fills into a form.
pub fn prefill(process: &ProcessRef, form: &Form, from: FilledFrom<'_>) -> FormState {
    let mut state = FormState::new(process.clone(), &form.id);
    for field in form.fields() {
        if let Some(answer) = prefill_field(form, field, from) {
            state.answers.insert(field.id.clone(), answer);
        }
    }
    state
}

/// What the record fills into one field; `None` where it says nothing, and where the form's readers may not get what it says.
/// A keystroke in a field needs no more than this.
pub fn prefill_field(form: &Form, field: &Field, from: FilledFrom<'_>) -> Option<FormAnswer> {
    if field.withheld(form) {
        return None;
    }
    let minutes = from.minutes.map(|minutes| parts_read(form.audience, from.attends, minutes));
    let answer = match (&field.kind, field.prefill, field.rows_from) {
        (FieldKind::Table(_), _, Some(rows)) => table(form, field, rows, from, minutes.as_ref()),
        (FieldKind::Date, Some(Prefill::MeetingDate), _) => from.minutes.map(|minutes| FormAnswer::Date(minutes.on)),
        (FieldKind::Date, Some(part), _) => part.date(from.record).map(FormAnswer::Date),
        (_, Some(part), _) => part.words(from.record, from.assessment).map(FormAnswer::Text),
        _ if field.is_from_minutes() => Some(FormAnswer::Text(minutes?.said(form, field))),
        _ => None,
    };
    answer.filter(|answer| !answer.is_blank())
}

fn table(
    form: &Form,
    field: &Field,
    rows: RowsFrom,
    from: FilledFrom<'_>,
    minutes: Option<&PartsRead<'_>>,
) -> Option<FormAnswer> {
    let columns = || field.columns().iter().filter(|column| !column.withheld(form));
    let row = |cell: &dyn Fn(CellFrom) -> Option<FormAnswer>| -> BTreeMap<String, FormAnswer> {
        let filled = columns().filter_map(|column| Some((column.id.clone(), cell(column.prefill?)?)));
        filled.filter(|(_, answer)| !answer.is_blank()).collect()
    };
    let record = from.record;
    let rows: Vec<BTreeMap<String, FormAnswer>> = match rows {
        RowsFrom::Issues => record.issues.iter().map(|issue| row(&|cell| cell.of_issue(issue))).collect(),
        RowsFrom::NextActions => record.next_actions.iter().map(|action| row(&|cell| cell.of_action(action))).collect(),
        RowsFrom::Attendees => minutes?.attendees().map(|person| row(&|cell| cell.of_person(person))).collect(),
        RowsFrom::Apologies => minutes?.apologies().map(|person| row(&|cell| cell.of_person(person))).collect(),
        RowsFrom::AgreedActions => minutes?.actions().map(|action| row(&|cell| cell.of_agreed(action))).collect(),
    };
    let rows: Vec<_> = rows.into_iter().filter(|row| !row.is_empty()).collect();
    (!rows.is_empty()).then_some(FormAnswer::Table(rows))
}

/// What fills a place of a letter; `None` where the record says nothing, and where its readers may not get what it says.
pub(in crate::process) fn words_for(
    audience: Audience,
    part: Prefill,
    record: &Record,
    assessment: Option<&Assessment>,
) -> Option<String> {
    let date = || part.date(record).map(|date| date.format("%-d %B %Y").to_string());
    audience.takes(part).then(|| part.words(record, assessment).or_else(date)).flatten()
}

/// Why it is that outcome: what decided by the rules; where judgement has raised the level, why that was, and who was consulted.
fn reasons(record: &Record, assessment: &Assessment) -> Option<String> {
    let (Some(level), true) = (assessment.assigned, assessment.assigned > assessment.calculated) else {
        return assessment.deciding.as_ref().map(|deciding| deciding.says.clone());
    };
    let raised = record.raised_level.as_ref()?;
    let (reason, role) = (raised.reason.trim(), raised.consulted_role.trim());
    let on = raised.consulted_on.format("%-d %B %Y");
    Some(format!("Raised to {} by professional judgement. {reason}\nConsulted: {role}, on {on}.", level.name()))
}

/// The accounts of an issue, each with how it is known, so that what was seen is not mistaken for what was thought.
pub(super) fn accounts(issue: &Issue) -> String {
    let told = issue.accounts.iter().filter(|account| !account.text.trim().is_empty()).map(|account| {
        let how = match account.how_known {
            Some(HowKnown::Seen) => "Seen or heard: ",
            Some(HowKnown::Told) => "Told: ",
            Some(HowKnown::Recorded) => "Written down: ",
            Some(HowKnown::Opinion) => "Opinion: ",
            None => "",
        };
        format!("{how}{}", account.text.trim())
    });
    lines(told.collect::<Vec<_>>(), "\n")
}

/// What of an issue was seen or heard, or stands in a document. An account that does not say how it is known may have been told.
pub(super) fn known_accounts(issue: &Issue) -> String {
    let known = |account: &&Account| matches!(account.how_known, Some(HowKnown::Seen | HowKnown::Recorded));
    lines(issue.accounts.iter().filter(known).map(|account| account.text.as_str()), "\n")
}

/// The texts that say something, joined.
pub(super) fn lines<T: AsRef<str>>(texts: impl IntoIterator<Item = T>, between: &str) -> String {
    let mut whole = String::new();
    for text in texts {
        let text = text.as_ref().trim();
        if text.is_empty() {
            continue;
        }
        if !whole.is_empty() {
            whole.push_str(between);
        }
        whole.push_str(text);
    }
    whole
}
