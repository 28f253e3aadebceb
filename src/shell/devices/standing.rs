//! Who has answered what, as it stands now; nothing of what was answered.

use bearings_core::exercises;
use bearings_core::model::{Document, ExerciseId};
use leptos::prelude::*;

use crate::i18n::t;
use crate::reactive::live;
use crate::stages::statuses_of;
use crate::state::use_store;
use crate::ui::{PersonStatus, StatusList};

/// The open rounds with how far everybody is.
fn open_rounds(document: &Document) -> Vec<(ExerciseId, Vec<PersonStatus>)> {
    document.open_rounds().map(|(id, round)| (id, statuses_of(document, round))).collect()
}

#[component]
pub(super) fn OpenRounds() -> impl IntoView {
    let store = use_store();
    let rounds = store.select(open_rounds);
    live(move || {
        let rounds = rounds.get();
        if rounds.is_empty() {
            return view! { <p class="note">{t("devices.no_open_round")}</p> }.into_any();
        }
        let one = |(exercise, people): (ExerciseId, Vec<PersonStatus>)| {
            let title = exercises::content(exercise).title.as_str();
            view! { <section class="stack is-tight"><h3>{title}</h3><StatusList people=Signal::stored(people)/></section> }
        };
        view! { <div class="columns">{rounds.into_iter().map(one).collect_view()}</div> }.into_any()
    })
}
