//! The training that is kept on this device.

use super::super::{at::course_href, trouble::trouble};
use crate::{
    app::{CoursePage, OpenTraining, State, is_ahead},
    concern::TrainingId,
    drafts::DraftError,
    training::{
        kept::{Kept, KeptKind, Listed, TrainingEntry, TrainingEnvelope, TrainingHead},
        scenario::ScenarioSet,
        work::Work,
    },
    web::{
        edge::{clock, files, training},
        kit::{BannerKind, Button, ButtonKind, NotificationBanner, TagColour, button_group, status_tag},
        parts::{ConfirmButton, changed_words, count, upper_first},
        store::Store,
    },
};
use std::sync::Arc;
use yew::prelude::*;

/// Kind and address of all training that is in memory only.
pub fn in_memory_only(state: &State) -> Vec<(String, String)> {
    let one =
        |open: &OpenTraining| (kind(open.kept.kind()).0.to_owned(), course_href(open.kept.id(), CoursePage::Overview));
    state.training.unsaved().map(one).collect()
}

/// Says which training is in memory only.
pub fn not_saved(unsaved: &[(String, String)]) -> Html {
    if unsaved.is_empty() {
        return Html::default();
    }
    html! {
        <NotificationBanner title="Not saved" kind={BannerKind::Problem} id="unsaved">
            <p class="govuk-notification-banner__heading">
                {"This training is not saved on this device. Open it, and download it before you close this page."}
            </p>
            <ul class="govuk-list">
                { for unsaved.iter().map(|(title, href)| html! {
                    <li><a class="govuk-notification-banner__link" href={href.clone()}>{title}</a></li>
                }) }
            </ul>
        </NotificationBanner>
    }
}

/// Everything that is kept, what was changed last first, then what does not open.
pub fn kept(
    store: &Store,
    looked: bool,
    list: &Result<Vec<TrainingEntry>, DraftError>,
    sets: &[Arc<ScenarioSet>],
) -> Html {
    let entries = match list {
        Ok(entries) => entries,
        Err(error) => {
            return html! {
                <p class="govuk-body">
                    {format!("The training on this device cannot be listed: {error}. You can still train, and keep the result as a file.")}
                </p>
            };
        }
    };
    if !looked || entries.is_empty() {
        return Html::default();
    }
    let one_of = |listed: &Listed| match listed {
        Listed::Whole(envelope) => one(envelope, sets),
        Listed::Head(head) => large(head),
    };
    let today = clock::today();
    let mut opened: Vec<_> = entries.iter().filter_map(|entry| entry.opened.as_ref().ok()).collect();
    opened.sort_by_key(|listed| is_ahead(listed.saved_at(), today));
    html! {
        <>
            <h2 class="govuk-heading-m" id="on-this-device">{"On this device"}</h2>
            <ul class="pc-drafts">{ for opened.into_iter().map(one_of) }</ul>
            { for entries.iter().filter_map(|entry| Some(damaged(store, &entry.key, entry.opened.as_ref().err()?))) }
        </>
    }
}

/// What kind of training it is, and the words for going on with it.
fn kind(kind: KeptKind) -> (&'static str, TagColour) {
    match kind {
        KeptKind::Alone => ("On your own", TagColour::Blue),
        KeptKind::Room => ("Session you run", TagColour::Purple),
        KeptKind::Seat => ("Session you joined", TagColour::Teal),
    }
}

fn one(envelope: &TrainingEnvelope, sets: &[Arc<ScenarioSet>]) -> Html {
    let kept = &envelope.kept;
    let (reference, work, far) = match kept {
        Kept::Alone(alone) => (&alone.set, alone.leg(), if alone.legs.len() > 1 { "Another go: " } else { "" }),
        Kept::Seat(seat) => (&seat.session.set, Some(seat.work(seat.round)), ""),
        Kept::Room(room) => (&room.session.set, None, ""),
    };
    let set = sets.iter().find(|set| set.reference == *reference);
    let title = match kept {
        Kept::Alone(_) => set.map_or(kept.title(), |set| set.title.as_str()),
        Kept::Room(_) | Kept::Seat(_) => kept.title(),
    };
    let progress = match (kept, work) {
        (Kept::Room(room), _) => upper_first(&format!("{} in", count(room.answers.len(), "answer", "answers"))),
        (_, Some(work)) => format!("{far}{}", handed_in(work, set)),
        (_, None) => String::new(),
    };
    shown(
        kept.id(),
        kept.kind(),
        title,
        &format!("{progress}. Last changed {}.", changed_words(envelope.saved_at, clock::today())),
    )
}

