//! A word about what was just done, with the way back.

use std::time::Duration;

use leptos::prelude::*;

use crate::reactive::{heard, live};

const STAYS: Duration = Duration::from_secs(8);

/// What a toast says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToastMessage {
    /// What was done: "Felix removed".
    pub text: String,
    /// The way back: "Undo".
    pub action: Option<String>,
}

/// The toast at the bottom left. It goes after eight seconds, never while focused or pointed at.
#[component]
pub fn Toast(
    /// What to say; none for no toast.
    #[prop(into)]
    message: Signal<Option<ToastMessage>>,
    /// The action was pressed.
    #[prop(into)]
    on_action: Callback<()>,
    /// Its time is over.
    #[prop(into)]
    on_gone: Callback<()>,
) -> impl IntoView {
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(Some(handle)) = timer.try_update_value(Option::take) {
            handle.clear();
        }
    };
    let start = move || {
        stop();
        if message.with_untracked(Option::is_some) {
            timer.set_value(set_timeout_with_handle(move || on_gone.run(()), STAYS).ok());
        }
    };
    Effect::new(move |_| {
        message.track();
        start();
    });
    on_cleanup(stop);
    let action = move |label: String| {
        view! { <button type="button" class="link-button" on:click=heard(move |_| on_action.run(()))>{label}</button> }
    };
    let toast = move |message: ToastMessage| {
        view! {
            <div
                class="toast"
                on:pointerenter=heard(move |_| stop())
                on:pointerleave=heard(move |_| start())
                on:focusin=heard(move |_| stop())
                on:focusout=heard(move |_| start())
            >
                <span>{message.text}</span>
                {message.action.map(action)}
            </div>
        }
    };
    view! { <div class="toast-place" role="status">{live(move || message.get().map(toast))}</div> }
}
