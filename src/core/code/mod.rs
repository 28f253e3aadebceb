//! Texts as QR codes, and back: drawing a code, spreading a long text over several, and reading those in a picture.
//!
//! A code is no larger than version [`MAX_VERSION`], which a phone still reads off a screen an arm's length away. What
//! fits in none is spread over [`parts`], which a [`Collector`] joins in whatever order they are seen.

mod collector;
mod parts;
mod qr;
mod read;
mod seen;

pub use collector::{Collector, Taken};
pub use parts::{MAX_PARTS, PART_MARK, parts};
pub use qr::{Code, MAX_CHARS, MAX_VERSION, QUIET};
pub use read::{MAX_SIDE, grey, read};
pub use seen::Seen;