/// A large training, of which only the head was read.
fn large(head: &TrainingHead) -> Html {
    let says = format!("A large one. Last changed {}.", changed_words(head.saved_at, clock::today()));
    shown(head.id, head.kind, &head.title, &says)
}

fn shown(id: TrainingId, of_kind: KeptKind, title: &str, says: &str) -> Html {
    let (words, colour) = kind(of_kind);
    let href = |page| course_href(id, page);
    let hidden = format!(" {title}");
    html! {
        <li key={id.to_string()}>
            <h3 class="pc-drafts__title"><a class="govuk-link" href={href(CoursePage::Overview)}>{title.to_owned()}</a></h3>
            <p class="pc-drafts__meta">{says.to_owned()}</p>
            <div class="pc-drafts__status">{status_tag(words, colour)}</div>
            <div class="pc-drafts__actions">
                <a class="govuk-link" href={href(CoursePage::Overview)}>
                    {"Go on"}<span class="govuk-visually-hidden">{format!(" with{hidden}")}</span>
                </a>
                if of_kind != KeptKind::Seat {
                    <a class="govuk-link" href={href(CoursePage::Result)}>{"Result"}<span class="govuk-visually-hidden">{format!(" of{hidden}")}</span></a>
                }
                <a class="govuk-link" href={href(CoursePage::Remove)}>{"Remove"}<span class="govuk-visually-hidden">{hidden.clone()}</span></a>
            </div>
        </li>
    }
}

/// How much is handed in. Where the set is not at hand, only how much.
fn handed_in(work: &Work, set: Option<&Arc<ScenarioSet>>) -> String {
    let given = work.judgements.iter().filter(|judgement| judgement.given).count();
    match set.map(|set| work.progress(set)) {
        Some((given, all)) => format!("{given} of {all} handed in"),
        None => format!("{given} handed in"),
    }
}

/// Training that does not open: why, its raw text as a file, and its removal, asked twice.
fn damaged(store: &Store, key: &str, error: &DraftError) -> Html {
    let short: String = key.rsplit(':').next().unwrap_or_default().chars().take(6).collect::<String>().to_uppercase();
    let title = if matches!(error, DraftError::TooNew(_)) { "Training of a newer version" } else { "Damaged training" };
    let raw = {
        let (key, file) = (key.to_owned(), format!("damaged-training-{short}.json"));
        Callback::from(move |()| {
            if let Ok(text) = training::trainings().raw(&key) {
                let _ = files::download(&file, &text);
            }
        })
    };
    let remove = {
        let (store, key) = (store.clone(), key.to_owned());
        Callback::from(move |()| {
            // A refusal shows at once: the training is listed again.
            let _ = training::remove(&store, &key);
        })
    };
    html! {
        <NotificationBanner key={key.to_owned()} {title} kind={BannerKind::Problem} id={format!("damaged-{short}")}>
            <p class="govuk-notification-banner__heading">{format!("A training ({short}) cannot be opened")}</p>
            <p class="govuk-body pc-breaks">{trouble(error)}</p>
            {button_group(html! { <><Button kind={ButtonKind::Secondary} onclick={raw}>
                    {"Download its raw text"}<span class="govuk-visually-hidden">{format!(": {short}")}</span>
                </Button>
                <ConfirmButton label={format!("Remove {short}")} asks={true} onconfirm={remove}
                    lost="Removing cannot be taken back. Download the raw text first: it may still be possible to rescue what is in it." /></> })}
        </NotificationBanner>
    }
}
