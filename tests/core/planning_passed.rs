//! Which stages lie behind an exercise: what was done there counts, not which screen is open.

use bearings_core::edit::{DecisionEdit, Edit};
use bearings_core::model::{
    Decision, DecisionId, DiscussionMark, DiscussionStatus, ExerciseId, Purpose, Stage,
};
use bearings_core::planning::is_passed;

use super::support_edit::{Room, VISION, at, points, question_id};

const STAGES: [Stage; 5] = [Stage::Brief, Stage::Answer, Stage::Reveal, Stage::Discuss, Stage::Decide];

fn passed(room: &Room) -> Vec<Stage> {
    STAGES.into_iter().filter(|stage| is_passed(&room.document, VISION, *stage)).collect()
}

fn enter(room: &mut Room, stage: Stage) {
    room.edit(Edit::Stage { exercise: VISION, stage });
}

/// Three who see one thing differently.
fn apart() -> Room {
    let mut room = Room::named("abc");
    room.open(&["believe"]).all_answer("believe", &[points(1), points(4), points(7)]).reveal();
    room
}

#[test]
fn opening_screens_gets_nothing_done() {
    let mut room = Room::named("abc");
    assert!(passed(&room).is_empty());
    for stage in STAGES {
        enter(&mut room, stage);
        assert!(passed(&room).is_empty(), "{stage:?}");
    }
}

#[test]
fn a_round_is_asked_then_answered_and_seen_in_one() {
    let mut room = Room::named("abc");
    room.open(&["believe"]);
    assert_eq!(passed(&room), [Stage::Brief]);
    let mut room = apart();
    assert_eq!(passed(&room), [Stage::Brief, Stage::Answer, Stage::Reveal]);
    room.open(&["believe"]);
    assert_eq!(passed(&room), [Stage::Brief], "the answers are reopened");
}

#[test]
fn the_talk_is_over_when_no_miss_is_open_or_the_room_decides() {
    let talked = [Stage::Brief, Stage::Answer, Stage::Reveal, Stage::Discuss];
    let mut room = apart();
    enter(&mut room, Stage::Decide);
    assert_eq!(passed(&room), talked);
    enter(&mut room, Stage::Brief);
    assert_eq!(passed(&room), talked, "who looks back has talked all the same");
    let mut room = apart();
    assert_eq!(passed(&room)[..], talked[..3]);
    let mark = DiscussionMark { starred: false, status: DiscussionStatus::Skipped };
    room.edit(Edit::Discussion { exercise: VISION, question: question_id("believe"), mark });
    assert_eq!(passed(&room), talked);
}

#[test]
fn a_revealed_vote_or_a_decision_is_what_deciding_is_for() {
    let mut room = apart();
    room.open_for(Purpose::Commitment, &["commitment"]);
    assert!(!passed(&room).contains(&Stage::Decide), "the vote is open");
    room.all_answer("commitment", &[points(5), points(4), points(3)]).reveal();
    assert!(passed(&room).contains(&Stage::Decide));

    let mut room = apart();
    let mut decide = |id: &str, origin: ExerciseId| {
        let id = DecisionId::parse(id).unwrap();
        let text = "Stop".to_owned();
        let (origin, written_at) = (Some(origin), at(5));
        let decision = Decision { id, text, owner: None, due: None, origin, written_at };
        room.edit(Edit::Decision(DecisionEdit::Add(decision)));
        passed(&room).contains(&Stage::Decide)
    };
    assert!(!decide("one", ExerciseId::Roles));
    assert!(decide("two", VISION));
}
