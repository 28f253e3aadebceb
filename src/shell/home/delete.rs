//! Deleting a workshop from this device: asked first, with a backup to take before.

use bearings_core::exchange::Kind;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::device::list_anew;
use super::list::listed_name;
use crate::browser::workshops::{self, Listed, Listing};
use crate::i18n::{t, t_with};
use crate::shell::take_file::take_file;
use crate::shell::words::when;
use crate::shell::workshop::tell_deleted;
use crate::state::use_session;
use crate::ui::{Button, Dialog, IconName, Look};

/// Asks whether a workshop is to be deleted, and deletes it.
#[component]
pub fn DeleteDialog(
    /// Which one, while the question is open.
    doomed: RwSignal<Option<Listed>>,
    /// What is on this device; listed anew afterwards.
    listing: RwSignal<Listing>,
) -> impl IntoView {
    let session = use_session();
    let name = move || doomed.with(|listed| listed.as_ref().map(listed_name)).unwrap_or_default();
    let consequence = move || {
        let taken_at = doomed.with(|listed| listed.as_ref().and_then(|listed| listed.taken_at));
        match (taken_at, workshops::keeps_states()) {
            (Some(at), true) => t_with("keeping.delete.consequence_taken", &[("when", &when(at))]),
            (None, true) => t("keeping.delete.consequence_never"),
            (Some(at), false) => t_with("shell.delete.consequence_taken", &[("when", &when(at))]),
            (None, false) => t("shell.delete.consequence_never"),
        }
    };
    let back_up = move |()| {
        let Some(listed) = doomed.get_untracked() else { return };
        spawn_local(async move {
            match workshops::open(&listed.id).await {
                Ok(opened) => {
                    let taken_at = take_file(session, &opened.document, Kind::Backup).or(listed.taken_at);
                    // The screen may have been left.
                    let _ = doomed.try_set(Some(Listed { taken_at, ..listed }));
                    list_anew(listing);
                }
                Err(_) => session.fail(t("shell.delete.no_backup")),
            }
        });
    };
    let delete = move |()| {
        let Some(listed) = doomed.get_untracked() else { return };
        doomed.set(None);
        spawn_local(async move {
            workshops::delete(&listed.id).await;
            tell_deleted(&listed.id);
            session.tell(t_with("shell.delete.deleted", &[("name", &listed_name(&listed))]));
            list_anew(listing);
        });
    };
    view! {
        <Dialog
            open=Signal::derive(move || doomed.with(Option::is_some))
            on_close=move |()| doomed.set(None)
            question=Signal::derive(move || t_with("shell.delete.question", &[("name", &name())]))
            consequence=Signal::derive(consequence)
        >
            <Button label=t("shell.delete.back_up") on_press=back_up icon=IconName::Download/>
            <Button label=t("shell.delete.delete") on_press=delete look=Look::Danger/>
            <Button label=t("shell.delete.keep") on_press=move |()| doomed.set(None) look=Look::Quiet/>
        </Dialog>
    }
}
