//! Two camps, level, bands, lists and culture profiles, by example and at their edges.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use bearings_core::agreement::camps::{Camp, TwoCamps, two_camps};
use bearings_core::agreement::lists::{Spread, jaccard_mean_pairwise, spread, topk_share};
use bearings_core::agreement::within_group::{
    Band, NullDistribution, ad_practical, average_deviation, band, null_variance, r_wg,
};
use bearings_core::agreement::{culture, level, van_der_eijk};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn camp(count: usize, lowest: f64, highest: f64) -> Camp {
    Camp { count, lowest, highest }
}

#[test]
fn two_camps_are_two_apart_with_nobody_between() {
    let check = |ratings: &[f64], expected: Option<(Camp, Camp)>| {
        let camps = expected.map(|(low, high)| TwoCamps { low, high });
        assert_eq!(two_camps(ratings), camps, "{ratings:?}");
    };
    check(&[1.0, 2.0, 4.0, 5.0, 5.0], Some((camp(2, 1.0, 2.0), camp(3, 4.0, 5.0))));
    check(&[5.0, 1.0, 5.0, 2.0, 1.0, 1.0], Some((camp(4, 1.0, 2.0), camp(2, 5.0, 5.0))));
    check(&[3.0, 3.0, 5.0, 5.0, 5.0], Some((camp(2, 3.0, 3.0), camp(3, 5.0, 5.0))));
    check(&[1.0, 1.0, 5.0, 5.0], None);
    check(&[1.0, 5.0, 5.0, 5.0, 5.0], None);
    check(&[1.0, 1.0, 1.0, 1.0, 5.0], None);
    check(&[1.0, 1.0, 2.0, 3.0, 3.0], None);
    check(&[4.0, 4.0, 4.0, 4.0, 4.0], None);
    check(&[], None);
}

#[test]
fn of_several_gaps_the_widest_parts_the_camps_then_the_evenest() {
    let camps = two_camps(&[1.0, 1.0, 3.0, 3.0, 7.0, 7.0]).unwrap();
    assert_eq!(camps.low, camp(4, 1.0, 3.0));
    let camps = two_camps(&[1.0, 1.0, 3.0, 5.0, 5.0, 5.0]).unwrap();
    assert_eq!(camps.low, camp(3, 1.0, 3.0));
    let camps = two_camps(&[1.0, 1.0, 3.0, 5.0, 5.0]).unwrap();
    assert_eq!(camps.low, camp(2, 1.0, 1.0));
}

#[test]
fn the_median_is_the_middle() {
    assert_eq!(level::median(&[]), None);
    assert_eq!(level::median(&[3.0]), Some(3.0));
    assert_eq!(level::median(&[5.0, 1.0, 2.0]), Some(2.0));
    assert_eq!(level::median(&[5.0, 1.0, 2.0, 4.0]), Some(3.0));
    assert_eq!(level::median(&[10.0, 9.0]), Some(9.5));
}

#[test]
fn the_level_counts_from_the_low_end_of_the_scale() {
    assert_eq!(level::rating(&[1.0, 4.0, 5.0], 1.0, 5.0, false), Some(75.0));
    assert_eq!(level::rating(&[1.0, 4.0, 5.0], 1.0, 5.0, true), Some(25.0));
    assert_eq!(level::rating(&[0.0, 10.0, 3.0, 4.0], 0.0, 10.0, false), Some(35.0));
    assert_eq!(level::rating(&[5.0, 5.0, 5.0], 1.0, 5.0, false), Some(100.0));
    assert_eq!(level::rating(&[5.0, 5.0, 5.0], 1.0, 5.0, true), Some(0.0));
    assert_eq!(level::rating(&[5.0, 5.0], 1.0, 5.0, false), None);
    assert_eq!(level::rating(&[1.0, 1.0, 1.0], 1.0, 1.0, false), None);
}

#[test]
fn the_practical_limit_itself_is_acceptable() {
    let at_limit = ad_practical(&[1.0, 2.0, 2.0, 3.0, 3.0, 4.0], 5).unwrap();
    assert_eq!((at_limit.ad, at_limit.cutoff, at_limit.acceptable), (5.0 / 6.0, 5.0 / 6.0, true));
    let exactly = ad_practical(&[1.0, 2.0, 3.0], 4).unwrap();
    assert_eq!((exactly.ad, exactly.cutoff, exactly.acceptable), (2.0 / 3.0, 4.0 / 6.0, true));
    assert!(!ad_practical(&[1.0, 2.0, 3.0], 3).unwrap().acceptable);
    assert_eq!(average_deviation(&[4.0]), None);
}

