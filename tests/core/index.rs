//! The alignment index and the map of agreement against level, against figures worked out by hand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod index_laws;
mod index_map;
mod support_edit;
mod support_rounds;

use bearings_core::edit::{AgendaEdit, Edit};
use bearings_core::model::agenda::{AgendaItem, Slot};
use bearings_core::model::{AgendaItemId, ExerciseId, Purpose};
use bearings_core::question::Aspect;
use bearings_core::results::{AspectIndex, index};

use support_edit::{Room, VISION, points};
use support_rounds::{PULSE, add_round, near};

const MESSAGING: ExerciseId = ExerciseId::Messaging;

fn of(room: &Room, aspect: Aspect) -> AspectIndex {
    index(&room.document).aspects.into_iter().find(|known| known.aspect == aspect).unwrap()
}

#[test]
fn an_aspect_is_a_mean_within_an_exercise_first_and_over_exercises_then() {
    // Vision, shared vision: explain 2 4 6 (agreement 50, level 50) and believe 7 7 7 (100, 100): 75 and 75.
    // Pulse, shared vision: same_goals 1 1 1 (100, 0): 100 and 0. Over both: 87.5 and 37.5.
    let mut room = Room::named("abc");
    add_round(&mut room, VISION, &[("explain", &[2, 4, 6]), ("believe", &[7, 7, 7])]);
    add_round(&mut room, PULSE, &[("same_goals", &[1, 1, 1])]);
    let vision = of(&room, Aspect::SharedVision);
    let measured = vision.measured.unwrap();
    near(measured.agreement, 87.5);
    near(measured.level, 37.5);
    assert_eq!((measured.ratings, measured.answers, measured.leaders), (3, 9, 3));
    assert_eq!(vision.from, [VISION, PULSE]);
}

#[test]
fn the_index_is_the_mean_of_the_aspects_that_are_measured() {
    // Shared vision: explain 2 4 6: 50 and 50. Aligned actions: follow 7 7 7 (100, 100) and money 1 1 1 (100, 0): 100 and
    // 50. Over both aspects: 75 and 50.
    let mut room = Room::named("abc");
    add_round(&mut room, VISION, &[("explain", &[2, 4, 6]), ("follow", &[7, 7, 7]), ("money", &[1, 1, 1])]);
    let index = index(&room.document);
    let overall = index.overall.as_ref().unwrap();
    near(overall.agreement, 75.0);
    near(overall.level, 50.0);
    assert_eq!(overall.answers, 9);
    let missing: Vec<Aspect> = index.missing().collect();
    assert_eq!(missing, [Aspect::ConsistentMessaging, Aspect::MutualUnderstanding]);
}

#[test]
fn what_two_answered_is_in_no_figure() {
    let mut room = Room::named("abc");
    add_round(&mut room, VISION, &[("explain", &[2, 4, 0]), ("money", &[1, 1, 1])]);
    assert_eq!(of(&room, Aspect::SharedVision).measured, None);
    assert_eq!(of(&room, Aspect::SharedVision).from, []);
    near(index(&room.document).overall.unwrap().agreement, 100.0);
    let mut room = Room::named("ab");
    add_round(&mut room, VISION, &[("explain", &[2, 4])]);
    assert_eq!(index(&room.document).overall, None);
    assert_eq!(index(&Room::named("abc").document).missing().count(), 4);
}

#[test]
fn what_waits_is_on_the_agenda_and_rates_the_aspect() {
    let mut room = Room::named("abc");
    for (number, exercise) in [MESSAGING, ExerciseId::Culture, VISION].into_iter().enumerate() {
        let id = AgendaItemId::parse(&format!("item{number}")).unwrap();
        let item = AgendaItem { id, slot: Slot::Exercise(exercise), minutes: 60 };
        room.edit(Edit::Agenda(AgendaEdit::Add(item)));
    }
    add_round(&mut room, VISION, &[("repeat", &[5, 5, 6])]);
    let messaging = of(&room, Aspect::ConsistentMessaging);
    assert_eq!((messaging.from, messaging.waiting), (vec![VISION], vec![MESSAGING]));
    let actions = of(&room, Aspect::AlignedActions);
    assert_eq!((actions.from, actions.waiting), (vec![], vec![VISION]));
}

#[test]
fn the_newest_first_votes_count_and_neither_older_ones_nor_a_revote() {
    let mut room = Room::named("abc");
    add_round(&mut room, VISION, &[("believe", &[1, 1, 1])]);
    add_round(&mut room, VISION, &[("believe", &[4, 4, 4])]);
    room.open_for(Purpose::Revote, &["believe"]);
    room.all_answer("believe", &[points(7), points(7), points(7)]).reveal();
    room.open(&["believe"]).all_answer("believe", &[points(7), points(7), points(7)]);
    near(index(&room.document).overall.unwrap().level, 50.0);
}

#[test]
fn lists_choices_and_splits_do_not_enter() {
    let mut room = Room::named("abc");
    add_round(&mut room, VISION, &[("believe", &[4, 4, 4])]);
    let before = index(&room.document);
    let goals = support_edit::lines(["Depth", "Growth"]);
    room.open(&["believe", "priorities"]);
    for name in ["a", "b", "c"] {
        room.answer(name, "believe", points(4)).answer(name, "priorities", goals.clone()).hand_in(name);
    }
    room.reveal();
    assert_eq!(index(&room.document), before);
}
