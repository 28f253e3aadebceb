//! Sealing: from here on only the workshop can read the answers.

use bearings_core::exchange::answering::Answering;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Step, use_own};
use crate::browser::{answers, clock, random};
use crate::i18n::{t, t_with};
use crate::state::use_session;
use crate::ui::{Button, Dialog, IconName, Look};

#[component]
pub(super) fn SealDialog(
    /// Whether the question is open.
    open: RwSignal<bool>,
    /// The exercises that nothing is answered in, by name.
    empty: String,
) -> impl IntoView {
    let (own, session) = (use_own(), use_session());
    let consequence = match empty.is_empty() {
        true => t("own.seal.consequence"),
        false => {
            format!("{} {}", t_with("own.seal.left_out", &[("exercises", &empty)]), t("own.seal.consequence"))
        }
    };
    let seal = move |()| {
        open.set(false);
        let mut sealed = false;
        own.change(|answering| sealed = seal(answering));
        if !sealed {
            session.fail(t("own.seal.failed"));
            return;
        }
        let answering = own.answering.get_untracked();
        spawn_local(async move {
            answers::confirm(&answering).await;
            own.step.try_set(Step::Out);
        });
    };
    view! {
        <Dialog open on_close=move |()| open.set(false) question=t("own.seal.question") consequence>
            <Button label=t("own.seal.now") on_press=seal look=Look::Primary icon=IconName::Lock/>
            <Button label=t("own.seal.not_yet") on_press=move |()| open.set(false) look=Look::Quiet/>
        </Dialog>
    }
}

/// Seals what is answered. Returns whether that could be done: a browser without a generator for keys can't.
fn seal(answering: &mut Answering) -> bool {
    random::secret().is_some_and(|once| answering.seal(clock::now(), once).is_ok())
}
