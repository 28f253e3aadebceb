//! Invitations: they ask what the round asks, and survive what links and messages go through.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod support_devices;
mod support_edit;
#[path = "../../fuzz/laws/words.rs"]
#[allow(dead_code)]
mod words;

use bearings_core::edit::Edit;
use bearings_core::exchange::UNPACKED_LIMIT;
use bearings_core::exchange::answering::Answering;
use bearings_core::exchange::invite::{Invite, InviteError, MARK};
use bearings_core::exercises::{asked, content};
use bearings_core::model::limits::LEADERS;
use bearings_core::model::{DeviceId, ExerciseId, Naming, Purpose, RoundNumber};
use miniz_oxide::deflate::compress_to_vec;
use proptest::prelude::*;
use serde_json::json;
use strum::IntoEnumIterator;
use support_devices::{asking, invite, invited, key};
use support_edit::{Room, VISION, at, cases};

#[test]
fn an_invitation_asks_what_the_round_asks_in_every_exercise() {
    for exercise in ExerciseId::iter() {
        let room = asking(exercise);
        let invite = Invite::to(&room.document, &[exercise]).unwrap();
        let found = Invite::find(&invite.to_text().unwrap()).unwrap();
        assert_eq!(found, invite);
        let phone = Answering::new(found, DeviceId::from_random(1), 0);
        let there = phone.document(at(5));
        let there = there.exercise(exercise).unwrap().round(RoundNumber(1)).unwrap();
        let here = room.round();
        assert_eq!(
            (&there.questions, &there.rows, &there.options),
            (&here.questions, &here.rows, &here.options)
        );
        for question in &here.questions {
            assert_eq!(asked(exercise, there, question), asked(exercise, here, question));
        }
    }
}

#[test]
fn an_invitation_survives_what_links_go_through() {
    let room = invited(Naming::Named);
    let invite = invite(&room);
    let text = invite.to_text().unwrap();
    for spoiled in [
        format!("https://example.org/#/invite/{text}&utm_source=chat"),
        format!("#/invite/{}?fbclid=IwAR0", text.to_lowercase()),
        format!("%23%2Finvite%2F{text}%3Futm%3D1"),
        format!("Please answer by Monday:\n> https://example.org/#/invite/{text}."),
    ] {
        assert_eq!(Invite::find(&spoiled).as_ref(), Ok(&invite), "{spoiled}");
    }
    for end in MARK.len()..text.len() {
        assert_eq!(Invite::find(&text[..end]), Err(InviteError::Incomplete), "{end}");
    }
    assert_eq!(Invite::find("nothing"), Err(InviteError::Missing));
}

#[test]
fn an_invitation_for_a_code_names_nobody_and_one_about_own_texts_has_none() {
    let room = invited(Naming::Named);
    let short = invite(&room).short().unwrap();
    assert!(short.people.is_empty() && short.title.is_empty());
    assert!(short.to_text().unwrap().len() < invite(&room).to_text().unwrap().len());
    let mut roles = Room::named("abc");
    roles.edit(Edit::ReplyKey(key(1))).with(ExerciseId::Roles);
    let all: Vec<&str> = content(ExerciseId::Roles).questions.iter().map(|q| q.id.as_str()).collect();
    roles.open(&all);
    assert_eq!(Invite::to(&roles.document, &[ExerciseId::Roles]).unwrap().short(), None);
}

#[test]
fn a_vote_is_invited_to_like_an_exercise() {
    let mut room = Room::named("abc");
    room.edit(Edit::ReplyKey(key(1))).open_for(Purpose::Commitment, &["commitment"]);
    let invite = Invite::to(&room.document, &[VISION]).unwrap();
    assert_eq!(Invite::find(&invite.to_text().unwrap()), Ok(invite));
}

/// Any bytes packed as an invitation is.
fn packed(plain: &[u8]) -> Result<Invite, InviteError> {
    Invite::find(&words::word(MARK, &compress_to_vec(plain, 10)).unwrap())
}

#[test]
fn an_invitation_is_refused_whichever_character_is_another() {
    let text = invite(&invited(Naming::Named)).to_text().unwrap();
    for place in MARK.len()..text.len() {
        for other in ["A", "7", "!", "é"].iter().filter(|other| text[place..=place] != ***other) {
            let changed = format!("{}{other}{}", &text[..place], &text[place + 1..]);
            let error = Invite::find(&changed).unwrap_err();
            assert!(
                matches!(error, InviteError::Damaged | InviteError::Incomplete),
                "{place} {other}: {error}"
            );
        }
    }
}

#[test]
fn an_invitation_that_unpacks_to_too_much_is_refused_before_it_does() {
    assert_eq!(packed(&vec![b' '; 40 * UNPACKED_LIMIT]), Err(InviteError::TooLarge));
    let text = "BRI1.".repeat(400_000);
    assert_eq!(Invite::find(&text), Err(InviteError::Incomplete));
}

#[test]
fn what_is_packed_and_is_no_invitation_cannot_be_read() {
    for text in ["", "{}", "[1,2", "{\"key\":1,\"key\":2}", &"[".repeat(9_000)] {
        assert!(matches!(packed(text.as_bytes()), Err(InviteError::Unreadable(_))), "{text}");
    }
    let text = words::word(MARK, &[0xff; 40]).unwrap();
    assert_eq!(Invite::find(&text), Err(InviteError::Damaged));
}

#[test]
fn an_invitation_asks_no_more_people_than_a_workshop_has_and_hides_no_characters() {
    let mut whole = serde_json::to_value(invite(&invited(Naming::Named))).unwrap();
    whole["title"] = json!("Days\u{202e} of\u{2060} two");
    whole["people"][0]["name"] = json!("A\u{2066}na\u{0}");
    let found = packed(whole.to_string().as_bytes()).unwrap();
    assert_eq!((found.title.as_str(), found.people[0].name.as_str()), ("Days of two", "Ana"));
    whole["people"] = (0..=LEADERS).map(|place| json!({ "id": format!("l{place}"), "name": "x" })).collect();
    assert_eq!(packed(whole.to_string().as_bytes()), Err(InviteError::TooLarge));
}

#[test]
fn what_a_device_keeps_is_read_whole_or_not_at_all() {
    let mut kept = Answering::new(invite(&invited(Naming::Named)), DeviceId::from_random(1), 4);
    support_devices::answer(&mut kept, 3);
    let text = kept.to_text().unwrap();
    assert_eq!(Answering::read(&text), Ok(kept));
    for end in 0..text.len() {
        assert!(Answering::read(&text[..end]).is_err(), "{end}");
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn any_text_is_searched_for_an_invitation_without_harm(text in "\\PC{0,80}", tail in "[A-Z2-7]{0,120}") {
        let found = Invite::find(&format!("{text}{MARK}{tail}"));
        prop_assert!(found.is_err());
    }
}
