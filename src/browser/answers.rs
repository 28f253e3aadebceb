//! What this device keeps of invitations: answers under way, and replies as they were sealed. In localStorage at once, and
//! in the browser's database, which has it on the disk when it says so.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use bearings_core::exchange::answering::Answering;
use bearings_core::exchange::invite::Invite;
use bearings_core::model::DeviceId;
use wasm_bindgen_futures::spawn_local;

use super::{mirror, random, storage};

const ANSWERS: &str = "bearings/answers/";
const DEVICE: &str = "bearings/device/";

/// A later copy is stored already.
struct Later;

thread_local! {
    /// What the database is to store next, by the key of its invitation.
    static AHEAD: RefCell<BTreeMap<String, Answering>> = const { RefCell::new(BTreeMap::new()) };
    static IS_STORING: Cell<bool> = const { Cell::new(false) };
}

/// What is kept of this invitation, or a fresh start.
pub async fn open(invite: Invite) -> Answering {
    let key = answers_key(&invite);
    let read = |text: Option<String>| {
        let kept = text.and_then(|text| Answering::read(&text).ok());
        kept.filter(|kept| kept.invite.key == invite.key)
    };
    let answered = mirror::answers_to(&key).await;
    let is_heard = answered.is_ok();
    let mirrored = read(answered.ok().flatten());
    // Read last: another window may have written while the database was waited for.
    let here = read(storage::read(&key));
    let is_in_both = here == mirrored;
    let kept = Answering::later(here, mirrored);
    if let Some(kept) = kept.as_ref().filter(|_| is_heard && !is_in_both) {
        keep(kept);
    }
    match kept {
        // The names may have come with another copy of the same invitation.
        Some(kept) if kept.invite.people.is_empty() && kept.claim.is_none() => Answering { invite, ..kept },
        Some(kept) => kept,
        None => {
            let (device, turn) = device(&invite);
            Answering::new(invite, device, turn)
        }
    }
}

/// How many replies this device has sealed for the workshop, in whichever window.
pub fn turn(invite: &Invite) -> u32 {
    known_device(invite).map_or(0, |(_, turn)| turn)
}

/// Keeps it. Returns whether the browser did.
pub fn keep(answering: &Answering) -> bool {
    let key = answers_key(&answering.invite);
    let turn = answering.turn.max(turn(&answering.invite));
    let device = format!("{} {turn}", answering.device);
    let Ok(text) = answering.to_text() else { return false };
    mirror_soon(key.clone(), answering.clone());
    storage::write(&device_key(&answering.invite), &device).is_ok() && storage::write(&key, &text).is_ok()
}

/// Waits until the database has it too, for what must not stay there as it was. Where it can't be written the database
/// is to have nothing instead.
pub async fn confirm(answering: &Answering) {
    let key = answers_key(&answering.invite);
    let newest = answering.clone();
    if mirror::replace_answers(&key, move |stored| over(stored, &newest)).await.is_err() {
        // Without a database there is nothing to take out of it.
        let _ = mirror::forget_answers(&key).await;
    }
}

/// Has the database store it, one after the other; what is outrun by the next change is left out.
fn mirror_soon(key: String, answering: Answering) {
    AHEAD.with_borrow_mut(|ahead| ahead.insert(key, answering));
    if IS_STORING.replace(true) {
        return;
    }
    spawn_local(async {
        while let Some((key, answering)) = AHEAD.with_borrow_mut(BTreeMap::pop_first) {
            // Where there is no database the answers are in localStorage all the same.
            let _ = mirror::replace_answers(&key, move |stored| over(stored, &answering)).await;
        }
        IS_STORING.set(false);
    });
}

fn over(stored: Option<&str>, answering: &Answering) -> Result<String, Later> {
    let stored = stored.and_then(|text| Answering::read(text).ok());
    if stored.is_some_and(|stored| stored.is_later_than(answering)) {
        return Err(Later);
    }
    answering.to_text().map_err(|_| Later)
}

/// This device to the workshop, and how many replies it has sealed for it.
fn device(invite: &Invite) -> (DeviceId, u32) {
    known_device(invite).unwrap_or_else(|| (DeviceId::from_random(random::bits()), 0))
}

fn known_device(invite: &Invite) -> Option<(DeviceId, u32)> {
    let text = storage::read(&device_key(invite))?;
    let (device, turn) = text.split_once(' ')?;
    Some((DeviceId::parse(device).ok()?, turn.parse().ok()?))
}

fn answers_key(invite: &Invite) -> String {
    format!("{ANSWERS}{}/{}", invite.workshop, invite.fingerprint())
}

fn device_key(invite: &Invite) -> String {
    format!("{DEVICE}{}", invite.workshop)
}
