//! Earlier states: their keys, which are kept, what they leave out, how they differ from now.

use bearings_core::exchange::snapshot::{
    Difference, SnapshotKey, Why, as_snapshot, difference, may_keep_routinely, surplus,
};
use bearings_core::model::{Document, Responses, RoundState, WorkshopId};

use super::support::{at, sample};

fn key(minute: i64, why: Why) -> SnapshotKey {
    SnapshotKey { workshop: WorkshopId::parse("k3vq9").unwrap(), at: at(minute), why }
}

#[test]
fn keys_are_read_back_and_sort_by_time() {
    for why in [Why::Routine, Why::Import, Why::Conflict, Why::Damaged, Why::Original, Why::Migration] {
        let key = key(7, why);
        assert_eq!(SnapshotKey::parse(&key.to_key()), Some(key.clone()));
        assert!(key.to_key().starts_with(&SnapshotKey::prefix(&key.workshop)));
    }
    assert!(key(1, Why::Replace).to_key() < key(2, Why::Import).to_key());
    for other in ["", "k3vq9", "k3vq9/1/unheard", "k3vq9/x/import", "k3vq9/1/import/more"] {
        assert_eq!(SnapshotKey::parse(other), None, "{other:?}");
    }
}

#[test]
fn the_newest_ten_of_each_kind_stay_and_what_there_is_once_stays_for_good() {
    let mut keys: Vec<_> = (0..25).map(|minute| key(minute, Why::Routine)).collect();
    keys.extend((0..12).map(|minute| key(minute, Why::Conflict)));
    keys.extend((0..6).flat_map(|minute| [key(minute, Why::Import), key(minute, Why::Replace)]));
    keys.reverse();
    let mut gone = surplus(&keys);
    gone.sort();
    let mut expected: Vec<_> = (0..15).map(|minute| key(minute, Why::Routine)).collect();
    expected.extend([key(0, Why::Import), key(0, Why::Replace)]);
    expected.sort();
    assert_eq!(gone, expected);
    assert_eq!(surplus(&keys[..3]), []);
}

#[test]
fn a_state_tells_of_nobody_in_an_unnamed_round() {
    let document = sample::unnamed();
    let drafts = |document: &Document| {
        let rounds = document.exercises.values().flat_map(|state| &state.rounds);
        rounds
            .map(|round| match &round.responses {
                Responses::Named(_) => 0,
                Responses::Unnamed(unnamed) => unnamed.drafts.len(),
            })
            .sum::<usize>()
    };
    assert!(drafts(&document) > 0);
    assert_eq!(drafts(&as_snapshot(&document)), 0);
    assert_eq!(as_snapshot(&sample::named()), sample::named());
}

#[test]
fn no_state_is_kept_between_two_turns_of_an_unnamed_round() {
    let mut document = sample::unnamed();
    for round in document.exercises.values_mut().flat_map(|state| &mut state.rounds) {
        round.state = RoundState::Open;
    }
    assert!(!may_keep_routinely(&document));
    for round in document.exercises.values_mut().flat_map(|state| &mut state.rounds) {
        round.state = RoundState::Revealed { at: at(9), expected: Vec::new() };
    }
    assert!(may_keep_routinely(&document));
    assert!(may_keep_routinely(&sample::named()));
}

#[test]
fn the_difference_counts_what_is_lost_and_won() {
    let now = sample::named();
    assert_eq!(difference(&now, &now), Difference::default());
    let mut then = now.clone();
    then.leaders.pop();
    then.exercises.clear();
    let less = difference(&then, &now);
    assert_eq!((less.leaders, less.goals), (-1, 0));
    assert!(less.answers < 0);
    assert_eq!(difference(&now, &then).answers, -less.answers);
}
