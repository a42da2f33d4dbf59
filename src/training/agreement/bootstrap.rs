//! How far a measure could be off: the bootstrap.

use super::Ratings;
use serde::Serialize;

/// Between which values a measure lies, as far as these scenarios can tell.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// On how many resamples it rests: those for which the measure is defined.
    pub resamples: usize,
}

/// What [`interval`] can take the interval of.
pub type Measure = fn(&Ratings) -> Option<f64>;

/// The percentile interval of a measure at 95%: scenarios are drawn again and again from those there are, as many each time,
/// and the measure is taken of each draw. `seed` decides the draws, so that the same answers give the same interval.
///
/// `None` with fewer than two scenarios, or where hardly any draw has a defined measure (under half of them): an interval would
/// promise more than there is.
pub fn interval(ratings: &Ratings, measure: Measure, draws: usize, seed: u64) -> Option<Interval> {
    let mut drawn = ratings.clone();
    resampled(ratings.scenarios(), draws, seed, &mut |places| {
        drawn.draw(ratings, places);
        measure(&drawn)
    })
}

/// The same for how much a measure has changed between two rounds over the same scenarios, in the same order: each draw takes
/// the same scenarios of both. `None` also where the rounds have different numbers of scenarios.
pub fn interval_of_change(
    before: &Ratings,
    after: &Ratings,
    measure: Measure,
    draws: usize,
    seed: u64,
) -> Option<Interval> {
    if before.scenarios() != after.scenarios() {
        return None;
    }
    let (mut one, mut other) = (before.clone(), after.clone());
    resampled(before.scenarios(), draws, seed, &mut |places| {
        one.draw(before, places);
        other.draw(after, places);
        Some(measure(&other)? - measure(&one)?)
    })
}

fn resampled(
    scenarios: usize,
    draws: usize,
    seed: u64,
    value: &mut dyn FnMut(&[usize]) -> Option<f64>,
) -> Option<Interval> {
    if scenarios < 2 || draws == 0 {
        return None;
    }
    let mut random = Numbers(seed);
    let mut values = Vec::with_capacity(draws);
    let mut places = vec![0; scenarios];
    for _ in 0..draws {
        places.fill_with(|| random.below(scenarios));
        values.extend(value(&places));
    }
    if values.len() * 2 < draws {
        return None;
    }
    values.sort_by(f64::total_cmp);
    Some(Interval { low: quantile(&values, 0.025), high: quantile(&values, 0.975), resamples: values.len() })
}

/// A quantile of sorted values, between two of them in proportion.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let place = share * (sorted.len() - 1) as f64;
    let (below, above) = (place.floor() as usize, place.ceil() as usize);
    sorted[below] + (sorted[above] - sorted[below]) * (place - below as f64)
}

/// Numbers that look random and follow from a seed (SplitMix64). Nothing secret hangs on them.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below a limit. The high half of a product: the bias is below one in a billion for any number of scenarios.
    fn below(&mut self, limit: usize) -> usize {
        ((u128::from(self.next()) * limit as u128) >> 64) as usize
    }
}
