//! A picture as an SVG file of its own: nothing in it needs the page that it was taken from.

mod paint;

use std::fmt::Write as _;

pub use paint::{Paint, dashes, length, paint, pixels};

use crate::geometry::rule::number;

/// Around everything, and between the drawing and what is written above and below it.
const MARGIN: f64 = 32.0;
const GAP: f64 = 12.0;
/// The height of letters and of lines, in the heading and in the foot.
const HEADING: (f64, f64) = (22.0, 28.0);
const FOOT: (f64, f64) = (13.0, 18.0);
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
        let foot = self.lines(&self.foot, FOOT.0).len() as f64 * FOOT.1;
        let height = self.top() + self.height + 2.0 * GAP + foot + MARGIN;
        ((self.width + 2.0 * MARGIN).ceil(), height.ceil())
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
        self.write(&mut out, &self.title, MARGIN, HEADING, (INK, "600"));
        let _ = writeln!(out, "<g transform=\"translate({} {})\">", number(MARGIN), number(self.top()));
        for mark in &self.marks {
            mark.write(&mut out);
        }
        out.push_str("</g>\n");
        self.write(&mut out, &self.foot, self.top() + self.height + 2.0 * GAP, FOOT, (INK2, "400"));
        out.push_str("</svg>\n");
        out
    }

    /// Where the marks begin, from the top.
    fn top(&self) -> f64 {
        MARGIN + self.lines(&self.title, HEADING.0).len() as f64 * HEADING.1 + GAP
    }

    /// Writes lines of text below `top`.
    fn write(&self, out: &mut String, text: &str, top: f64, (size, line): (f64, f64), look: (&str, &str)) {
        let (fill, weight) = look;
        for (place, words) in self.lines(text, size).into_iter().enumerate() {
            let mark = Mark::new("text")
                .with("x", number(MARGIN))
                .with("y", number(top + size + place as f64 * line))
                .with("font-family", FONTS)
                .with("font-size", number(size))
                .with("font-weight", weight)
                .with("fill", fill);
            mark.saying(words).write(out);
        }
    }

    /// A text in lines that fit.
    fn lines(&self, text: &str, size: f64) -> Vec<String> {
        let room = (self.width / (size * LETTER)).max(8.0) as usize;
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
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

/// Text as XML and HTML have it. What XML cannot hold at all, such as most control characters, is left out.
pub(crate) fn escaped(text: &str) -> String {
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
