//! What a framework asks and measures.

use super::{View, beside::source};
use crate::{
    concern::QuestionRef,
    framework::{Group, Pointer, Question, cited},
    web::{
        kit::{Details, responsive_table, tool_default},
        parts::{beside, quoted},
    },
};
use yew::prelude::*;

/// Its questions, group by group, numbered as in the source.
pub fn groups(view: View<'_>) -> Option<Html> {
    let groups = &view.framework.groups;
    (!groups.is_empty()).then(|| html! { <>{ for groups.iter().map(|one| group(view, one)) }</> })
}

fn group(view: View<'_>, group: &Group) -> Html {
    let points: Vec<Html> =
        (1..).zip(&group.questions).filter_map(|(number, question)| pointers(view, number, question)).collect();
    html! {
        <div key={group.id.clone()}>
            <h3 class="govuk-heading-s">{&group.title}</h3>
            if !group.says.is_empty() { <p class="govuk-body">{&group.says}</p> }
            {source(&group.cite)}
            {beside(view.framework, &group.id)}
            <ol class="govuk-list govuk-list--number pc-numbered">
                { for (1..).zip(&group.questions).map(|(number, one)| question(view, group, number, one)) }
            </ol>
            if !points.is_empty() {
                <Details summary="What in a record points to Yes" open={view.open}>
                    <ul class="govuk-list govuk-list--bullet">{ for points }</ul>
                    {tool_default(html! { <>{"It suggests an answer; the person gives it."}</> })}
                </Details>
            }
        </div>
    }
}

fn question(view: View<'_>, group: &Group, number: usize, question: &Question) -> Html {
    // That it stands where the group does, as this item, goes without saying.
    let items: Vec<String> = group.cite.iter().map(|cite| format!("{}, item {number}", cite.words)).collect();
    let cite = cited(&question.cite);
    let goes_without_saying = cite == cited(&group.cite) || cite == items.join("; ");
    html! {
        <li key={question.id.clone()}>
            {&question.asks}
            if !question.hint.is_empty() { <span class="pc-small">{&question.hint}</span> }
            if !question.dated.is_empty() { <span class="pc-small">{format!("Asked with it: {}", question.dated)}</span> }
            if !goes_without_saying { {quoted(cite, false)} }
            {beside(view.framework, &question.id)}
        </li>
    }
}

fn pointers(view: View<'_>, number: usize, question: &Question) -> Option<Html> {
    let words: Vec<String> = question.suggest.iter().map(|pointer| pointed(view, pointer)).collect();
    (!words.is_empty()).then(|| html! { <li>{format!("Question {number}: {}", words.join("; "))}</li> })
}

/// A fact of a record that points to a Yes, in words.
fn pointed(view: View<'_>, pointer: &Pointer) -> String {
    let title = |theme| view.frameworks.theme_title(theme).unwrap_or("a theme that is not known here").to_owned();
    let shared = view.frameworks.newest("shared");
    match pointer {
        Pointer::Theme(theme) => format!("an issue about “{}” that was not decided to be poor care", title(theme)),
        Pointer::Series(Some(theme)) => format!("a suggested series about “{}”", title(theme)),
        Pointer::Series(None) => "a suggested series of any theme".to_owned(),
        Pointer::Concerns(least) => format!("{least} or more potential causes for concern"),
        Pointer::People(least) => format!("an issue that affects {least} or more people"),
        Pointer::Weighed(id) => {
            let guide = view.frameworks.consideration(id);
            let asked = guide.map_or_else(|| id.clone(), |guide| format!("{} {}", guide.asks, guide.wider));
            format!("an issue weighed as “{asked}”")
        }
        Pointer::Track(kind) => {
            let title = shared.and_then(|shared| shared.track(*kind)).map_or(kind.key(), |track| &track.title);
            format!("“{title}” answered Yes in Safety first")
        }
        Pointer::Answered(reference) => {
            let reference = QuestionRef(reference.clone());
            let (id, question) = reference.parts();
            let framework = view.frameworks.newest(id);
            let short = framework.and_then(|one| one.question(question)).map_or(question, |row| &row.short);
            format!("Yes to “{short}” ({})", framework.map_or(id, |one| &one.authority))
        }
    }
}

/// How large a part of the local market is measured.
pub fn measures(view: View<'_>) -> Option<Html> {
    let measures = &view.framework.measures;
    let rows = || {
        measures.iter().map(|row| {
            vec![
                html! { {&row.title} },
                html! { {&row.part} },
                html! { {&row.whole} },
                html! { <>{source(&row.cite)}{beside(view.framework, &row.id)}</> },
            ]
        })
    };
    let head = ["Measure", "This provider", "In all", "Where it stands"].map(AttrValue::from).to_vec();
    (!measures.is_empty()).then(|| {
        html! {
            <>
                <p class="govuk-body">{"Each as two numbers or as a percentage. One that is not known counts as unknown, never as nought."}</p>
                {responsive_table("Measures", "s", head, rows().collect::<Vec<_>>())}
            </>
        }
    })
}
