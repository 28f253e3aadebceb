//! Leaders who were invited to answer on their own devices, those devices, and what comes back.
#![allow(dead_code)]

use bearings_core::edit::{Edit, RoundEdit, WorkshopEdit, apply};
use bearings_core::exchange::answering::Answering;
use bearings_core::exchange::invite::Invite;
use bearings_core::exchange::reply::{Claim, Opened, SecretKey, Verdict, find, leader_of};
use bearings_core::exercises::content;
use bearings_core::model::{DeviceId, Document, ExerciseId, Naming, ReplyKey, Responses, RoundNumber};

use super::support_edit::{Room, VISION, answer_edit, at, leader_id, lines, points, question_id};

pub const ASKED: [&str; 2] = ["believe", "priorities"];

pub fn key(from: u8) -> ReplyKey {
    ReplyKey::from_random([from; 32])
}

/// Leaders a to f are asked two questions of Vision and invited to answer elsewhere.
pub fn invited(naming: Naming) -> Room {
    let mut room = Room::named("abcdef");
    room.edit(Edit::Workshop(WorkshopEdit::Naming(naming))).edit(Edit::ReplyKey(key(1))).open(&ASKED);
    room
}

pub fn invite(room: &Room) -> Invite {
    Invite::to(&room.document, &[VISION]).unwrap()
}

/// A phone that has opened an invitation as it travels.
pub fn phone(room: &Room, leader: &str, device: u64) -> Answering {
    let invite = Invite::find(&invite(room).to_text().unwrap()).unwrap();
    let mut phone = Answering::new(invite, DeviceId::from_random(device), 0);
    phone.claim = Some(Claim::Leader(leader_id(leader)));
    phone
}

/// Answers both questions on a phone, as its screen does it.
pub fn answer(phone: &mut Answering, value: u8) {
    let mut document = phone.document(at(5));
    let me = phone.me();
    for (question, answer) in [("believe", points(value)), ("priorities", lines(["Growth", "Quality"]))] {
        document = on_phone(&document, answer_edit(me.as_str(), question, answer));
    }
    let (leader, question) = (me, question_id("believe"));
    document = on_phone(&document, RoundEdit::Predict { leader, question, count: Some(5) });
    phone.keep(&document);
}

pub fn on_phone(document: &Document, edit: RoundEdit) -> Document {
    apply(document, &Edit::Round { exercise: VISION, round: RoundNumber(1), edit }).unwrap()
}

/// The sealed text of a leader's reply.
pub fn reply(room: &Room, leader: &str, device: u64, value: u8) -> String {
    let mut phone = phone(room, leader, device);
    answer(&mut phone, value);
    phone.seal(at(6), [device as u8; 32]).unwrap().to_text()
}

pub fn opened(text: &str) -> Opened {
    Opened::new(find(text)[0].as_ref().unwrap(), &SecretKey::from(&key(1))).unwrap()
}

pub fn verdict(room: &Room, text: &str) -> Verdict {
    let opened = opened(text);
    let leader = leader_of(&room.document, &opened.reply.from).unwrap();
    opened.judge(&room.document, &leader)[0].1
}

/// Takes in a reply as far as it comes in, and says what was made of it.
pub fn take(room: &mut Room, text: &str, word_given: bool) -> Verdict {
    let opened = opened(text);
    let leader = leader_of(&room.document, &opened.reply.from).unwrap();
    let before = opened.judge(&room.document, &leader)[0].1;
    for edit in opened.edits(&room.document, &leader, word_given) {
        room.edit(edit);
    }
    before
}

pub fn believes(room: &Room, leader: &str) -> serde_json::Value {
    let Responses::Named(by_leader) = &room.round().responses else { panic!("named") };
    serde_json::to_value(&by_leader[&leader_id(leader)].sheet.answers[&question_id("believe")]).unwrap()
}

/// Leaders a to c, invited to everything that an exercise asks.
pub fn asking(exercise: ExerciseId) -> Room {
    let mut room = Room::named("abc");
    room.official("p1", "Growth").official("p2", "Quality").edit(Edit::ReplyKey(key(1))).with(exercise);
    let all: Vec<&str> = content(exercise).questions.iter().map(|question| question.id.as_str()).collect();
    room.open(&all);
    room
}
