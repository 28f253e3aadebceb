//! The light theme on white, for as long as a picture is being read off the page. The browser paints nothing in the
//! meantime, so nobody sees it.

use web_sys::{Document, Element};

const ATTRIBUTE: &str = "data-drawing";

/// While this lives, the page is light.
pub(super) struct Light(Element);

impl Light {
    pub(super) fn on(document: &Document) -> Option<Self> {
        let root = document.document_element()?;
        root.set_attribute(ATTRIBUTE, "").ok()?;
        Some(Self(root))
    }
}

impl Drop for Light {
    fn drop(&mut self) {
        // It only fails for illegal names.
        let _ = self.0.remove_attribute(ATTRIBUTE);
    }
}
