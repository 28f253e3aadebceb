//! Agreement A of van der Eijk: how far an ordered distribution is one heap rather than two.
//!
//! The distribution is taken apart into layers. A layer is flat: it covers every category that is not empty yet to the
//! height of the lowest of them. The layer's agreement is `U · (1 − (S − 1) / (K − 1))`, with K categories, S of them
//! covered, and the unimodality `U = ((K − 2) · TU − (K − 1) · TDU) / ((K − 2) · (TU + TDU))`. TU counts triples of
//! categories that fit one heap (covered, covered, empty or empty, covered, covered), TDU those that fit two (covered,
//! empty, covered). A is the mean over the layers, weighted by the answers in each.
//!
//! Range −1 (two halves at the ends) over 0 (even spread) to 1 (one category). All categories of the scale count, empty
//! ones too. Convention for layers without such a triple, as in the R package agrmt (`old = FALSE`): one covered
//! category has 1, all categories covered have 0. Source: van der Eijk 2001, Quality & Quantity 35, 325–341.

/// Fewest categories for A to be defined.
const MIN_CATEGORIES: usize = 3;
/// Fewest answers for A to be defined.
const MIN_RATINGS: f64 = 2.0;
/// Most categories that are counted out; no rating scale comes near.
const MAX_CATEGORIES: f64 = 1_000.0;

/// Agreement A of a distribution given as answers per category, in the order of the scale; −1 to 1.
///
/// `None` for fewer than three categories or fewer than two answers.
pub fn agreement_a(counts: &[usize]) -> Option<f64> {
    let total: f64 = counts.iter().map(|count| *count as f64).sum();
    if counts.len() < MIN_CATEGORIES || total < MIN_RATINGS {
        return None;
    }
    let mut rest = counts.to_vec();
    let mut weighted = 0.0;
    while let Some(height) = rest.iter().copied().filter(|&count| count > 0).min() {
        let covered: Vec<usize> =
            (0..).zip(&rest).filter(|(_, count)| **count > 0).map(|(at, _)| at).collect();
        weighted += height as f64 * covered.len() as f64 * layer_agreement(&covered, counts.len());
        rest.iter_mut().for_each(|count| *count = count.saturating_sub(height));
    }
    Some(weighted / total)
}

/// Answers per category of a scale from `min` to `max`, for [`agreement_a`].
///
/// `None` if a rating is not a whole point of the scale, or the scale's ends are not whole and in order.
pub fn counts(ratings: &[f64], min: f64, max: f64) -> Option<Vec<usize>> {
    let extent = max - min;
    if !(0.0..MAX_CATEGORIES).contains(&extent) || extent.fract() != 0.0 {
        return None;
    }
    let mut counts = vec![0; extent as usize + 1];
    for rating in ratings {
        let category = rating - min;
        if category < 0.0 || category.fract() != 0.0 {
            return None;
        }
        *counts.get_mut(category as usize)? += 1;
    }
    Some(counts)
}

/// Agreement of one layer that covers the categories `covered` (ascending) of `categories`.
fn layer_agreement(covered: &[usize], categories: usize) -> f64 {
    if covered.len() == 1 {
        return 1.0;
    }
    let (unimodal, bimodal) = triples(covered, categories);
    if unimodal + bimodal == 0 {
        return 0.0;
    }
    let (k, s) = (categories as f64, covered.len() as f64);
    let (tu, tdu) = (unimodal as f64, bimodal as f64);
    let unimodality = ((k - 2.0) * tu - (k - 1.0) * tdu) / ((k - 2.0) * (tu + tdu));
    unimodality * (1.0 - (s - 1.0) / (k - 1.0))
}

/// Triples of one empty and two covered categories: (empty one outside the two, empty one between them).
fn triples(covered: &[usize], categories: usize) -> (usize, usize) {
    let empty = categories - covered.len();
    let mut between = 0;
    for (nth, first) in covered.iter().enumerate() {
        for (steps, second) in covered.iter().skip(nth + 1).enumerate() {
            between += second - first - 1 - steps;
        }
    }
    let pairs = covered.len() * (covered.len() - 1) / 2;
    (pairs * empty - between, between)
}
