//! One set of scenarios: what it practises, and ways to begin.

use super::at::{digits, reading_title, to_start};
use crate::{
    app::{CoursePage, Route, TrainingPage},
    concern::TrainingId,
    framework::{Framework, Registry},
    training::{
        alone::Alone,
        kept::Kept,
        scenario::{ScenarioSet, Teaches},
        work::Scale,
    },
    web::{
        edge::{random, training},
        kit::{
            Button, Page as Layout, RadioOption, Radios, SummaryRow, bare_summary_list, link_button,
            secondary_link_button, tool_default,
        },
        parts::count,
        store::{Store, use_selector, use_store},
    },
};
use std::collections::BTreeSet;
use yew::prelude::*;

/// What [`SetPage`] shows.
#[derive(Properties, PartialEq)]
pub struct SetPageProps {
    /// The first digits of the set's digest.
    pub digest: AttrValue,
}

/// What a set practises, without giving an answer away; beginning alone, making a session, the facilitator's notes.
#[component]
pub fn SetPage(props: &SetPageProps) -> Html {
    let store = use_store();
    let chosen = use_state(|| None::<AttrValue>);
    let digest = props.digest.clone();
    let set = use_selector(move |state| state.training.sets.beginning(&digest).cloned());
    let _own = use_selector(|state| state.own.clone());
    let Some(set) = set else { return no_such_set() };
    let frameworks = store.frameworks();
    let judging = judging(&set, &frameworks);
    let value = (*chosen).clone().or_else(|| judging.first().map(|one| key(one)));
    let begin = {
        let framework = judging.iter().find(|one| Some(key(one)) == value).map(|one| (*one).clone());
        let (store, set) = (store.clone(), set.clone());
        Callback::from(move |()| {
            if let Some(scale) = framework.as_ref().and_then(Scale::of) {
                begin(&store, &set, scale);
            }
        })
    };
    let onchange = {
        let chosen = chosen.setter();
        Callback::from(move |key: AttrValue| chosen.set(Some(key)))
    };
    let options = judging.iter().map(|one| {
        RadioOption::new(key(one), one.authority.clone())
            .hint(format!("{}, version {}", one.title, one.reference.version))
    });
    html! {
        <Layout title={set.title.clone()} caption="Scenarios" back={Some(to_start())}>
            <p class="govuk-body-l">{&set.says}</p>
            {bare_summary_list(&about(&set, &frameworks))}
            <h2 class="govuk-heading-m">{"Work on your own"}</h2>
            <p class="govuk-body">
                {"Judge each scenario first. Then see the reading, step by step, with the clause behind every step. What you answer is kept as you go, and stays on this device."}
            </p>
            <Radios id="framework" legend="Whose policy do you want to judge by?" legend_size="s" options={options.collect::<Vec<_>>()} {value} {onchange} />
            <Button label="Begin" onclick={begin} id="begin" />
            <h2 class="govuk-heading-m">{"Run a session for a group"}</h2>
            <p class="govuk-body">{"Choose the scenarios and the framework, then hand them out by file or code. The notes say what to prepare."}</p>
            <div class="govuk-button-group">
                {link_button(Route::Training(TrainingPage::NewRoom(digits(&set))).href(), "Make a session")}
                {secondary_link_button(Route::Training(TrainingPage::Notes(digits(&set))).href(), "Facilitator’s notes")}
            </div>
            <p class="govuk-body">{"The notes hold the answers. Leave them closed if you want to work through the scenarios yourself."}</p>
        </Layout>
    }
}

/// The frameworks that the set has readings for, Lambeth's own first.
fn judging<'a>(set: &ScenarioSet, frameworks: &'a Registry) -> Vec<&'a Framework> {
    let read = |framework: &&Framework| {
        let mut stages = set.scenarios.iter().flat_map(|scenario| &scenario.stages);
        stages.any(|stage| stage.reading.under(framework.asks_as()).is_some())
    };
    let mut judging: Vec<&Framework> = frameworks.judging().filter(read).collect();
    judging.sort_by_key(|framework| framework.reference.id != "lambeth");
    judging
}

fn key(framework: &Framework) -> AttrValue {
    format!("{}/{}", framework.reference.id, framework.reference.version).into()
}

fn begin(store: &Store, set: &ScenarioSet, scale: Scale) {
    let id = TrainingId::from_random(random::ten_bytes());
    let alone = Alone::new(id, set, scale);
    training::begin(store, Kept::Alone(alone), TrainingPage::Course(id, CoursePage::Judge(1)));
}

/// The set in figures and words, with nothing that gives an answer away.
fn about(set: &ScenarioSet, frameworks: &Registry) -> Vec<SummaryRow> {
    let staged = set.scenarios.iter().filter(|scenario| scenario.stages.len() > 1).count();
    let second = set.scenarios.iter().filter(|scenario| scenario.twin_of.is_some()).count();
    let mut number = count(set.scenarios.len(), "scenario", "scenarios");
    if staged > 0 {
        number.push_str(&format!(", {staged} of them in stages: more information arrives, and you judge again"));
    }
    if second > 0 {
        number.push_str(&format!(". On your own, {second} are kept for another go"));
    }
    let teaches = Teaches::ALL.into_iter().filter_map(|one| {
        let times = set.scenarios.iter().filter(|scenario| scenario.teaches.contains(&one)).count();
        (times > 0).then(|| format!("{} ({times})", one.label()))
    });
    let themes: BTreeSet<&str> = set
        .scenarios
        .iter()
        .flat_map(|scenario| &scenario.themes)
        .filter_map(|theme| frameworks.theme_title(theme))
        .collect();
    let mut settings: Vec<&str> = Vec::new();
    for scenario in &set.scenarios {
        if !settings.contains(&scenario.setting.label()) {
            settings.push(scenario.setting.label());
        }
    }
    let row = |key: &'static str, value: String| SummaryRow::new(key, html! { <>{value}</> });
    let time = html! { <>{format!("About {} minutes for a group", set.minutes)}{tool_default(Html::default())}</> };
    vec![
        row("How much", number),
        SummaryRow::new("Time", time),
        row("What it practises", teaches.collect::<Vec<_>>().join(", ")),
        row("Themes", themes.into_iter().collect::<Vec<_>>().join(", ")),
        row("Settings", settings.join(", ")),
        row("Readings", format!("{}. Every person and service in it is invented.", reading_title(set))),
        row("Version", format!("{}, by {}", set.reference.version, set.author)),
    ]
}

/// The address names scenarios that are not here.
pub fn no_such_set() -> Html {
    html! {
        <Layout title="These scenarios are not on this device" back={Some(to_start())}>
            <p class="govuk-body">{"They may have come from a file that is not loaded here, or from another version of this app."}</p>
            <div class="govuk-button-group">
                {link_button(to_start().0, "See the scenarios that are here")}
                {secondary_link_button(Route::Training(TrainingPage::OwnSets).href(), "Load a scenario file")}
            </div>
        </Layout>
    }
}
