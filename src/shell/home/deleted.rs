//! Workshops that were deleted on this device. Their last state stays until somebody removes it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::device::list_anew;
use crate::browser::workshops::{self, Deleted, Listing, snapshots};
use crate::i18n::{t, t_with};
use crate::reactive::{Selected, When, live};
use crate::shell::words::{name_of, when};
use crate::state::{Session, use_session};
use crate::ui::{Button, Dialog, Look, Size};

/// The deleted workshops, each to be brought back or removed for good.
#[component]
pub fn DeletedWorkshops(
    /// What is on this device; listed anew afterwards.
    listing: RwSignal<Listing>,
) -> impl IntoView {
    let session = use_session();
    let doomed = RwSignal::new(None::<Deleted>);
    let name = move || doomed.with(|deleted| deleted.as_ref().map(name)).unwrap_or_default();
    let any = Selected::new(move || listing.with(|listing| !listing.deleted.is_empty()));
    let rows = move || {
        let deleted = listing.with(|listing| listing.deleted.clone());
        deleted.into_iter().map(|deleted| row(deleted, session, listing, doomed)).collect_view()
    };
    view! {
        <When when=move || any.get()>
            <section class="section stack" aria-labelledby="deleted">
                <h2 id="deleted">{t("keeping.deleted.heading")}</h2>
                <p>{t("keeping.deleted.text")}</p>
                <ul class="rows">{live(rows)}</ul>
            </section>
        </When>
        <Dialog
            open=Signal::derive(move || doomed.with(Option::is_some))
            on_close=move |()| doomed.set(None)
            question=Signal::derive(move || t_with("keeping.deleted.question", &[("name", &name())]))
            consequence=t("keeping.deleted.consequence")
        >
            <Button
                label=t("keeping.deleted.remove_it")
                on_press=move |()| remove(doomed, listing)
                look=Look::Danger
            />
            <Button label=t("keeping.deleted.keep") on_press=move |()| doomed.set(None) look=Look::Quiet/>
        </Dialog>
    }
}

fn row(
    deleted: Deleted,
    session: Session,
    listing: RwSignal<Listing>,
    doomed: RwSignal<Option<Deleted>>,
) -> AnyView {
    let name = name(&deleted);
    let at = t_with("keeping.deleted.when", &[("when", &when(deleted.state.at))]);
    let back = {
        let deleted = deleted.clone();
        move |()| bring_back(deleted.clone(), session, listing)
    };
    view! {
        <li class="row">
            <span class="row-main stack is-tight">
                <bdi>{name.clone()}</bdi>
                <span class="note">{at}</span>
            </span>
            <div class="row-actions">
                <Button
                    label=t("keeping.deleted.bring_back")
                    spoken=t_with("keeping.deleted.bring_back_name", &[("name", &name)])
                    on_press=back
                    size=Size::Row
                />
                <Button
                    label=t("keeping.deleted.remove")
                    spoken=t_with("keeping.deleted.remove_name", &[("name", &name)])
                    on_press=move |()| doomed.set(Some(deleted.clone()))
                    look=Look::Quiet
                    size=Size::Row
                />
            </div>
        </li>
    }
    .into_any()
}

fn name(deleted: &Deleted) -> String {
    name_of(&deleted.summary.organisation, &deleted.summary.title)
}

fn bring_back(deleted: Deleted, session: Session, listing: RwSignal<Listing>) {
    spawn_local(async move {
        match snapshots::read(&deleted.state).await {
            Some(document) => {
                // Where it can't be stored it is held in memory, and the list says so.
                let _ = workshops::put(&document).await;
                session.tell(t_with("keeping.deleted.brought_back", &[("name", &name(&deleted))]));
                list_anew(listing);
            }
            None => session.fail(t("keeping.deleted.unreadable")),
        }
    });
}

fn remove(doomed: RwSignal<Option<Deleted>>, listing: RwSignal<Listing>) {
    let Some(deleted) = doomed.get_untracked() else { return };
    doomed.set(None);
    spawn_local(async move {
        let states = snapshots::list(&deleted.state.workshop).await;
        // Where it fails there is no database, and the list shows that nothing has gone.
        let _ = snapshots::remove(&states).await;
        list_anew(listing);
    });
}
