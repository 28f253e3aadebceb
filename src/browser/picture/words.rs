//! Words of the page, line by line as they were laid out.

use bearings_core::geometry::rule::number;
use bearings_core::picture::Mark;
use web_sys::{DomRect, Range, Text};

use super::style::{Style, filled};

/// From the top of a line's letters to the line that they stand on, as a part of their height: that of the app's
/// typeface, and close to that of any that stands in for it.
const BASELINE: f64 = 0.752;

/// A line of text and where it is.
struct Line {
    words: String,
    left: f64,
    width: f64,
    top: f64,
    height: f64,
}

impl Line {
    fn reaches(&self, place: &DomRect) -> bool {
        (self.top - place.top()).abs() < self.height / 2.0
    }
}

/// The lines of `text`, moved by `origin`.
pub(super) fn marks(text: &Text, style: &Style, opacity: f64, origin: (f64, f64)) -> Vec<Mark> {
    let Some(ink) = style.paint("color") else { return Vec::new() };
    let mark = |line: Line| {
        let mark = Mark::new("text")
            .with("x", number(line.left - origin.0))
            .with("y", number(line.top - origin.1 + line.height * BASELINE))
            // Another typeface may be wider; the line must not grow into what stands beside it.
            .with("textLength", number(line.width))
            .with("lengthAdjust", "spacingAndGlyphs");
        filled(style.font(mark), &ink, opacity).saying(line.words)
    };
    lines(text).into_iter().map(mark).collect()
}

fn lines(text: &Text) -> Vec<Line> {
    let Ok(range) = Range::new() else { return Vec::new() };
    let mut lines: Vec<Line> = Vec::new();
    for (from, word) in words(&text.data()) {
        let until = from + word.encode_utf16().count() as u32;
        if range.set_start(text, from).is_err() || range.set_end(text, until).is_err() {
            continue;
        }
        let place = range.get_bounding_client_rect();
        if place.width() <= 0.0 {
            continue;
        }
        match lines.last_mut() {
            Some(line) if line.reaches(&place) => {
                line.words.push(' ');
                line.words.push_str(word);
                line.width = place.left() + place.width() - line.left;
            }
            _ => lines.push(Line {
                words: word.to_owned(),
                left: place.left(),
                width: place.width(),
                top: place.top(),
                height: place.height(),
            }),
        }
    }
    lines
}

/// The words of a text, each with its place as JavaScript counts places.
fn words(text: &str) -> Vec<(u32, &str)> {
    let mut words = Vec::new();
    let mut place = 0;
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        if !word.is_empty() {
            words.push((place, word));
        }
        place += piece.encode_utf16().count() as u32;
    }
    words
}
