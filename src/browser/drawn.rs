//! Parts of a picture that are drawn in one go.
//!
//! Elements of a view can change one by one, and the page keeps up to two comments for each of them to know where. The
//! marks of a picture change together or not at all: without those comments dozens of them are there in a third of the
//! time.

use js_sys::Array;
use leptos::prelude::*;
use web_sys::Element;

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element of a picture, with everything in it.
#[derive(Clone)]
pub struct Drawn(Option<Element>);

impl Drawn {
    /// An element of SVG with nothing in it; one that SVG doesn't know is not drawn.
    pub fn new(tag: &'static str) -> Self {
        Self(document().create_element_ns(Some(SVG), tag).ok())
    }

    /// The same with an attribute.
    pub fn at(self, name: &'static str, value: &str) -> Self {
        if let Some(element) = &self.0 {
            // It fails for names that are none, and these are written in the code.
            let _ = element.set_attribute(name, value);
        }
        self
    }

    /// The same with its class.
    pub fn class(self, class: &str) -> Self {
        self.at("class", class)
    }

    /// The same with one more part in it, behind those that are there.
    pub fn with(self, part: Self) -> Self {
        if let (Some(element), Self(Some(part))) = (&self.0, part) {
            // It fails only for what would hold itself.
            let _ = element.append_child(&part);
        }
        self
    }

    /// The same with these words in place of all that is in it.
    pub fn words(self, words: &str) -> Self {
        if let Some(element) = &self.0 {
            element.set_text_content(Some(words));
        }
        self
    }
}

/// Parts as a group within the `svg` of a view. When the view is made anew they take the place of those before.
pub fn group(parts: impl IntoIterator<Item = Drawn>) -> AnyView {
    let parts: Vec<Drawn> = parts.into_iter().collect();
    view! { <g use:fill=parts></g> }.into_any()
}

fn fill(group: Element, parts: Vec<Drawn>) {
    let parts: Array = parts.into_iter().filter_map(|Drawn(element)| element).collect();
    group.replace_children_with_node(&parts);
}
