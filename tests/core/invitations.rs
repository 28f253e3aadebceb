//! Invitations: they ask what the round asks, and survive what links and messages go through.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod support_devices;
mod support_edit;

use bearings_core::edit::Edit;
use bearings_core::exchange::answering::Answering;
use bearings_core::exchange::invite::{Invite, InviteError, MARK};
use bearings_core::exercises::{asked, content};
use bearings_core::model::{DeviceId, ExerciseId, Naming, Purpose, RoundNumber};
use proptest::prelude::*;
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

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn any_text_is_searched_for_an_invitation_without_harm(text in "\\PC{0,80}", tail in "[A-Z2-7]{0,120}") {
        let found = Invite::find(&format!("{text}{MARK}{tail}"));
        prop_assert!(found.is_err());
    }
}