#[test]
fn a_band_is_the_lower_of_two() {
    let words = |ratings: &[f64]| band(ratings, 5);
    assert_eq!(words(&[4.0, 4.0, 4.0, 4.0]), None, "four answers are too few");
    assert_eq!(words(&[4.0; 5]), Some(Band::VeryStrong));
    assert_eq!(words(&[1.0, 5.0, 1.0, 5.0, 3.0]), Some(Band::Lack));
    // Variance .5: r_wg .75 under the uniform null, .63 under the slight skew.
    assert_eq!(words(&[4.0, 4.0, 3.0, 5.0, 4.0]), Some(Band::Moderate));
    // Variance .3: .85 and .78.
    assert_eq!(words(&[4.0, 4.0, 4.0, 5.0, 5.0]), Some(Band::Strong));
    assert_eq!(band(&[4.0; 5], 4), None, "no table of the slight skew for four points");
    assert!(Band::Lack < Band::Weak && Band::Strong < Band::VeryStrong);
}

#[test]
fn a_band_includes_its_upper_limit() {
    let words = |counts: [usize; 4], points| {
        let ratings: Vec<f64> =
            (1..).zip(counts).flat_map(|(rating, count)| vec![f64::from(rating); count]).collect();
        band(&ratings, points)
    };
    // r_wg under the slight skew is exactly .50, .90 and .70.
    assert_eq!(words([4, 7, 0, 5], 7), Some(Band::Weak));
    assert_eq!(words([2, 21, 1, 1], 7), Some(Band::Strong));
    assert_eq!(words([7, 4, 0, 14], 10), Some(Band::Moderate));
}

#[test]
fn r_wg_is_undefined_without_a_variance_to_compare_with() {
    assert_eq!(r_wg(&[1.0], 2.0), None);
    assert_eq!(r_wg(&[1.0, 2.0], 0.0), None);
    assert_eq!(null_variance(1, NullDistribution::Uniform), None);
    assert_eq!(null_variance(12, NullDistribution::SlightSkew), None);
}

#[test]
fn distributions_are_counted_on_the_whole_scale() {
    assert_eq!(van_der_eijk::counts(&[3.0, 1.0, 3.0], 1.0, 5.0), Some(vec![1, 0, 2, 0, 0]));
    assert_eq!(van_der_eijk::counts(&[0.0, 10.0], 0.0, 10.0).map(|counts| counts.len()), Some(11));
    assert_eq!(van_der_eijk::counts(&[6.0], 1.0, 5.0), None);
    assert_eq!(van_der_eijk::counts(&[0.0], 1.0, 5.0), None);
    assert_eq!(van_der_eijk::counts(&[1.5], 1.0, 5.0), None);
    assert_eq!(van_der_eijk::counts(&[1.0], 5.0, 1.0), None);
    assert_eq!(van_der_eijk::counts(&[1.0], 1.0, f64::INFINITY), None);
}

#[test]
fn agreement_a_of_single_layers() {
    // On seven categories, by the formula of the layer: U is 1 for neighbours and −1 for the two ends.
    let check = |counts: &[usize], expected: f64| {
        let a = van_der_eijk::agreement_a(counts).unwrap();
        assert!((a - expected).abs() < 1e-12, "{counts:?}: {a}");
    };
    check(&[1, 1, 0, 0, 0, 0, 0], 5.0 / 6.0);
    check(&[1, 0, 0, 0, 0, 0, 1], -1.0);
    check(&[0, 0, 9, 0, 0, 0, 0], 1.0);
    check(&[2, 2, 2, 2, 2, 2, 2], 0.0);
}

