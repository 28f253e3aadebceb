//! Dropping a file on the page.

use leptos::ev;
use leptos::prelude::*;

use crate::browser::files::{self, ChosenFile};
use crate::i18n::t;
use crate::ui::{Icon, IconName};

/// Takes files that are dropped anywhere on the page while this is shown.
#[component]
pub fn DropAnywhere(
    /// What takes the files.
    take: UnsyncCallback<Vec<ChosenFile>>,
) -> impl IntoView {
    let over = RwSignal::new(false);
    let listeners = [
        window_event_listener(ev::dragover, move |event| {
            event.prevent_default();
            over.set(true);
        }),
        window_event_listener(ev::dragleave, move |event| {
            // Without a related target the pointer has left the window, not just one element for another.
            if event.related_target().is_none() {
                over.set(false);
            }
        }),
        window_event_listener(ev::drop, move |event| {
            event.prevent_default();
            over.set(false);
            take.run(files::dropped(&event));
        }),
    ];
    on_cleanup(move || listeners.into_iter().for_each(|listener| listener.remove()));
    move || {
        over.get()
            .then(|| view! { <p class="drop-hint"><Icon name=IconName::File/>{t("shell.import.drop")}</p> })
    }
}

/// Keeps the browser from leaving the app for a file that is dropped where nothing takes it.
pub fn hold_on_drop() {
    let listeners = [
        window_event_listener(ev::dragover, |event| event.prevent_default()),
        window_event_listener(ev::drop, |event| event.prevent_default()),
    ];
    on_cleanup(move || listeners.into_iter().for_each(|listener| listener.remove()));
}
