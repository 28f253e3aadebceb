//! Part of the page as a page of its own, for reading where no script runs and nothing can be fetched.

use wasm_bindgen::JsCast;
use web_sys::{CssStyleSheet, Element, Node};

use super::files::{Unreadable, fetch_bytes};

/// What works only with scripts, or is there for them.
const NOT_KEPT: &str = "button, dialog, input, select, textarea, script";

/// How deep headings stand in the file: what the part is called comes first, its chapters below, their sections below
/// those.
const LEVELS: [(&str, &str); 5] = [
    (".report-part h4", "h5"),
    (".report-part h3", "h4"),
    (".report-part h2:not(.report-part-title)", "h3"),
    ("h2.report-title", "h1"),
    ("h2.report-part-title", "h2"),
];

/// The part of the page with this id as HTML. A link within the app leads to the part of the file that `target` names
/// for it, and is plain text where the file has no such part.
pub fn markup(id: &str, target: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let part = web_sys::window()?.document()?.get_element_by_id(id)?;
    let copy: Element = part.clone_node_with_deep(true).ok()?.unchecked_into();
    all(&copy, NOT_KEPT).iter().for_each(Element::remove);
    all(&copy, "a").iter().for_each(|link| lead(&copy, link, target));
    all(&copy, "[tabindex='-1']").iter().for_each(|element| forget(element, "tabindex"));
    for (selector, name) in LEVELS {
        all(&copy, selector).iter().for_each(|heading| rename(heading, name));
    }
    remove_comments(&copy);
    Some(copy.outer_html())
}

fn all(within: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = within.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok()).collect()
}

/// Points a link to a part of the file, or makes it plain text.
fn lead(file: &Element, link: &Element, target: &dyn Fn(&str) -> Option<String>) {
    let named = link.get_attribute("data-to");
    let wanted = named.or_else(|| target(&link.get_attribute("href").unwrap_or_default()));
    let is_there =
        |id: &String| file.query_selector(&format!("[id='{id}']")).is_ok_and(|found| found.is_some());
    forget(link, "data-to");
    match wanted.filter(is_there) {
        // It only fails for illegal names.
        Some(id) => drop(link.set_attribute("href", &format!("#{id}"))),
        None => {
            forget(link, "href");
            forget(link, "aria-label");
        }
    }
}

fn forget(element: &Element, attribute: &str) {
    // It only fails for illegal names.
    let _ = element.remove_attribute(attribute);
}

/// Gives an element another name; what is in it and of it stays.
fn rename(element: &Element, name: &str) {
    let Some(other) = element.owner_document().and_then(|document| document.create_element(name).ok()) else {
        return;
    };
    for attribute in element.get_attribute_names().iter().filter_map(|name| name.as_string()) {
        let value = element.get_attribute(&attribute).unwrap_or_default();
        // It only fails for illegal names.
        let _ = other.set_attribute(&attribute, &value);
    }
    while let Some(child) = element.first_child() {
        // A child of one element can be a child of another.
        let _ = other.append_child(&child);
    }
    // It fails only where the new element lies within the old one.
    let _ = element.replace_with_with_node_1(&other);
}

/// Takes out the marks that the app leaves between its parts.
fn remove_comments(node: &Node) {
    let children = node.child_nodes();
    let children: Vec<Node> = (0..children.length()).filter_map(|place| children.get(place)).collect();
    for child in children {
        if child.node_type() == Node::COMMENT_NODE {
            // It is a child of this very node.
            let _ = node.remove_child(&child);
        } else {
            remove_comments(&child);
        }
    }
}

/// Every style of the page as one text, with its fonts in it; without those that can't be had just now.
pub async fn styles() -> String {
    let mut styles = String::new();
    for rule in rules() {
        match font_of(&rule) {
            None => styles.push_str(&rule),
            Some(address) => {
                if let Ok(font) = as_data(address).await {
                    styles.push_str(&rule.replace(address, &font));
                }
            }
        }
        styles.push('\n');
    }
    styles
}

/// The rules of every style sheet, in order.
fn rules() -> Vec<String> {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return Vec::new() };
    let sheets = document.style_sheets();
    let sheets =
        (0..sheets.length()).filter_map(|place| sheets.item(place)?.dyn_into::<CssStyleSheet>().ok());
    // The rules of a sheet from elsewhere could not be read, but the page has none.
    let rules = sheets.filter_map(|sheet| sheet.css_rules().ok());
    let texts = rules.flat_map(|rules| {
        (0..rules.length()).filter_map(|place| Some(rules.item(place)?.css_text())).collect::<Vec<_>>()
    });
    texts.collect()
}

/// The address of the font that a rule is about.
fn font_of(rule: &str) -> Option<&str> {
    let (_, address) = rule.strip_prefix("@font-face").and_then(|rest| rest.split_once("url(\""))?;
    address.split_once('"').map(|(address, _)| address)
}

/// A font file as an address that holds it.
async fn as_data(address: &str) -> Result<String, Unreadable> {
    let window = web_sys::window().ok_or(Unreadable)?;
    let letters: String = fetch_bytes(address).await?.into_iter().map(char::from).collect();
    let coded = window.btoa(&letters).map_err(|_| Unreadable)?;
    Ok(format!("data:font/woff2;base64,{coded}"))
}
