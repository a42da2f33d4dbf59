//! The record's task list: where everything is, and how far.

use crate::web::shell::frame::{RecordPage, address};
use crate::{
    app::{
        Edit, FollowUpPage, Page, Progress, Route, Status, VisitEdit, answered, progress, section_count, unsettled,
        without_outcome, worries,
    },
    assess::{Assessment, AssessmentState, assess},
    concern::{Record, Visit, VisitId},
    framework::{Chosen, Framework, MethodKind, Registry},
    process::built_in,
    web::{
        edge::{clock, location, random},
        kit::{Button, ButtonKind, TaskItem, TaskStatus, level_banner, link_button, task_list},
        parts::{count, date_words, level_label, outcome_tone, outcome_word, upper_first},
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// All parts of a record.
#[component]
pub fn Tasks() -> Html {
    let store = use_store();
    let record = use_selector(|state| state.record().cloned());
    let Some(record) = record else { return Html::default() };
    let frameworks = store.frameworks();
    let framework = frameworks.chosen(&record).and_then(Chosen::framework);
    let assessment = framework.and_then(|framework| assess(framework, &record, clock::today()));
    let progress = progress(&record, framework, assessment.as_ref());
    let id = record.id;
    let add_visit = Callback::from(move |()| {
        let visit = VisitId::from_random(random::ten_bytes());
        let sheet = store.read(|state| {
            let record = state.record()?;
            Some(store.frameworks().sheet_for(record)?.0.reference.clone())
        });
        if let Some(sheet) = sheet {
            store.edit(Edit::Visit(VisitEdit::Begin(visit, sheet)));
            location::go(&Route::Record(id, Page::Visit(visit)));
        }
    });
    let items = items(&record, progress, framework, assessment.as_ref(), &frameworks);
    html! {
        <RecordPage title="All parts of this record">
            {task_list("task-list", items)}
            <Button label={if record.visits.is_empty() { "Add a visit" } else { "Add another visit" }}
                kind={ButtonKind::Secondary} onclick={add_visit} />
            if let Some(assessment) = &assessment { {level(&record, assessment)} }
            <h2 class="govuk-heading-m">{"Look at it in other ways"}</h2>
            <ul class="govuk-list pc-links">
                <li><a class="govuk-link" href={address(id, Page::Compare)}>{"Compare the outcomes of all five councils"}</a></li>
                <li><a class="govuk-link" href={address(id, Page::Pattern)}>{"See the issues over time"}</a></li>
                <li><a class="govuk-link" href={address(id, Page::Choose)}>{"Choose the framework for this record"}</a></li>
                <li><a class="govuk-link" href={address(id, Page::Remove)}>{"Remove this record"}</a></li>
            </ul>
        </RecordPage>
    }
}

fn level(record: &Record, assessment: &Assessment) -> Html {
    let (label, page) = match (assessment.state, assessment.method) {
        (AssessmentState::Open, _) if record.issues.is_empty() => ("Go on to the issues", Page::Issues),
        (AssessmentState::Open, MethodKind::Scored) => ("Score the issues", Page::Issues),
        (AssessmentState::Open, _) => ("Answer the framework’s questions", Page::Level),
        (_, MethodKind::Triggers) => ("See the outcome and its reasons", Page::Level),
        _ => ("See the level and its reasons", Page::Level),
    };
    html! {
        <>
            {level_banner(level_label(assessment), outcome_word(assessment), outcome_tone(assessment), html! { <><p class="govuk-body">{&assessment.sentence}</p></> })}
            <div class="govuk-button-group">
                {link_button(address(record.id, page), label)}
            </div>
        </>
    }
}

fn items(
    record: &Record,
    progress: Progress,
    framework: Option<&Framework>,
    assessment: Option<&Assessment>,
    frameworks: &Registry,
) -> Vec<TaskItem> {
    let task = |title: &str, page: Page, hint: String, status: Status| TaskItem {
        title: title.to_owned().into(),
        href: address(record.id, page).into(),
        hint: (!hint.is_empty()).then(|| hint.into()),
        status: match status {
            Status::NotStarted => TaskStatus::NotStarted,
            Status::InProgress => TaskStatus::InProgress,
            Status::Done => TaskStatus::Done,
            Status::NeedsAttention => TaskStatus::NeedsAttention,
        },
    };
    let mut items = vec![
        task("Safety first", Page::Safety, "Danger, crime, section 42".to_owned(), progress.safety),
        task("The service", Page::Service, record.title().unwrap_or_default().to_owned(), progress.service),
    ];
    for visit in &record.visits {
        let (hint, status) = visit_progress(visit, frameworks);
        let title = visit.date.map_or("Visit".to_owned(), |date| format!("Visit on {}", date_words(date)));
        items.push(task(&title, Page::Visit(visit.id), hint, status));
    }
    let (hint, status) = match (unsettled(record, frameworks).len(), issues_hint(record)) {
        (0, hint) => (hint, progress.issues),
        (open, hint) => (format!("{hint}, {open} to settle with the sheet"), Status::NeedsAttention),
    };
    items.push(task("Issues", Page::Issues, hint, status));
    if let Some(framework) = framework.filter(|framework| !framework.groups.is_empty()) {
        let title = format!("Questions: {}", framework.authority);
        let page = Page::Judge(framework.asks_as().to_owned());
        items.push(task(&title, page, questions_hint(record, framework), progress.questions));
    }
    let level_hint = match (framework, assessment) {
        (_, Some(assessment)) => outcome_word(assessment),
        (Some(_), None) => String::new(),
        (None, None) => {
            let why = frameworks.chosen(record).and_then(|chosen| without_outcome(&chosen, frameworks));
            why.map(|why| upper_first(&why)).unwrap_or_default()
        }
    };
    let is_level = assessment.is_none_or(|assessment| assessment.method != MethodKind::Triggers);
    let title = if is_level { "Level and its reasons" } else { "Outcome and its reasons" };
    items.push(task(title, Page::Level, level_hint, progress.level));
    items.push(follow_up(record));
    let sent = if record.issues.is_empty() { Status::NotStarted } else { Status::InProgress };
    items.push(task("Check and send", Page::Check, "Everything on one page; export, share, print".to_owned(), sent));
    items
}

/// What follows: where the case stands, once a process is begun.
fn follow_up(record: &Record) -> TaskItem {
    let process = record.follow_up.process();
    let stage = process.and_then(|process| built_in().exactly(process.process())?.stage(process.stage()?));
    let (hint, status) = match (process, stage) {
        (None, _) if record.follow_up.is_empty() => {
            ("Plan, deadlines, meetings, forms, letters".to_owned(), TaskStatus::NotStarted)
        }
        (_, Some(stage)) if stage.end => (stage.title.clone(), TaskStatus::Done),
        (_, Some(stage)) => (stage.title.clone(), TaskStatus::InProgress),
        _ => (String::new(), TaskStatus::InProgress),
    };
    TaskItem {
        title: "What happens next".into(),
        href: address(record.id, Page::FollowUp(FollowUpPage::Case)).into(),
        hint: (!hint.is_empty()).then(|| hint.into()),
        status,
    }
}

fn questions_hint(record: &Record, framework: &Framework) -> String {
    let (answered, all) = answered(record, framework);
    format!("{answered} of {all} answered")
}

fn issues_hint(record: &Record) -> String {
    if record.issues.is_empty() { String::new() } else { count(record.issues.len(), "issue", "issues") }
}

/// How far a visit's sheet is: what is open, and how many answers are worrying.
fn visit_progress(visit: &Visit, frameworks: &Registry) -> (String, Status) {
    let Some(sheet) = frameworks.sheet(&visit.sheet) else { return (String::new(), Status::InProgress) };
    let (items, open) = sheet
        .sections
        .iter()
        .map(|section| section_count(visit, section))
        .fold((0, 0), |(items, open), count| (items + count.items, open + count.open));
    let worries = worries(visit, sheet).count();
    let mut hint = format!("{} of {items} answered", items - open);
    if worries > 0 {
        hint.push_str(", ");
        hint.push_str(&count(worries, "worry", "worries"));
    }
    let headed = !visit.completed_by.trim().is_empty() && !visit.role.trim().is_empty() && visit.date.is_some();
    let status = match open {
        0 if headed => Status::Done,
        open if open == items => Status::NotStarted,
        _ => Status::InProgress,
    };
    (hint, status)
}
