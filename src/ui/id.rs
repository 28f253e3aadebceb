//! Ids that tie labels, hints and faults to their controls.

use std::cell::Cell;

thread_local! {
    static NEXT: Cell<u32> = const { Cell::new(0) };
}

/// An id that no other element of this page has, for example `field-7`.
pub fn unique_id(kind: &str) -> String {
    let number = NEXT.with(|next| {
        next.set(next.get().wrapping_add(1));
        next.get()
    });
    format!("{kind}-{number}")
}
