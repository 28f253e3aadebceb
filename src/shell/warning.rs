//! What a whole screen has to be read under.

use leptos::prelude::*;

use crate::ui::{Icon, IconName};

/// A sentence above everything else.
#[component]
pub fn Warning(
    /// What to mind.
    text: String,
) -> impl IntoView {
    view! {
        <div class="banner">
            <div class="banner-words">
                <p class="miss"><Icon name=IconName::Miss/><span>{text}</span></p>
            </div>
        </div>
    }
}
