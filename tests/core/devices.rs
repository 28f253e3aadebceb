//! Leaders on devices of their own: answers come back sealed, and whatever comes is judged.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod support_answers;
mod support_devices;
mod support_edit;

use std::collections::BTreeMap;

use bearings_core::edit::{Edit, LeaderEdit, RoundEdit, apply};
use bearings_core::exchange::answering::Answering;
use bearings_core::exchange::invite::Invite;
use bearings_core::exchange::reply::{Claim, Opened, ReplyError, SecretKey, Verdict, leader_of};
use bearings_core::exchange::{Kind, export, import, merge};
use bearings_core::exercises::asked;
use bearings_core::model::{DeviceId, ExerciseId, LeaderId, Naming, Responses, RoundNumber};
use proptest::prelude::*;
use strum::IntoEnumIterator;
use support_answers::an_answer;
use support_devices::{answer, asking, believes, invited, key, phone, reply, take, verdict};
use support_edit::{Dice, Room, at, cases, leader_id, lines, points};

#[test]
fn what_is_answered_on_a_phone_arrives_as_if_it_was_answered_here() {
    let mut room = invited(Naming::Named);
    let text = reply(&room, "b", 7, 4);
    assert_eq!(take(&mut room, &text, false), Verdict::Ready);
    let mut here = invited(Naming::Named);
    here.answer("b", "believe", points(4))
        .answer("b", "priorities", lines(["Growth", "Quality"]))
        .predict("b", "believe", 5)
        .hand_in("b");
    let sheet = |room: &Room| match &room.round().responses {
        Responses::Named(by_leader) => by_leader[&leader_id("b")].sheet.clone(),
        Responses::Unnamed(_) => panic!("named"),
    };
    assert_eq!(sheet(&room), sheet(&here));
    assert!(room.round().responses.has_handed_in(&leader_id("b")));
}

#[test]
fn everything_answered_elsewhere_fits_the_questions_here_in_every_exercise() {
    let mut dice = Dice::new(5);
    for exercise in ExerciseId::iter() {
        let mut room = asking(exercise);
        let mut phone =
            Answering::new(Invite::to(&room.document, &[exercise]).unwrap(), DeviceId::from_random(1), 0);
        phone.claim = Some(Claim::Name(" leader  A".to_owned()));
        let mut document = phone.document(at(5));
        for question in &room.round().questions {
            let kind = &asked(exercise, room.round(), question).unwrap().kind;
            let (leader, answer) = (phone.me(), an_answer(kind, &mut dice, &BTreeMap::new()));
            let edit = RoundEdit::Answer { leader, question: question.clone(), answer: Some(answer) };
            document = apply(&document, &Edit::Round { exercise, round: RoundNumber(1), edit }).unwrap();
        }
        phone.keep(&document);
        let text = phone.seal(at(6), [3; 32]).unwrap().to_text();
        assert_eq!(take(&mut room, &text, false), Verdict::Ready, "{}", exercise.as_str());
        assert!(room.round().responses.has_handed_in(&leader_id("a")));
    }
}

#[test]
fn the_same_reply_again_changes_nothing() {
    let mut room = invited(Naming::Named);
    let text = reply(&room, "a", 7, 3);
    take(&mut room, &text, false);
    let once = room.document.clone();
    assert_eq!(take(&mut room, &text, true), Verdict::Known);
    assert_eq!(room.document, once);
}

#[test]
fn of_two_replies_from_one_device_the_newer_one_stays_in_whatever_order() {
    let room = invited(Naming::Named);
    let mut phone = phone(&room, "a", 7);
    answer(&mut phone, 2);
    let first = phone.seal(at(6), [8; 32]).unwrap().to_text();
    answer(&mut phone, 6);
    let second = phone.seal(at(7), [9; 32]).unwrap().to_text();
    let (mut forward, mut backward) = (room.clone(), room);
    assert_eq!(take(&mut forward, &first, false), Verdict::Ready);
    assert_eq!(take(&mut forward, &second, false), Verdict::Replaces);
    assert_eq!(take(&mut backward, &second, false), Verdict::Ready);
    assert_eq!(take(&mut backward, &first, false), Verdict::Known);
    assert_eq!(forward.document, backward.document);
    assert_eq!(believes(&forward, "a"), serde_json::json!({"rating": {"points": 6}}));
}

