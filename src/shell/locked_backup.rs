//! A backup behind a passphrase.

use bearings_core::exchange::locked::PASSPHRASE_CHARS;
use leptos::prelude::*;

use super::take_file::use_locked_taker;
use crate::browser::page;
use crate::i18n::{t, t_with};
use crate::ui::{Button, IconName, LazyDetails, PassphraseField};

/// The passphrase, twice, and the button that takes the file. Nothing of it is kept.
#[component]
pub fn LockedBackup() -> impl IntoView {
    let take = use_locked_taker();
    let first = RwSignal::new(String::new());
    let second = RwSignal::new(String::new());
    let is_tried = RwSignal::new(false);
    let is_working = RwSignal::new(false);
    let is_short = move || first.with(|text| text.chars().count() < PASSPHRASE_CHARS);
    let differs = move || first.with(|first| second.with(|second| first != second));
    let short = Signal::derive(move || {
        let too_short = is_tried.get() && is_short();
        too_short.then(|| t_with("shell.locked.too_short", &[("least", &PASSPHRASE_CHARS)]))
    });
    let other = Signal::derive(move || {
        (is_tried.get() && !is_short() && differs()).then(|| t("shell.locked.differ"))
    });
    let press = Callback::new(move |()| {
        is_tried.set(true);
        if untrack(|| is_short() || differs()) || is_working.get_untracked() {
            return;
        }
        is_working.set(true);
        page::after_painting(move || {
            // The screen may have been left while it was painted.
            let Some(passphrase) = first.try_get_untracked() else { return };
            take.run(passphrase);
            is_working.set(false);
            is_tried.set(false);
            first.set(String::new());
            second.set(String::new());
        });
    });
    let working = move || if is_working.get() { t("shell.locked.locking") } else { String::new() };
    view! {
        <LazyDetails summary=t("shell.locked.summary")>
            <div class="stack">
                <p>{t("shell.locked.text")}</p>
                <PassphraseField
                    label=t("shell.locked.passphrase")
                    hint=t("shell.locked.hint")
                    value=first
                    on_input=move |text| first.set(text)
                    error=short
                    is_new=true
                />
                <PassphraseField
                    label=t("shell.locked.again")
                    value=second
                    on_input=move |text| second.set(text)
                    on_enter=press
                    error=other
                    is_new=true
                />
                <div><Button label=t("shell.locked.take") on_press=press icon=IconName::Download/></div>
                <p class="note" role="status">{working}</p>
            </div>
        </LazyDetails>
    }
}
