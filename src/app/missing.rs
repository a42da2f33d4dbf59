//! What is missing before a record becomes formal. A list to look at: it never stops an export.

use super::{FollowUpPage, OpenDraft, Page, Route, SheetPlace, answered, unsettled, wordless};
use crate::{
    concern::{IssueId, Record, TrackAnswer, TrackKind},
    framework::{Chosen, Framework, Registry},
};

/// One thing that is missing, and the page where it is mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// What is missing.
    pub what: String,
    /// Where to mend it.
    pub route: Route,
    /// The id of the control on that page, or of what it stands in; of several that are empty, the first. `None` where the page
    /// has no such field, or its address names the place already.
    pub field: Option<String>,
}

/// Everything that is missing, in the order of the pages.
pub fn missing(record: &Record, frameworks: &Registry) -> Vec<Missing> {
    let mut list = Vec::new();
    let on_sheet = |what: String, place: SheetPlace<'_>| Missing { what, route: place.route(record), field: None };
    let mut add = |page: Page, field: &str, what: String| list.push(at(record, page, field, what));
    let shared = frameworks.newest("shared");
    for kind in TrackKind::ALL {
        let track = record.tracks.get(kind);
        let title = shared.and_then(|shared| shared.track(kind)).map_or(kind.key(), |guide| guide.title.as_str());
        match track.answer {
            None => {
                add(Page::Safety, &format!("track-{}", kind.key()), format!("{title}: the question is not answered"))
            }
            Some(TrackAnswer::Yes | TrackAnswer::NotSure) if track.done.trim().is_empty() => {
                add(Page::Safety, &format!("done-{}", kind.key()), format!("{title}: say what has been done"));
            }
            Some(_) => {}
        }
    }
    if record.service.name.trim().is_empty() {
        add(Page::Service, "service-name", "The service is not named".to_owned());
    }
    if record.service.local_authority.trim().is_empty() {
        add(Page::Service, "local-authority", "The local authority is not named".to_owned());
    }
    if record.service.kind.is_none() {
        add(Page::Service, "service-kind", "The kind of service is not chosen".to_owned());
    }
    for visit in &record.visits {
        let lacks = [
            (visit.date.is_none(), "visit-date", "the date"),
            (visit.completed_by.trim().is_empty(), "completed-by", "who completed the sheet"),
            (visit.role.trim().is_empty(), "role", "their role"),
        ];
        if let Some((first, lacks)) = lacking(lacks) {
            add(Page::Visit(visit.id), first, format!("Visit: {lacks} not given"));
        }
    }
    let wordless = wordless(record, frameworks).into_iter();
    list.extend(
        wordless.map(|place| on_sheet(format!("{}: answered Yes, and not said what it is", place.name(record)), place)),
    );
    let mut add = |page: Page, field: &str, what: String| list.push(at(record, page, field, what));
    let chosen = frameworks.chosen(record);
    match &chosen {
        Some(Chosen::Missing(reference)) if frameworks.unusable_as(reference).is_some() => {
            add(
                Page::Choose,
                "framework",
                "Its own framework file cannot be used by this version of the app".to_owned(),
            );
        }
        Some(Chosen::Missing(reference)) => {
            add(
                Page::Choose,
                "framework",
                format!("The framework {} {} is not on this device", reference.id, reference.version),
            );
        }
        Some(Chosen::Several(own)) => {
            add(
                Page::Choose,
                "framework",
                format!("{} own files are of this local authority, and none is chosen", own.len()),
            );
        }
        _ => {}
    }
    if let Some(meant) = frameworks.authority_meant(&record.service.local_authority) {
        add(
            Page::Service,
            "local-authority",
            format!("The local authority is not known by this name; did you mean {meant}?"),
        );
    }
    let framework = chosen.and_then(Chosen::framework);
    let scored = framework.is_none_or(|framework| framework.scored().is_some());
    if let Some(framework) = framework.filter(|framework| !framework.groups.is_empty()) {
        let (answered, all) = answered(record, framework);
        if answered < all {
            let page = Page::Judge(framework.asks_as().to_owned());
            let what = format!("Questions of {}: {answered} of {all} are answered", framework.authority);
            add(page, &first_open(record, framework).unwrap_or_default(), what);
        }
    }
    if record.issues.is_empty() {
        add(Page::Issues, "add-issue", "There is no issue".to_owned());
    }
    for (place, issue) in (1..).zip(&record.issues) {
        let unknown = issue.accounts.iter().position(|account| account.how_known.is_none());
        let lacks = [
            (issue.theme.is_none(), "theme".to_owned(), "the theme"),
            (issue.what().trim().is_empty(), "what".to_owned(), "what happened"),
            (unknown.is_some(), how_known(unknown.unwrap_or_default()), "how it is known"),
            (issue.happened_on.is_none(), "happened-on".to_owned(), "the date"),
        ];
        if let Some((first, lacks)) = lacking(lacks) {
            add(Page::Issue(issue.id), &first, format!("Issue {place}: {lacks} not given"));
        }
        let lacks = [
            (issue.differentiation.decision.is_none(), "decision", "the decision"),
            (scored && issue.score.is_none(), "score", "the score"),
            (issue.score.is_some() && issue.score_reason.trim().is_empty(), "score-reason", "the reason for the score"),
        ];
        if let Some((first, lacks)) = lacking(lacks) {
            add(Page::Weigh(issue.id), first, format!("Issue {place}: {lacks} not given"));
        }
    }
    list.extend(unsettled(record, frameworks).into_iter().map(|(number, _, place)| {
        let what =
            format!("Issue {number} still says what {} no longer does: keep, change or remove it", place.name(record));
        on_sheet(what, place)
    }));
    list
}

