//! Raising the level by judgement.

use crate::{
    app::{Edit, LevelEdit},
    assess::Assessment,
    concern::{ConcernLevel, Date, RaiseTo, RaisedLevel},
    framework::{CitedText, ReadingNote, cited},
    web::{
        edge::clock,
        kit::{
            Button, ButtonKind, Details, PageError, RadioOption, Radios, SummaryRow, TextArea, TextInput,
            bare_summary_list, citation,
        },
        parts::{DateInput, date_words, moment_words, quoted},
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// The fields of the form as they are kept while it is not finished.
const FIELDS: [&str; 4] = ["raise/to", "raise/reason", "raise/role", "raise/date"];

/// What a [`RaiseForm`] shows and tells.
#[derive(Properties, PartialEq)]
pub struct RaiseFormProps {
    /// What judgement may do.
    pub judgement: CitedText,
    /// How that is read.
    pub notes: Vec<ReadingNote>,
    /// The result that may be raised.
    pub assessment: Assessment,
    /// Hears what is wrong in the form, for the page's summary.
    pub onerrors: Callback<Vec<PageError>>,
    /// What is wrong in the form.
    pub errors: Vec<PageError>,
}

/// A raise that stands, or the form to raise: level, reason, role consulted and date. There is no way to lower.
#[component]
pub fn RaiseForm(props: &RaiseFormProps) -> Html {
    let store = use_store();
    let shown = use_selector(|state| {
        let draft = state.draft.as_ref()?;
        Some((draft.record.raised_level.clone(), FIELDS.map(|field| draft.jotted(field).to_owned())))
    });
    let Some((raised, [to, reason, role, date])) = shown else { return Html::default() };
    let Some(calculated) = props.assessment.calculated else { return Html::default() };
    if let Some(raised) = raised {
        let store = store.clone();
        let words = [
            raised.to.level().key().to_owned(),
            raised.reason.clone(),
            raised.consulted_role.clone(),
            raised.consulted_on.to_string(),
        ];
        // What was written goes back into the form: taking a raise back loses no words.
        let withdraw = Callback::from(move |()| {
            for (field, text) in FIELDS.into_iter().zip(&words) {
                store.edit(Edit::Jot(field.to_owned(), text.clone()));
            }
            store.edit(Edit::Level(LevelEdit::WithdrawRaise));
        });
        return standing(&raised, calculated, withdraw);
    }
    let above = RaiseTo::above(calculated);
    if above.is_empty() {
        return html! {
            <>
                <p class="govuk-body">{"Major is the highest level, so there is nothing to raise."}</p>
                {notes(&props.notes)}
            </>
        };
    }
    let jot = |place: usize| {
        let store = store.clone();
        Callback::from(move |text: String| store.edit(Edit::Jot(FIELDS[place].to_owned(), text)))
    };
    let error = |id: &str| props.errors.iter().find(|error| error.field_id == id).map(|error| error.message.clone());
    let options = above.iter().map(|to| RadioOption::new(to.level().key(), to.level().name())).collect::<Vec<_>>();
    let raise = {
        let (store, onerrors, values) =
            (store.clone(), props.onerrors.clone(), [to.clone(), reason.clone(), role.clone(), date.clone()]);
        Callback::from(move |()| match check(&values, calculated) {
            Ok(raised) => {
                onerrors.emit(Vec::new());
                store.edit(Edit::Level(LevelEdit::Raise(raised)));
                for field in FIELDS {
                    store.edit(Edit::Jot(field.to_owned(), String::new()));
                }
            }
            Err(errors) => onerrors.emit(errors),
        })
    };
    let begun = [&to, &reason, &role, &date].iter().any(|text| !text.is_empty());
    html! {
        <Details summary="Raise the level" open={begun || !props.errors.is_empty()}>
            <p class="govuk-body">{&props.judgement.says}</p>
            {citation(cited(&props.judgement.cite))}
            {notes(&props.notes)}
            <Radios id="raise-to" legend="Raise it to" legend_size="s" {options} inline={true} error={error("raise-to")}
                value={(!to.is_empty()).then(|| AttrValue::from(to.clone()))} onchange={jot(0).reform(|key: AttrValue| key.to_string())} />
            <TextArea id="raise-reason" label="Why do the risks not match the calculated level?" rows={3} value={reason}
                error={error("raise-reason")} oninput={jot(1)} />
            <TextInput id="raise-role" label="Role of the colleague you consulted" hint="A role, such as safeguarding lead; no name."
                value={role} error={error("raise-role")} oninput={jot(2)} />
            <DateInput id="raise-date" label="Date you consulted them" value={date} max={clock::today().to_string()}
                error={error("raise-date")} oninput={jot(3)} />
            <Button label="Raise the level" onclick={raise} />
        </Details>
    }
}

/// How what judgement may do is read.
fn notes(notes: &[ReadingNote]) -> Html {
    let note = |note: &ReadingNote| {
        html! { <><p class="govuk-body">{&note.says}</p>{quoted(cited(&note.cite), note.tool_default)}</> }
    };
    html! { { for notes.iter().map(note) } }
}

/// The raise that stands, with both levels, and the way to take it back.
fn standing(raised: &RaisedLevel, calculated: ConcernLevel, withdraw: Callback<()>) -> Html {
    let overtaken = calculated >= raised.to.level();
    let words = |text: &str| html! { <span class="pc-words">{text}</span> };
    let rows = vec![
        SummaryRow::new("Calculated now", words(calculated.name())),
        SummaryRow::new("Calculated when it was raised", words(raised.calculated_then.name())),
        SummaryRow::new("Raised to", words(raised.to.level().name())),
        SummaryRow::new("Reason", words(&raised.reason)),
        SummaryRow::new("Consulted", words(&format!("{}, {}", raised.consulted_role, date_words(raised.consulted_on)))),
        SummaryRow::new("Recorded", words(&moment_words(raised.recorded_at))),
    ];
    html! {
        <>
            {bare_summary_list(&rows)}
            if overtaken {
                <p class="govuk-body">{"The calculated level has since reached the raised one. Both stay on the record."}</p>
            }
            <Button label="Take the raise back" kind={ButtonKind::Secondary} onclick={withdraw} />
        </>
    }
}

/// The raise that the form describes, or everything that is wrong in it.
fn check([to, reason, role, date]: &[String; 4], calculated: ConcernLevel) -> Result<RaisedLevel, Vec<PageError>> {
    let now = clock::now();
    let mut errors = Vec::new();
    let chosen = RaiseTo::above(calculated).iter().copied().find(|choice| choice.level().key() == to);
    if chosen.is_none() {
        errors.push(PageError::new("raise-to", "Choose the level that you raise it to"));
    }
    if reason.trim().is_empty() {
        errors.push(PageError::new("raise-reason", "Say why the risks do not match the calculated level"));
    }
    if role.trim().is_empty() {
        errors.push(PageError::new("raise-role", "Give the role of the colleague you consulted"));
    }
    let consulted_on = date.parse::<Date>().ok();
    match consulted_on {
        None => errors.push(PageError::new("raise-date", "Give the date on which you consulted them")),
        Some(date) if date > clock::today() => {
            errors.push(PageError::new("raise-date", "The date of the consultation cannot lie in the future"));
        }
        Some(_) => {}
    }
    match (chosen, consulted_on) {
        (Some(to), Some(consulted_on)) if errors.is_empty() => Ok(RaisedLevel {
            to,
            reason: reason.clone(),
            consulted_role: role.clone(),
            consulted_on,
            calculated_then: calculated,
            recorded_at: now,
        }),
        _ => Err(errors),
    }
}
