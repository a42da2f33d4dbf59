//! One item of an observation sheet.

use crate::{
    app::{Edit, IssueEdit, MadeIssue, Page, Route, VisitEdit, made_from},
    concern::{Answer, IssueId, Observation, RecordId, VisitId},
    framework::Item,
    web::{
        edge::{focus, location, random},
        kit::{AnswerRow, Button, ButtonKind, RadioOption, TextArea},
        parts::SheetIssue,
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
type Shown = (Option<Observation>, Vec<MadeIssue>);

/// One item as a card: the question, the answers in a row, a comment that opens when wanted, and the worry in words.
#[component]
pub fn ItemCard(props: &ItemCardProps) -> Html {
    let store = use_store();
    let (visit, item) = (props.visit, props.item.clone());
    let (noted, issues): Shown = use_item_selector(item.reference.clone(), {
        let item = item.clone();
        move |state| {
            let found = state.record().and_then(|record| Some((record, record.visit(visit)?)));
            let Some((record, visit)) = found else { return (None, Vec::new()) };
            (visit.observations.get(&item.reference).cloned(), made_from(record, visit, &item))
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
            store.edit(Edit::Visit(VisitEdit::AnswerItem(visit, item.reference.clone(), answer)));
            keep_place(*record, visit, section, item);
        }
    });
    let oncomment = use_callback((store.clone(), props.record, props.section.clone(), item.clone()), {
        move |text: String, (store, record, section, item)| {
            store.edit(Edit::Visit(VisitEdit::CommentItem(visit, item.reference.clone(), text)));
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
    let says_what = noted.as_ref().is_some_and(|noted| noted.answer == Some(Answer::Yes) && !item.is_answered(noted));
    let show_comment = item.words_only || *wants_comment || worry || says_what || !comment.is_empty();
    let may_be_issue = noted.as_ref().is_some_and(|noted| item.may_be_issue(noted));
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
            if says_what {
                <p class="pc-card__help" role="status">{"Say what it is: a Yes alone does not count as answered."}</p>
            }
            if issues.is_empty() && may_be_issue { {to_issue(&store, props, &comment)} }
            { for issues.into_iter().enumerate().map(|(place, issue)| html! {
                <SheetIssue key={issue.id.to_string()} record={props.record} issue={issue.clone()} writes={show_comment} id={link_id(&props.item, place)}
                    back_to={format!("item-{name}")} />
            }) }
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

/// The one tap that turns a worry, or words, into an issue.
fn to_issue(store: &Store, props: &ItemCardProps, comment: &str) -> Html {
    let link_id = link_id(&props.item, 0);
    let (store, visit, item) = (store.clone(), props.visit, props.item.clone());
    let what = item.issue_text(comment);
    let make = Callback::from(move |()| {
        store.edit(Edit::Issue(IssueEdit::Raise {
            id: IssueId::from_random(random::ten_bytes()),
            visit,
            item: item.reference.clone(),
            theme: item.theme.clone(),
            what: what.clone(),
        }));
        focus::soon(link_id.clone());
    });
    html! { <Button label="Make this an issue" kind={ButtonKind::Secondary} onclick={make} prevent_double={true} /> }
}

/// The id of the link to the issue that was made from an item; there are more only where a file brought them.
fn link_id(item: &Item, place: usize) -> String {
    let reference = item.reference.as_str();
    if place == 0 { format!("issue-of-{reference}") } else { format!("issue-of-{reference}-{}", place + 1) }
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
