//! Making a session of a set.

use super::{at::to_start, choose_scenarios::ChooseScenarios};
use crate::{
    app::{CoursePage, Route, State, TrainingPage},
    concern::TrainingId,
    framework::{Framework, sha256},
    training::{
        kept::Kept,
        room::{LONGEST_TITLE, Mode, Room, Session},
        scenario::{ScenarioSet, built_in_sets},
        work::Scale,
    },
    web::{
        edge::{clock, focus, random, training},
        kit::{Button, Page as Layout, PageError, RadioOption, Radios, TextInput},
        store::{Store, use_selector, use_store},
    },
};
use std::sync::Arc;
use yew::prelude::*;

/// What [`NewRoom`] shows.
#[derive(Properties, PartialEq)]
pub struct NewRoomProps {
    /// The first digits of the set's digest.
    pub digest: AttrValue,
}

/// What is entered so far.
#[derive(Clone, PartialEq)]
struct Form {
    title: String,
    scenarios: Vec<String>,
    /// The place of the framework among those that judge.
    framework: Option<usize>,
    blind: bool,
    twice: bool,
    /// Whether the form was sent off, so that what is missing is said.
    tried: bool,
    /// Whether the file that the set came in could not be read.
    unread: bool,
}

/// The set whose digest begins so.
fn set_of(state: &State, digest: &str) -> Option<Arc<ScenarioSet>> {
    state.training.sets.beginning(digest).cloned()
}

/// Making a session of a set.
#[component]
pub fn NewRoom(props: &NewRoomProps) -> Html {
    let store = use_store();
    let digest = props.digest.clone();
    let set = use_selector(move |state| set_of(state, &digest));
    let form = use_state_eq(|| None::<Form>);
    // A second press on the way to the session makes no second one.
    let made = use_mut_ref(|| false);
    let Some(set) = set else {
        return html! {
            <Layout title="These scenarios are not on this device" back={Some(to_start())}>
                <p class="govuk-body">{"Go back and choose from those that are here, or load the file that they came in."}</p>
            </Layout>
        };
    };
    let now = (*form).clone().unwrap_or_else(|| Form {
        title: set.title.clone(),
        scenarios: set.scenarios.iter().map(|scenario| scenario.id.clone()).collect(),
        framework: None,
        blind: true,
        twice: false,
        tried: false,
        unread: false,
    });
    let change = |with: fn(&mut Form, String)| {
        let (form, now) = (form.clone(), now.clone());
        Callback::from(move |value: String| {
            let mut next = now.clone();
            with(&mut next, value);
            form.set(Some(next));
        })
    };
    let choose = {
        let (form, now) = (form.clone(), now.clone());
        Callback::from(move |scenarios| form.set(Some(Form { scenarios, ..now.clone() })))
    };
    let from_radio = |callback: Callback<String>| callback.reform(|value: AttrValue| value.to_string());
    let errors = if now.tried { problems(&now) } else { Vec::new() };
    let error = |id: &str| errors.iter().find(|error| error.field_id == id).map(|error| error.message.clone());
    let submit = {
        let (store, form, now, set) = (store.clone(), form.clone(), now.clone(), set.clone());
        Callback::from(move |()| {
            let mut sent = Form { tried: true, unread: false, ..now.clone() };
            if problems(&sent).is_empty() {
                match own_text(&set) {
                    Ok(_) if made.replace(true) => return,
                    Ok(text) => return make(&store, &set, text, &sent),
                    Err(()) => sent.unread = true,
                }
            }
            form.set(Some(sent));
            focus::soon("error-summary".to_owned());
        })
    };
    let back = Route::Training(TrainingPage::Set(props.digest.to_string())).href();
    html! {
        <Layout title="Make a session" caption={set.title.clone()} back={Some((AttrValue::from(back), "These scenarios".into()))} errors={errors.clone()}>
            <TextInput id="session-title" label="What is the session called?" label_size="s"
                hint="Participants see this. Do not put anybody’s name in it."
                value={now.title.clone()} oninput={change(|form, title| form.title = title)} error={error("session-title")} />
            <ChooseScenarios set={set.clone()} chosen={now.scenarios.clone()} onchange={choose} error={error("scenarios")} />
            <Radios id="framework" legend="Which council’s policy do you judge by?" legend_size="s"
                hint="Everybody chooses from this policy’s outcomes."
                options={frameworks(&store, &set, &now.scenarios)} value={now.framework.map(|at| AttrValue::from(at.to_string()))}
                onchange={from_radio(change(|form, at| form.framework = at.parse().ok()))} error={error("framework")} />
            <Radios id="mode" legend="When do participants see the reading?" legend_size="s"
                options={vec![
                    RadioOption::new("blind", "Blind (recommended)")
                        .hint("Nobody sees the reading until you show it to the whole room. Answers stay independent."),
                    RadioOption::new("open", "Open")
                        .hint("Each participant sees the reading after handing in a judgement. It cannot be changed after that."),
                ]}
                value={if now.blind { "blind" } else { "open" }} onchange={from_radio(change(|form, mode| form.blind = mode == "blind"))} />
            <Radios id="rounds" legend="How often does the room judge?" legend_size="s"
                options={vec![
                    RadioOption::new("once", "Once"),
                    RadioOption::new("twice", "Before and after training")
                        .hint("The same scenarios are judged again after training, and the two rounds are compared."),
                ]}
                value={if now.twice { "twice" } else { "once" }} onchange={from_radio(change(|form, rounds| form.twice = rounds == "twice"))} />
            <Button label="Make the session" id="make" onclick={submit} />
            <p class="govuk-body">{"It is kept on this device only. Next you hand it out, pass one tablet round, or count hands."}</p>
        </Layout>
    }
}

