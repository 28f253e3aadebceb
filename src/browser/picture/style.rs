//! Computed styles as attributes.

use bearings_core::geometry::rule::number;
use bearings_core::picture::{Mark, Paint, dashes, paint, pixels};
use web_sys::{CssStyleDeclaration, Element};

/// What an element looks like.
pub(super) struct Style(CssStyleDeclaration);

impl Style {
    pub(super) fn of(element: &Element) -> Option<Self> {
        web_sys::window()?.get_computed_style(element).ok().flatten().map(Self)
    }

    pub(super) fn get(&self, property: &str) -> String {
        self.0.get_property_value(property).unwrap_or_default()
    }

    pub(super) fn pixels(&self, property: &str) -> f64 {
        pixels(&self.get(property)).unwrap_or_default()
    }

    pub(super) fn paint(&self, property: &str) -> Option<Paint> {
        paint(&self.get(property))
    }

    pub(super) fn is_hidden(&self) -> bool {
        self.get("display") == "none" || self.get("visibility") != "visible"
    }

    /// The font of a text; the first families that this device lacks fall through to its own.
    pub(super) fn font(&self, mark: Mark) -> Mark {
        let mark = mark
            .with("font-family", self.get("font-family"))
            .with("font-size", number(self.pixels("font-size")))
            .with("font-weight", self.get("font-weight"));
        match pixels(&self.get("letter-spacing")) {
            Some(spacing) if spacing != 0.0 => mark.with("letter-spacing", number(spacing)),
            _ => mark,
        }
    }

    /// The inside of a shape, where it has one.
    pub(super) fn fill(&self, mark: Mark, opacity: f64) -> Option<Mark> {
        let paint = self.paint("fill")?;
        Some(filled(mark, &paint, opacity * self.share("fill-opacity")))
    }

    /// The line around a shape, where it has one.
    pub(super) fn stroke(&self, mark: Mark, opacity: f64) -> Option<Mark> {
        let paint = self.paint("stroke")?;
        let width = self.pixels("stroke-width");
        if width <= 0.0 {
            return None;
        }
        let mut mark = mark.with("stroke", paint.color).with("stroke-width", number(width));
        let opacity = opacity * paint.opacity * self.share("stroke-opacity");
        if opacity < 1.0 {
            mark = mark.with("stroke-opacity", number(opacity));
        }
        if let Some(dashes) = dashes(&self.get("stroke-dasharray")) {
            mark = mark.with("stroke-dasharray", dashes);
        }
        for (name, usual) in [("stroke-linecap", "butt"), ("stroke-linejoin", "miter")] {
            let value = self.get(name);
            if !value.is_empty() && value != usual {
                mark = mark.with(name, value);
            }
        }
        Some(mark)
    }

    /// How much of what is behind does not show through, from 0 to 1.
    pub(super) fn share(&self, property: &str) -> f64 {
        pixels(&self.get(property)).unwrap_or(1.0)
    }
}

pub(super) fn filled(mark: Mark, paint: &Paint, opacity: f64) -> Mark {
    let mark = mark.with("fill", paint.color.clone());
    let opacity = opacity * paint.opacity;
    if opacity < 1.0 { mark.with("fill-opacity", number(opacity)) } else { mark }
}
