//! A file that a passphrase has to open first.

use std::sync::Arc;

use bearings_core::exchange::locked::{LockedFile, StaysShut};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::FileIntake;
use super::dialogs::part;
use super::flow::Question;
use crate::browser::{intl, page};
use crate::i18n::t;
use crate::ui::{Button, Dialog, Look, PassphraseField};

/// How far opening has got.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Standing {
    Asked,
    Working,
    Shut(StaysShut),
}

/// Asks for the passphrase, as often as it takes.
pub(super) fn dialog(intake: FileIntake) -> impl IntoView {
    let file = part(intake, |question| match question {
        Question::Locked(file) => Some(file.clone()),
        _ => None,
    });
    let typed = RwSignal::new(String::new());
    let standing = RwSignal::new(Standing::Asked);
    let forget = move || {
        typed.set(String::new());
        standing.set(Standing::Asked);
    };
    let close = move |()| {
        forget();
        intake.close();
    };
    let open = Callback::new(move |()| {
        let Some(file) = file.get_untracked().filter(|_| standing.get_untracked() != Standing::Working)
        else {
            return;
        };
        let passphrase = intl::composed(&typed.get_untracked());
        standing.set(Standing::Working);
        page::after_painting(move || {
            // Nobody waits for it any more.
            if !is_asked(intake, &file) {
                return;
            }
            match file.open(&passphrase) {
                Ok(bytes) => {
                    forget();
                    spawn_local(async move { intake.read(&bytes).await });
                }
                Err(why) => standing.set(Standing::Shut(why)),
            }
        });
    });
    let error = Signal::derive(move || match standing.get() {
        Standing::Shut(StaysShut::NoMatch) => Some(t("shell.locked.no_match")),
        Standing::Shut(StaysShut::NoMemory) => Some(t("shell.locked.no_memory")),
        Standing::Asked | Standing::Working => None,
    });
    let working = move || match standing.get() {
        Standing::Working => t("shell.locked.opening"),
        Standing::Asked | Standing::Shut(_) => String::new(),
    };
    view! {
        <Dialog
            open=Signal::derive(move || file.get().is_some())
            on_close=close
            question=t("shell.locked.question")
            consequence=t("shell.locked.question_text")
            body=move || view! {
                <PassphraseField
                    label=t("shell.locked.passphrase")
                    value=typed
                    on_input=move |text| typed.set(text)
                    on_enter=open
                    error
                />
                <p class="note" role="status">{working}</p>
            }
        >
            <Button label=t("shell.locked.open") on_press=open look=Look::Primary/>
            <Button label=t("shell.import.cancel") on_press=close look=Look::Quiet/>
        </Dialog>
    }
}

fn is_asked(intake: FileIntake, file: &Arc<LockedFile>) -> bool {
    let is_it =
        |question: &Option<Question>| matches!(question, Some(Question::Locked(asked)) if asked == file);
    intake.question.try_with_untracked(is_it).unwrap_or_default()
}
