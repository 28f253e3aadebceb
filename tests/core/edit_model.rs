//! Whatever is done, in whatever order: nothing panics, what is declined leaves no trace, what holds goes on holding.

use bearings_core::edit::{Edit, RoundEdit, apply};
use bearings_core::model::{Document, Round};
use proptest::collection::vec;
use proptest::prelude::*;

use super::edit_invariants::check;
use super::edit_strategies::{ASKED, an_edit};
use super::support_edit::{Room, VISION, cases, points};

/// Everything on time in a revealed round, and everything late: the first never changes, the second only grows.
fn on_time_and_late(round: &Round) -> (Vec<String>, Vec<String>) {
    let round = serde_json::to_value(round).unwrap();
    let mut entries: Vec<(bool, String)> = Vec::new();
    let late = |value: &serde_json::Value| value.as_bool().unwrap_or_default();
    for (leader, response) in round["responses"]["named"].as_object().into_iter().flatten() {
        if let Some(handed_in) = response.get("handed_in") {
            entries.push((late(&handed_in["late"]), format!("{leader} {response}")));
        }
    }
    for heap in ["answers", "predictions"] {
        for (question, heap) in round["responses"]["unnamed"][heap].as_object().into_iter().flatten() {
            for (id, entry) in heap.as_object().into_iter().flatten() {
                entries.push((late(&entry["late"]), format!("{question} {id} {entry}")));
            }
        }
    }
    let of =
        |wanted: bool| entries.iter().filter(|(late, _)| *late == wanted).map(|(_, e)| e.clone()).collect();
    (of(false), of(true))
}

fn nothing_revealed_changes(before: &Document, after: &Document) {
    let rounds =
        |document: &Document| document.exercise(VISION).map(|s| s.rounds.clone()).unwrap_or_default();
    let later = rounds(after);
    for round in rounds(before).iter().filter(|round| !round.is_open()) {
        let now = later.iter().find(|later| later.number == round.number).expect("a revealed round stays");
        assert_eq!(now.state, round.state);
        assert_eq!(now.questions, round.questions);
        let ((on_time, late), (on_time_now, late_now)) = (on_time_and_late(round), on_time_and_late(now));
        assert_eq!(on_time_now, on_time, "answers changed after the reveal");
        assert!(late.iter().all(|entry| late_now.contains(entry)), "a late answer vanished");
    }
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn any_sequence_of_edits_leaves_a_sound_document(
        unnamed in any::<bool>(),
        edits in vec(an_edit(), 0..160),
    ) {
        let mut room = if unnamed { Room::unnamed("abcdef") } else { Room::named("abcdef") };
        room.open(&ASKED);
        let mut document = room.document;
        for edit in edits {
            let copy = document.clone();
            let outcome = apply(&document, &edit);
            prop_assert_eq!(&copy, &document);
            if let Ok(after) = outcome {
                nothing_revealed_changes(&document, &after);
                document = after;
                check(&document);
            }
        }
    }

    /// An edit that is taken twice in a row where it makes no sense twice is declined the second time.
    #[test]
    fn nothing_is_handed_in_or_opened_twice(edit in an_edit()) {
        let mut room = Room::named("abcdef");
        room.open(&ASKED).answer("a", "believe", points(3));
        if let Ok(once) = apply(&room.document, &edit) {
            let twice = apply(&once, &edit);
            if let Edit::Round { edit: RoundEdit::HandIn { .. } | RoundEdit::Reveal { .. }, .. } = edit {
                prop_assert!(twice.is_err());
            }
        }
    }
}

/// The random walk above is worth something only if it gets somewhere.
#[test]
fn the_walk_reaches_reveals_groups_and_late_answers() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let (mut revealed, mut late, mut grouped, mut second) = (0, 0, 0, 0);
    for walk in 0..240 {
        let mut room = if walk % 2 == 0 { Room::unnamed("abcdef") } else { Room::named("abcdef") };
        room.open(&ASKED);
        let mut document = room.document;
        for edit in vec(an_edit(), 100..160).new_tree(&mut runner).unwrap().current() {
            document = apply(&document, &edit).unwrap_or(document);
        }
        let rounds = &document.exercises[&VISION].rounds;
        revealed += usize::from(rounds.iter().any(|round| !round.is_open()));
        second += usize::from(rounds.len() > 1);
        late += usize::from(rounds.iter().any(|round| !on_time_and_late(round).1.is_empty()));
        let groups =
            |round: &Round| round.groupings.values().any(|g| g.groups.iter().any(|g| g.cards.len() > 1));
        grouped += usize::from(rounds.iter().any(groups));
    }
    assert!(
        revealed > 50 && late > 20 && grouped > 10 && second > 20,
        "{revealed} {late} {grouped} {second}"
    );
}
