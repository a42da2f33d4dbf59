//! The issues over time.

mod alerts;

use crate::web::shell::frame::{RecordPage, address};
use crate::{
    app::{Page, Route},
    assess::{Mark, Pattern, ThemeLine, pattern},
    concern::{Record, RecordId},
    framework::{Chosen, Registry, Series, cited},
    web::{
        kit::{link_button, responsive_table, secondary_link_button},
        parts::{Timeline, date_words, quoted, series_words},
        store::{use_selector, use_store},
    },
};
use alerts::AlertsForm;
use yew::prelude::*;

/// The timeline of issues by theme with its table, what is suggested and by which setting, and the number of alerts.
#[component]
pub fn PatternPage() -> Html {
    let store = use_store();
    let record = use_selector(|state| state.record().cloned());
    // An own file can bring its own setting.
    let _own = use_selector(|state| state.own.clone());
    let Some(record) = record else { return Html::default() };
    let frameworks = store.frameworks();
    let Some(shared) = frameworks.newest("shared") else { return Html::default() };
    let series = frameworks.series_for(&record);
    let pattern = pattern(shared, series, &record);
    let undated: Vec<&Mark> =
        pattern.lines.iter().flat_map(|line| &line.marks).filter(|mark| mark.on.is_none()).collect();
    html! {
        <RecordPage title="Pattern over time" back={Some((Page::Tasks, AttrValue::from("All parts")))}>
            if record.issues.len() < 2 {
                {too_few(&record)}
            } else {
                if pattern.first.is_none() {
                    <p class="govuk-body">{"No issue has a date yet, so nothing can be drawn. Give the dates that you know:"}</p>
                } else {
                    <p class="govuk-body">
                        {"Issues of one theme that come again may point to something wider than one person’s error. Look at what lies close together, and at what led up to it."}
                    </p>
                    <Timeline pattern={pattern.clone()} />
                }
                {without_date(record.id, &undated)}
                {table(record.id, &pattern)}
                if let Some(series) = series { {setting(&frameworks, &record, &pattern, series)} }
            }
            <AlertsForm />
            <div class="govuk-button-group">
                {link_button(address(record.id, Page::Level), "Continue: the level and its reasons")}
                <a class="govuk-link" href={address(record.id, Page::Issues)}>{"Back to the issues"}</a>
            </div>
        </RecordPage>
    }
}

/// No issue or only one: nothing to compare yet, and what to do.
fn too_few(record: &Record) -> Html {
    let says = match record.issues.first() {
        None => {
            "There is nothing to look at over time yet. Write down what was found wrong, one issue for each thing, with its date."
        }
        Some(_) => {
            "One issue by itself is no pattern. Ask the service, and others who go there, whether anything like it happened before, and add what you hear as issues with their dates. From two issues on, they are laid out here."
        }
    };
    html! {
        <>
            <p class="govuk-body">{says}</p>
            if let Some(issue) = record.issues.first().filter(|issue| issue.happened_on.is_none()) {
                <p class="govuk-body">
                    <a class="govuk-link" href={address(record.id, Page::Issue(issue.id))}>{"Give issue 1 its date"}</a>
                </p>
            }
            {secondary_link_button(address(record.id, Page::Issues), if record.issues.is_empty() { "Add an issue" } else { "Add another issue" })}
        </>
    }
}

/// The issues that cannot be drawn, each with the way to give it a date.
fn without_date(record: RecordId, undated: &[&Mark]) -> Html {
    if undated.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h2 class="govuk-heading-m">{"Issues without a date"}</h2>
            <p class="govuk-body">{"They are not in the drawing and never count towards a series. Give a date where you know it."}</p>
            <ul class="govuk-list pc-links" id="undated">
                { for undated.iter().map(|mark| html! {
                    <li key={mark.issue.to_string()}>
                        <a class="govuk-link" href={address(record, Page::Issue(mark.issue))}>
                            {format!("Give issue {} a date", mark.number)}
                        </a>
                    </li>
                }) }
            </ul>
        </>
    }
}

/// The same as the drawing, in words.
fn table(record: RecordId, pattern: &Pattern) -> Html {
    let rows = pattern.lines.iter().map(|line| row(record, line)).collect::<Vec<_>>();
    let head = ["Theme", "Issues", "Series"].map(AttrValue::from).to_vec();
    responsive_table("The issues by theme", "m", head, rows)
}

fn row(record: RecordId, line: &ThemeLine) -> Vec<Html> {
    let issue = |mark: &Mark| {
        let when = mark.on.map_or_else(|| "date not known".to_owned(), date_words);
        let decision = mark.decision.map_or("not decided", |decision| decision.label()).to_lowercase();
        html! {
            <li key={mark.issue.to_string()}>
                <a class="govuk-link" href={address(record, Page::Weigh(mark.issue))}>{format!("Issue {}", mark.number)}</a>
                {format!(": {when}, {decision}")}
                if let Some(score) = mark.score { {format!(", score {score}")} }
            </li>
        }
    };
    let series = line.series.as_ref().map_or_else(|| "None suggested".to_owned(), series_words);
    vec![
        html! { {&line.title} },
        html! { <ul class="govuk-list pc-cell">{ for line.marks.iter().map(issue) }</ul> },
        html! { {series} },
    ]
}

/// By which setting a series is suggested, and that it can be another one.
fn setting(frameworks: &Registry, record: &Record, pattern: &Pattern, series: &Series) -> Html {
    let found = pattern.lines.iter().filter(|line| line.series.is_some()).count();
    let own = frameworks.chosen(record).and_then(Chosen::framework).filter(|framework| framework.series.is_some());
    let by = own.map_or_else(
        || "This is the setting of the app.".to_owned(),
        |framework| format!("This is the setting of {} ({}).", framework.title, framework.authority),
    );
    html! {
        <>
            <h2 class="govuk-heading-m">{"What is suggested as a series"}</h2>
            <p class="govuk-body">
                if found == 0 { {"No series is suggested. "} }
                {&series.says}{" "}{by}
            </p>
            {quoted(cited(&series.cite), series.tool_default)}
            <p class="govuk-body">
                {"It suggests and never decides. Every issue with a date counts, whatever was decided about it: poor care that comes again is worth a second look. Your authority can set other numbers in its own file: "}
                <a class="govuk-link" href={Route::Frameworks.href()}>{"frameworks and your authority’s own file"}</a>{"."}
            </p>
        </>
    }
}
