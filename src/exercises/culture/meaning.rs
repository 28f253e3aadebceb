//! What this culture and these surroundings mean for aligning.

use bearings_core::exercises::culture::{CultureProfile, practices, styles};
use leptos::prelude::*;

use crate::i18n::t;
use crate::state::use_store;

/// How a team with this profile aligns itself, and practices that fit.
#[component]
pub fn Meaning(profile: CultureProfile) -> impl IntoView {
    let styles = styles(&profile.leading);
    let fitting = use_store().with_now(|document| practices(&styles, &document.organisation));
    view! {
        <section class="section stack">
            <h2>{t("culture.meaning")}</h2>
            {styles.iter().map(|style| view! { <p>{style.aligns.clone()}</p> }).collect_view()}
            <h3>{t("culture.practices")}</h3>
            <p class="note">{t("culture.practices_note")}</p>
            <ul class="rows">
                {fitting.into_iter().map(|practice| view! { <li>{practice.text.clone()}</li> }).collect_view()}
            </ul>
        </section>
    }
}
