//! What somebody without the passphrase has put on this device: what it is, and what becomes of it.

use crate::{
    app::{Message, StrangerKind, StrangerShown},
    training::kept::KeptKind,
    web::{
        edge::{focus, strangers},
        kit::{Button, ButtonKind, warning_text},
        parts::{ConfirmButton, count, moment_words, upper_first},
        store::{Store, use_store},
    },
};
use yew::prelude::*;

/// What [`Strangers`] shows.
#[derive(Properties, PartialEq)]
pub struct StrangersProps {
    /// How many there are: they are listed anew when it changes.
    pub number: usize,
}

/// Each of them, to be taken in, downloaded or removed. Nothing becomes of one until the person decides.
#[component]
pub fn Strangers(props: &StrangersProps) -> Html {
    let store = use_store();
    let list = use_memo(props.number, |_| strangers::list());
    html! {
        <section aria-labelledby="strangers">
            <h2 class="govuk-heading-m" id="strangers" tabindex="-1">{"Put here without the passphrase"}</h2>
            <p class="govuk-body">
                {"What is listed here stood unprotected on a protected device: on this one when you unlocked it, or on the one that a file with everything came from. Nobody who knows the passphrase saves like that. It is kept apart, and is not among your records."}
            </p>
            {warning_text(html! {
                {"Anybody could have written it, in anybody’s name. Take in only what you know to be yours, or what you want to look at as somebody else’s."}
            })}
            <p class="govuk-body">
                {"It may be your own work if protecting this device was once interrupted by an older version of the tool, or if there was no room left to protect it."}
            </p>
            <ul class="pc-drafts" id="strangers-list">{ for list.iter().map(|shown| one(&store, shown, props.number)) }</ul>
        </section>
    }
}

fn one(store: &Store, shown: &StrangerShown, all: usize) -> Html {
    let (title, says, take_in) = in_words(&shown.kind);
    let hidden = format!(" {}: {title}", shown.short());
    let act = |deed: fn(&Store, &StrangerShown) -> Result<(), String>, failed: &'static str| {
        let (store, shown) = (store.clone(), shown.clone());
        Callback::from(move |()| {
            if let Err(why) = deed(&store, &shown) {
                store.dispatch(Message::Notify(format!("{failed}: {why}. It is still here.")));
                focus::soon("notices".to_owned());
            } else if store.read(|state| state.device.strangers) != all {
                // What had the focus is gone; where something was taken in, its page takes it.
                focus::soon(if all > 1 { "strangers" } else { "page-heading" }.to_owned());
            }
        })
    };
    let download = act(|_, shown| strangers::download(shown), "It was not downloaded");
    html! {
        <li key={shown.key.clone()}>
            <h3 class="pc-drafts__title pc-breaks">{&title}</h3>
            <p class="pc-drafts__meta pc-breaks">
                {says}<br />
                {format!("Found under {}, {}.", shown.found_at, count(shown.bytes, "byte", "bytes"))}
            </p>
            <div class="pc-kept">
                if let Some(becomes) = take_in {
                    <ConfirmButton label={format!("Take in {}", shown.short())} asks={true} otherwise="Leave it aside"
                        onconfirm={act(strangers::take_in, "It was not taken in")} lost={becomes} />
                }
                <Button kind={ButtonKind::Secondary} onclick={download}>
                    {"Download"}<span class="govuk-visually-hidden">{hidden}</span>
                </Button>
                <ConfirmButton label={format!("Remove {}", shown.short())} asks={true} otherwise="Leave it aside"
                    onconfirm={act(strangers::remove, "It was not removed")}
                    lost="Removing cannot be taken back. Download it first if you may need it, also as a proof that somebody has put it here." />
            </div>
        </li>
    }
}

/// What it claims to be: a title, more about it, and what becomes of it when it is taken in.
fn in_words(kind: &StrangerKind) -> (String, String, Option<&'static str>) {
    match kind {
        StrangerKind::Record { title, saved_at, visits, issues } => (
            format!("A record: {}", title.as_deref().unwrap_or("service not named")),
            format!(
                "Says that it was saved {}. {}, {}.",
                moment_words(*saved_at),
                upper_first(&count(*visits, "visit", "visits")),
                count(*issues, "issue", "issues")
            ),
            Some(
                "It becomes a record of its own among yours, just as whoever put it here wrote it. None of your records is changed.",
            ),
        ),
        StrangerKind::Training { kind, title, saved_at } => {
            let what = match kind {
                KeptKind::Alone => "Training alone",
                KeptKind::Room => "A training session",
                KeptKind::Seat => "A place in a training session",
            };
            (
                format!("{what}: {title}"),
                format!("Says that it was saved {}.", moment_words(*saved_at)),
                Some("It becomes training of its own beside yours, just as whoever put it here wrote it."),
            )
        }
        StrangerKind::Framework { file } => (
            format!("A framework file: {file}"),
            "It judges no record unless you take it in.".to_owned(),
            Some(
                "Its rules then judge records on this device, as its author wrote them. It is checked as if you loaded it now.",
            ),
        ),
        StrangerKind::Scenarios => (
            "A file of training scenarios".to_owned(),
            "It is not used unless you take it in.".to_owned(),
            Some("Its scenarios are then among those on this device. It is checked as if you loaded it now."),
        ),
        StrangerKind::Unreadable(why) => (
            "A text that this tool cannot take in".to_owned(),
            format!("{}. It can be downloaded as it is.", upper_first(why)),
            None,
        ),
    }
}
