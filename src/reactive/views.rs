//! Views and handlers behind `dyn`.

use leptos::prelude::*;

/// A part of a view that is built anew whenever what it reads has changed.
pub fn live<V: IntoView + 'static>(mut view: impl FnMut() -> V + Send + 'static) -> AnyView {
    erased(Box::new(move || view().into_any()))
}

fn erased(mut view: Box<dyn FnMut() -> AnyView + Send>) -> AnyView {
    (move || view()).into_any()
}

/// A handler of an event, for as long as what it belongs to is on the page.
///
/// An element that is taken out while it has the focus still hears that it loses it, and its signals are gone by then.
pub fn heard<E: 'static>(mut handler: impl FnMut(E) + 'static) -> Box<dyn FnMut(E)> {
    let alive = StoredValue::new(());
    Box::new(move |event| {
        if !alive.is_disposed() {
            handler(event);
        }
    })
}

/// Shows its children while `when` holds, else the fallback.
#[component]
pub fn When(
    /// Whether the children are shown.
    #[prop(into)]
    when: Signal<bool>,
    /// What is shown otherwise; nothing by default.
    #[prop(optional, into)]
    fallback: ViewFn,
    /// What is shown.
    children: ChildrenFn,
) -> impl IntoView {
    // Remembered, so that the children are not built anew when the answer stays the same.
    let shown = Memo::new(move |_| when.get());
    live(move || if shown.get() { children() } else { fallback.run() })
}
