//! A question that has to be answered first.

use leptos::html;
use leptos::prelude::*;

use super::id::unique_id;
use crate::browser::dialog;
use crate::reactive::{When, heard};

/// A modal dialog: the question, what follows from it, and buttons that are verbs. The Escape key closes it, and
/// the focus goes back to where it was.
#[component]
pub fn Dialog(
    /// Whether it is open; what is in it exists only then.
    #[prop(into)]
    open: Signal<bool>,
    /// It was closed by the Escape key.
    #[prop(into)]
    on_close: Callback<()>,
    /// The heading: "Reopen the answers?"
    #[prop(into)]
    question: Signal<String>,
    /// What follows.
    #[prop(optional, into)]
    consequence: Signal<String>,
    /// Fields or lists between the words and the buttons.
    #[prop(optional, into)]
    body: ViewFn,
    /// The buttons, the main one first.
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    let title_id = unique_id("dialog");
    let text_id = format!("{title_id}-text");
    let content = {
        let (title_id, text_id) = (title_id.clone(), text_id.clone());
        move || {
            // It opens when its content is there, so that the focus finds the first field or button.
            Effect::new(move |_| node.get().iter().for_each(dialog::show));
            view! {
                <h2 id=title_id.clone()>{question}</h2>
                <p class="dialog-text" id=text_id.clone()>{consequence}</p>
                {body.run()}
                <div class="dialog-actions">{children()}</div>
            }
        }
    };
    Effect::new(move |_| {
        if !open.get() {
            node.get().iter().for_each(dialog::close);
        }
    });
    let closed = move |_| {
        if open.get_untracked() {
            on_close.run(());
        }
    };
    view! {
        <dialog class="dialog" node_ref=node aria-labelledby=title_id aria-describedby=text_id on:close=heard(closed)>
            <When when=move || open.get()>{content.clone()}</When>
        </dialog>
    }
}
