//! Files out and in: results, a backup, the answers of another copy.

use bearings_core::exchange::Kind;
use bearings_core::model::Document;
use bearings_core::route::Route;
use leptos::prelude::*;

use super::extracts::Extracts;
use super::intake::{DropAnywhere, FileIntake};
use super::locked_backup::LockedBackup;
use super::states::EarlierStates;
use super::take_file::use_file_taker;
use super::words::when;
use super::workshop::{Saving, use_workshop};
use crate::browser::page;
use crate::i18n::{t, t_with};
use crate::reactive::When;
use crate::stages::HEADING;
use crate::state::use_store;
use crate::ui::{Button, ButtonLink, FileField, Icon, IconName, Look};

/// Where the schema of the exported files is published with the app.
const SCHEMA_ADDRESS: &str = "./schema/bearings-1.schema.json";

/// The files of the open workshop.
#[component]
pub fn Files() -> impl IntoView {
    let store = use_store();
    let workshop = use_workshop();
    let take = use_file_taker();
    let intake = FileIntake::new(Some(store));
    let hidden = store.select(has_hidden);
    let report = Route::Report(store.now().id.clone()).to_fragment();
    let heading = move || match workshop.taken_at.get() {
        Some(at) => t_with("shell.files.taken", &[("when", &when(at))]),
        None => t("shell.files.never"),
    };
    let hidden_note = move || {
        hidden.get().then(|| {
            view! { <p class="miss"><Icon name=IconName::Miss/><span>{t("shell.files.backup_hidden")}</span></p> }
        })
    };
    view! {
        <DropAnywhere take=intake.taker()/>
        <div class="page">
            <div class="page-head"><h1 id=HEADING tabindex="-1">{heading}</h1></div>
            <p class="lead">{t("shell.files.lead")}</p>
            {page::home_screen().map(|_| view! { <p class="note">{t("shell.files.home_screen")}</p> })}
            <When when=move || matches!(workshop.saving.get(), Saving::SavedOnce(_))>
                <p class="miss">
                    <Icon name=IconName::Miss/>
                    <span><strong>{t("keeping.once.heading")}</strong>" "{t("keeping.once.text")}</span>
                </p>
            </When>
            <div class="file-kinds">
                <section class="section stack" aria-labelledby="results">
                    <h2 id="results">{t("shell.files.results")}</h2>
                    <p>{t("shell.files.results_text")}</p>
                    <Button
                        label=t("shell.files.take_results")
                        on_press=move |()| take.run(Kind::Results)
                        look=Look::Primary
                        icon=IconName::Download
                    />
                </section>
                <section class="section stack" aria-labelledby="report">
                    <h2 id="report">{t("shell.files.report")}</h2>
                    <p>{t("shell.files.report_text")}</p>
                    <ButtonLink href=report label=t("shell.files.make_report")/>
                </section>
                <section class="section stack" aria-labelledby="backup">
                    <h2 id="backup">{t("shell.files.backup")}</h2>
                    <p>{t("shell.files.backup_text")}</p>
                    {hidden_note}
                    <Button
                        label=t("shell.files.take_backup")
                        on_press=move |()| take.run(Kind::Backup)
                        icon=IconName::Download
                    />
                    <LockedBackup/>
                </section>
                <section class="section stack" aria-labelledby="add-answers">
                    <h2 id="add-answers">{t("shell.files.add")}</h2>
                    <p>{t("shell.files.add_text")}</p>
                    <div><FileField take=intake.taker() label=t("shell.files.add_choose")/></div>
                </section>
            </div>
            <Extracts/>
            <EarlierStates/>
            <section class="section stack is-tight" aria-labelledby="format">
                <h2 id="format">{t("shell.files.format")}</h2>
                <p>{t("shell.files.format_text")}</p>
                {(!page::is_file()).then(|| view! { <p><a href=SCHEMA_ADDRESS>{t("shell.files.schema")}</a></p> })}
            </section>
        </div>
        {intake.dialogs()}
    }
}

/// Whether a backup would hold answers that nobody has seen yet.
fn has_hidden(document: &Document) -> bool {
    document.open_rounds().next().is_some()
}
