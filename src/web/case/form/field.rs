//! One field of a form.

use super::{
    answering::Place,
    control::Control,
    foot::{reasons, source},
    held::Held,
    ids::field_id,
};
use crate::{
    process::{Field, Form, FormAnswer, FormProblem, Required},
    web::store::{use_selector, use_store},
};
use yew::prelude::*;

/// What a [`FormField`] shows.
#[derive(Properties, PartialEq)]
pub struct FormFieldProps {
    /// The field, in the form that was begun.
    pub place: Place,
    /// The form’s layout.
    pub form: Held<Form>,
    /// Where the field stands, if not where its section does; may be empty.
    pub cite: AttrValue,
    /// Whether its whole section is the tool’s.
    pub in_default: bool,
    /// What was found to mend in it.
    pub problems: Vec<FormProblem>,
}

/// One field. It listens to its own answer and to what the record gives into it: a keystroke renders it alone.
#[component]
pub fn FormField(props: &FormFieldProps) -> Html {
    let store = use_store();
    let place = props.place;
    let standing = use_selector({
        let store = store.clone();
        move |state| place.look(&store, state)
    });
    let tell = use_callback((store.clone(), place), |answer: Option<FormAnswer>, (store, place)| {
        place.answer(store, answer);
    });
    let Some(standing) = standing else { return Html::default() };
    let field = place.field;
    let id = field_id(&field.id);
    let control = Control {
        id: id.clone(),
        kind: &field.kind,
        label: label(&field),
        alone: true,
        hint: &field.hint,
        needed: field.required != Required::No,
        answer: standing.shown(),
        error: error(&props.problems),
        details: details(&props.problems),
        tell,
    };
    html! {
        <div class="pc-form__field">
            {control.view()}
            {source(&store, place, &standing, id)}
            {reasons(&props.form, &field, &props.cite, props.in_default)}
        </div>
    }
}

/// A field’s label, with its printed number where there is one.
pub fn label(field: &Field) -> String {
    if field.reference.is_empty() { field.label.clone() } else { format!("{} {}", field.reference, field.label) }
}

/// What is wrong with the answer as a whole.
fn error(problems: &[FormProblem]) -> Option<AttrValue> {
    let of_it = |problem: &&FormProblem| problem.option.is_none() && problem.row.is_none();
    problems.iter().find(of_it).map(|problem| AttrValue::from(problem.mend.clone()))
}

/// What is wrong with the details of options, by the option.
fn details(problems: &[FormProblem]) -> Vec<(String, AttrValue)> {
    let of_option = |problem: &FormProblem| Some((problem.option.clone()?, AttrValue::from(problem.mend.clone())));
    problems.iter().filter_map(of_option).collect()
}
