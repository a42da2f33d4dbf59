//! The impact on people, where it sets the level.

use super::{notes::notes, places};
use crate::{
    app::{Edit, LevelEdit, State},
    concern::{FrameworkRef, ImpactAnswer},
    framework::{ImpactScale, cited},
    web::{
        edge::focus,
        kit::{Details, RadioOption, Radios, TextArea, citation},
        shell::frame::use_edit,
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// What an [`ImpactCard`] shows.
#[derive(Properties, PartialEq)]
pub struct ImpactCardProps {
    /// The framework.
    pub framework: FrameworkRef,
}

/// The descriptions to choose from, and why.
#[component]
pub fn ImpactCard(props: &ImpactCardProps) -> Html {
    let frameworks = use_store().frameworks();
    let edit = use_edit();
    let impact = use_selector(|state: &State| state.record().map(|record| record.impact.clone()));
    let framework = frameworks.exactly(&props.framework);
    let found = framework.and_then(|framework| Some((framework, framework.impact()?)));
    let (Some(impact), Some((framework, scale))) = (impact, found) else { return Html::default() };
    let onchange = edit.reform(|key: AttrValue| Edit::Level(LevelEdit::JudgeImpact(ImpactAnswer::from_key(&key))));
    let onreason = edit.reform(|text| Edit::Level(LevelEdit::ExplainImpact(text)));
    let clear = {
        let edit = edit.clone();
        Callback::from(move |_: MouseEvent| {
            edit.emit(Edit::Level(LevelEdit::JudgeImpact(None)));
            focus::soon("impact".to_owned());
        })
    };
    let says = format!("{} Your choice sets the level.", scale.says);
    html! {
        <section class="pc-group" aria-labelledby={places::IMPACT}>
            <h2 class="govuk-heading-m" id={places::IMPACT} tabindex="-1">{"Impact on people"}</h2>
            <div class="pc-card" id="impact-card">
                <Radios id="impact" legend={scale.asks.clone()} legend_size="s" hint={says.trim().to_owned()}
                    options={options(scale)} value={impact.answer.map(|answer| AttrValue::from(answer.key()))} {onchange}>
                    {citation(cited(&scale.cite))}
                    if impact.answer.is_some() {
                        <button type="button" class="pc-jump" onclick={clear}>
                            {"Clear answer"}<span class="govuk-visually-hidden">{": the impact on people"}</span>
                        </button>
                    }
                </Radios>
                if impact.answer.is_some() || !impact.reason.is_empty() {
                    <TextArea id="impact-reason" label="Why does this description fit?" rows={3} value={impact.reason.clone()}
                        oninput={onreason} />
                }
                <Details summary="Where the descriptions stand, and how they are read">
                    { for scale.levels.iter().map(|row| html! {
                        <div key={row.level.key()}>
                            <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-0">{row.level.name()}</p>
                            {citation(cited(&row.cite))}
                            {notes(framework, &format!("impact-{}", row.level.key()))}
                        </div>
                    }) }
                </Details>
            </div>
        </section>
    }
}

fn options(scale: &ImpactScale) -> Vec<RadioOption> {
    let levels = scale
        .levels
        .iter()
        .map(|row| RadioOption::new(ImpactAnswer::of(row.level).key(), row.level.name()).hint(row.says.clone()));
    let unknown = RadioOption::new(ImpactAnswer::NotKnown.key(), "Not known")
        .hint("It cannot be told yet. That is never taken as Minor.");
    levels.chain([unknown]).collect()
}
