//! An address that leads nowhere.

use bearings_core::route::Route;
use leptos::prelude::*;

use crate::i18n::t;
use crate::stages::HEADING;
use crate::ui::{ButtonLink, Look};

/// Says so, and leads back.
#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <div class="page is-narrow stack is-loose">
            <h1 id=HEADING tabindex="-1">{t("shell.not_found.heading")}</h1>
            <p class="lead">{t("shell.not_found.text")}</p>
            <div><ButtonLink href=Route::Home.to_fragment() label=t("shell.to_home") look=Look::Primary/></div>
        </div>
    }
}
