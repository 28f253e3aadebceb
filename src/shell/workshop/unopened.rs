//! A workshop's address, but no workshop that could be opened.

use bearings_core::model::WorkshopId;
use bearings_core::route::Route;
use leptos::prelude::*;

use crate::browser::workshops::NotOpened;
use crate::browser::{address, page};
use crate::i18n::{t, t_with};
use crate::shell::header::PlainHeader;
use crate::shell::intake::FileIntake;
use crate::shell::take_file::download_record;
use crate::stages::HEADING;
use crate::state::use_session;
use crate::ui::{Button, ButtonLink, FileField, IconName, Look};

/// What is stored, shown without the app.
const RESCUE_PAGE: &str = "./rescue.html";

/// Why a workshop was not opened, and the ways on.
#[component]
pub fn Unopened(
    /// Which workshop.
    id: WorkshopId,
    /// Why not.
    why: NotOpened,
    /// What is stored of it, unread.
    records: Vec<String>,
) -> impl IntoView {
    let (heading, text) = match why {
        NotOpened::Missing => ("shell.unopened.missing", "shell.unopened.missing_text"),
        NotOpened::Newer => ("shell.unopened.newer", "shell.unopened.newer_text"),
        NotOpened::Damaged => ("shell.unopened.damaged", "shell.unopened.damaged_text"),
    };
    address::set_title(&t_with("shell.title.outside", &[("screen", &t(heading))]));
    let intake = FileIntake::new(None);
    let records = (why != NotOpened::Missing).then(|| view! { <Records id records/> });
    view! {
        <PlainHeader/>
        <main>
            <div class="page is-narrow stack is-loose">
                <h1 id=HEADING tabindex="-1">{t(heading)}</h1>
                <p class="lead">{t(text)}</p>
                {records}
                <div class="cluster">
                    <FileField take=intake.taker() label=t("shell.import.open")/>
                    {(!page::is_file()).then(|| view! {
                        <ButtonLink href=RESCUE_PAGE label=t("shell.unopened.rescue") look=Look::Quiet/>
                    })}
                    <ButtonLink href=Route::Home.to_fragment() label=t("shell.to_home") look=Look::Quiet/>
                </div>
            </div>
        </main>
        {intake.dialogs()}
    }
}

/// The stored records as files, unread. They hold hidden answers too, so that is said first.
#[component]
fn Records(id: WorkshopId, records: Vec<String>) -> impl IntoView {
    let session = use_session();
    let several = records.len() > 1;
    let button = |(index, record): (usize, String)| {
        let label = if several {
            t_with("shell.unopened.take_record_of", &[("number", &(index + 1))])
        } else {
            t("shell.unopened.take_record")
        };
        let name = format!("bearings-record-{id}-{}.txt", index + 1);
        let take = move |()| download_record(session, &name, &record);
        view! { <Button label on_press=take icon=IconName::Download/> }
    };
    view! {
        <div class="stack">
            <p class="note">{t("shell.unopened.record_note")}</p>
            <div class="cluster">{records.into_iter().enumerate().map(button).collect_view()}</div>
        </div>
    }
}
