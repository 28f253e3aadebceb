//! A part of the page that stays built while it is away.

use leptos::mount::{UnmountHandle, mount_to_renderer};
use leptos::prelude::*;
use leptos::tachys::renderer::dom::Dom;
use leptos::tachys::view::any_view::AnyViewState;
use web_sys::Element;

/// A view that is built outside the page, and can be placed in it, taken away and placed again as it is.
pub struct Kept {
    element: Element,
    /// The view lives as long as this.
    _view: UnmountHandle<AnyViewState>,
}

impl Kept {
    /// Builds a view as part of the current owner.
    pub fn new(view: impl FnOnce() -> AnyView + 'static) -> Self {
        let element = Dom::create_element("div", None);
        // Whoever has it built is not to be told of what it reads.
        let view = untrack(|| mount_to_renderer(&element, view));
        Self { element, _view: view }
    }

    /// Has the browser lay the view out once, within one task, so that nobody sees it: of what it meets for the first time
    /// it takes longest to set the words.
    pub fn rehearse(&self) {
        let Some(body) = document().body() else { return };
        self.element.set_class_name("is-rehearsing");
        // It fails only for what would hold itself.
        let _ = body.append_child(&self.element);
        self.element.get_bounding_client_rect();
        self.element.remove();
        self.element.set_class_name("");
    }

    /// The view in an element of this class. What was placed before is empty from then on.
    pub fn placed(&self, class: &'static str) -> AnyView {
        view! { <div class=class use:place=self.element.clone()></div> }.into_any()
    }
}

fn place(around: Element, kept: Element) {
    around.replace_children_with_node_1(&kept);
}
