//! Whatever edits can make, storage takes and gives back: validation is never stricter than editing.

use bearings_core::edit::apply;
use bearings_core::exchange::envelope::{open, seal};
use bearings_core::exchange::{Kind, validate};
use proptest::collection::vec;
use proptest::prelude::*;

use super::edit_strategies::{ASKED, an_edit};
use super::support::{at, read, write};
use super::support_edit::Room;

proptest! {
    #[test]
    fn any_edited_workshop_is_stored_and_read(unnamed in any::<bool>(), edits in vec(an_edit(), 0..160)) {
        let mut room = if unnamed { Room::unnamed("abcdef") } else { Room::named("abcdef") };
        room.open(&ASKED);
        let edited = |document, edit| apply(&document, &edit).unwrap_or(document);
        let document = edits.into_iter().fold(room.document, edited);
        prop_assert_eq!(validate(&document), Ok(()));
        let stored = open(&seal(&document, 1, 0, "tab", at(0)).unwrap()).unwrap();
        prop_assert_eq!(&stored.document, &document);
        prop_assert_eq!(read(&write(&document, Kind::Results)).notices, vec![]);
    }
}
