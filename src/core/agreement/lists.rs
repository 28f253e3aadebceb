//! Agreement on lists: who named what, after equal entries were grouped.
//!
//! A leader's list is a set here: order and repetition do not count. Leaders without an answer are left out before.

use std::collections::{BTreeMap, BTreeSet};

/// Items that must be named by two thirds for a list to be called shared (our convention).
pub const SHARED_ITEMS: usize = 3;

/// Mean over all pairs of leaders of `|A ∩ B| / |A ∪ B|`, 0 (nothing in common) to 1 (the same lists).
///
/// `None` for fewer than two lists. A pair of empty lists is 0/0 and left out; `None` if no pair is left.
/// Source: Jaccard 1901.
pub fn jaccard_mean_pairwise<T: Ord>(lists: &[BTreeSet<T>]) -> Option<f64> {
    let mut sum = 0.0;
    let mut pairs = 0;
    for (nth, one) in lists.iter().enumerate() {
        for other in lists.iter().skip(nth + 1) {
            let common = one.intersection(other).count();
            let union = one.len() + other.len() - common;
            if union > 0 {
                sum += common as f64 / union as f64;
                pairs += 1;
            }
        }
    }
    (pairs > 0).then(|| sum / f64::from(pairs))
}

/// The most-named items and how many leaders name them.
#[derive(Debug, Clone, PartialEq)]
pub struct TopShare<T> {
    /// Leaders who gave a list.
    pub leaders: usize,
    /// The items named most, at most k; of equally named ones those that come first by name.
    pub top: Vec<T>,
    /// For each of `top`, the share of leaders who named it, 0 to 1.
    pub share: Vec<f64>,
    /// Items in name order that other top-k sets with the same counts would exchange: chosen by name only.
    pub tied_at_cut: Vec<T>,
}

/// The `k` items that most leaders named, all of them if there are fewer.
///
/// Share of an item: leaders who named it / leaders who gave a list. No list gives empty results.
pub fn topk_share<T: Ord + Clone>(lists: &[BTreeSet<T>], k: usize) -> TopShare<T> {
    let mut by_count: Vec<(T, usize)> =
        mentions(lists).into_iter().map(|(item, count)| (item.clone(), count)).collect();
    // Stable, and the items come in name order: equally named ones stay in it.
    by_count.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let (chosen, left) = by_count.split_at(k.min(by_count.len()));
    let tied_at_cut = match (chosen.last(), left.first()) {
        (Some((_, last_in)), Some((_, first_out))) if last_in == first_out => {
            by_count.iter().filter(|(_, count)| count == last_in).map(|(item, _)| item.clone()).collect()
        }
        _ => Vec::new(),
    };
    TopShare {
        leaders: lists.len(),
        share: chosen.iter().map(|(_, count)| *count as f64 / lists.len() as f64).collect(),
        top: chosen.iter().map(|(item, _)| item.clone()).collect(),
        tied_at_cut,
    }
}

/// How many leaders named each item, in name order.
pub fn mentions<T: Ord>(lists: &[BTreeSet<T>]) -> BTreeMap<&T, usize> {
    let mut counts = BTreeMap::new();
    for item in lists.iter().flatten() {
        *counts.entry(item).or_insert(0) += 1;
    }
    counts
}

/// How widely the items of all lists are known: counts of items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spread {
    /// Distinct items.
    pub distinct: usize,
    /// Items that every leader named.
    pub by_all: usize,
    /// Items that exactly one leader named.
    pub by_one: usize,
    /// Items that at least two thirds of the leaders named.
    pub by_two_thirds: usize,
}

impl Spread {
    /// Whether the lists are shared: at least [`SHARED_ITEMS`] items named by two thirds each (our convention).
    pub fn is_shared(&self) -> bool {
        self.by_two_thirds >= SHARED_ITEMS
    }
}

/// Counts how many items all leaders, one leader, or at least two thirds of them named.
pub fn spread<T: Ord>(lists: &[BTreeSet<T>]) -> Spread {
    let leaders = lists.len();
    let counts: Vec<usize> = mentions(lists).into_values().collect();
    let number = |holds: &dyn Fn(usize) -> bool| counts.iter().filter(|&&count| holds(count)).count();
    Spread {
        distinct: counts.len(),
        by_all: number(&|count| count == leaders),
        by_one: number(&|count| count == 1),
        by_two_thirds: number(&|count| 3 * count >= 2 * leaders),
    }
}
