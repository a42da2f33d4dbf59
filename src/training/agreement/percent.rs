//! Percent agreement.

use super::Ratings;

/// Of all pairs of people who answered the same scenario, the share (0 to 1) that gave the same level; `None` without a pair.
pub fn percent(ratings: &Ratings) -> Option<f64> {
    let (mut same, mut pairs) = (0, 0);
    for counts in ratings.paired() {
        let answers: usize = counts.iter().sum();
        same += counts.iter().map(|count| count * count.saturating_sub(1)).sum::<usize>();
        pairs += answers * (answers - 1);
    }
    (pairs > 0).then(|| same as f64 / pairs as f64)
}
