//! One item of an observation sheet.

use crate::{
    app::{Edit, Page, Route},
    concern::{Answer, IssueId, Observation, RecordId, VisitId},
    framework::Item,
    web::{
        components::{AnswerRow, Button, ButtonKind, RadioOption, TextArea},
        edge::{focus, location, random},
        store::{Store, use_item_selector, use_store},
    },
};
use gloo_timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// How long after an answer the address names its item, in milliseconds: the answer is painted first, because a browser
/// takes its time over a changed address.
const AFTER_PAINTING: u32 = 50;

/// What an [`ItemCard`] shows.
#[derive(Properties, PartialEq)]
pub struct ItemCardProps {
    /// The record.
    pub record: RecordId,
    /// The visit.
    pub visit: VisitId,
    /// The section, for the address to come back to.
    pub section: Rc<str>,
    /// The item.
    pub item: Rc<Item>,
}

/// What the card shows of the state, and nothing else: so that an answer renders one card.
type Shown = (Option<Observation>, Option<IssueId>);

/// One item as a card: the question, the answers in a row, a comment that opens when wanted, and the worry in words.
#[component]
pub fn ItemCard(props: &ItemCardProps) -> Html {
    let store = use_store();
    let (visit, item) = (props.visit, props.item.clone());
    let (noted, issue): Shown = use_item_selector(item.reference.clone(), {
        let item = item.clone();
        move |state| {
            let Some(record) = state.record() else { return (None, None) };
            let noted = record.visit(visit).and_then(|visit| visit.observations.get(&item.reference)).cloned();
            let issue = record.issues.iter().find(|issue| {
                issue.from_observation.as_ref().is_some_and(|link| link.visit == visit && link.item == item.reference)
            });
            (noted, issue.map(|issue| issue.id))
        }
    });
    let wants_comment = use_state(|| false);
    let answer = noted.as_ref().and_then(|noted| noted.answer);
    let comment = noted.as_ref().map_or("", |noted| noted.comment.as_str()).to_owned();
    let worry = answer.is_some_and(|answer| item.worries(answer));
    let name = item.reference.as_str().to_owned();
    let onanswer = use_callback((store.clone(), props.record, props.section.clone(), item.clone()), {
        move |chosen: Option<AttrValue>, (store, record, section, item)| {
            let answer = chosen.and_then(|key| Answer::from_key(&key));
            store.edit(Edit::AnswerItem(visit, item.reference.clone(), answer));
            keep_place(*record, visit, section, item);
        }
    });
    let oncomment = use_callback((store.clone(), props.record, props.section.clone(), item.clone()), {
        move |text: String, (store, record, section, item)| {
            store.edit(Edit::CommentItem(visit, item.reference.clone(), text));
            keep_place(*record, visit, section, item);
        }
    });
    let open_comment = {
        let wants_comment = wants_comment.clone();
        Callback::from(move |()| wants_comment.set(true))
    };
    let options = use_memo((), |()| Answer::ALL.map(|answer| RadioOption::new(answer.key(), answer.label())).to_vec());
    let heading_id = format!("item-{name}-question");
    let help_id = format!("item-{name}-help");
    let has_help = !item.hint.is_empty() || !item.note.is_empty();
    let show_comment = item.words_only || *wants_comment || worry || !comment.is_empty();
    let class = if worry { "pc-card pc-card--worry" } else { "pc-card" };
    html! {
        <div {class} id={format!("item-{name}")}>
            <h2 class="pc-card__title" id={heading_id.clone()}><span class="pc-ref">{&name}</span>{" "}{&item.asks}</h2>
            if has_help {
                <div id={help_id.clone()}>
                    if !item.hint.is_empty() { <p class="pc-card__help">{&item.hint}</p> }
                    if !item.note.is_empty() { <p class="pc-card__help">{&item.note}</p> }
                </div>
            }
            if !item.words_only {
                <AnswerRow id={format!("answer-{name}")} legend={item.asks.clone()} labelled_by={heading_id}
                    described_by={has_help.then_some(help_id)} options={(*options).clone()}
                    value={answer.map(|answer| AttrValue::from(answer.key()))} onchange={onanswer}>
                    if !show_comment {
                        <Button label="Add a comment" kind={ButtonKind::Secondary} onclick={open_comment} />
                    }
                </AnswerRow>
            }
            if worry {
                <p class="pc-card__worry">{format!("A worry: {}.", lower_first(&item.worry))}</p>
            }
            if show_comment {
                <TextArea id={format!("comment-{name}")} label={comment_label(&item)} rows={2} value={comment.clone()}
                    oninput={oncomment} hint={(!item.prompt.is_empty()).then(|| AttrValue::from(item.prompt.clone()))} />
            }
            if worry { {to_issue(&store, props, issue, &comment)} }
        </div>
    }
}

fn comment_label(item: &Item) -> AttrValue {
    if item.words_only {
        "What you noticed".into()
    } else {
        format!("Action or comments on {}", item.reference.as_str()).into()
    }
}

/// The one tap that turns a worry into an issue, or the way to the issue that it became.
fn to_issue(store: &Store, props: &ItemCardProps, issue: Option<IssueId>, comment: &str) -> Html {
    let record = props.record;
    let link_id = format!("issue-of-{}", props.item.reference.as_str());
    if let Some(issue) = issue {
        let href = Route::Record(record, Page::Issue(issue)).href();
        return html! {
            <p class="govuk-body" role="status">
                {"This is now an issue. "}
                <a class="govuk-link" id={link_id} {href}>{"Look at the issue"}</a>
            </p>
        };
    }
    let (store, visit, item, comment) = (store.clone(), props.visit, props.item.clone(), comment.trim().to_owned());
    let make = Callback::from(move |()| {
        let what = if comment.is_empty() { format!("{}.", item.worry) } else { format!("{}. {comment}", item.worry) };
        store.edit(Edit::RaiseIssue {
            id: IssueId::from_random(random::ten_bytes()),
            visit,
            item: item.reference.clone(),
            theme: item.theme.clone(),
            what,
        });
        focus::soon(link_id.clone());
    });
    html! { <Button label="Make this an issue" kind={ButtonKind::Secondary} onclick={make} prevent_double={true} /> }
}

/// Puts the item last touched into the address, so that a reload comes back to it; unless the person has gone on by then.
fn keep_place(record: RecordId, visit: VisitId, section: &str, item: &Item) {
    let route =
        Route::Record(record, Page::Section(visit, section.to_owned(), Some(item.reference.as_str().to_owned())));
    Timeout::new(AFTER_PAINTING, move || {
        let current = location::current();
        if current != route && current.same_page(&route) {
            location::replace(&route);
        }
    })
    .forget();
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
