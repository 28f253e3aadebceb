//! The chance mark of several ratings together.

use bearings_core::agreement::chance;
use bearings_core::agreement::chance_mean::{Part, mean};

fn part(answers: usize, weight: f64) -> Part {
    Part { answers, points: 7, weight }
}

#[test]
fn of_one_rating_it_is_near_the_exact_mark() {
    for answers in [3, 6, 12] {
        let (exact, drawn) = (chance::rating(answers, 7).unwrap(), mean(&[part(answers, 1.0)]).unwrap());
        // A step of the distribution is 100 / (6 · ⌊n/2⌋⌈n/2⌉) points, 8.3 for three answers.
        assert!((exact.median - drawn.median).abs() < 8.4, "{answers}: {exact:?} {drawn:?}");
        assert!((exact.p95 - drawn.p95).abs() < 8.4, "{answers}: {exact:?} {drawn:?}");
    }
    let (exact, drawn) = (chance::rating(12, 7).unwrap(), mean(&[part(12, 1.0)]).unwrap());
    assert!((exact.p95 - drawn.p95).abs() < 1.0 && (exact.median - drawn.median).abs() < 1.0);
}

#[test]
fn weights_count_by_their_proportion_and_the_order_not_at_all() {
    let parts = [part(4, 2.0), part(6, 1.0), part(9, 1.0)];
    let turned = [part(9, 1.0), part(4, 2.0), part(6, 1.0)];
    assert_eq!(mean(&parts), mean(&turned));
    let doubled = parts.map(|part| Part { weight: part.weight * 2.0, ..part });
    let (one, two) = (mean(&parts).unwrap(), mean(&doubled).unwrap());
    assert!((one.p95 - two.p95).abs() < 1e-9 && (one.median - two.median).abs() < 1e-9);
}

#[test]
fn the_more_ratings_the_narrower_is_chance() {
    let of = |ratings: usize| mean(&vec![part(6, 1.0); ratings]).unwrap();
    let widths: Vec<f64> = [1, 5, 20].map(|ratings| of(ratings).p95 - of(ratings).median).to_vec();
    assert!(widths[0] > widths[1] && widths[1] > widths[2], "{widths:?}");
}

#[test]
fn no_ratings_and_ratings_without_a_mark_have_none() {
    assert_eq!(mean(&[]), None);
    assert_eq!(mean(&[part(6, 1.0), part(2, 1.0)]), None);
    assert_eq!(mean(&[part(6, 1.0), part(chance::MAX_ANSWERS + 1, 1.0)]), None);
    assert_eq!(mean(&[part(6, 0.0)]), None);
}
