//! Where a session stands, for the trainer.

use super::{
    at::{course_href, to_start},
    shared::room_of,
};
use crate::{
    app::{CoursePage, Route, State, TrainingEdit, TrainingPage},
    training::room::{Mode, Round, Session},
    web::{
        edge::{focus, training},
        kit::{Button, ButtonKind, Page as Layout, SummaryRow, link_button, summary_list},
        parts::{count, upper_first},
        store::{Store, use_selector, use_store},
    },
};
use yew::prelude::*;

/// How far the session is.
#[derive(Clone, PartialEq)]
struct Console {
    session: Session,
    round: Round,
    /// How many people have answered each round, and the most hands that went up.
    answered: [(usize, u64); 2],
    /// Whether somebody has the tablet.
    tablet: bool,
}

fn console_of(state: &State) -> Option<Console> {
    let room = room_of(state)?;
    Some(Console {
        session: room.session.clone(),
        round: room.round,
        answered: [Round::Before, Round::After].map(|round| room.answered(round)),
        tablet: room.tablet.is_some(),
    })
}

impl Console {
    fn answered(&self, round: Round) -> (usize, u64) {
        let [before, after] = self.answered;
        if round == Round::Before { before } else { after }
    }

    fn anything(&self, round: Round) -> bool {
        self.answered(round) != (0, 0)
    }

    /// What to do next: a page and its words.
    fn next(&self) -> (CoursePage, &'static str, &'static str) {
        if self.tablet {
            return (CoursePage::Pass, "Go on with the tablet", "Somebody has begun on this tablet.");
        }
        match (self.anything(self.round), self.round) {
            (false, Round::Before) => (
                CoursePage::HandOut,
                "Hand out the session",
                "Nobody has answered yet. Choose one of the ways below, or begin here.",
            ),
            (false, Round::After) => (
                CoursePage::Collect,
                "Collect the second answers",
                "Nobody has answered the second round yet. Participants begin it on their own device.",
            ),
            (true, Round::Before) => (
                CoursePage::Reveal(1),
                "Show what the room said",
                "When everybody has answered, show the room its answers, scenario by scenario.",
            ),
            (true, Round::After) => (
                CoursePage::Reveal(1),
                "Show what the room said",
                "When everybody has answered again, show the room its answers, or compare both rounds.",
            ),
        }
    }
}

/// How far it is, the one next step, the ways to get answers, what to show, and the second round.
#[component]
pub fn RoomOverview() -> Html {
    let store = use_store();
    let console = use_selector(console_of);
    let Some(console) = console else { return Html::default() };
    let session = &console.session;
    let id = session.id;
    let href = |page| course_href(id, page);
    let (next, label, says) = console.next();
    let notes = Route::Training(TrainingPage::Notes(session.set.digest.chars().take(12).collect())).href();
    let any = console.anything(Round::Before) || console.anything(Round::After);
    let caption = if session.twice { console.round.label() } else { "Training session" };
    html! {
        <Layout title={session.title.clone()} {caption} back={Some(to_start())}>
            <p class="govuk-body">{says}</p>
            {link_button(href(next), label)}
            {stands(&console)}
            <h2 class="govuk-heading-m">{"Ways to get answers"}</h2>
            <ul class="govuk-list pc-ways">
                {way(href(CoursePage::HandOut), "Hand out the session", "Participants answer on their own devices. They get the session as a file or by scanning codes.")}
                {way(href(CoursePage::Collect), "Collect answers", "Take in what participants give back: files, codes or text.")}
                {way(href(CoursePage::Pass), "Pass one tablet round", "One person after another answers on this device. Nobody sees the others’ answers.")}
                {way(href(CoursePage::Hands(1)), "Count hands", "You read out a scenario, people raise their hands, you count.")}
            </ul>
            <h2 class="govuk-heading-m">{"What the room said"}</h2>
            <ul class="govuk-list pc-ways">
                {way(href(CoursePage::Reveal(1)), "Scenario by scenario", "The spread of the answers, large enough for the back of the room, then the reading.")}
                {way(href(CoursePage::Result), "The whole session", "How far the room agrees, high-risk scenarios apart. To keep as a file or print.")}
                {way(notes, "Facilitator’s notes", "Aims, timing, questions to ask, and where people usually differ.")}
            </ul>
            if session.twice { {rounds(&store, &console)} }
            <p class="govuk-body">
                <a class="govuk-link" href={href(CoursePage::Remove)}>{if any { "Remove the session and its answers from this device" } else { "Remove the session from this device" }}</a>
            </p>
        </Layout>
    }
}

fn way(href: String, title: &'static str, says: &'static str) -> Html {
    html! { <li><a class="govuk-link pc-ways__link" {href}>{title}</a><span class="pc-ways__says">{says}</span></li> }
}

/// How many have answered, and what the session is.
fn stands(console: &Console) -> Html {
    let session = &console.session;
    let row = |key: &'static str, value: String| SummaryRow::new(key, html! { <>{value}</> });
    let words = |(people, hands): (usize, u64)| {
        if (people, hands) == (0, 0) {
            return "Nobody yet".to_owned();
        }
        let has = if people == 1 { "has" } else { "have" };
        let hands = if hands == 0 { String::new() } else { format!("; up to {hands} hands counted at once") };
        format!("{} {has} given answers{hands}", upper_first(&count(people, "person", "people")))
    };
    let rounds = session.rounds().iter().map(|round| {
        let key = if session.twice { round.label() } else { "Answers" };
        row(key, words(console.answered(*round)))
    });
    let mode = match session.mode {
        Mode::Blind => "Blind: you show the reading to everybody at once",
        Mode::Open => "Open: each participant sees the reading after each judgement",
    };
    let about = [
        row("Scenarios", session.scenarios.len().to_string()),
        row("Policy", session.scale.authority.clone()),
        row("Reading", mode.to_owned()),
        row("Session number", session.id.short()),
    ];
    summary_list("Where it stands", rounds.chain(about).collect())
}

/// Which round it is, and going on to the other.
fn rounds(store: &Store, console: &Console) -> Html {
    let (other, label, says) = match console.round {
        Round::Before => (
            Round::After,
            "Go on to the second round",
            "You are in the first round, before training. Once the training is done, go on: the tablet and the counting of hands then belong to the second round. On their own devices participants begin it themselves when you say so. The first answers stay.",
        ),
        Round::After => (
            Round::Before,
            "Go back to the first round",
            "You are in the second round, after training. You can go back to look at the first answers or to add some. Nothing is lost.",
        ),
    };
    let tablet = console.tablet;
    let switch = {
        let store = store.clone();
        Callback::from(move |()| {
            training::act(&store, TrainingEdit::Round(other));
            focus::arrive_soon();
        })
    };
    html! {
        <>
            <h2 class="govuk-heading-m">{"The two rounds"}</h2>
            <p class="govuk-body">{says}</p>
            if tablet {
                <p class="govuk-body">{"Somebody has the tablet. Let that person finish, or clear what was begun, before you change the round."}</p>
            } else {
                <Button {label} kind={ButtonKind::Secondary} id="switch-round" onclick={switch} />
            }
        </>
    }
}