/// The frameworks to choose from, with how many of the chosen scenarios have a reading under each.
fn frameworks(store: &Store, set: &ScenarioSet, chosen: &[String]) -> Vec<RadioOption> {
    let frameworks = store.frameworks();
    let stages: Vec<_> =
        chosen.iter().filter_map(|id| set.scenario(id)).flat_map(|scenario| &scenario.stages).collect();
    let option = |(at, framework): (usize, &Framework)| {
        let read = stages.iter().filter(|stage| stage.reading.under(framework.asks_as()).is_some()).count();
        let readings = match read {
            0 => " No reading under it: only the room’s own answers can be compared.".to_owned(),
            read if read == stages.len() => String::new(),
            read => format!(" {read} of {} judgements have a reading under it.", stages.len()),
        };
        let says = format!("{}, {}.{readings}", framework.title, framework.reference.version);
        RadioOption::new(at.to_string(), framework.authority.clone()).hint(says)
    };
    frameworks.judging().enumerate().map(option).collect()
}

/// What is missing or wrong.
fn problems(form: &Form) -> Vec<PageError> {
    let mut errors = Vec::new();
    let title = form.title.trim();
    if title.is_empty() {
        errors.push(PageError::new("session-title", "Enter what the session is called"));
    } else if title.chars().count() > LONGEST_TITLE {
        let says = format!("Shorten the title to {LONGEST_TITLE} letters or fewer; it has {}", title.chars().count());
        errors.push(PageError::new("session-title", says));
    }
    if form.scenarios.is_empty() {
        errors.push(PageError::new("scenarios", "Choose at least one scenario"));
    }
    if form.framework.is_none() {
        errors.push(PageError::new("framework", "Choose the policy that you judge by"));
    }
    if form.unread {
        let says = "The file of these scenarios cannot be read on this device, so it cannot be handed out. Load the file again under “Your own scenarios”";
        errors.push(PageError::new("make", says));
    }
    errors
}

/// Makes the session, keeps it, and goes to it.
fn make(store: &Store, set: &ScenarioSet, own: Option<String>, form: &Form) {
    let frameworks = store.frameworks();
    let Some(scale) = form.framework.and_then(|at| frameworks.judging().nth(at)).and_then(Scale::of) else { return };
    let id = TrainingId::from_random(random::ten_bytes());
    let mut session = Session::new(id, clock::now(), set, own, scale);
    session.title = form.title.trim().to_owned();
    session.scenarios = form.scenarios.clone();
    session.mode = if form.blind { Mode::Blind } else { Mode::Open };
    session.twice = form.twice;
    training::begin(store, Kept::Room(Room::new(session)), TrainingPage::Course(id, CoursePage::Overview));
}

/// The text of a set that does not ship with the app: it travels with the session. An error where it cannot be read.
fn own_text(set: &ScenarioSet) -> Result<Option<String>, ()> {
    if built_in_sets().exactly(&set.reference).is_some() {
        return Ok(None);
    }
    let entries = training::own_sets().list().map_err(|_| ())?;
    let mut texts = entries.into_iter().filter_map(|entry| entry.text.ok());
    texts.find(|text| sha256(text.as_bytes()) == set.reference.digest).map(Some).ok_or(())
}
