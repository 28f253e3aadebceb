//! Laws of the figures from 0 to 100: bounds, extremes, and what must not matter.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use bearings_core::agreement::{Span, choice, ranking, rating, split};
use proptest::prelude::*;

/// Largest distance between two figures that are equal up to rounding.
const NEAR: f64 = 1e-9;

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= NEAR
}

/// Whole ratings from 1 to `points`, and `points`.
fn ratings(fewest: usize) -> impl Strategy<Value = (Vec<f64>, u32)> {
    (2u32..12).prop_flat_map(move |points| {
        let rating = (1..=points).prop_map(f64::from);
        (prop::collection::vec(rating, fewest..30), Just(points))
    })
}

/// Indices of options, and the number of options.
fn choices(fewest: usize) -> impl Strategy<Value = (Vec<usize>, usize)> {
    (2usize..10).prop_flat_map(move |options| (prop::collection::vec(0..options, fewest..30), Just(options)))
}

/// Profiles of 2 to 6 options that sum to 100.
fn profiles(fewest: usize) -> impl Strategy<Value = Vec<Vec<f64>>> {
    (1usize..6).prop_flat_map(move |cuts| {
        let profile = prop::collection::vec(0u32..=100, cuts).prop_map(|mut cuts| {
            cuts.extend([0, 100]);
            cuts.sort_unstable();
            cuts.windows(2).map(|ends| f64::from(ends[1] - ends[0])).collect()
        });
        prop::collection::vec(profile, fewest..15)
    })
}

/// Rankings of 2 to 6 items with ties and gaps.
fn rankings(fewest: usize) -> impl Strategy<Value = Vec<Vec<Option<f64>>>> {
    (2usize..7).prop_flat_map(move |items| {
        let position = prop::option::weighted(0.9, (1u32..6).prop_map(f64::from));
        prop::collection::vec(prop::collection::vec(position, items), fewest..12)
    })
}

/// A list with an arbitrary order of its elements beside it.
fn shuffled<T: Clone + std::fmt::Debug>(list: Vec<T>) -> impl Strategy<Value = (Vec<T>, Vec<T>)> {
    (Just(list.clone()), Just(list).prop_shuffle())
}

fn without<T: Clone>(list: &[T], left_out: usize) -> Vec<T> {
    list.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, item)| item.clone()).collect()
}

/// Span of `figure` over the lists without one element, from scratch.
fn recomputed<T: Clone>(list: &[T], figure: impl Fn(&[T]) -> Option<f64>) -> Option<Span> {
    let values: Vec<f64> = (0..list.len()).filter_map(|at| figure(&without(list, at))).collect();
    let lowest = values.iter().copied().reduce(f64::min)?;
    let highest = values.iter().copied().reduce(f64::max)?;
    Some(Span { lowest, highest })
}

#[test]
fn opposite_halves_have_no_agreement_for_any_number_of_leaders() {
    for points in 2..=11 {
        for n in 3..=60 {
            let answer = |leader: usize| if leader < n / 2 { 1.0 } else { f64::from(points) };
            let halves: Vec<f64> = (0..n).map(answer).collect();
            assert_eq!(rating::agreement(&halves, points), Some(0.0), "n {n}, points {points}");
        }
    }
}

#[test]
fn choices_as_even_as_possible_have_no_agreement_for_any_number_of_leaders() {
    for options in 2..=9 {
        for n in 3..=60 {
            let even: Vec<usize> = (0..n).map(|leader| leader % options).collect();
            assert_eq!(choice::agreement(&even, options), Some(0.0), "n {n}, options {options}");
        }
    }
}

#[test]
fn everything_on_one_option_each_has_no_agreement_for_any_number_of_leaders() {
    for options in 2..=9 {
        for n in 3..=60 {
            let all_on =
                |favourite: usize| (0..options).map(|at| if at == favourite { 100.0 } else { 0.0 }).collect();
            let even: Vec<Vec<f64>> = (0..n).map(|leader| all_on(leader % options)).collect();
            assert!(split::agreement(&even).unwrap().abs() < NEAR, "n {n}, options {options}");
        }
    }
}

