//! Safe to share: one switch that puts away whatever not everybody may see.

use leptos::prelude::*;

use crate::i18n::t;
use crate::reactive::heard;
use crate::state::use_room;
use crate::ui::{Icon, IconName, LiveRegion};

/// The switch in the header. It holds until the workshop is closed.
#[component]
pub fn SharingSwitch() -> impl IntoView {
    let is_shared = use_room().is_shared;
    let said = RwSignal::new(String::new());
    let turn = move |_| {
        is_shared.update(|is_shared| *is_shared = !*is_shared);
        said.set(t(if is_shared.get_untracked() { "lead.share.on" } else { "lead.share.off" }));
    };
    view! {
        <button
            type="button"
            class="tool sharing"
            aria-pressed=Signal::derive(move || is_shared.get().to_string())
            title=t("lead.share.explained")
            on:click=heard(turn)
        >
            <Icon name=IconName::Lock/>
            <span>{t("lead.share.name")}</span>
        </button>
        <LiveRegion message=said/>
    }
}
