//! What the record fills in, so that nothing is typed twice.

use super::{CellFrom, Column, Field, FieldKind, Form, FormAnswer, FormState, ProcessRef, RowsFrom};
use crate::{
    assess::Assessment,
    concern::{Date, HowKnown, Issue, Record},
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
    pub(super) const WORDS: [(&'static str, Self); 20] = [
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
        matches!(self, Self::VisitDate | Self::IncidentDate)
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
            Self::ProviderResponse => lines(record.issues.iter().map(|issue| issue.provider_response.as_str()), "\n\n"),
            Self::AdultsViews => lines(record.issues.iter().map(|issue| issue.adults_views.as_str()), "\n\n"),
            Self::Outcome => assessment?.outcome.as_ref()?.title.clone(),
            Self::Reasons => assessment?.deciding.as_ref()?.says.clone(),
            Self::DangerDone => record.tracks.immediate_danger.done.clone(),
            Self::CrimeDone => record.tracks.crime.done.clone(),
            Self::SafeguardingDone => record.tracks.section_42.done.clone(),
            Self::NextActions => lines(record.next_actions.iter().map(|action| action.what.as_str()), "\n"),
            Self::VisitDate | Self::IncidentDate => return None,
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

/// What the record fills into a form. The outcome and its reasons come from the assessment, where one is given.
pub fn prefill(process: &ProcessRef, form: &Form, record: &Record, assessment: Option<&Assessment>) -> FormState {
    let mut state = FormState::new(process.clone(), &form.id);
    for field in form.fields() {
        if let Some(answer) = prefill_field(field, record, assessment) {
            state.answers.insert(field.id.clone(), answer);
        }
    }
    state
}

/// What the record fills into one field; `None` where it says nothing. A keystroke in a field needs no more than this.
pub fn prefill_field(field: &Field, record: &Record, assessment: Option<&Assessment>) -> Option<FormAnswer> {
    let answer = match (&field.kind, field.prefill, field.rows_from) {
        (FieldKind::Table(columns), _, Some(rows)) => table(columns, rows, record),
        (FieldKind::Date, Some(part), _) => part.date(record).map(FormAnswer::Date),
        (_, Some(part), _) => part.words(record, assessment).map(FormAnswer::Text),
        _ => None,
    };
    answer.filter(|answer| !answer.is_blank())
}

fn table(columns: &[Column], rows: RowsFrom, record: &Record) -> Option<FormAnswer> {
    let row = |cell: &dyn Fn(CellFrom) -> Option<FormAnswer>| -> BTreeMap<String, FormAnswer> {
        let filled = columns.iter().filter_map(|column| Some((column.id.clone(), cell(column.prefill?)?)));
        filled.filter(|(_, answer)| !answer.is_blank()).collect()
    };
    let rows: Vec<BTreeMap<String, FormAnswer>> = match rows {
        RowsFrom::Issues => record.issues.iter().map(|issue| row(&|cell| cell.of_issue(issue))).collect(),
        RowsFrom::NextActions => record.next_actions.iter().map(|action| row(&|cell| cell.of_action(action))).collect(),
    };
    let rows: Vec<_> = rows.into_iter().filter(|row| !row.is_empty()).collect();
    (!rows.is_empty()).then_some(FormAnswer::Table(rows))
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

/// The texts that say something, joined.
fn lines<T: AsRef<str>>(texts: impl IntoIterator<Item = T>, between: &str) -> String {
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
