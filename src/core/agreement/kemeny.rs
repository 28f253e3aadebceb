//! The Kemeny order: the order of items that contradicts the leaders' rankings least.
//!
//! The distance of an order to a ranking adds up over pairs of items: 2 for a pair in reverse order, 1 for a pair that
//! the ranking ties and the order does not, 0 for a pair in the same order. An optimum has the smallest distance summed
//! over all rankings. Often several orders are optimal; all of them are given, because then there is no single order.
//!
//! Convention: an optimum is strict (without ties); unranked items tie for last in their ranking. Computed by dynamic
//! programming over sets of items (Held & Karp 1962). Source: Kemeny 1959; distance of Kemeny & Snell 1962.

use super::ranking::unranked_last;

/// Most items for which all optima are searched.
pub const MAX_ITEMS: usize = 8;

/// All optimal orders and their distance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kemeny {
    /// Distance of an optimum to all rankings together, in Kemeny–Snell points.
    pub distance: u64,
    /// Each optimum as the rank of every item, 1 = first; in ascending order.
    pub optimal: Vec<Vec<u32>>,
}

/// All Kemeny optima of `rankings` (positions, 1 = best, equal numbers tie, `None` unranked).
///
/// `None` for no ranking, no item, more than [`MAX_ITEMS`] items or rows of different length.
pub fn kemeny(rankings: &[Vec<Option<f64>>]) -> Option<Kemeny> {
    let items = rankings.first()?.len();
    if !(1..=MAX_ITEMS).contains(&items) || rankings.iter().any(|ranking| ranking.len() != items) {
        return None;
    }
    let search = Search::new(rankings, items);
    let mut optimal = Vec::new();
    search.extend(&mut Vec::new(), search.everything(), &mut optimal);
    optimal.sort_unstable();
    Some(Kemeny { distance: search.least(search.everything()), optimal })
}

/// A set of items, one bit each.
type Items = usize;

/// The costs of all pairs and the least distance of every set of items.
struct Search {
    items: usize,
    /// `before[a][b]`: distance added by an order that has a before b.
    before: Vec<Vec<u64>>,
    /// Least distance among the pairs inside a set, indexed by the set.
    least: Vec<u64>,
}

impl Search {
    fn new(rankings: &[Vec<Option<f64>>], items: usize) -> Self {
        let mut before = vec![vec![0; items]; items];
        for positions in rankings.iter().map(|ranking| unranked_last(ranking)) {
            for (costs, a) in before.iter_mut().zip(&positions) {
                for (cost, b) in costs.iter_mut().zip(&positions) {
                    *cost += if a > b { 2 } else { u64::from(a == b) };
                }
            }
        }
        let mut search = Search { items, before, least: vec![0] };
        for set in 1..=search.everything() {
            let least = search.members(set).map(|first| search.cost_of_first(first, set)).min();
            search.least.push(least.unwrap_or_default());
        }
        search
    }

    fn everything(&self) -> Items {
        (1 << self.items) - 1
    }

    fn members(&self, set: Items) -> impl Iterator<Item = usize> {
        (0..self.items).filter(move |item| set & (1 << item) != 0)
    }

    fn least(&self, set: Items) -> u64 {
        self.least.get(set).copied().unwrap_or_default()
    }

    /// Least distance among the pairs inside `set` if `first` comes first in it.
    fn cost_of_first(&self, first: usize, set: Items) -> u64 {
        let rest = set & !(1 << first);
        let costs = self.before.get(first).map(Vec::as_slice).unwrap_or_default();
        let against_rest: u64 = self.members(rest).filter_map(|item| costs.get(item)).sum();
        against_rest + self.least(rest)
    }

    /// Completes `order` with the items of `rest` in every optimal way.
    fn extend(&self, order: &mut Vec<usize>, rest: Items, optimal: &mut Vec<Vec<u32>>) {
        if rest == 0 {
            optimal.push(ranks(order));
        }
        for first in self.members(rest).filter(|&item| self.cost_of_first(item, rest) == self.least(rest)) {
            order.push(first);
            self.extend(order, rest & !(1 << first), optimal);
            order.pop();
        }
    }
}

/// Rank of each item, 1 = first, from the items in order.
fn ranks(order: &[usize]) -> Vec<u32> {
    let mut placed: Vec<(usize, u32)> = order.iter().copied().zip(1..).collect();
    placed.sort_unstable();
    placed.into_iter().map(|(_, rank)| rank).collect()
}
