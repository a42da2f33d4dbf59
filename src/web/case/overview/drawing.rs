//! The case over time as a picture: a bar for each stage, and below it what was held and what is due.

use crate::{
    app::{MarkKind, StageSpan, Timeline, TimelineMark},
    concern::Date,
    deadline::{Limit, Standing},
    web::parts::{Axis, ROW, date_words, grid, percent, rows_of, width_of},
};
use yew::prelude::*;

/// How high a stage with its name is, in pixels.
const STAGE: usize = 46;

/// Stages, meetings and deadlines over time, with today; the list below says the same in words.
pub fn drawing(time: &Timeline<'_>, today: Date) -> Html {
    let axis = Axis::of(time.from, time.until);
    let marks = in_rows(&time.marks, &axis);
    let rows = marks.iter().map(|(.., row)| row + 1).max().unwrap_or(0);
    let lane = STAGE * time.stages.len() + 22;
    let bottom = lane + ROW * rows;
    let line = percent(axis.place(today));
    html! {
        <figure class="pc-figure">
            <svg class="pc-timeline pc-case" role="img" aria-label="The stages of this case over time, with meetings and deadlines. The list below says the same in words."
                width="100%" height={(bottom + 40).to_string()}>
                {grid(&axis, bottom)}
                <line class="pc-case__today" x1={line.clone()} x2={line.clone()} y1="0" y2={bottom.to_string()} />
                { for time.stages.iter().enumerate().map(|(place, span)| bar(span, &axis, place * STAGE, today)) }
                { for marks.iter().map(|(number, mark, place, row)| {
                    html! {
                        <svg class="pc-timeline__mark" x={percent(*place)} y={(lane + ROW * row + ROW / 2).to_string()}>
                            {shape(mark)}
                            <text class={classes!("pc-decided", tone(mark))} x="0" y="5">{number}</text>
                        </svg>
                    }
                }) }
            </svg>
            <figcaption>
                <p class="govuk-hint">{format!("The dashed line is today, {}. Circles are meetings held, diamonds are deadlines; a deadline that is done has a tick in the list.", date_words(today))}</p>
                {listed(time, today)}
            </figcaption>
        </figure>
    }
}

/// A stage: its name, and its bar from the day it was entered to the day it was left.
fn bar(span: &StageSpan<'_>, axis: &Axis, top: usize, today: Date) -> Html {
    let (from, to) = (axis.place(span.from), axis.place(span.until.unwrap_or(today.max(span.from))));
    let width = width_of(to - from).max(1.5);
    let class = if span.until.is_none() { "pc-case__bar pc-case__bar--now" } else { "pc-case__bar" };
    let back = if span.back { " (taken up again)" } else { "" };
    html! {
        <>
            <text class="pc-timeline__theme" x="0" y={(top + 16).to_string()}>{format!("{}{back}", span.stage.title)}</text>
            <rect {class} x={percent(from)} y={(top + 24).to_string()} width={format!("{width:.2}%")} height="12" rx="2" />
        </>
    }
}

/// The marks with their number, place and row.
fn in_rows<'a, 'b>(marks: &'b [TimelineMark<'a>], axis: &Axis) -> Vec<(usize, &'b TimelineMark<'a>, f64, usize)> {
    let places: Vec<f64> = marks.iter().map(|mark| axis.place(mark.on)).collect();
    let rows = rows_of(places.iter().copied());
    let numbered = (1..).zip(marks).zip(places).zip(rows);
    numbered.map(|(((number, mark), place), row)| (number, mark, place, row)).collect()
}

/// A meeting is a circle, a deadline a diamond.
fn shape(mark: &TimelineMark<'_>) -> Html {
    let class = classes!("pc-decided", tone(mark));
    match mark.what {
        MarkKind::Meeting(..) => html! { <circle {class} r="12.5" /> },
        MarkKind::Deadline(_) => html! { <path {class} d="M0 -16L16 0L0 16L-16 0Z" /> },
    }
}

fn tone(mark: &TimelineMark<'_>) -> &'static str {
    match &mark.what {
        MarkKind::Meeting(..) => "pc-decided--one-off",
        MarkKind::Deadline(one) if one.is_late() => "pc-decided--concern",
        MarkKind::Deadline(one) if one.is_done() => "pc-decided--one-off",
        MarkKind::Deadline(_) => "pc-decided--open",
    }
}

/// The same in words.
fn listed(time: &Timeline<'_>, today: Date) -> Html {
    html! {
        <ol class="govuk-list govuk-list--number pc-case__list">
            { for time.marks.iter().map(|mark| html! { <li>{words(mark, today)}</li> }) }
        </ol>
    }
}

fn words(mark: &TimelineMark<'_>, today: Date) -> String {
    let on = date_words(mark.on);
    match &mark.what {
        MarkKind::Meeting(meeting, _) if mark.on > today => format!("{on}: minutes of {} bear this day", meeting.title),
        MarkKind::Meeting(meeting, _) => format!("{on}: {} was held", meeting.title),
        MarkKind::Deadline(one) => {
            let limit = one.due().map_or(Limit::Latest, |due| due.limit);
            let done = if one.standing() == Some(Standing::Done) { "✓ " } else { "" };
            let label = one.standing().map_or("", |standing| standing.label(limit));
            format!("{on}: {done}{} ({label})", one.what().trim_end_matches('.'))
        }
    }
}
