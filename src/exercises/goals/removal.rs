//! Taking a goal out; where others serve it, the screen asks what becomes of them.

use bearings_core::edit::{Below, GoalEdit};
use bearings_core::model::GoalId;
use leptos::prelude::*;

use super::desk::Desk;
use crate::i18n::{t, t_count, t_with};
use crate::state::use_session;
use crate::ui::{Button, Dialog, Look};

impl Desk {
    /// Takes a goal out, or asks first.
    pub(super) fn remove(self, id: &GoalId) {
        if self.below(id) == 0 {
            self.take_out(id, Below::Lift);
        } else {
            self.leaving.set(Some(id.clone()));
        }
    }

    /// How many goals there are below this one.
    fn below(self, id: &GoalId) -> usize {
        self.store.with_now(|document| document.goals.outline().subtree(id).len().saturating_sub(1))
    }

    fn take_out(self, id: &GoalId, below: Below) {
        let next = self.neighbour(id);
        if self.edit(GoalEdit::Remove { id: id.clone(), below }) {
            self.said.set(t("goals.removed"));
            match next {
                Some(next) => self.go_to(&next),
                None => self.chosen.set(None),
            }
        }
    }
}

#[component]
pub(super) fn Removal(desk: Desk) -> impl IntoView {
    let session = use_session();
    let text = move || {
        let leaving = desk.leaving.get();
        leaving.map(|id| desk.facts.with(|facts| facts.text(&id))).unwrap_or_default()
    };
    let count = move || desk.leaving.get().map(|id| desk.below(&id)).unwrap_or_default();
    let act = move |below: Below| {
        if let Some(id) = desk.leaving.get_untracked() {
            desk.leaving.set(None);
            desk.take_out(&id, below);
            session.tell(t("goals.removed"));
        }
    };
    view! {
        <Dialog
            open=Signal::derive(move || desk.leaving.with(Option::is_some))
            on_close=move |()| desk.leaving.set(None)
            question=Signal::derive(move || t_with("goals.remove.question", &[("goal", &text())]))
            consequence=Signal::derive(move || t_count("goals.remove.consequence", count(), &[]))
        >
            <Button label=t("goals.remove.lift") on_press=move |()| act(Below::Lift) look=Look::Primary/>
            <Button label=t("goals.remove.all") on_press=move |()| act(Below::Remove) look=Look::Danger/>
            <Button label=t("goals.remove.stay") on_press=move |()| desk.leaving.set(None) look=Look::Quiet/>
        </Dialog>
    }
}
