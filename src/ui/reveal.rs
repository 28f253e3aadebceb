//! The reveal: one press arms, a second opens.

use leptos::prelude::*;

use super::button::{Look, Size, classes};
use super::quiet::LiveRegion;
use super::rule::{GraduatedRule, Side};
use crate::i18n::t;
use crate::reactive::{heard, live};

/// A button for what cannot be closed again. The first press arms it, the second opens; the Escape key and leaving
/// the button disarm it. Nothing has to be held and nothing runs out.
#[component]
pub fn RevealButton(
    /// What it says before the first press.
    #[prop(into)]
    label: Signal<String>,
    /// The second press.
    #[prop(into)]
    on_reveal: Callback<()>,
    /// Beside it: who has answered, who stays out.
    #[prop(optional, into)]
    note: Signal<String>,
) -> impl IntoView {
    let armed = RwSignal::new(false);
    let press = move |_| {
        let was_armed = armed.get_untracked();
        armed.set(!was_armed);
        if was_armed {
            on_reveal.run(());
        }
    };
    let key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" && armed.get_untracked() {
            event.stop_propagation();
            armed.set(false);
        }
    };
    let words = move || if armed.get() { t("ui.reveal.again") } else { label.get() };
    let announcement = move || if armed.get() { t("ui.reveal.armed") } else { String::new() };
    view! {
        <div class="reveal" class:is-armed=armed>
            <div class="reveal-act">
                <button
                    type="button"
                    class=classes(Look::Primary, Size::Main)
                    on:click=heard(press)
                    on:keydown=heard(key)
                    on:blur=heard(move |_| armed.set(false))
                >
                    {words}
                </button>
                <GraduatedRule majors=4 minors=5 side=Side::Below progress=0.5/>
            </div>
            {live(move || Some(note.get()).filter(|text| !text.is_empty()).map(|text| view! { <p class="note">{text}</p> }))}
            <LiveRegion message=announcement/>
        </div>
    }
}
