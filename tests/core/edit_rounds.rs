//! Rounds of named answers: absent, late, deactivated and unfinished leaders; re-votes; what is declined.

use bearings_core::edit::{Edit, EditError, LeaderEdit, RoundEdit, apply};
use bearings_core::exchange::{Kind, export, import};
use bearings_core::model::{DiscussionMark, DiscussionStatus, Progress, Purpose, RoundState, Stage};
use bearings_core::results::{rating, scores};

use super::support_edit::{Room, VISION, answer_edit, at, leader_id, number, points, question, question_id};

fn dots(room: &Room, id: &str) -> Vec<(String, u8, bool)> {
    let asked = question(id);
    let bearings_core::question::QuestionKind::Rating(scale) = &asked.kind else {
        panic!("{id} is no rating")
    };
    let result = rating(room.revealed(), asked, scale);
    let dot = |dot: bearings_core::results::Dot| (dot.leader.unwrap().to_string(), dot.points, dot.late);
    result.dots.into_iter().map(dot).collect()
}

fn hand_in_edit(leader: &str) -> RoundEdit {
    RoundEdit::HandIn { leader: leader_id(leader), at: at(2), ids: Vec::new() }
}

fn expected(room: &Room) -> Vec<String> {
    room.revealed().expected().iter().map(ToString::to_string).collect()
}

#[test]
fn a_leader_is_waiting_then_begun_then_handed_in() {
    let mut room = Room::named("abc");
    room.open(&["believe"]);
    let progress = |room: &Room| room.round().progress(&leader_id("a"));
    assert_eq!(progress(&room), Progress::Waiting);
    room.absent("a");
    assert_eq!(progress(&room), Progress::Absent);
    room.answer("a", "believe", points(4));
    assert_eq!(progress(&room), Progress::Begun, "whoever answers is back");
    assert!(room.round().absent.is_empty());
    room.hand_in("a");
    assert_eq!(progress(&room), Progress::HandedIn);
    room.absent("a");
    assert!(room.round().absent.is_empty(), "whoever has handed in is not absent");
}

#[test]
fn an_absent_leader_blocks_nobody_and_is_counted_as_missing() {
    let mut room = Room::named("abcd");
    room.open(&["believe"]).absent("d").all_answer("believe", &[points(5), points(6), points(6)]).reveal();
    assert_eq!(expected(&room), ["a", "b", "c", "d"]);
    let scores = scores(&room.document);
    let believe = &scores.exercises[0].rounds[0].questions[0];
    assert_eq!((believe.answers, believe.missing), (3, 1));
    assert!(believe.agreement.is_some());
}

#[test]
fn an_answer_after_the_reveal_is_kept_marked_and_in_no_figure() {
    let mut room = Room::named("abcd");
    room.open(&["believe"]).all_answer("believe", &[points(5), points(6), points(6)]).reveal();
    let before = scores(&room.document);
    room.answer("d", "believe", points(1)).hand_in("d");
    assert_eq!(dots(&room, "believe").last().unwrap(), &("d".to_owned(), 1, true));
    assert_eq!(scores(&room.document), before, "a late answer moves a figure");
    assert_eq!(room.declined(&room.round_edit(hand_in_edit("d"))), EditError::AlreadyHandedIn);
}

#[test]
fn an_unfinished_sheet_stays_out_at_the_reveal_and_can_be_handed_in_late() {
    let mut room = Room::named("abcd");
    room.open(&["believe"]).answer("d", "believe", points(2));
    room.all_answer("believe", &[points(5), points(6), points(6)]).reveal();
    assert_eq!(dots(&room, "believe").len(), 3, "a draft is shown");
    room.hand_in("d");
    assert_eq!(dots(&room, "believe").last().unwrap(), &("d".to_owned(), 2, true));
}

#[test]
fn answers_on_time_are_not_marked_late() {
    let mut room = Room::named("abc");
    room.open(&["believe"]).all_answer("believe", &[points(5), points(6), points(6)]).reveal();
    assert!(dots(&room, "believe").iter().all(|(.., late)| !late));
}

#[test]
fn a_deactivated_leader_stays_in_past_rounds_and_is_not_expected_in_new_ones() {
    let mut room = Room::named("abcd");
    let answers = [points(5), points(6), points(6), points(7)];
    room.open(&["believe"]).all_answer("believe", &answers).reveal();
    let before = scores(&room.document);
    room.deactivate("d");
    assert_eq!(scores(&room.document), before);
    assert_eq!(room.declined(&Edit::Leader(LeaderEdit::Remove(leader_id("d")))), EditError::LeaderNeeded);
    room.edit(Room::open_edit(Purpose::Revote, &["believe"])).all_answer("believe", &answers[..3]).reveal();
    assert_eq!(expected(&room), ["a", "b", "c"]);
}

