//! Agreement on an order: Kendall's W, and Borda scores for a common order.
//!
//! A ranking is a row with a number per item. Equal numbers are a tie; ties share the average rank.

use super::MIN_ANSWERS;

/// Fewest rankings for Kendall's W to be defined.
const MIN_RANKINGS: usize = 2;

/// Kendall's coefficient of concordance, tie-corrected, 0 (no common order) to 1 (the same order).
///
/// `W = 12 S / (m² (n³ − n) − m Σ T)` for m rankings of n items; S is the sum of squared deviations of the items'
/// rank sums from their mean, `T = t³ − t` summed over each ranking's groups of t tied items. Items with any missing
/// value are dropped. `None` for fewer than two rankings, rows of different length, or when nothing but ties is left.
/// Source: Kendall & Babington Smith 1939; Kendall 1948 for ties.
pub fn kendall_w(rankings: &[Vec<Option<f64>>]) -> Option<f64> {
    let items = rankings.first()?.len();
    if rankings.len() < MIN_RANKINGS || rankings.iter().any(|ranking| ranking.len() != items) {
        return None;
    }
    let complete = complete_items(rankings, items);
    let mut rank_sums = vec![0.0; complete.first()?.len()];
    let mut ties = 0.0;
    for ranking in &complete {
        let ranks = doubled_ranks(ranking);
        rank_sums.iter_mut().zip(&ranks).for_each(|(sum, rank)| *sum += rank);
        ties += tie_correction(ranking);
    }
    let (m, n) = (rankings.len() as f64, rank_sums.len() as f64);
    let mean = m * (n + 1.0);
    // Ranks are doubled to keep halves whole, so this is 4 S and the 12 becomes a 3.
    let squares: f64 = rank_sums.iter().map(|sum| (sum - mean) * (sum - mean)).sum();
    let denominator = m * m * (n * n * n - n) - m * ties;
    (denominator > 0.0).then(|| 3.0 * squares / denominator)
}

/// Agreement of rankings, `100 · W`, 0 to 100; items that a leader left unranked tie for last.
///
/// `None` for fewer than three rankings, and where [`kendall_w`] is undefined.
pub fn agreement(rankings: &[Vec<Option<f64>>]) -> Option<f64> {
    if rankings.len() < MIN_ANSWERS {
        return None;
    }
    let completed: Vec<Vec<Option<f64>>> =
        rankings.iter().map(|ranking| unranked_last(ranking).into_iter().map(Some).collect()).collect();
    kendall_w(&completed).map(|w| 100.0 * w)
}

/// Borda score of each item, in the order of the items; the highest is best.
///
/// Rankings hold positions, 1 = best. Of n items the first gets n − 1 points and the last 0; tied items share the
/// average; unranked ones tie for last. Range 0 to m (n − 1), in points. `None` for no ranking or rows of different
/// length. Source: Borda 1784, ties by average rank.
pub fn borda(rankings: &[Vec<Option<f64>>]) -> Option<Vec<f64>> {
    let items = rankings.first()?.len();
    if rankings.iter().any(|ranking| ranking.len() != items) {
        return None;
    }
    let mut scores = vec![0.0; items];
    for ranking in rankings {
        let ranks = doubled_ranks(&unranked_last(ranking));
        scores.iter_mut().zip(ranks).for_each(|(score, rank)| *score += items as f64 - rank / 2.0);
    }
    Some(scores)
}

/// Positions with the unranked items behind all others, tied.
pub(crate) fn unranked_last(ranking: &[Option<f64>]) -> Vec<f64> {
    ranking.iter().map(|position| position.unwrap_or(f64::INFINITY)).collect()
}

/// The rankings without the items that have a missing value in any of them.
fn complete_items(rankings: &[Vec<Option<f64>>], items: usize) -> Vec<Vec<f64>> {
    let complete: Vec<bool> = (0..items)
        .map(|item| rankings.iter().all(|ranking| ranking.get(item).is_some_and(Option::is_some)))
        .collect();
    rankings
        .iter()
        .map(|ranking| {
            ranking.iter().zip(&complete).filter(|(_, keep)| **keep).filter_map(|(v, _)| *v).collect()
        })
        .collect()
}

/// Twice the average rank of each value, 1 for the smallest: a whole number, `2 · smaller + tied + 1`.
pub(crate) fn doubled_ranks(values: &[f64]) -> Vec<f64> {
    values
        .iter()
        .map(|value| {
            let smaller = values.iter().filter(|other| *other < value).count();
            let tied = values.iter().filter(|other| *other == value).count();
            (2 * smaller + tied + 1) as f64
        })
        .collect()
}

/// `Σ (t³ − t)` over the groups of t equal values: every value adds `t² − 1` for the group it is in.
fn tie_correction(values: &[f64]) -> f64 {
    values
        .iter()
        .map(|value| {
            let tied = values.iter().filter(|other| *other == value).count() as f64;
            tied * tied - 1.0
        })
        .sum()
}