#[test]
fn another_device_replaces_nothing_without_a_word() {
    let mut room = invited(Naming::Named);
    let (own, forged) = (reply(&room, "a", 7, 3), reply(&room, "a", 8, 1));
    take(&mut room, &own, false);
    let before = room.document.clone();
    assert_eq!(take(&mut room, &forged, false), Verdict::OtherDevice);
    assert_eq!(room.document, before);
    take(&mut room, &forged, true);
    assert_eq!(believes(&room, "a"), serde_json::json!({"rating": {"points": 1}}));
}

#[test]
fn what_was_begun_or_handed_in_at_the_laptop_is_not_replaced_without_a_word() {
    let mut room = invited(Naming::Named);
    let text = reply(&room, "a", 7, 3);
    room.answer("a", "believe", points(5));
    assert_eq!(verdict(&room, &text), Verdict::Begun);
    room.hand_in("a");
    assert_eq!(verdict(&room, &text), Verdict::OtherDevice);
}

#[test]
fn after_the_reveal_a_first_sheet_comes_late_and_a_second_one_stays_out() {
    let mut room = invited(Naming::Named);
    let (own, late) = (reply(&room, "a", 7, 3), reply(&room, "b", 8, 4));
    let mut phone = phone(&room, "a", 7);
    (phone.turn, phone.claim) = (1, Some(Claim::Leader(leader_id("a"))));
    answer(&mut phone, 6);
    let changed = phone.seal(at(9), [10; 32]).unwrap().to_text();
    take(&mut room, &own, false);
    room.reveal();
    assert_eq!(take(&mut room, &changed, true), Verdict::Settled);
    assert_eq!(take(&mut room, &late, false), Verdict::Late);
    let Responses::Named(by_leader) = &room.round().responses else { panic!("named") };
    assert!(by_leader[&leader_id("b")].handed_in.as_ref().unwrap().late);
    assert_eq!(believes(&room, "a"), serde_json::json!({"rating": {"points": 3}}));
}

#[test]
fn an_unnamed_reply_is_taken_apart_and_keeps_no_device() {
    let mut room = invited(Naming::Unnamed);
    let texts: Vec<String> =
        ["a", "b", "c"].iter().zip(7..).map(|(name, device)| reply(&room, name, device, 3)).collect();
    let mut other = room.clone();
    for text in &texts {
        assert_eq!(take(&mut room, text, false), Verdict::Ready);
        assert_eq!(take(&mut room, text, true), Verdict::InForGood);
    }
    for text in texts.iter().rev() {
        take(&mut other, text, false);
    }
    assert_eq!(room.document, other.document);
    // Two laptops that took in the same replies have the same answers, not twice as many.
    assert_eq!(merge(&room.document, &other.document).unwrap().document, room.document);
    let written = serde_json::to_string(&room.document).unwrap();
    for device in 7..10 {
        assert!(!written.contains(DeviceId::from_random(device).as_str()));
    }
    room.reveal();
    let late = reply(&other, "d", 10, 3);
    assert_eq!(verdict(&room, &late), Verdict::Closed);
}

#[test]
fn a_reply_to_what_is_not_asked_here_stays_out() {
    let mut room = invited(Naming::Named);
    let text = reply(&room, "a", 7, 3);
    let mut fewer = Room::named("abcdef");
    fewer.edit(Edit::ReplyKey(key(1))).open(&["believe"]);
    assert_eq!(verdict(&fewer, &text), Verdict::OtherQuestions);
    room.in_round(RoundEdit::Cancel);
    assert_eq!(verdict(&room, &text), Verdict::NoRound);
}

#[test]
fn a_prediction_of_more_others_than_are_left_does_not_keep_the_answers_out() {
    let mut room = invited(Naming::Named);
    let text = reply(&room, "a", 7, 3);
    room.deactivate("f");
    assert_eq!(take(&mut room, &text, false), Verdict::Ready);
    let Responses::Named(by_leader) = &room.round().responses else { panic!("named") };
    let sheet = &by_leader[&leader_id("a")].sheet;
    assert_eq!((sheet.answers.len(), sheet.predictions.len()), (2, 0));
}

