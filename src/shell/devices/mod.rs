//! Leaders on their own devices, as the facilitator sees it: inviting them, and taking in what comes back.

mod arrival;
mod arrivals;
mod handed;
mod hands;
mod invitation;
mod invite;
mod replies;
mod standing;
mod tray;
mod ways;
mod words;

use leptos::prelude::*;

use self::invitation::{open_invite, room_address};
use crate::state::{DocumentStore, Room};

pub use handed::{HandedReply, take_offers};
pub use invite::InviteScreen;
pub use replies::RepliesScreen;
pub use tray::{ReplyTray, use_tray};

/// Shows the room's code on the second screen for as long as there is something to answer on own devices.
pub fn show_in_the_room(store: DocumentStore, room: Room) {
    let invite = store.select_settled(open_invite);
    Effect::new(move |_| room.invitation.set(invite.with(|invite| invite.as_ref().and_then(room_address))));
}
