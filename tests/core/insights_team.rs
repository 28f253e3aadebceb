//! What can contradict itself in any exercise.

use bearings_core::edit::{DecisionEdit, Edit};
use bearings_core::insights::{Evidence, Rule, insights};
use bearings_core::model::{Decision, DecisionId, ExerciseId, Purpose, Stage};
use bearings_core::route::Route;

use super::support_edit::{Room, VISION, at, points, question_id};
use super::support_rounds::{PULSE, add_round};
use super::{evidence, found, silent};

/// A commitment vote over Vision with these fists.
fn voted(fists: &[u8]) -> Room {
    let mut room = Room::named(&('a'..='z').take(fists.len()).collect::<String>());
    vote(&mut room, fists);
    room
}

fn vote(room: &mut Room, fists: &[u8]) {
    let id = bearings_core::exercises::commitment().questions[0].id.clone();
    room.open_for(Purpose::Commitment, &[id.as_str()]);
    let answers: Vec<_> = fists.iter().map(|fist| points(*fist)).collect();
    room.all_answer(id.as_str(), &answers).reveal();
}

#[test]
fn a_vote_under_three_is_told_with_how_many() {
    let room = voted(&[5, 2, 3, 0]);
    let Evidence::LowCommitment { below, of } = evidence(&room.document, Rule::LowCommitment) else {
        panic!("another rule")
    };
    assert_eq!((below, of), (2, 4));
    let place = &found(&room.document, Rule::LowCommitment)[0].place;
    assert_eq!((place.exercise, place.stage), (VISION, Stage::Decide));
    let id = room.document.id.clone();
    assert_eq!(place.route(&id), Route::Exercise(id, VISION, Stage::Decide));
}

#[test]
fn three_is_enough_and_the_newest_vote_counts() {
    silent(&voted(&[3, 4, 5]).document, Rule::LowCommitment);
    let mut room = voted(&[1, 4, 5]);
    vote(&mut room, &[3, 4, 5]);
    silent(&room.document, Rule::LowCommitment);
}

#[test]
fn a_vote_of_two_says_nothing() {
    silent(&voted(&[0, 0]).document, Rule::LowCommitment);
}

#[test]
fn an_open_vote_says_nothing() {
    let mut room = voted(&[5, 5, 5]);
    let id = bearings_core::exercises::commitment().questions[0].id.clone();
    room.open_for(Purpose::Commitment, &[id.as_str()]).all_answer(id.as_str(), &[points(0), points(0)]);
    silent(&room.document, Rule::LowCommitment);
}

/// Six leaders who see alike that money does not follow the direction.
fn problem(stage: Stage) -> Room {
    let mut room = Room::named("abcdef");
    add_round(&mut room, VISION, &[("money", &[2, 2, 2, 1, 2, 2]), ("believe", &[7, 7, 7, 7, 7, 6])]);
    room.edit(Edit::Stage { exercise: VISION, stage });
    room
}

fn decision(origin: Option<ExerciseId>) -> Edit {
    Edit::Decision(DecisionEdit::Add(Decision {
        id: DecisionId::parse("d1").unwrap(),
        text: "Half of the budget goes to depth.".to_owned(),
        owner: None,
        due: None,
        origin,
        written_at: at(9),
    }))
}

#[test]
fn a_shared_problem_that_nothing_came_of() {
    let room = problem(Stage::Decide);
    let Evidence::UndecidedProblem { agreement, level } = evidence(&room.document, Rule::UndecidedProblem)
    else {
        panic!("another rule")
    };
    assert!(agreement > 80.0 && (level - 100.0 / 6.0).abs() < 1e-9);
    let place = &found(&room.document, Rule::UndecidedProblem)[0].place;
    assert_eq!(place.question, Some(question_id("money")));
}

#[test]
fn a_decision_of_that_exercise_is_what_came_of_it() {
    let mut room = problem(Stage::Decide);
    room.edit(decision(Some(VISION)));
    silent(&room.document, Rule::UndecidedProblem);
    let mut elsewhere = problem(Stage::Decide);
    elsewhere.edit(decision(None));
    assert_eq!(found(&elsewhere.document, Rule::UndecidedProblem).len(), 1);
}

#[test]
fn a_problem_is_not_undecided_while_the_room_is_still_at_it() {
    silent(&problem(Stage::Discuss).document, Rule::UndecidedProblem);
    let mut two = Room::named("ab");
    add_round(&mut two, VISION, &[("money", &[1, 1])]);
    two.edit(Edit::Stage { exercise: VISION, stage: Stage::Decide });
    silent(&two.document, Rule::UndecidedProblem);
}

/// Six leaders who each expect `expected` of the five others to answer alike.
fn predicted(values: [u8; 6], expected: Option<u8>) -> Room {
    let mut room = Room::named("abcdef");
    room.with(PULSE).open(&["same_goals"]);
    for (letter, value) in ('a'..).zip(values) {
        let name = letter.to_string();
        room.answer(&name, "same_goals", points(value));
        if let Some(count) = expected {
            room.predict(&name, "same_goals", count);
        }
        room.hand_in(&name);
    }
    room.reveal();
    room
}

#[test]
fn expected_to_agree_and_did_not() {
    let room = predicted([1, 3, 5, 7, 1, 7], Some(5));
    let Evidence::BlindSpot(spot) = evidence(&room.document, Rule::BlindSpot) else { panic!("another rule") };
    assert_eq!((spot.expected, spot.found), (5.0, 1.0));
    assert_eq!(found(&room.document, Rule::BlindSpot)[0].place.exercise, PULSE);
}

#[test]
fn no_blind_spot_where_they_agree_where_they_knew_it_and_where_nobody_guessed() {
    silent(&predicted([4, 4, 4, 5, 5, 4], Some(5)).document, Rule::BlindSpot);
    silent(&predicted([1, 3, 5, 7, 1, 7], Some(1)).document, Rule::BlindSpot);
    silent(&predicted([1, 3, 5, 7, 1, 7], None).document, Rule::BlindSpot);
}

#[test]
fn an_untouched_workshop_has_no_insights() {
    assert_eq!(insights(&Room::named("abc").document), []);
}
