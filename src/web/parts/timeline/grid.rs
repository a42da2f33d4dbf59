//! What every drawing over time shares: where a day stands, the upright lines with their names, and marks that hide no other.

use super::Axis;
use yew::prelude::*;

/// How high one row of marks is, in pixels. Marks that would hide each other stand in rows above or below one another.
pub const ROW: usize = 34;

/// How far apart two marks in one row are at least, as a part of the axis: a mark's width on a phone.
const APART: f64 = 0.105;

/// How much room is left at each side, as a part of the drawing, so that marks and names at the ends are whole.
const MARGIN: f64 = 0.065;

/// A place on the axis as a part of the drawing's width.
pub fn percent(place: f64) -> String {
    format!("{:.2}%", (MARGIN + place * (1.0 - 2.0 * MARGIN)) * 100.0)
}

/// A length on the axis as a part of the drawing's width, in per cent.
pub fn width_of(length: f64) -> f64 {
    length * (1.0 - 2.0 * MARGIN) * 100.0
}

/// The row of each mark, given their places from left to right: the lowest in which it hides no other.
pub fn rows_of(places: impl Iterator<Item = f64>) -> Vec<usize> {
    let mut ends: Vec<f64> = Vec::new();
    let rows = places.map(|place| {
        let row = ends.iter().position(|end| place - end >= APART).unwrap_or(ends.len());
        match ends.get_mut(row) {
            Some(end) => *end = place,
            None => ends.push(place),
        }
        row
    });
    rows.collect()
}

/// The upright lines of the axis, with their names below.
pub fn grid(axis: &Axis, bottom: usize) -> Html {
    let line = |tick: &super::axis::Tick| {
        let x = percent(axis.place(tick.on));
        html! {
            <>
                <line class="pc-timeline__grid" x1={x.clone()} x2={x.clone()} y1="0" y2={bottom.to_string()} />
                <text class="pc-timeline__tick" x={x.clone()} y={(bottom + 16).to_string()}>{&tick.name}</text>
                if let Some(year) = tick.year {
                    <text class="pc-timeline__tick" {x} y={(bottom + 33).to_string()}>{year}</text>
                }
            </>
        }
    };
    html! { <>{ for axis.ticks.iter().map(line) }</> }
}
