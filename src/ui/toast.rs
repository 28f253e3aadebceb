//! A word about what was just done, with the way back.

use std::time::Duration;

use leptos::prelude::*;

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
        view! { <button type="button" class="link-button" on:click=move |_| on_action.run(())>{label}</button> }
    };
    let toast = move |message: ToastMessage| {
        view! {
            <div
                class="toast"
                on:pointerenter=move |_| stop()
                on:pointerleave=move |_| start()
                on:focusin=move |_| stop()
                on:focusout=move |_| start()
            >
                <span>{message.text}</span>
                {message.action.map(action)}
            </div>
        }
    };
    view! { <div class="toast-place" role="status">{move || message.get().map(toast)}</div> }
}
