//! Taking in what leaders answered on their own devices.

use bearings_core::route::Route;
use leptos::prelude::*;

use super::arrivals::Arrivals;
use super::hands::Hands;
use super::standing::OpenRounds;
use super::ways::Ways;
use crate::i18n::t;
use crate::stages::HEADING;
use crate::state::use_store;
use crate::ui::ButtonLink;

/// The screen for replies.
#[component]
pub fn RepliesScreen() -> impl IntoView {
    let invite = Route::Invite(use_store().now().id.clone()).to_fragment();
    view! {
        <div class="page">
            <div class="page-head">
                <h1 id=HEADING tabindex="-1">{t("devices.replies.heading")}</h1>
                <ButtonLink href=invite label=t("devices.replies.to_invite")/>
            </div>
            <p class="lead">{t("devices.replies.lead")}</p>
            <div class="devices-columns">
                <div class="stack is-loose">
                    <Ways/>
                    <section class="section stack" aria-labelledby="arrived">
                        <h2 id="arrived">{t("devices.replies.arrived")}</h2>
                        <Arrivals/>
                    </section>
                </div>
                <section class="section stack" aria-labelledby="answered">
                    <h2 id="answered">{t("devices.replies.answered")}</h2>
                    <OpenRounds/>
                </section>
            </div>
            <Hands/>
        </div>
    }
}
