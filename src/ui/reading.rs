//! Parts of a page that are only to be read.

use leptos::prelude::*;

#[derive(Clone, Copy)]
struct OnlyRead;

/// From here on down the page is only read: nothing can be pressed, and what a press would show is shown.
pub fn only_read() {
    provide_context(OnlyRead);
}

/// Whether this part of the page is only read.
pub fn is_only_read() -> bool {
    use_context::<OnlyRead>().is_some()
}
