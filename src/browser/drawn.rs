//! Parts of a picture that are drawn in one go.
//!
//! Elements of a view can change one by one, and the page keeps up to two comments for each of them to know where. The
//! marks of a picture change together or not at all: without those comments dozens of them are there in a third of the
//! time.

use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

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

    /// The same element, looking like another one.
    fn like(self, wanted: &Self) -> Self {
        if let (Some(element), Some(wanted)) = (&self.0, &wanted.0) {
            make_like(element, wanted);
        }
        self
    }

    fn element(&self) -> Option<&Element> {
        self.0.as_ref()
    }
}

/// Parts as a group within the `svg` of a view. When the view is made anew they take the place of those before.
pub fn group(parts: impl IntoIterator<Item = Drawn>) -> AnyView {
    let parts: Vec<Drawn> = parts.into_iter().collect();
    view! { <g use:fill=parts></g> }.into_any()
}

fn fill(group: Element, parts: Vec<Drawn>) {
    let parts: Array = parts.iter().filter_map(Drawn::element).collect();
    group.replace_children_with_node(&parts);
}

/// Parts that keep their elements while their picture is drawn anew, each by its key: where a style sheet lets them, they
/// travel.
pub struct Travelling<K: 'static>(StoredValue<Vec<(K, Drawn)>, LocalStorage>);

impl<K> Clone for Travelling<K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K> Copy for Travelling<K> {}

impl<K: PartialEq + 'static> Travelling<K> {
    /// Where no part is drawn yet.
    pub fn none() -> Self {
        Self(StoredValue::new_local(Vec::new()))
    }

    /// The parts as a group. One whose key was there before takes its element over and looks like the new one.
    pub fn group(&self, parts: impl IntoIterator<Item = (K, Drawn)>) -> AnyView {
        let before = self.0.try_update_value(std::mem::take).unwrap_or_default();
        let kept = |(key, part): (K, Drawn)| match before.iter().find(|(known, _)| *known == key) {
            Some((_, known)) => (key, known.clone().like(&part)),
            None => (key, part),
        };
        let parts: Vec<(K, Drawn)> = parts.into_iter().map(kept).collect();
        let drawn: Vec<Drawn> = parts.iter().map(|(_, part)| part.clone()).collect();
        self.0.set_value(parts);
        view! { <g use:settle=drawn></g> }.into_any()
    }
}

/// Fills a group so that what is in it already stays: what is taken out of a page and put back no longer travels.
fn settle(group: Element, parts: Vec<Drawn>) {
    let parts: Vec<&Element> = parts.iter().filter_map(Drawn::element).collect();
    for left in children(&group) {
        if !parts.contains(&&left) {
            left.remove();
        }
    }
    let mut next = group.first_element_child();
    for part in parts {
        if next.as_ref() == Some(part) {
            next = part.next_element_sibling();
        } else {
            // It fails only for what would hold itself.
            let _ = group.insert_before(part, next.as_deref());
        }
    }
}

/// Makes an element look like another one, with all that is in it.
fn make_like(element: &Element, wanted: &Element) {
    for name in attributes(element).iter().filter(|name| !wanted.has_attribute(name)) {
        // These fail for names that are none only, and these are of elements that are there.
        let _ = element.remove_attribute(name);
    }
    for name in attributes(wanted) {
        let value = wanted.get_attribute(&name).unwrap_or_default();
        if element.get_attribute(&name).as_ref() != Some(&value) {
            let _ = element.set_attribute(&name, &value);
        }
    }
    let (here, there) = (children(element), children(wanted));
    if there.is_empty() {
        if element.text_content() != wanted.text_content() {
            element.set_text_content(wanted.text_content().as_deref());
        }
        return;
    }
    for (part, wanted) in here.iter().zip(&there) {
        if part.tag_name() == wanted.tag_name() {
            make_like(part, wanted);
        } else {
            let _ = part.replace_with_with_node_1(wanted);
        }
    }
    here.iter().skip(there.len()).for_each(Element::remove);
    for more in there.iter().skip(here.len()) {
        let _ = element.append_child(more);
    }
}

fn attributes(element: &Element) -> Vec<String> {
    element.get_attribute_names().iter().filter_map(|name| name.as_string()).collect()
}

/// The elements in an element, as they are now.
fn children(element: &Element) -> Vec<Element> {
    let of = element.child_nodes();
    (0..of.length()).filter_map(|place| of.get(place)).filter_map(|node: Node| node.dyn_into().ok()).collect()
}
