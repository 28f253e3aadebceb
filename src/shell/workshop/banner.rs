//! What stands below the header while the workshop is not stored.

use bearings_core::exchange::Kind;
use leptos::prelude::*;

use super::{Saving, Trouble, use_workshop};
use crate::browser::page;
use crate::i18n::t;
use crate::reactive::Selected;
use crate::shell::states::keep_copy;
use crate::shell::take_file::use_file_taker;
use crate::state::{use_session, use_store};
use crate::ui::{Button, Icon, IconName, Look, Size};

/// What happened and what to do, while changes are not stored. The header's save state is what is read aloud.
#[component]
pub fn SaveBanner() -> impl IntoView {
    let saving = use_workshop().saving;
    let trouble = Selected::new(move || match saving.get() {
        Saving::Failed(trouble) => Some(trouble),
        Saving::Saved(_) | Saving::SavedOnce(_) | Saving::Pending => None,
    });
    move || trouble.get().map(|trouble| view! { <Banner trouble/> })
}

#[component]
fn Banner(trouble: Trouble) -> impl IntoView {
    let take = use_file_taker();
    let reload = (trouble == Trouble::Elsewhere).then(|| {
        view! {
            <Button
                label=t("shell.save.reload")
                on_press=|()| page::reload()
                look=Look::Quiet
                size=Size::Row
            />
        }
    });
    let keep = (trouble == Trouble::Deleted).then(|| {
        let (session, store) = (use_session(), use_store());
        let keep = move |()| keep_copy(session, &store.now());
        view! { <Button label=t("shell.save.keep_copy") on_press=keep size=Size::Row/> }
    });
    view! {
        <aside class="banner" aria-label=t("shell.save.label")>
            <div class="banner-words">
                <p class="miss">
                    <Icon name=IconName::Miss/>
                    <span class="banner-long">{trouble.explained()}</span>
                    <span class="banner-short">{trouble.short()}</span>
                </p>
                <div class="cluster">
                    <Button
                        label=t("shell.save.back_up_now")
                        on_press=move |()| take.run(Kind::Backup)
                        size=Size::Row
                        icon=IconName::Download
                    />
                    {keep}
                    {reload}
                </div>
            </div>
        </aside>
    }
}
