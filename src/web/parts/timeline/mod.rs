//! Issues over time as a picture: one line for each theme, one mark for each issue.

mod axis;
mod grid;

use super::{count, date_words};
use crate::{
    assess::{Mark, Pattern, SeriesFound, ThemeLine},
    concern::Outcome,
};
pub use axis::Axis;
pub use grid::{ROW, grid, percent, rows_of, width_of};
use yew::prelude::*;

/// What a [`Timeline`] shows.
#[derive(Properties, PartialEq)]
pub struct TimelineProps {
    /// The issues over time.
    pub pattern: Pattern,
}

/// One theme, ready to be drawn.
struct Drawn<'a> {
    line: &'a ThemeLine,
    /// Its dated marks with the row that each stands in.
    marks: Vec<(&'a Mark, f64, usize)>,
    /// Where its drawing begins, in pixels from the top.
    top: usize,
}

impl Drawn<'_> {
    fn rows(&self) -> usize {
        self.marks.iter().map(|(.., row)| row + 1).max().unwrap_or(0)
    }

    /// Where its line lies.
    fn base(&self) -> usize {
        let words = if self.line.series.is_some() { 54 } else { 24 };
        self.top + words + ROW * self.rows() - ROW / 2 + 2
    }

    /// Just above the marks of a series.
    fn above(&self, series: &SeriesFound) -> usize {
        let rows = self.marks.iter().filter(|(mark, ..)| series.issues.contains(&mark.issue)).map(|(.., row)| *row);
        self.base() - ROW * rows.max().unwrap_or(0) - 24
    }

    fn bottom(&self) -> usize {
        self.base() + ROW / 2 + 12
    }
}

/// One line for each theme with its issues as marks, a bracket over what is suggested as a series, and the time below.
/// Places are told in parts of the width and sizes in pixels, so that words stay as large on a phone as on a desk.
/// Draws nothing where no issue has a date.
#[component]
pub fn Timeline(props: &TimelineProps) -> Html {
    let (Some(first), Some(last)) = (props.pattern.first, props.pattern.last) else { return Html::default() };
    let axis = Axis::of(first, last);
    let mut drawn: Vec<Drawn<'_>> = Vec::new();
    for line in &props.pattern.lines {
        let top = drawn.last().map_or(0, Drawn::bottom);
        let marks = in_rows(line, &axis);
        if !marks.is_empty() {
            drawn.push(Drawn { line, marks, top });
        }
    }
    let bottom = drawn.last().map_or(0, Drawn::bottom);
    let alternative = format!(
        "Timeline from {} to {}. {}. The table below says the same in words.",
        date_words(first),
        date_words(last),
        drawn.iter().map(|one| in_words(one)).collect::<Vec<_>>().join(". ")
    );
    html! {
        <figure class="pc-figure">
            <svg class="pc-timeline" role="img" aria-label={alternative} width="100%" height={(bottom + 40).to_string()}>
                {grid(&axis, bottom)}
                { for drawn.iter().map(|one| theme(one, &axis)) }
            </svg>
            <figcaption>
                <ul class="pc-legend">
                    {legend(Some(Outcome::PoorCare), "Poor care")}
                    {legend(Some(Outcome::PotentialCauseForConcern), "Potential cause for concern")}
                    {legend(None, "Not decided, or not enough known yet")}
                </ul>
                <p class="govuk-hint">
                    {format!("The number in a mark is the issue’s. From one upright line to the next it is {}.", axis.by)}
                </p>
            </figcaption>
        </figure>
    }
}

/// The dated marks of a theme, each with its place and its row.
fn in_rows<'a>(line: &'a ThemeLine, axis: &Axis) -> Vec<(&'a Mark, f64, usize)> {
    let dated: Vec<_> = line.marks.iter().filter_map(|mark| Some((mark, axis.place(mark.on?)))).collect();
    let rows = rows_of(dated.iter().map(|(_, place)| *place));
    dated.into_iter().zip(rows).map(|((mark, place), row)| (mark, place, row)).collect()
}

/// A theme's name, what is suggested of it, its line and its marks.
fn theme(one: &Drawn<'_>, axis: &Axis) -> Html {
    let (top, base) = (one.top, one.base());
    let y = base.to_string();
    // From the top down, so that no stem runs over a mark.
    let mut marks: Vec<_> = one.marks.iter().collect();
    marks.sort_by_key(|(.., row)| std::cmp::Reverse(*row));
    html! {
        <>
            <text class="pc-timeline__theme" x="0" y={(top + 18).to_string()}>{&one.line.title}</text>
            if let Some(series) = &one.line.series {
                <text x="0" y={(top + 36).to_string()}>{suggested(series)}</text>
                {bracket(series, axis, one.above(series))}
            }
            <line class="pc-timeline__line" x1="0" x2="100%" y1={y.clone()} y2={y} />
            { for marks.into_iter().map(|(mark, place, row)| {
                let rise = row * ROW;
                html! {
                    <svg key={mark.issue.to_string()} class="pc-timeline__mark" x={percent(*place)} y={(base - rise).to_string()}>
                        <line class="pc-timeline__stem" x1="0" x2="0" y1="0" y2={rise.to_string()} />
                        {shape(mark.decision)}
                        <text class={decided(mark.decision)} x="0" y="5">{mark.number}</text>
                    </svg>
                }
            }) }
        </>
    }
}

/// A bracket over the days of a series.
fn bracket(series: &SeriesFound, axis: &Axis, y: usize) -> Html {
    let (first, last) = (percent(axis.place(series.first)), percent(axis.place(series.last)));
    let y = y.to_string();
    html! {
        <>
            <line class="pc-timeline__series" x1={first.clone()} x2={last.clone()} y1={y.clone()} y2={y.clone()} />
            <svg x={first} y={y.clone()}><path class="pc-timeline__series" d="M0 0H-15V7" /></svg>
            <svg x={last} {y}><path class="pc-timeline__series" d="M0 0H15V7" /></svg>
        </>
    }
}

/// The shape that stands for a decision; it says so without colour.
fn shape(decision: Option<Outcome>) -> Html {
    let class = decided(decision);
    match decision {
        Some(Outcome::PoorCare) => html! { <circle {class} r="12.5" /> },
        Some(Outcome::PotentialCauseForConcern) => html! { <path {class} d="M0 -16L16 0L0 16L-16 0Z" /> },
        Some(Outcome::NotEnoughKnown) | None => {
            html! { <rect {class} x="-12" y="-12" width="24" height="24" /> }
        }
    }
}

fn decided(decision: Option<Outcome>) -> &'static str {
    match decision {
        Some(Outcome::PoorCare) => "pc-decided pc-decided--one-off",
        Some(Outcome::PotentialCauseForConcern) => "pc-decided pc-decided--concern",
        Some(Outcome::NotEnoughKnown) | None => "pc-decided pc-decided--open",
    }
}

fn legend(decision: Option<Outcome>, words: &'static str) -> Html {
    html! {
        <li>
            <svg class="pc-timeline__key" viewBox="-17 -17 34 34" aria-hidden="true" focusable="false">{shape(decision)}</svg>
            {words}
        </li>
    }
}

/// What is suggested as a series, in words.
pub fn suggested(series: &SeriesFound) -> String {
    format!("Suggested as a series: {} issues {}", series.issues.len(), series.span())
}

fn in_words(one: &Drawn<'_>) -> String {
    let series = one.line.series.as_ref().map(|series| format!(", suggested as a series {}", series.span()));
    format!("{}: {}{}", one.line.title, count(one.marks.len(), "issue", "issues"), series.unwrap_or_default())
}
