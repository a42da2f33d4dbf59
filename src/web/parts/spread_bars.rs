//! How many chose what, as bars that read from the back of a room.

use yew::prelude::*;

/// How many patterns there are: plain, strokes one way, dots, strokes both ways. Neighbours differ without any colour.
const PATTERNS: usize = 4;

/// One thing that could be chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct SpreadBar {
    /// What it is.
    pub label: AttrValue,
    /// How many chose it.
    pub count: u32,
    /// How many chose it in the round before, where that is shown beside.
    pub before: Option<u32>,
    /// The words that mark it, such as "Our reading".
    pub mark: Option<AttrValue>,
}

/// A bar for each choice with its number in words, its length the share of all answers. The list reads as text; the bars
/// themselves say nothing more and are hidden from screen readers.
pub fn spread_bars(bars: &[SpreadBar]) -> Html {
    let sum = |count: fn(&SpreadBar) -> u32| bars.iter().map(count).fold(0, u32::saturating_add);
    let all = sum(|bar| bar.count);
    let before = sum(|bar| bar.before.unwrap_or_default());
    html! {
        <ul class="pc-bars">
            { for bars.iter().enumerate().map(|(place, bar)| row(place, bar, all, before)) }
        </ul>
    }
}

fn row(place: usize, bar: &SpreadBar, all: u32, before: u32) -> Html {
    let percent = |count: u32, all: u32| format!("{:.2}%", f64::from(count) * 100.0 / f64::from(all.max(1)));
    let fill = format!("url(#pc-pattern-{})", place % PATTERNS);
    let class = classes!("pc-bars__row", bar.mark.is_some().then_some("pc-bars__row--marked"));
    html! {
        <li {class}>
            <span class="pc-bars__label">{&bar.label}</span>
            if let Some(mark) = &bar.mark { <strong class="pc-bars__mark">{"◀ "}{mark}</strong> }
            <span class="pc-bars__bar"><svg width="100%" height="100%" aria-hidden="true" focusable="false">
                if bar.count > 0 {
                    <rect class="pc-bars__ground" width={percent(bar.count, all)} height="100%" />
                    <rect class="pc-bars__edge" width={percent(bar.count, all)} height="100%" {fill} />
                }
                if let Some(count) = bar.before.filter(|count| *count > 0) {
                    <line class="pc-bars__before" x1={percent(count, before)} x2={percent(count, before)} y1="0" y2="100%" />
                }
            </svg></span>
            <span class="pc-bars__number">
                <b>{bar.count}</b>{format!(" of {all}")}
                if let Some(count) = bar.before {
                    <span class="pc-bars__earlier">{format!("before: {count} of {before}")}</span>
                }
            </span>
        </li>
    }
}

/// The patterns that the bars are filled with, once for a page that draws any. They are named in attributes: a style sheet
/// elsewhere could not name what stands in the page.
pub fn bar_patterns() -> Html {
    let pattern = |number: usize, inside: Html| {
        html! {
            <pattern id={format!("pc-pattern-{number}")} width="12" height="12" patternUnits="userSpaceOnUse">{inside}</pattern>
        }
    };
    html! {
        <svg class="pc-patterns" width="0" height="0" aria-hidden="true" focusable="false">
            <defs>
                {pattern(0, html! { <path class="pc-patterns__line" d="M-3 3L3 -3M0 12L12 0M9 15L15 9" /> })}
                {pattern(1, html! { <circle class="pc-patterns__dot" cx="6" cy="6" r="2.6" /> })}
                {pattern(2, html! { <path class="pc-patterns__line" d="M0 0L12 12M0 12L12 0" /> })}
                {pattern(3, html! { <path class="pc-patterns__line" d="M3 0V12M9 0V12" /> })}
            </defs>
        </svg>
    }
}
