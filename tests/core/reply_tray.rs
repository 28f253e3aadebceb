//! The tray: what has arrived, what of it comes in, and what waits for a word.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod support_devices;
mod support_edit;

use bearings_core::exchange::reply::{Claim, Found, ReplyError, Tray};
use bearings_core::exchange::with_new_id;
use bearings_core::model::{Document, Naming, WorkshopId};
use support_devices::{answer, invited, key, phone, reply};
use support_edit::{at, leader_id};

#[test]
fn a_chat_goes_into_the_tray_once_and_out_of_it_as_it_is_taken_in() {
    let mut room = invited(Naming::Named);
    let chat = format!("Ana: {}\nBen: {}\n", reply(&room, "a", 7, 3), reply(&room, "b", 8, 4));
    let mut tray = Tray::default();
    assert_eq!((tray.add(&room.document, &chat), tray.add(&room.document, &chat)), (2, 2));
    assert_eq!(tray.ready(&room.document), [0, 1]);
    for number in tray.ready(&room.document) {
        for edit in tray.edits(&room.document, number, false) {
            room.edit(edit);
        }
        tray.put_away(number);
    }
    assert!(tray.arrivals().is_empty());
    tray.add(&room.document, &chat);
    assert!(tray.ready(&room.document).is_empty());
}

#[test]
fn the_tray_tells_apart_what_it_refuses() {
    let room = invited(Naming::Named);
    let text = reply(&room, "a", 7, 3);
    let refused = |document: &Document, text: &str| {
        let mut tray = Tray::default();
        tray.add(document, text);
        tray.arrivals()[0].found.clone()
    };
    assert_eq!(refused(&room.document, &text[..200]), Found::Refused(ReplyError::Incomplete));
    let copy = with_new_id(&room.document, WorkshopId::from_random(1));
    assert_eq!(refused(&copy, &text), Found::OfACopy);
    let mut other = room.document.clone();
    other.reply_key = Some(key(2));
    assert_eq!(refused(&other, &text), Found::Refused(ReplyError::OtherKey));
    other.reply_key = None;
    assert_eq!(refused(&other, &text), Found::Refused(ReplyError::OtherKey));
}

#[test]
fn a_reply_of_an_unknown_name_waits_until_somebody_says_whose_it_is() {
    let room = invited(Naming::Named);
    let mut phone = phone(&room, "a", 7);
    phone.claim = Some(Claim::Name("Annie".to_owned()));
    answer(&mut phone, 3);
    let text = phone.seal(at(6), [9; 32]).unwrap().to_text();
    let mut tray = Tray::default();
    tray.add(&room.document, &text);
    assert!(tray.ready(&room.document).is_empty());
    tray.assign(0, Some(leader_id("a")));
    assert_eq!(tray.ready(&room.document), [0]);
}
