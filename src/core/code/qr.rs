//! One QR code.

use std::fmt::{self, Write as _};

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The largest version that is made: 77 modules on each side.
pub const MAX_VERSION: u8 = 15;
/// The most characters of digits, capitals and ` $%*+-./:` that one code holds (ISO/IEC 18004, version 15-M).
pub const MAX_CHARS: usize = 600;
/// The most bytes of any other text that one code holds (ISO/IEC 18004, version 15-M).
pub(super) const MAX_BYTES: usize = 412;
/// How many modules around a code have to stay light.
pub const QUIET: u32 = 4;

/// A QR code that can be read with about a seventh of it damaged (level M), or more where that costs no room.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(QrCode);

impl Code {
    /// A code of this text, in the smallest version that holds it. `None` for more than [`MAX_CHARS`] characters, or
    /// 412 bytes where it has others than digits, capitals and ` $%*+-./:`.
    pub fn of_text(text: &str) -> Option<Self> {
        Self::of_segments(&QrSegment::make_segments(text))
    }

    /// A code of a link that ends in `payload`: in capitals and digits that takes three fifths of the room that it
    /// would as a part of the link's other letters. `None` for a link that fits in no code.
    pub fn of_link(prefix: &str, payload: &str) -> Option<Self> {
        if !QrSegment::is_alphanumeric(payload) {
            return Self::of_text(&format!("{prefix}{payload}"));
        }
        Self::of_segments(&[QrSegment::make_bytes(prefix.as_bytes()), QrSegment::make_alphanumeric(payload)])
    }

    fn of_segments(segments: &[QrSegment]) -> Option<Self> {
        let largest = Version::new(MAX_VERSION);
        QrCode::encode_segments_advanced(segments, QrCodeEcc::Medium, Version::MIN, largest, None, true)
            .ok()
            .map(Self)
    }

    /// Modules on each side, without the quiet zone: from 21 to 77.
    pub fn size(&self) -> u32 {
        self.0.size().unsigned_abs()
    }

    /// Its version, from 1 to [`MAX_VERSION`].
    pub fn version(&self) -> u8 {
        self.0.version().value()
    }

    /// Whether a module is dark, counted from the top left corner; everything around the code is light.
    pub fn is_dark(&self, x: u32, y: u32) -> bool {
        let place = i32::try_from(x).ok().zip(i32::try_from(y).ok());
        place.is_some_and(|(x, y)| self.0.get_module(x, y))
    }

    /// The dark modules as the data of an SVG path, one unit for each module.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.size() {
            for (x, length) in self.dark_runs(y) {
                // Writing to a string does not fail.
                let _ = write!(path, "M{x} {y}h{length}v1h-{length}z");
            }
        }
        path
    }

    /// The part of the plane that shows the path of [`Code::path`] and its quiet zone, as the attribute `viewBox`.
    pub fn view_box(&self) -> String {
        let side = self.size() + 2 * QUIET;
        format!("-{QUIET} -{QUIET} {side} {side}")
    }

    /// Where the dark modules of a row begin, and how many there are side by side.
    fn dark_runs(&self, y: u32) -> Vec<(u32, u32)> {
        let mut runs: Vec<(u32, u32)> = Vec::new();
        for x in (0..self.size()).filter(|x| self.is_dark(*x, y)) {
            match runs.last_mut() {
                Some((start, length)) if *start + *length == x => *length += 1,
                _ => runs.push((x, 1)),
            }
        }
        runs
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Code").field("version", &self.version()).finish_non_exhaustive()
    }
}

/// How many characters or bytes of such a text one code holds.
pub(super) fn room(text: &str) -> usize {
    if QrSegment::is_alphanumeric(text) { MAX_CHARS } else { MAX_BYTES }
}