fn at(record: &Record, page: Page, field: &str, what: String) -> Missing {
    let field = (!field.is_empty()).then(|| field.to_owned());
    Missing { what, route: Route::Record(record.id, page), field }
}

/// The id of the question how one of an issue's accounts is known.
fn how_known(account: usize) -> String {
    if account == 0 { "how-known".to_owned() } else { format!("account-{account}-how-known") }
}

/// The id of the first card on the page of a framework's questions that nothing is answered on.
fn first_open(record: &Record, framework: &Framework) -> Option<String> {
    if framework.impact().is_some() && record.impact.answer.is_none() {
        return Some("impact".to_owned());
    }
    let question = framework.questions().find(|one| record.answer(&framework.reference_of(&one.id)).is_none());
    let measure = || {
        framework.measures.iter().find(|measure| {
            record.shares.get(&framework.reference_of(&measure.id)).is_none_or(|share| share.words().is_empty())
        })
    };
    question.map(|one| question_card(&one.id)).or_else(|| measure().map(|one| share_card(&one.id)))
}

/// The id of a question's card on the page of a framework's questions.
pub fn question_card(question: &str) -> String {
    format!("question-{question}")
}

/// The id of a measure's card there.
pub fn share_card(measure: &str) -> String {
    format!("share-{measure}")
}

/// The unfinished field that says that what stands in a date's or time's control is no date or time. Its page is part of it.
pub fn half_a_date(page: &Route, control: &str) -> String {
    format!("date{}#{control}", page.href())
}

/// What stands in forms that are not finished, and so is not part of the record and not exported.
pub fn unfinished(draft: &OpenDraft) -> Vec<Missing> {
    let id = draft.record.id;
    let raise = draft.unfinished.keys().any(|field| field.starts_with("raise/")).then(|| Missing {
        what: "Raising the level: the form is begun and not finished".to_owned(),
        route: Route::Record(id, Page::Level),
        field: Some("raise-to".to_owned()),
    });
    let people = draft.unfinished.iter().filter_map(|(field, typed)| {
        let issue: IssueId = field.strip_prefix("issue/")?.strip_suffix("/people_affected")?.parse().ok()?;
        let place = draft.record.issues.iter().position(|other| other.id == issue)? + 1;
        Some(Missing {
            what: format!("Issue {place}: “{typed}” is not a number of people"),
            route: Route::Record(id, Page::Issue(issue)),
            field: Some("people".to_owned()),
        })
    });
    let numbers = draft.unfinished.iter().filter_map(|(field, typed)| {
        let (page, what, card) = if field.starts_with("alerts/") {
            (Page::Pattern, format!("Safeguarding alerts: “{typed}” is not a number"), None)
        } else {
            let (framework, rest) = field.strip_prefix("share/")?.split_once('/')?;
            let measure = rest.split('/').next()?;
            let what = format!("A share of the local market: “{typed}” is not an amount");
            (Page::Judge(framework.to_owned()), what, Some(share_card(measure)))
        };
        Some(Missing { what, route: Route::Record(id, page), field: card })
    });
    let dates = draft.unfinished.keys().filter_map(|field| {
        let (page, control) = field.strip_prefix("date")?.rsplit_once('#')?;
        let what = "A date or a time that was begun is not a real one".to_owned();
        Some(Missing { what, route: page.parse().ok()?, field: Some(control.to_owned()) })
    });
    raise.into_iter().chain(dates).chain(people).chain(numbers).chain(follow_up(draft)).collect()
}

/// What is begun on the pages about what follows. Their fields are named `follow-up/…#field`, after the page's address.
fn follow_up(draft: &OpenDraft) -> Vec<Missing> {
    let mut list: Vec<Missing> = Vec::new();
    let begun = draft.unfinished.keys().filter_map(|field| field.strip_prefix("follow-up")?.split('#').next());
    for address in begun {
        let parts: Vec<&str> = address.split('/').filter(|part| !part.is_empty()).collect();
        let Some(page) = FollowUpPage::read(&parts) else { continue };
        let what = match &page {
            FollowUpPage::Begin => "Beginning the process: begun and not finished",
            FollowUpPage::Move(_) => "A step to another stage: begun and not finished",
            FollowUpPage::Reassess => "Another outcome: begun and not finished",
            FollowUpPage::Told => "Telling the provider: begun and not finished",
            FollowUpPage::Plan => "Plan: an action is begun and not added",
            FollowUpPage::Action(_) => "Plan: evidence or a reason is begun and not recorded",
            _ => "What happens next: something is begun and not finished",
        };
        let route = Route::Record(draft.record.id, Page::FollowUp(page));
        // One page may have several fields; they stand beside one another.
        if list.last().is_none_or(|last| last.route != route) {
            list.push(Missing { what: what.to_owned(), route, field: None });
        }
    }
    list
}

/// The field of the first that is lacking, and all that are as one list with its verb.
fn lacking<F, const N: usize>(fields: [(bool, F, &str); N]) -> Option<(F, String)> {
    let mut lacks = fields.into_iter().filter(|(lacks, ..)| *lacks);
    let (_, first, what) = lacks.next()?;
    let all: Vec<&str> = std::iter::once(what).chain(lacks.map(|(.., what)| what)).collect();
    Some((first, list_of(&all)))
}

/// "a", "a and b", "a, b and c", with its verb.
fn list_of(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [one] => format!("{one} is"),
        [first @ .., last] => format!("{} and {last} are", first.join(", ")),
    }
}
