//! What arrives as an invitation, in an address or a file, and what a device keeps of it.

use bearings_core::exchange::answering::Answering;
use bearings_core::exchange::invite::{Invite, MARK};
use bearings_core::model::DeviceId;
use bearings_core::route::Route;
use miniz_oxide::deflate::compress_to_vec;

use super::document::moment;
use super::words::word;

/// The bytes as a text in which an invitation may be, as the JSON of one that is packed rightly, and as what a device
/// keeps.
pub fn invitation(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let route = Route::parse(text);
    assert_eq!(Route::parse(&route.to_fragment()), route);
    for word in [Some(text.to_owned()), word(MARK, data), word(MARK, &compress_to_vec(data, 1))] {
        if let Some(Ok(invite)) = word.as_deref().map(Invite::find) {
            asks(invite);
        }
    }
    if let Ok(kept) = Answering::read(text) {
        answers(kept);
    }
}

fn asks(invite: Invite) {
    if let Ok(text) = invite.to_text() {
        assert_eq!(Invite::find(&text).as_ref(), Ok(&invite));
        assert_eq!(Route::parse(&format!("#/invite/{text}")), Route::Invited(text));
    }
    let _ = (invite.short(), invite.fingerprint());
    answers(Answering::new(invite, DeviceId::from_random(1), 0));
}

/// The sheet can be shown, and what is kept of it is read again.
fn answers(mut kept: Answering) {
    let document = kept.document(moment());
    let text = kept.to_text().expect("it is written");
    assert_eq!(Answering::read(&text).as_ref(), Ok(&kept));
    kept.keep(&document);
    let _ = kept.has_answers();
    let _ = kept.seal(moment(), [1; 32]);
}
