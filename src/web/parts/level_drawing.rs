//! The level as a picture: the combined score and the highest single score on their scales, with the bands.

use crate::{
    assess::Assessment,
    concern::{ConcernLevel, RiskScore},
    framework::{ScoreTally, ScoredRules},
};
use yew::prelude::*;

/// How many cells the scale of the combined score has at least, so that every band shows.
const FEWEST_CELLS: u32 = 10;

/// The most cells that each carry their number.
const MOST_NUMBERS: u32 = 16;

/// Two scales, one above the other; the bands are worked out from the rules and not drawn by hand.
pub fn level_drawing(rules: &ScoredRules, assessment: &Assessment) -> Html {
    let Some((combined, highest)) =
        assessment.scores.as_ref().and_then(|scores| Some((scores.combined, scores.highest?)))
    else {
        return Html::default();
    };
    // A band of the combined score is what that many scores of 1 would give: the sum alone.
    let by_sum = |sum: u32| {
        let ones = std::iter::repeat_n(RiskScore::LOWEST, sum as usize);
        rules.level(&ScoreTally::of(ones))
    };
    let by_one = |score: u32| {
        let score = RiskScore::try_from(i64::from(score)).ok()?;
        rules.level(&ScoreTally::of([score]))
    };
    html! {
        <figure class="pc-figure">
            {scale("Combined score", combined, FEWEST_CELLS.max(combined + 1), by_sum)}
            {scale("Highest single score", highest.get(), RiskScore::HIGHEST.get(), by_one)}
        </figure>
    }
}

/// One scale: a cell for every number, coloured and named by its band, and the mark.
fn scale(title: &str, mark: u32, cells: u32, level: impl Fn(u32) -> Option<ConcernLevel>) -> Html {
    let percent = |cell: f64| format!("{:.3}%", cell * 100.0 / f64::from(cells));
    let mut bands: Vec<(ConcernLevel, u32, u32)> = Vec::new();
    for number in 1..=cells {
        let Some(level) = level(number) else { continue };
        match bands.last_mut() {
            Some((last, _, to)) if *last == level => *to = number,
            _ => bands.push((level, number, number)),
        }
    }
    let middle = |number: u32| percent(f64::from(number) - 0.5);
    let alternative = format!(
        "{title}: {mark}. Bands: {}.",
        bands
            .iter()
            .map(|(level, from, to)| {
                if *to == cells && cells > RiskScore::HIGHEST.get() {
                    format!("{level} from {from}")
                } else if from == to {
                    format!("{level} at {from}")
                } else {
                    format!("{level} {from} to {to}")
                }
            })
            .collect::<Vec<_>>()
            .join(", ")
    );
    let step = cells.div_ceil(MOST_NUMBERS).max(1);
    let numbers = (1..=cells).filter(|number| *number == mark || number % step == 0 && number.abs_diff(mark) >= step);
    html! {
        <svg class="pc-scale pc-scale--row" role="img" aria-label={alternative} width="100%" height="96">
            <text x="0" y="14">{title}</text>
            { for bands.iter().map(|(level, from, to)| html! {
                <>
                    <rect class={format!("pc-scale__band pc-fill--{}", level.key())} x={percent(f64::from(from - 1))} y="38"
                        width={percent(f64::from(to - from + 1))} height="28" />
                    <text class="pc-quiet" x={percent(f64::from(from - 1 + to) / 2.0)} y="57" text-anchor="middle">{level.name()}</text>
                </>
            }) }
            <text class="pc-scale__value" x={middle(mark)} y="33" text-anchor="middle">{"▼"}</text>
            { for numbers.map(|number| html! {
                <text class={if number == mark { "pc-scale__value" } else { "pc-quiet" }} x={middle(number)} y="86"
                    text-anchor="middle">{number}</text>
            }) }
        </svg>
    }
}
