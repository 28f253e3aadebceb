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

pub use handed::{HandedReply, take_offers};
pub use invite::InviteScreen;
pub use replies::RepliesScreen;
pub use tray::{ReplyTray, use_tray};
