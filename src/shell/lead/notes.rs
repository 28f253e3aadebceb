//! The facilitator's own notes on an exercise.

use bearings_core::edit::Edit;
use bearings_core::model::{ExerciseId, limits};
use leptos::prelude::*;

use crate::i18n::t;
use crate::reactive::When;
use crate::state::{is_shared, use_store};
use crate::ui::TextArea;

/// The notes; while the window may be seen by everybody, only that they are put away.
#[component]
pub(super) fn Notes(exercise: ExerciseId) -> impl IntoView {
    let store = use_store();
    let notes = store.select(move |document| {
        document.exercise(exercise).map(|state| state.notes.clone()).unwrap_or_default()
    });
    let write = move |text: String| {
        store.dispatch(Edit::Notes { exercise, text });
    };
    view! {
        <section class="section stack" aria-labelledby="lead-notes">
            <h2 id="lead-notes">{t("lead.notes.heading")}</h2>
            <When when=move || !is_shared() fallback=|| view! { <p class="note">{t("lead.notes.hidden")}</p> }>
                <TextArea
                    label=t("lead.notes.label")
                    hint=t("lead.notes.hint")
                    value=notes
                    on_input=write
                    max=limits::TEXT_CHARS as u32
                    rows=5
                />
            </When>
        </section>
    }
}
