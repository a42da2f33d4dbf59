//! A part of a form.

use super::{answering::Place, field::FormField, held::Held, ids::section_id, places::section_title, table::FormTable};
use crate::{
    app::is_table,
    concern::FormId,
    framework::{Citation, cited},
    process::{Definition, Field, Form, FormProblem, FormSection},
    web::kit::{citation, tool_default},
};
use std::rc::Rc;
use yew::prelude::*;

/// What all parts of a form share.
pub struct Filling {
    /// The form that was begun.
    pub id: FormId,
    /// The process file that has its layout.
    pub definition: Held<Definition>,
    /// The layout.
    pub form: Held<Form>,
    /// What was found to mend.
    pub problems: Rc<Vec<FormProblem>>,
    /// Hears that a table has other rows.
    pub onrows: Callback<()>,
}

/// A part of a form: its heading, its source, its fields in the printed order. A part without a printed heading has one for
/// those who listen.
pub fn section(filling: &Filling, place: usize, section: &'static FormSection) -> Html {
    let id = section_id(&section.id);
    let printed = !section.title.is_empty();
    let class = if printed { "govuk-heading-m" } else { "govuk-visually-hidden" };
    let own = filling.form.tool_default || section.tool_default;
    html! {
        <section class="pc-form__section" aria-labelledby={id.clone()} key={section.id.clone()}>
            <h2 {class} id={id} tabindex="-1">{section_title(place, section)}</h2>
            if !section.says.is_empty() { <p class="govuk-body">{&section.says}</p> }
            if !section.cite.is_empty() { {citation(cited(&section.cite))} }
            if section.tool_default { {tool_default(html! { {"No source prints this part."} })} }
            { for section.fields.iter().map(|field| one(filling, section, field, own)) }
        </section>
    }
}

fn one(filling: &Filling, section: &FormSection, field: &'static Field, in_default: bool) -> Html {
    let place = Place { form: filling.id, definition: filling.definition, layout: filling.form, field: Held(field) };
    let problems: Vec<FormProblem> =
        filling.problems.iter().filter(|problem| problem.field == field.id).cloned().collect();
    let cite = AttrValue::from(elsewhere(&section.cite, &field.cite));
    let form = filling.form;
    let key = field.id.clone();
    if is_table(field) {
        html! { <FormTable {key} {place} {form} {cite} {in_default} {problems} onrows={filling.onrows.clone()} /> }
    } else {
        html! { <FormField {key} {place} {form} {cite} {in_default} {problems} /> }
    }
}

/// Where a field stands, if that says more than where its section stands: an item of the section's list has its own number
/// already.
fn elsewhere(section: &[Citation], field: &[Citation]) -> String {
    let within = |citation: &&Citation| !section.iter().any(|whole| citation.words.starts_with(&whole.words));
    let more: Vec<Citation> = field.iter().filter(within).cloned().collect();
    cited(&more)
}