#[test]
fn orders_that_cancel_each_other_have_no_agreement() {
    for items in 2..=8 {
        for pairs in 2..=15 {
            let up: Vec<Option<f64>> = (0..items).map(|item| Some(f64::from(item))).collect();
            let down: Vec<Option<f64>> = up.iter().rev().copied().collect();
            let opposite: Vec<_> =
                (0..2 * pairs).map(|at| if at % 2 == 0 { up.clone() } else { down.clone() }).collect();
            assert_eq!(ranking::agreement(&opposite), Some(0.0), "{items} items, {pairs} pairs");
        }
    }
}

#[test]
fn fewer_than_three_answers_have_no_figure() {
    assert_eq!(rating::agreement(&[4.0, 4.0], 5), None);
    assert_eq!(choice::agreement(&[1, 1], 3), None);
    assert_eq!(split::agreement(&[vec![50.0, 50.0], vec![50.0, 50.0]]), None);
    assert_eq!(ranking::agreement(&vec![vec![Some(1.0), Some(2.0)]; 2]), None);
    assert_eq!(rating::one_voice_range(&[4.0, 4.0, 4.0], 5), None);
    assert_eq!(choice::one_voice_range(&[1, 1, 1], 3), None);
    assert_eq!(split::one_voice_range(&vec![vec![50.0, 50.0]; 3]), None);
}

#[test]
fn nothing_to_disagree_on_is_undefined() {
    assert_eq!(rating::agreement(&[1.0, 1.0, 1.0], 1), None);
    assert_eq!(choice::agreement(&[0, 0, 0], 1), None);
    assert_eq!(split::agreement(&vec![vec![100.0]; 3]), None);
    assert_eq!(ranking::agreement(&vec![vec![Some(1.0), Some(1.0)]; 3]), None);
}

#[test]
fn answers_that_cannot_be_are_refused() {
    assert_eq!(choice::agreement(&[0, 1, 3], 3), None);
    assert_eq!(split::agreement(&[vec![50.0, 50.0], vec![100.0], vec![0.0, 100.0]]), None);
    assert_eq!(ranking::kendall_w(&[vec![Some(1.0), Some(2.0)], vec![Some(1.0)]]), None);
    assert_eq!(ranking::borda(&[vec![Some(1.0), Some(2.0)], vec![Some(1.0)]]), None);
}

