//! Through the elements of a picture in the order in which they are painted.

use bearings_core::geometry::rule::number;
use bearings_core::picture::{Mark, length};
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, Node, SvgGraphicsElement, Text};

use super::style::{Style, filled};
use super::words;

/// What can be pressed, or is for screen readers.
const NOT_DRAWN: &str = "a:not(.level-mark), button, details, input, select, textarea, .visually-hidden";

/// The shapes of SVG, each with the attributes that say where it is.
const SHAPES: [(&str, &[&str]); 8] = [
    ("circle", &["cx", "cy", "r"]),
    ("ellipse", &["cx", "cy", "rx", "ry"]),
    ("line", &["x1", "y1", "x2", "y2"]),
    ("path", &["d"]),
    ("polygon", &["points"]),
    ("polyline", &["points"]),
    ("rect", &["x", "y", "width", "height", "rx"]),
    ("text", &["x", "y", "dx", "dy"]),
];

/// What has been drawn so far, and where on the page the drawing begins.
#[derive(Default)]
pub(super) struct Walk {
    marks: Vec<Mark>,
    /// What the pictures are called and what they say of themselves.
    spoken: Vec<String>,
    origin: (f64, f64),
    /// The size of the SVG that the walk is in, for shares of it.
    viewport: Option<(f64, f64)>,
    opacity: f64,
}

impl Walk {
    /// From here on the point at `left` and `top` of the window is the drawing's origin.
    pub(super) fn start(&mut self, left: f64, top: f64) {
        self.origin = (left, top);
        self.opacity = 1.0;
    }

    /// The drawing, and in words what is in it, without what its own `title` says already.
    pub(super) fn finish(mut self, title: &str) -> (Vec<Mark>, String) {
        let title = title.trim_end_matches('.');
        self.spoken.retain(|words| !words.is_empty() && words.trim_end_matches(':') != title);
        (self.marks, self.spoken.join(" "))
    }

    /// Draws an element with everything in it.
    pub(super) fn element(&mut self, element: &Element) {
        let name = element.local_name();
        match name.as_str() {
            "title" => return self.spoken.push(format!("{}:", words_of(element).trim_end_matches('.'))),
            "desc" => return self.spoken.push(words_of(element)),
            _ => {}
        }
        let Some(style) = Style::of(element) else { return };
        if style.is_hidden() || element.matches(NOT_DRAWN).unwrap_or(false) {
            return;
        }
        let around = (self.viewport, self.opacity);
        self.opacity *= style.share("opacity");
        if let Some(shape) = element.dyn_ref::<SvgGraphicsElement>() {
            match SHAPES.iter().find(|(known, _)| *known == name) {
                Some((_, places)) => self.shape(shape, &name, places, &style),
                None => {
                    // An SVG within another one is a mark without a size of its own.
                    let place = element.get_bounding_client_rect();
                    self.viewport.get_or_insert((place.width(), place.height()));
                    self.inside(element, &style);
                }
            }
        } else {
            self.edges(&element.get_bounding_client_rect(), &style);
            self.inside(element, &style);
        }
        (self.viewport, self.opacity) = around;
    }

    fn inside(&mut self, element: &Element, style: &Style) {
        let children = element.child_nodes();
        for child in (0..children.length()).filter_map(|place| children.get(place)) {
            self.node(&child, style);
        }
    }

    fn node(&mut self, node: &Node, style: &Style) {
        if let Some(element) = node.dyn_ref::<Element>() {
            self.element(element);
        } else if let Some(text) = node.dyn_ref::<Text>() {
            self.marks.extend(words::marks(text, style, self.opacity, self.origin));
        }
    }

    /// The tint and the hairlines of a box.
    fn edges(&mut self, place: &DomRect, style: &Style) {
        let (left, top) = (place.left() - self.origin.0, place.top() - self.origin.1);
        let (right, bottom) = (left + place.width(), top + place.height());
        if let Some(tint) = style.paint("background-color") {
            let tinted = filled(Mark::new("rect"), &tint, self.opacity);
            self.marks.push(
                tinted
                    .with("x", number(left))
                    .with("y", number(top))
                    .with("width", number(place.width()))
                    .with("height", number(place.height())),
            );
        }
        for side in ["top", "right", "bottom", "left"] {
            let width = style.pixels(&format!("border-{side}-width"));
            let Some(ink) = style.paint(&format!("border-{side}-color")).filter(|_| width > 0.0) else {
                continue;
            };
            let (x1, y1, x2, y2) = match side {
                "top" => (left, top + width / 2.0, right, top + width / 2.0),
                "right" => (right - width / 2.0, top, right - width / 2.0, bottom),
                "bottom" => (left, bottom - width / 2.0, right, bottom - width / 2.0),
                _ => (left + width / 2.0, top, left + width / 2.0, bottom),
            };
            let line = [("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)]
                .into_iter()
                .fold(Mark::new("line"), |line, (name, at)| line.with(name, number(at)));
            self.marks.push(line.with("stroke", ink.color).with("stroke-width", number(width)));
        }
    }

    /// One shape. Where its line is painted first and its inside over it, it becomes two: not every viewer knows
    /// another order than inside first.
    fn shape(&mut self, shape: &SvgGraphicsElement, name: &str, places: &[&'static str], style: &Style) {
        let bare = self.bare(shape, name, places, style);
        let (fill, stroke) =
            (style.fill(bare.clone(), self.opacity), |mark| style.stroke(mark, self.opacity));
        if style.get("paint-order").starts_with("stroke") {
            self.marks.extend(stroke(bare.with("fill", "none")));
            self.marks.extend(fill);
            return;
        }
        let inside = fill.clone().unwrap_or_else(|| bare.with("fill", "none"));
        self.marks.extend(stroke(inside).or(fill));
    }

    /// A shape without any colour, at its place.
    fn bare(&self, shape: &SvgGraphicsElement, name: &str, places: &[&'static str], style: &Style) -> Mark {
        let font = style.pixels("font-size");
        let (width, height) = self.viewport.unwrap_or_default();
        let mut mark = Mark::new(name);
        for place in places {
            let Some(value) = shape.get_attribute(place) else { continue };
            let full = if place.contains('x') || *place == "width" { width } else { height };
            let value = match *place {
                "d" | "points" => value,
                _ => length(&value, full, font).map(number).unwrap_or(value),
            };
            mark = mark.with(place, value);
        }
        if name == "text" {
            mark = style.font(mark).with("text-anchor", style.get("text-anchor"));
            mark = mark.saying(words_of(shape));
        }
        match self.moved(shape) {
            Some(transform) => mark.with("transform", transform),
            None => mark,
        }
    }

    /// How the coordinates of a shape become those of the drawing.
    fn moved(&self, shape: &SvgGraphicsElement) -> Option<String> {
        let matrix = shape.get_screen_ctm()?;
        let (x, y) = (f64::from(matrix.e()) - self.origin.0, f64::from(matrix.f()) - self.origin.1);
        let turn = [matrix.a(), matrix.b(), matrix.c(), matrix.d()].map(f64::from);
        if turn == [1.0, 0.0, 0.0, 1.0] {
            return Some(format!("translate({} {})", number(x), number(y)));
        }
        // Scales need more digits than places do.
        let turn = turn.map(|part| format!("{:.4}", part)).join(" ");
        Some(format!("matrix({turn} {} {})", number(x), number(y)))
    }
}

fn words_of(element: &Element) -> String {
    element.text_content().unwrap_or_default()
}
