//! What was typed or pasted, as far as it is text.

use bearings_core::exchange::is_disguise;
use leptos::ev::Event;
use leptos::prelude::event_target_value;

use crate::browser::page;

/// Stands for half of a character, which is what a browser leaves where it cuts off a paste in the middle of one.
const HALF: char = '\u{fffd}';

/// The text of the field that `event` is about, without characters that nobody sees and that make others read as
/// something else. The field shows it without them too.
pub fn typed(event: &Event) -> String {
    let text = event_target_value(event);
    if !text.contains(is_refused) {
        return text;
    }
    let kept: String = text.chars().filter(|c| !is_refused(*c)).collect();
    page::write_field(event, &kept);
    kept
}

fn is_refused(c: char) -> bool {
    c == HALF || is_disguise(c)
}
