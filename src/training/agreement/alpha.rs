//! Krippendorff's alpha.

use super::Ratings;

/// Krippendorff's alpha for ordered levels: 1 is full agreement, 0 what chance gives, below 0 less than that. `None` where it
/// is not defined: no scenario with two answers, or all answers the same level.
///
/// After K. Krippendorff, *Computing Krippendorff's Alpha-Reliability* (2011).
pub fn alpha(ratings: &Ratings) -> Option<f64> {
    from_distance(ratings, ordinal)
}

/// The same for levels without an order: any two different answers are equally far apart.
pub fn alpha_nominal(ratings: &Ratings) -> Option<f64> {
    from_distance(ratings, |_, one, other| if one == other { 0.0 } else { 1.0 })
}

/// How far apart two ordered levels are: the squared number of answers between them, each end counted half.
fn ordinal(totals: &[f64], one: usize, other: usize) -> f64 {
    let (low, high) = (one.min(other), one.max(other));
    let between: f64 = totals[low..=high].iter().sum();
    (between - (totals[low] + totals[high]) / 2.0).powi(2)
}

fn from_distance(ratings: &Ratings, distance: fn(&[f64], usize, usize) -> f64) -> Option<f64> {
    let levels = ratings.levels();
    // How often two people on one scenario gave this pair of levels, each scenario weighted by its number of answers.
    let mut coincidences = vec![0.0; levels * levels];
    let mut totals = vec![0.0; levels];
    for (counts, answers) in ratings.paired() {
        for (one, number) in counts.iter().copied().map(f64::from).enumerate() {
            for (other, also) in counts.iter().copied().map(f64::from).enumerate() {
                let pairs = number * if one == other { (also - 1.0).max(0.0) } else { also };
                coincidences[one * levels + other] += pairs / (answers - 1.0);
            }
            totals[one] += number;
        }
    }
    let all: f64 = totals.iter().sum();
    let (mut observed, mut expected) = (0.0, 0.0);
    for one in 0..levels {
        for other in 0..levels {
            let apart = distance(&totals, one, other);
            observed += coincidences[one * levels + other] * apart;
            expected += totals[one] * totals[other] * apart;
        }
    }
    (expected > 0.0).then(|| 1.0 - (all - 1.0) * observed / expected)
}
