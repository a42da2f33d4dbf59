//! Fleiss' kappa.

use super::ratings::{Ratings, pairs};

/// Fleiss' kappa: 1 is full agreement, 0 what chance gives. Where somebody did not answer, a scenario counts with those who
/// did; where all answered all it is Fleiss' own measure. `None` where it is not defined: no scenario with two answers, or all
/// answers the same level.
///
/// After J. L. Fleiss, *Measuring nominal scale agreement among many raters* (1971).
pub fn kappa(ratings: &Ratings) -> Option<f64> {
    let (mut agreement, mut scenarios, mut answers) = (0.0, 0.0, 0.0);
    let mut totals = vec![0.0; ratings.levels()];
    for (counts, number) in ratings.paired() {
        agreement += counts.iter().copied().map(f64::from).map(pairs).sum::<f64>() / pairs(number);
        scenarios += 1.0;
        answers += number;
        for (total, count) in totals.iter_mut().zip(counts) {
            *total += f64::from(*count);
        }
    }
    if scenarios == 0.0 {
        return None;
    }
    let by_chance: f64 = totals.iter().map(|total| (total / answers).powi(2)).sum();
    // All answers on one level: the share by chance is exactly 1.
    (totals.iter().filter(|total| **total > 0.0).count() > 1)
        .then(|| (agreement / scenarios - by_chance) / (1.0 - by_chance))
}
