//! Fleiss' kappa.

use super::Ratings;

/// Fleiss' kappa: 1 is full agreement, 0 what chance gives. Where somebody did not answer, a scenario counts with those who
/// did; where all answered all it is Fleiss' own measure. `None` where it is not defined: no scenario with two answers, or all
/// answers the same level.
///
/// After J. L. Fleiss, *Measuring nominal scale agreement among many raters* (1971).
pub fn kappa(ratings: &Ratings) -> Option<f64> {
    let (mut agreement, mut scenarios, mut answers) = (0.0, 0.0, 0.0);
    let mut totals = vec![0.0; ratings.levels()];
    for counts in ratings.paired() {
        let number = counts.iter().sum::<usize>() as f64;
        let same: f64 = counts.iter().map(|count| (count * count.saturating_sub(1)) as f64).sum();
        agreement += same / (number * (number - 1.0));
        scenarios += 1.0;
        answers += number;
        for (total, count) in totals.iter_mut().zip(counts) {
            *total += *count as f64;
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
