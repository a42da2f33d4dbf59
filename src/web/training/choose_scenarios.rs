//! Which scenarios a session has.

use crate::{
    training::{
        room::{about_minutes, minutes_for},
        scenario::{Scenario, ScenarioSet, Teaches},
        work::places,
    },
    web::{
        kit::{Button, ButtonKind, Checkboxes, RadioOption, button_group},
        parts::{count, upper_first},
    },
};
use std::sync::Arc;
use yew::prelude::*;

/// For how long a quick choice is, in minutes.
const SHORT: usize = 30;

/// What [`ChooseScenarios`] shows and tells.
#[derive(Properties, PartialEq)]
pub struct ChooseScenariosProps {
    /// The set.
    pub set: Arc<ScenarioSet>,
    /// The ids of the scenarios that are chosen, in the set's order.
    pub chosen: Vec<String>,
    /// Hears which are chosen now, in the set's order.
    pub onchange: Callback<Vec<String>>,
    /// What is wrong with the choice.
    pub error: Option<AttrValue>,
}

/// Quick choices, every scenario with its setting and what it practises, and how long the choice takes. Nothing of a reading is told.
#[component]
pub fn ChooseScenarios(props: &ChooseScenariosProps) -> Html {
    let set = &props.set;
    let quick = |label: String, ids: Vec<String>| {
        let onclick = props.onchange.reform(move |()| ids.clone());
        html! { <Button {label} kind={ButtonKind::Secondary} {onclick} /> }
    };
    let those = |wanted: fn(&Scenario) -> bool| -> Vec<String> {
        set.scenarios.iter().filter(|scenario| wanted(scenario)).map(|scenario| scenario.id.clone()).collect()
    };
    let high = those(|scenario| scenario.high_risk);
    let twins = those(|scenario| scenario.teaches.contains(&Teaches::Twin));
    let all = those(|_| true);
    let short = about_minutes(set, SHORT);
    let onchange = {
        let (set, chosen) = (set.clone(), props.chosen.clone());
        props.onchange.reform(move |(value, on): (AttrValue, bool)| {
            let is_chosen = |id: &String| if *id == *value { on } else { chosen.contains(id) };
            set.scenarios.iter().map(|scenario| &scenario.id).filter(|id| is_chosen(id)).cloned().collect()
        })
    };
    let options = set.scenarios.iter().map(|scenario| {
        let practises = scenario.teaches.iter().map(|teaches| teaches.label());
        let hint: Vec<&str> = std::iter::once(scenario.setting.label()).chain(practises).collect();
        RadioOption::new(scenario.id.clone(), scenario.title.clone()).hint(hint.join(" · "))
    });
    let judgements = places(set, &props.chosen).len();
    let minutes = minutes_for(set, &props.chosen);
    html! {
        <>
            <h2 class="govuk-heading-s" id="which">{"Which scenarios?"}</h2>
            {button_group(html! {
                <>
                    {quick(format!("All {}", all.len()), all.clone())}
                    if !high.is_empty() && high != all { {quick("High-risk ones".to_owned(), high.clone())} }
                    if !twins.is_empty() && twins != all { {quick("Once-or-repeated pairs".to_owned(), twins.clone())} }
                    if short != all { {quick(format!("About {SHORT} minutes"), short.clone())} }
                    {quick("None".to_owned(), Vec::new())}
                </>
            })}
            <p class="govuk-body" role="status" id="choice-takes">
                if props.chosen.is_empty() {
                    {"No scenarios chosen."}
                } else {
                    {format!("{} chosen: {}, about {} to judge. The time is a suggestion.",
                        upper_first(&count(props.chosen.len(), "scenario", "scenarios")),
                        count(judgements, "judgement", "judgements"), count(minutes, "minute", "minutes"))}
                }
            </p>
            <Checkboxes id="scenarios" legend="Which scenarios?" legend_size="hidden" small={true} options={options.collect::<Vec<_>>()}
                values={props.chosen.iter().cloned().map(AttrValue::from).collect::<Vec<_>>()} {onchange} error={props.error.clone()} />
        </>
    }
}
