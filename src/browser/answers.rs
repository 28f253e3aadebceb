//! What this device keeps of invitations: answers under way, and replies as they were sealed.

use bearings_core::exchange::answering::Answering;
use bearings_core::exchange::invite::Invite;
use bearings_core::model::DeviceId;

use super::{random, storage};

const ANSWERS: &str = "bearings/answers/";
const DEVICE: &str = "bearings/device/";

/// What is kept of this invitation, or a fresh start.
pub fn open(invite: Invite) -> Answering {
    let kept = storage::read(&answers_key(&invite)).and_then(|text| Answering::read(&text).ok());
    match kept.filter(|kept| kept.invite.key == invite.key) {
        // The names may have come with another copy of the same invitation.
        Some(kept) if kept.invite.people.is_empty() && kept.claim.is_none() => Answering { invite, ..kept },
        Some(kept) => kept,
        None => {
            let (device, turn) = device(&invite);
            Answering::new(invite, device, turn)
        }
    }
}

/// Keeps it. Returns whether the browser did.
pub fn keep(answering: &Answering) -> bool {
    let device = format!("{} {}", answering.device, answering.turn);
    let Ok(text) = answering.to_text() else { return false };
    storage::write(&device_key(&answering.invite), &device).is_ok()
        && storage::write(&answers_key(&answering.invite), &text).is_ok()
}

/// This device to the workshop, and how many replies it has sealed for it.
fn device(invite: &Invite) -> (DeviceId, u32) {
    let known = storage::read(&device_key(invite)).and_then(|text| {
        let (device, turn) = text.split_once(' ')?;
        Some((DeviceId::parse(device).ok()?, turn.parse().ok()?))
    });
    known.unwrap_or_else(|| (DeviceId::from_random(random::bits()), 0))
}

fn answers_key(invite: &Invite) -> String {
    format!("{ANSWERS}{}/{}", invite.workshop, invite.fingerprint())
}

fn device_key(invite: &Invite) -> String {
    format!("{DEVICE}{}", invite.workshop)
}
