//! Kendall's W, Borda scores and Kemeny orders.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use bearings_core::agreement::kemeny::{Kemeny, MAX_ITEMS, kemeny};
use bearings_core::agreement::ranking::{borda, kendall_w};
use proptest::prelude::*;

type Ranking = Vec<Option<f64>>;

/// Distance of Kemeny & Snell between an order and a ranking, from its definition.
fn distance(order: &[u32], ranking: &Ranking) -> u64 {
    let position = |item: usize| ranking[item].unwrap_or(f64::INFINITY);
    let mut sum = 0;
    for one in 0..order.len() {
        for other in 0..one {
            let in_order = order[one].cmp(&order[other]);
            let in_ranking = position(one).total_cmp(&position(other));
            sum += (in_order as i64 - in_ranking as i64).unsigned_abs();
        }
    }
    sum
}

fn total_distance(order: &[u32], rankings: &[Ranking]) -> u64 {
    rankings.iter().map(|ranking| distance(order, ranking)).sum()
}

fn permutations(items: u32) -> Vec<Vec<u32>> {
    let mut all = vec![vec![]];
    for rank in 1..=items {
        let insert = |shorter: &Vec<u32>| -> Vec<Vec<u32>> {
            (0..=shorter.len())
                .map(|at| {
                    let mut longer = shorter.clone();
                    longer.insert(at, rank);
                    longer
                })
                .collect()
        };
        all = all.iter().flat_map(insert).collect();
    }
    all.sort();
    all
}

fn rankings(items: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Ranking>> {
    items.prop_flat_map(|items| {
        let position = prop::option::weighted(0.85, (1u32..6).prop_map(f64::from));
        prop::collection::vec(prop::collection::vec(position, items), 1..8)
    })
}

fn ranking(positions: &[u32]) -> Ranking {
    positions.iter().map(|position| Some(f64::from(*position))).collect()
}

#[test]
fn a_cycle_has_three_optima() {
    let cycle = [ranking(&[1, 2, 3]), ranking(&[3, 1, 2]), ranking(&[2, 3, 1])];
    let optimal = vec![vec![1, 2, 3], vec![2, 3, 1], vec![3, 1, 2]];
    assert_eq!(kemeny(&cycle), Some(Kemeny { distance: 8, optimal }));
    assert_eq!(kendall_w(&cycle), Some(0.0));
    assert_eq!(borda(&cycle), Some(vec![3.0, 3.0, 3.0]));
}

#[test]
fn all_orders_are_optimal_where_everything_ties() {
    let all_tied = [ranking(&[1; MAX_ITEMS]), vec![None; MAX_ITEMS]];
    let found = kemeny(&all_tied).unwrap();
    assert_eq!(found.distance, 2 * 28);
    assert_eq!(found.optimal, permutations(8));
}

#[test]
fn eight_items_are_searched_and_nine_are_not() {
    assert_eq!(kemeny(&[ranking(&[8, 7, 6, 5, 4, 3, 2, 1])]).unwrap().optimal, [[8, 7, 6, 5, 4, 3, 2, 1]]);
    assert_eq!(kemeny(&[ranking(&[1, 2, 3, 4, 5, 6, 7, 8, 9])]), None);
}

#[test]
fn nothing_to_order_is_undefined() {
    assert_eq!(kemeny(&[]), None);
    assert_eq!(kemeny(&[vec![]]), None);
    assert_eq!(kemeny(&[ranking(&[1, 2]), ranking(&[1])]), None);
    assert_eq!(borda(&[]), None);
    assert_eq!(kendall_w(&[]), None);
    assert_eq!(kendall_w(&[ranking(&[1, 2, 3])]), None);
    assert_eq!(kendall_w(&[ranking(&[1]), ranking(&[1])]), None);
    assert_eq!(kendall_w(&[vec![None, Some(1.0)], vec![Some(1.0), None]]), None);
}

#[test]
fn unranked_items_tie_for_last() {
    let partly = [vec![Some(1.0), None, None, Some(2.0)]];
    assert_eq!(borda(&partly), Some(vec![3.0, 0.5, 0.5, 2.0]));
    assert_eq!(kemeny(&partly).unwrap().optimal, [[1, 3, 4, 2], [1, 4, 3, 2]]);
}

proptest! {
    #[test]
    fn an_optimum_is_no_worse_than_any_order_and_all_as_good_are_given(rankings in rankings(1..6)) {
        let found = kemeny(&rankings).unwrap();
        let all = permutations(rankings[0].len() as u32);
        let least = all.iter().map(|order| total_distance(order, &rankings)).min().unwrap();
        let optimal: Vec<Vec<u32>> =
            all.into_iter().filter(|order| total_distance(order, &rankings) == least).collect();
        prop_assert_eq!(found, Kemeny { distance: least, optimal });
    }

    #[test]
    fn one_strict_ranking_is_its_own_optimum(order in Just((1u32..9).collect::<Vec<_>>()).prop_shuffle()) {
        prop_assert_eq!(kemeny(&[ranking(&order)]), Some(Kemeny { distance: 0, optimal: vec![order] }));
    }

    #[test]
    fn w_lies_between_0_and_1(rankings in rankings(1..7)) {
        if let Some(w) = kendall_w(&rankings) {
            prop_assert!((0.0..=1.0).contains(&w), "{}", w);
        }
    }

    #[test]
    fn w_is_1_for_the_same_order(order in Just((1u32..7).collect::<Vec<_>>()).prop_shuffle(), leaders in 2usize..9) {
        prop_assert_eq!(kendall_w(&vec![ranking(&order); leaders]), Some(1.0));
    }

    #[test]
    fn w_looks_at_the_order_only(rankings in rankings(1..7)) {
        let stretched: Vec<Ranking> = rankings
            .iter()
            .map(|ranking| ranking.iter().map(|position| position.map(|at| at * at + 0.5)).collect())
            .collect();
        prop_assert_eq!(kendall_w(&stretched), kendall_w(&rankings));
    }

    #[test]
    fn w_of_two_strict_orders_is_the_rank_correlation_rescaled(
        one in Just((1u32..8).collect::<Vec<_>>()).prop_shuffle(),
        other in Just((1u32..8).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let squares: f64 = one.iter().zip(&other).map(|(a, b)| (f64::from(*a) - f64::from(*b)).powi(2)).sum();
        let spearman = 1.0 - 6.0 * squares / (7.0 * 48.0);
        let w = kendall_w(&[ranking(&one), ranking(&other)]).unwrap();
        prop_assert!((w - (spearman + 1.0) / 2.0).abs() < 1e-12);
    }

    #[test]
    fn borda_gives_away_the_same_points_whatever_the_ranking(rankings in rankings(1..7)) {
        let items = rankings[0].len() as f64;
        let scores = borda(&rankings).unwrap();
        prop_assert_eq!(scores.iter().sum::<f64>(), rankings.len() as f64 * items * (items - 1.0) / 2.0);
    }
}