fn lists(lists: &[&[&'static str]]) -> Vec<BTreeSet<&'static str>> {
    lists.iter().map(|list| list.iter().copied().collect()).collect()
}

#[test]
fn lists_are_compared_as_sets() {
    assert_eq!(jaccard_mean_pairwise(&lists(&[&["a", "b"], &["b", "a"], &["a", "b"]])), Some(1.0));
    assert_eq!(jaccard_mean_pairwise(&lists(&[&["a"], &["b"]])), Some(0.0));
    assert_eq!(jaccard_mean_pairwise(&lists(&[&["a"]])), None);
    assert_eq!(jaccard_mean_pairwise(&lists(&[&[], &[]])), None, "0/0 is undefined");
    assert_eq!(jaccard_mean_pairwise(&lists(&[&[], &[], &["a"]])), Some(0.0), "and left out of the mean");
}

#[test]
fn the_spread_counts_items_by_how_many_named_them() {
    let lists =
        lists(&[&["a", "b", "c"], &["a", "b", "d"], &["a", "e", "b"], &["a", "c", "f"], &["a", "c", "b"]]);
    assert_eq!(spread(&lists), Spread { distinct: 6, by_all: 1, by_one: 3, by_two_thirds: 2 });
    assert!(!spread(&lists).is_shared());
    assert_eq!(spread(&lists[..3]), Spread { distinct: 5, by_all: 2, by_one: 3, by_two_thirds: 2 });
    let none: [BTreeSet<&str>; 0] = [];
    assert_eq!(spread(&none), Spread { distinct: 0, by_all: 0, by_one: 0, by_two_thirds: 0 });
}

#[test]
fn three_items_named_by_two_thirds_are_shared() {
    let lists = lists(&[&["a", "b", "c"], &["a", "b", "c"], &["x", "y", "z"]]);
    assert_eq!(spread(&lists).by_two_thirds, 3);
    assert!(spread(&lists).is_shared());
}

#[test]
fn the_top_of_no_list_is_empty() {
    let none: [BTreeSet<&str>; 0] = [];
    let top = topk_share(&none, 3);
    assert_eq!((top.leaders, top.top.len(), top.share.len(), top.tied_at_cut.len()), (0, 0, 0, 0));
    let top = topk_share(&lists(&[&["a"], &["b"]]), 0);
    assert_eq!((top.leaders, top.top.len(), top.tied_at_cut.len()), (2, 0, 0));
}

#[test]
fn a_culture_aspect_without_answers_is_left_out_and_named() {
    let leader = |first: &[f64]| vec![Some(first.to_vec()), None];
    let answers = [leader(&[40.0, 60.0]), leader(&[60.0, 40.0])];
    assert_eq!(culture::mean_profile(&answers), Some(vec![50.0, 50.0]));
    assert_eq!(culture::aspect_congruence(&answers).unwrap().difference, [Some(0.0), None]);
}

#[test]
fn culture_answers_of_unequal_shape_are_refused() {
    let ragged = [vec![Some(vec![50.0, 50.0])], vec![Some(vec![100.0])]];
    assert_eq!(culture::mean_profile(&ragged), None);
    assert_eq!(culture::rater_spread(&ragged), None);
    assert_eq!(culture::aspect_congruence(&ragged), None);
    assert_eq!(culture::mean_profile(&[]), None);
    assert_eq!(culture::mean_profile(&[vec![None, None]]), None);
    let one = [vec![Some(vec![50.0, 50.0])]];
    let other = [vec![Some(vec![20.0, 30.0, 50.0])]];
    assert_eq!(culture::summary(&one, &other), None);
}

proptest! {
    #[test]
    fn camps_hold_every_answer_and_stand_apart(
        ratings in prop::collection::vec((1u32..8).prop_map(f64::from), 0..14)
    ) {
        let mut sorted = ratings.clone();
        sorted.sort_by(f64::total_cmp);
        let parts = (2..sorted.len().saturating_sub(1)).any(|cut| sorted[cut] - sorted[cut - 1] >= 2.0);
        prop_assert_eq!(two_camps(&ratings).is_some(), ratings.len() >= 5 && parts);
        if let Some(TwoCamps { low, high }) = two_camps(&ratings) {
            prop_assert_eq!(low.count + high.count, ratings.len());
            prop_assert!(low.count >= 2 && high.count >= 2 && high.lowest - low.highest >= 2.0);
            prop_assert_eq!(low.count, ratings.iter().filter(|rating| **rating <= low.highest).count());
            prop_assert_eq!((low.lowest, high.highest), (sorted[0], sorted[sorted.len() - 1]));
        }
    }

    #[test]
    fn bands_are_those_of_r_wg(
        ratings in prop::collection::vec((1u32..8).prop_map(f64::from), 5..14)
    ) {
        let under = |null| r_wg(&ratings, null_variance(7, null).unwrap()).unwrap();
        let lower = under(NullDistribution::Uniform).min(under(NullDistribution::SlightSkew));
        let limits = [(0.3, Band::Lack), (0.5, Band::Weak), (0.7, Band::Moderate), (0.9, Band::Strong)];
        prop_assume!(limits.iter().all(|(limit, _)| (lower - limit).abs() > 1e-9));
        let expected = limits.iter().find(|(limit, _)| lower <= *limit).map_or(Band::VeryStrong, |(_, band)| *band);
        prop_assert_eq!(band(&ratings, 7), Some(expected));
    }

    #[test]
    fn agreement_a_is_bounded_and_blind_to_direction(counts in prop::collection::vec(0usize..9, 3..12)) {
        let turned: Vec<usize> = counts.iter().rev().copied().collect();
        let a = van_der_eijk::agreement_a(&counts);
        let b = van_der_eijk::agreement_a(&turned);
        prop_assert_eq!(a.is_some(), counts.iter().sum::<usize>() >= 2);
        if let (Some(a), Some(b)) = (a, b) {
            prop_assert!((-1.0 - 1e-12..=1.0 + 1e-12).contains(&a));
            prop_assert!((a - b).abs() < 1e-12);
        }
    }

    #[test]
    fn level_of_a_turned_item_is_the_rest_to_100(
        ratings in prop::collection::vec((1u32..8).prop_map(f64::from), 3..14)
    ) {
        let straight = level::rating(&ratings, 1.0, 7.0, false).unwrap();
        let turned = level::rating(&ratings, 1.0, 7.0, true).unwrap();
        prop_assert!((0.0..=100.0).contains(&straight));
        prop_assert!((straight + turned - 100.0).abs() < 1e-9);
    }
}
