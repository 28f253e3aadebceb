//! A picture as an SVG file of its own: nothing in it needs the page that it was taken from.

mod paint;

use std::fmt::Write as _;

pub use paint::{Paint, dashes, length, paint, pixels};

use crate::geometry::rule::number;

/// Around everything.
const MARGIN: f64 = 32.0;
/// The heading: its letters, from one line to the next, and below it.
const HEADING: (f64, f64, f64) = (22.0, 28.0, 12.0);
/// The foot: its letters, and the room for it.
const FOOT: (f64, f64) = (13.0, 40.0);
/// The mean width of a letter, as a part of its height, in the widest typeface that may have to stand in.
const LETTER: f64 = 0.6;
/// Ink and secondary ink of the light theme.
const INK: &str = "#0c2336";
const INK2: &str = "#45586a";
const FONTS: &str = "Overpass, system-ui, sans-serif";

/// One shape or line of text, with everything that it looks like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    name: String,
    attributes: Vec<(&'static str, String)>,
    text: String,
}

impl Mark {
    /// An element called `name`.
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), attributes: Vec::new(), text: String::new() }
    }

    /// With an attribute.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// With words in it.
    #[must_use]
    pub fn saying(mut self, text: impl Into<String>) -> Self {
        self.text = text.into();
        self
    }

    fn write(&self, out: &mut String) {
        let _ = write!(out, "<{}", self.name);
        for (name, value) in &self.attributes {
            let _ = write!(out, " {name}=\"{}\"", escaped(value));
        }
        if self.text.is_empty() {
            out.push_str("/>\n");
        } else {
            let _ = writeln!(out, ">{}</{}>", escaped(&self.text), self.name);
        }
    }
}

/// A picture on white, its heading above it and where it comes from below.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// What it shows; its heading.
    pub title: String,
    /// What can be seen in it, for those who can't.
    pub description: String,
    /// The workshop and the day.
    pub foot: String,
    /// How wide the marks reach.
    pub width: f64,
    /// How far down the marks reach.
    pub height: f64,
    /// What is painted, in this order.
    pub marks: Vec<Mark>,
}

impl Picture {
    /// How wide and how high the whole is.
    pub fn size(&self) -> (f64, f64) {
        let width = self.width + 2.0 * MARGIN;
        (width.ceil(), (self.top() + self.height + FOOT.1 + MARGIN).ceil())
    }

    /// The file.
    pub fn to_svg(&self) -> String {
        let (width, height) = self.size();
        let mut out = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" \
             height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"title description\">\n\
             <title id=\"title\">{}</title>\n<desc id=\"description\">{}</desc>\n\
             <rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n",
            escaped(&self.title),
            escaped(&self.description),
        );
        for (place, line) in self.heading().into_iter().enumerate() {
            let y = MARGIN + HEADING.0 + place as f64 * HEADING.1;
            words(line, y, HEADING.0, INK, "600").write(&mut out);
        }
        let _ = writeln!(out, "<g transform=\"translate({} {})\">", number(MARGIN), number(self.top()));
        for mark in &self.marks {
            mark.write(&mut out);
        }
        out.push_str("</g>\n");
        words(self.foot.clone(), height - MARGIN, FOOT.0, INK2, "400").write(&mut out);
        out.push_str("</svg>\n");
        out
    }

    /// Where the marks begin, from the top.
    fn top(&self) -> f64 {
        MARGIN + self.heading().len() as f64 * HEADING.1 + HEADING.2
    }

    /// The title in lines that fit.
    fn heading(&self) -> Vec<String> {
        let room = (self.width / (HEADING.0 * LETTER)).max(8.0) as usize;
        let mut lines: Vec<String> = Vec::new();
        for word in self.title.split_whitespace() {
            match lines.last_mut() {
                Some(line) if line.chars().count() + word.chars().count() < room => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }
}

fn words(text: String, y: f64, size: f64, fill: &str, weight: &str) -> Mark {
    Mark::new("text")
        .with("x", number(MARGIN))
        .with("y", number(y))
        .with("font-family", FONTS)
        .with("font-size", number(size))
        .with("font-weight", weight)
        .with("fill", fill)
        .saying(text)
}

/// Text as XML has it. What XML cannot hold at all, such as most control characters, is left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}