#[test]
fn a_leader_who_answered_before_leaving_counts() {
    let mut room = Room::named("abcd");
    room.open(&["believe"]).all_answer("believe", &[points(5), points(6), points(6), points(1)]);
    room.deactivate("d").deactivate("c").reveal();
    assert_eq!(expected(&room), ["a", "b", "c", "d"]);
    assert_eq!(dots(&room, "believe").len(), 4);
}

#[test]
fn a_leader_who_left_before_answering_is_not_missed() {
    let mut room = Room::named("abcd");
    room.open(&["believe"])
        .deactivate("d")
        .all_answer("believe", &[points(5), points(6), points(6)])
        .reveal();
    assert_eq!(expected(&room), ["a", "b", "c"]);
}

#[test]
fn a_leader_without_a_trace_can_be_removed() {
    let mut room = Room::named("abcd");
    room.open(&["believe"]).absent("d").edit(Edit::Leader(LeaderEdit::Remove(leader_id("d"))));
    assert!(room.round().absent.is_empty(), "a leader who is gone is still absent");
    room.answer("c", "believe", points(3));
    assert_eq!(room.declined(&Edit::Leader(LeaderEdit::Remove(leader_id("c")))), EditError::LeaderNeeded);
}

#[test]
fn a_sheet_can_be_thrown_away_until_the_reveal() {
    let mut room = Room::named("abc");
    room.open(&["believe"]).all_answer("believe", &[points(5), points(6)]);
    room.in_round(RoundEdit::StartAgain { leader: leader_id("a") });
    assert_eq!(room.round().progress(&leader_id("a")), Progress::Waiting);
    room.answer("a", "believe", points(1)).hand_in("a").reveal();
    assert_eq!(dots(&room, "believe")[0].1, 1);
    let again = room.round_edit(RoundEdit::StartAgain { leader: leader_id("b") });
    assert_eq!(room.declined(&again), EditError::RoundRevealed);
}

#[test]
fn nothing_is_changed_after_handing_in() {
    let mut room = Room::named("abc");
    room.open(&["believe"]).all_answer("believe", &[points(5)]);
    let edits = [
        answer_edit("a", "believe", points(1)),
        RoundEdit::Answer { leader: leader_id("a"), question: question_id("believe"), answer: None },
        RoundEdit::Predict { leader: leader_id("a"), question: question_id("believe"), count: Some(1) },
        hand_in_edit("a"),
    ];
    for edit in edits {
        assert_eq!(room.declined(&room.round_edit(edit)), EditError::AlreadyHandedIn);
    }
}

#[test]
fn an_open_round_can_be_taken_back_while_nobody_has_answered() {
    let mut room = Room::named("abc");
    room.open(&["believe"]).in_round(RoundEdit::Cancel);
    assert!(room.state().rounds.is_empty());
    room.open(&["believe"]).all_answer("believe", &[points(5)]);
    assert_eq!(room.declined(&room.round_edit(RoundEdit::Cancel)), EditError::HasAnswers);
    room.reveal();
    assert_eq!(room.declined(&room.round_edit(RoundEdit::Cancel)), EditError::RoundRevealed);
}

#[test]
fn one_round_at_a_time() {
    let mut room = Room::named("abc");
    room.open(&["believe"]);
    for purpose in [Purpose::Answers, Purpose::Revote] {
        assert_eq!(room.declined(&Room::open_edit(purpose, &["money"])), EditError::RoundOpen);
    }
}

#[test]
fn rounds_ask_known_questions_once_each() {
    let room = Room::named("abc");
    for questions in [&[][..], &["unheard-of"], &["commitment"], &["believe", "believe"]] {
        assert!(
            apply(&room.document, &Room::open_edit(Purpose::Answers, questions)).is_err(),
            "{questions:?}"
        );
    }
    assert!(apply(&room.document, &Room::open_edit(Purpose::Commitment, &["believe"])).is_err());
    assert!(apply(&room.document, &Room::open_edit(Purpose::Commitment, &["commitment"])).is_ok());
}

