//! Records of this device that can't be read. They stay as they are until somebody decides.

use leptos::prelude::*;

use super::device::list_anew;
use crate::browser::workshops::{DamagedRecord, Listing, damaged_text, discard};
use crate::i18n::{t, t_with};
use crate::reactive::{Selected, When, live};
use crate::shell::take_file::download_record;
use crate::state::use_session;
use crate::ui::{Button, Dialog, IconName, Look, Size};

/// The damaged records, each to be taken as a file or deleted.
#[component]
pub fn DamagedRecords(
    /// What is on this device; listed anew after deleting.
    listing: RwSignal<Listing>,
) -> impl IntoView {
    let session = use_session();
    let doomed = RwSignal::new(None::<DamagedRecord>);
    let delete = move |()| {
        if let Some(record) = doomed.get_untracked() {
            discard(&record);
            doomed.set(None);
            list_anew(listing);
        }
    };
    let row = move |record: DamagedRecord| {
        let take = {
            let record = record.clone();
            move |()| {
                let name = format!("bearings-record-{}.txt", record.id);
                match damaged_text(&record) {
                    Some(text) => download_record(session, &name, &text),
                    None => session.fail(t("shell.file.not_made")),
                }
            }
        };
        let name = t_with(
            "shell.damaged.record",
            &[("id", &record.id), ("kilobytes", &record.bytes.div_ceil(1000))],
        );
        view! {
            <li class="row">
                <span class="row-main">{name}</span>
                <div class="row-actions">
                    <Button label=t("shell.damaged.take") on_press=take size=Size::Row icon=IconName::Download/>
                    <Button
                        label=t("shell.damaged.delete")
                        on_press=move |()| doomed.set(Some(record.clone()))
                        look=Look::Quiet
                        size=Size::Row
                    />
                </div>
            </li>
        }
    };
    let any = Selected::new(move || listing.with(|listing| !listing.damaged.is_empty()));
    view! {
        <When when=move || any.get()>
            <section class="section stack" aria-labelledby="damaged-records">
                <h2 id="damaged-records">{t("shell.damaged.heading")}</h2>
                <p>{t("shell.damaged.text")}</p>
                <ul class="rows">{live(move || listing.get().damaged.into_iter().map(row).collect_view())}</ul>
            </section>
        </When>
        <Dialog
            open=Signal::derive(move || doomed.with(Option::is_some))
            on_close=move |()| doomed.set(None)
            question=t("shell.damaged.question")
            consequence=t("shell.damaged.consequence")
        >
            <Button label=t("shell.damaged.delete_it") on_press=delete look=Look::Danger/>
            <Button label=t("shell.damaged.keep") on_press=move |()| doomed.set(None) look=Look::Quiet/>
        </Dialog>
    }
}