proptest! {
    #[test]
    fn rating_is_bounded_and_100_only_for_identical_answers((ratings, points) in ratings(3)) {
        let agreement = rating::agreement(&ratings, points).unwrap();
        prop_assert!((0.0..=100.0).contains(&agreement));
        prop_assert_eq!(agreement == 100.0, ratings.windows(2).all(|pair| pair[0] == pair[1]));
    }

    #[test]
    fn rating_is_highest_for_identical_answers(rating in 1u32..8, n in 3usize..40) {
        prop_assert_eq!(rating::agreement(&vec![f64::from(rating); n], 7), Some(100.0));
    }

    #[test]
    fn rating_does_not_depend_on_the_order_of_leaders(
        ((ratings, other), points) in ratings(3).prop_flat_map(|(r, points)| (shuffled(r), Just(points)))
    ) {
        prop_assert_eq!(rating::agreement(&ratings, points), rating::agreement(&other, points));
        prop_assert_eq!(rating::one_voice_range(&ratings, points), rating::one_voice_range(&other, points));
    }

    #[test]
    fn rating_does_not_depend_on_where_the_scale_starts((ratings, points) in ratings(3), shift in -20i32..20) {
        let moved: Vec<f64> = ratings.iter().map(|rating| rating + f64::from(shift)).collect();
        prop_assert_eq!(rating::agreement(&moved, points), rating::agreement(&ratings, points));
    }

    #[test]
    fn rating_does_not_depend_on_the_direction_of_the_scale((ratings, points) in ratings(3)) {
        let turned: Vec<f64> = ratings.iter().map(|rating| f64::from(points + 1) - rating).collect();
        prop_assert_eq!(rating::agreement(&turned, points), rating::agreement(&ratings, points));
    }

    #[test]
    fn one_voice_ranges_are_recomputed_from_scratch(
        (ratings, points) in ratings(0), (choices, options) in choices(0), profiles in profiles(0)
    ) {
        let rating = |rest: &[f64]| rating::agreement(rest, points);
        prop_assert_eq!(rating::one_voice_range(&ratings, points), recomputed(&ratings, rating));
        let choice = |rest: &[usize]| choice::agreement(rest, options);
        prop_assert_eq!(choice::one_voice_range(&choices, options), recomputed(&choices, choice));
        prop_assert_eq!(split::one_voice_range(&profiles), recomputed(&profiles, split::agreement));
    }

    #[test]
    fn choice_is_bounded_and_100_only_for_identical_answers((choices, options) in choices(3)) {
        let agreement = choice::agreement(&choices, options).unwrap();
        prop_assert!((0.0..=100.0).contains(&agreement));
        prop_assert_eq!(agreement == 100.0, choices.windows(2).all(|pair| pair[0] == pair[1]));
    }

    #[test]
    fn choice_depends_neither_on_leader_order_nor_on_names(
        ((choices, other), options) in choices(3).prop_flat_map(|(c, options)| (shuffled(c), Just(options))),
        shift in 0usize..9
    ) {
        let renamed: Vec<usize> = other.iter().map(|choice| (choice + shift) % options).collect();
        prop_assert_eq!(choice::agreement(&renamed, options), choice::agreement(&choices, options));
    }

    #[test]
    fn split_is_bounded_and_100_only_for_identical_answers(profiles in profiles(3)) {
        let agreement = split::agreement(&profiles).unwrap();
        prop_assert!((0.0..=100.0).contains(&agreement));
        prop_assert_eq!(agreement == 100.0, profiles.windows(2).all(|pair| pair[0] == pair[1]));
    }

    #[test]
    fn split_is_100_for_identical_answers(profile in profiles(1), n in 3usize..20) {
        prop_assert_eq!(split::agreement(&vec![profile[0].clone(); n]), Some(100.0));
    }

    #[test]
    fn split_depends_neither_on_leader_order_nor_on_names(
        (profiles, other) in profiles(3).prop_flat_map(shuffled), shift in 0usize..6
    ) {
        let renamed: Vec<Vec<f64>> = other
            .into_iter()
            .map(|mut profile| {
                let by = shift % profile.len();
                profile.rotate_left(by);
                profile
            })
            .collect();
        prop_assert!(near(split::agreement(&renamed).unwrap(), split::agreement(&profiles).unwrap()));
    }

    #[test]
    fn ranking_is_bounded_and_100_only_for_identical_orders(rankings in rankings(3)) {
        if let Some(agreement) = ranking::agreement(&rankings) {
            prop_assert!((0.0..=100.0).contains(&agreement));
            let order = |ranking: &Vec<Option<f64>>| -> Vec<Vec<std::cmp::Ordering>> {
                let last = |position: &Option<f64>| position.unwrap_or(f64::INFINITY);
                let against = |one| ranking.iter().map(|other| last(one).total_cmp(&last(other))).collect();
                ranking.iter().map(against).collect()
            };
            let same = rankings.windows(2).all(|pair| order(&pair[0]) == order(&pair[1]));
            prop_assert_eq!(agreement == 100.0, same, "{}", agreement);
        }
    }

    #[test]
    fn ranking_depends_neither_on_leader_order_nor_on_names(
        (rankings, other) in rankings(3).prop_flat_map(shuffled), shift in 0usize..6
    ) {
        let renamed: Vec<Vec<Option<f64>>> = other
            .into_iter()
            .map(|mut ranking| {
                let by = shift % ranking.len();
                ranking.rotate_left(by);
                ranking
            })
            .collect();
        prop_assert_eq!(ranking::agreement(&renamed), ranking::agreement(&rankings));
    }
}