#[test]
fn nobody_to_ask_and_nobody_to_show() {
    let empty = Room::named("");
    assert_eq!(empty.declined(&Room::open_edit(Purpose::Answers, &["believe"])), EditError::NoLeaders);
    let mut room = Room::named("abc");
    room.open(&["believe"]).answer("a", "believe", points(1)).absent("b");
    let reveal = room.round_edit(RoundEdit::Reveal { at: at(3) });
    assert_eq!(room.declined(&reveal), EditError::NobodyHandedIn);
    room.hand_in("a").reveal();
    assert_eq!(room.declined(&reveal), EditError::RoundRevealed);
}

#[test]
fn the_first_reveal_moves_the_room_to_the_reveal_and_later_ones_leave_it_where_it_is() {
    let mut room = Room::named("abc");
    room.open(&["believe"]).all_answer("believe", &[points(5)]).reveal();
    assert_eq!(room.state().stage, Stage::Reveal);
    room.edit(Edit::Stage { exercise: VISION, stage: Stage::Discuss });
    room.edit(Room::open_edit(Purpose::Revote, &["believe"])).all_answer("believe", &[points(6)]).reveal();
    assert_eq!(room.state().stage, Stage::Discuss);
    assert!(matches!(room.round().state, RoundState::Revealed { .. }));
}

#[test]
fn a_revote_of_some_questions_is_a_round_of_its_own() {
    let mut room = Room::named("abc");
    room.open(&["believe", "money"]);
    for leader in ["a", "b", "c"] {
        room.answer(leader, "believe", points(2)).answer(leader, "money", points(3)).hand_in(leader);
    }
    room.reveal();
    let first = room.round().clone();
    room.edit(Room::open_edit(Purpose::Revote, &["money"]));
    assert_eq!(room.round().number, number(2));
    let stray = room.round_edit(answer_edit("a", "believe", points(5)));
    assert_eq!(room.declined(&stray), EditError::Gone, "a question that the re-vote doesn't ask");
    room.all_answer("money", &[points(6), points(6), points(7)]).reveal();
    assert_eq!(room.state().rounds[0], first, "the first round was overwritten");
    assert_eq!(room.state().last_revealed(Purpose::Answers).unwrap().round().number, number(1));
    assert_eq!(room.state().last_revealed(Purpose::Revote).unwrap().round().number, number(2));
}

/// Next quarter's answers have not been talked about yet; what the room holds important it still does.
#[test]
fn a_new_first_vote_opens_the_discussion_anew_and_a_revote_does_not() {
    let mut room = Room::named("abc");
    room.open(&["believe", "money"]).all_answer("believe", &[points(2)]).reveal();
    let mark = |question: &str, starred, status| Edit::Discussion {
        exercise: VISION,
        question: question_id(question),
        mark: DiscussionMark { starred, status },
    };
    room.edit(mark("believe", true, DiscussionStatus::Done));
    room.edit(mark("money", false, DiscussionStatus::Skipped));
    room.edit(Room::open_edit(Purpose::Revote, &["believe"])).all_answer("believe", &[points(2)]).reveal();
    assert_eq!(room.state().discussion[&question_id("believe")].status, DiscussionStatus::Done);
    room.open(&["believe", "money"]).all_answer("believe", &[points(2)]).reveal();
    let starred = DiscussionMark { starred: true, status: DiscussionStatus::Open };
    assert_eq!(room.state().discussion, [(question_id("believe"), starred)].into());
}

#[test]
fn a_revote_needs_something_to_vote_on_again() {
    let room = Room::named("abc");
    assert_eq!(room.declined(&Room::open_edit(Purpose::Revote, &["believe"])), EditError::RoundHidden);
}

#[test]
fn who_looks_back_at_an_earlier_stage_is_no_less_far_until_the_exercise_is_asked_anew() {
    let stands = |room: &Room| {
        let state = room.document.exercise(VISION).unwrap();
        (state.stage, state.reached())
    };
    let mut room = Room::named("abc");
    room.open(&["believe"]).all_answer("believe", &[points(3)]).reveal();
    for stage in [Stage::Decide, Stage::Reveal, Stage::Discuss] {
        room.edit(Edit::Stage { exercise: VISION, stage });
        assert_eq!(stands(&room), (stage, Stage::Decide));
    }
    let text = export(&room.document, Kind::Backup, at(9), "0.1.0").unwrap();
    assert_eq!(import(text.as_bytes()).unwrap().document, room.document);
    room.edit(Edit::Stage { exercise: VISION, stage: Stage::Decide });
    assert_eq!(room.document.exercise(VISION).unwrap().looked_back_from, None);
    room.edit(Edit::Stage { exercise: VISION, stage: Stage::Brief }).open(&["believe"]);
    assert_eq!(stands(&room), (Stage::Brief, Stage::Brief));
}
