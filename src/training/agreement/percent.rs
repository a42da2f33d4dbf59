//! Percent agreement.

use super::ratings::{Ratings, pairs};

/// Of all pairs of people who answered the same scenario, the share (0 to 1) that gave the same level; `None` without a pair.
pub fn percent(ratings: &Ratings) -> Option<f64> {
    let (mut same, mut all) = (0.0, 0.0);
    for (counts, answers) in ratings.paired() {
        same += counts.iter().copied().map(f64::from).map(pairs).sum::<f64>();
        all += pairs(answers);
    }
    (all > 0.0).then(|| same / all)
}