#[test]
fn a_typed_name_means_the_only_leader_who_bears_it() {
    let mut room = Room::named("ab");
    let claimed = |room: &Room, name: &str| leader_of(&room.document, &Claim::Name(name.to_owned()));
    assert_eq!(claimed(&room, "  leader\tB "), Some(leader_id("b")));
    assert_eq!(claimed(&room, "Leader"), None);
    assert_eq!(leader_of(&room.document, &Claim::Leader(leader_id("x"))), None);
    let twin = bearings_core::model::Leader { name: "LEADER b".to_owned(), ..support_edit::leader("z") };
    room.edit(Edit::Leader(LeaderEdit::Add(vec![twin])));
    assert_eq!(claimed(&room, "Leader b"), None);
}

#[test]
fn of_two_copies_of_answers_the_later_one_counts_and_a_sealed_one_before_all() {
    let mut early = phone(&invited(Naming::Named), "a", 7);
    early.touch(at(1));
    let mut late = early.clone();
    late.touch(at(0));
    assert_eq!(late.revision, early.revision + 1, "a clock that was turned back");
    late.touch(at(9));
    let sealed = Answering { turn: 1, ..early.clone() };
    assert!(sealed.is_later_than(&late) && !late.is_later_than(&sealed));
    let later = |one: &Answering, other: &Answering| Answering::later(Some(one.clone()), Some(other.clone()));
    assert_eq!(later(&early, &late), Some(late.clone()));
    assert_eq!(later(&late, &early), Some(late.clone()));
    assert_eq!(Answering::later(None, Some(early.clone())), Some(early.clone()));
    assert_eq!(Answering::later(Some(early.clone()), None), Some(early));
    assert_eq!(Answering::later(None, None), None);
}

#[test]
fn sealed_answers_are_gone_from_the_phone_and_no_other_key_reads_them() {
    let room = invited(Naming::Named);
    let mut phone = phone(&room, "a", 7);
    answer(&mut phone, 3);
    assert!(phone.to_text().unwrap().contains("Quality"));
    let sealed = phone.seal(at(6), [8; 32]).unwrap();
    let kept = phone.to_text().unwrap();
    assert!(!kept.contains("Quality") && !kept.contains("points"), "{kept}");
    assert_eq!(Answering::read(&kept), Ok(phone));
    let other = SecretKey::from(&key(2));
    assert_eq!(Opened::new(&sealed, &other), Err(ReplyError::OtherKey));
}

#[test]
fn the_key_and_the_devices_leave_in_backups_only() {
    let mut room = invited(Naming::Named);
    let text = reply(&room, "a", 7, 3);
    take(&mut room, &text, false);
    room.reveal();
    let (secret, device) = (String::from(key(1)), DeviceId::from_random(7));
    let results = export(&room.document, Kind::Results, at(9), "test").unwrap();
    assert!(!results.contains(&secret) && !results.contains(device.as_str()));
    let backup = export(&room.document, Kind::Backup, at(9), "test").unwrap();
    assert_eq!(import(backup.as_bytes()).unwrap().document, room.document);
    assert!(backup.contains(&secret));
}

#[test]
fn the_first_key_stays() {
    let mut room = Room::named("ab");
    room.edit(Edit::ReplyKey(key(1))).edit(Edit::ReplyKey(key(2)));
    assert_eq!(room.document.reply_key, Some(key(1)));
    assert!(Edit::ReplyKey(key(1)).is_final());
}

#[test]
fn an_id_of_nobody_is_no_leader() {
    assert_eq!(leader_of(&Room::named("a").document, &Claim::Leader(LeaderId::from_random(0))), None);
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn replies_come_in_alike_in_any_order(order in Just([0, 1, 2, 3, 4, 5, 0, 3]).prop_shuffle(), unnamed in any::<bool>()) {
        let naming = if unnamed { Naming::Unnamed } else { Naming::Named };
        let room = invited(naming);
        let texts: Vec<String> = ["a", "b", "c", "d", "e", "f"].iter().zip(20..)
            .map(|(name, device)| reply(&room, name, device, (device % 7) as u8 + 1)).collect();
        let (mut sorted, mut shuffled) = (room.clone(), room);
        for text in &texts {
            take(&mut sorted, text, false);
        }
        for place in order {
            take(&mut shuffled, &texts[place], false);
        }
        prop_assert_eq!(sorted.document, shuffled.document);
    }
}
