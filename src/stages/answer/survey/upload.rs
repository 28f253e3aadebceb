//! Choosing the file of a survey.

use std::sync::Arc;

use bearings_core::exchange::survey::{check_survey_size, read_survey};
use bearings_core::model::Stage;
use bearings_core::route::Route;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::words::error_sentence;
use super::{Draft, Survey, miss};
use crate::browser::files::ChosenFile;
use crate::i18n::{t, t_count, t_with};
use crate::reactive::{When, live};
use crate::state::{DocumentStore, use_store};
use crate::ui::{ButtonLink, FileField, Look};

/// What the browser offers.
const TABLES: &str = ".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain";

#[component]
pub(super) fn Upload(draft: Draft) -> impl IntoView {
    let store = use_store();
    let fault = RwSignal::new(None::<String>);
    let take = UnsyncCallback::new(move |files: Vec<ChosenFile>| take(files, draft, fault, store));
    let has_survey = move || draft.survey.with(Option::is_some);
    let sheet = Route::Sheet(store.now().id.clone(), draft.exercise).to_fragment();
    let begin = move || {
        let sheet = sheet.clone();
        view! {
            <p class="lead">{t("survey.lead")}</p>
            <p>{t("survey.how")}" "<a href=sheet>{t("survey.to_sheet")}</a></p>
            <div class="cluster">
                <FileField take label=t("survey.choose") accept=TABLES look=Look::Primary/>
                <WayBack draft/>
            </div>
        }
        .into_any()
    };
    let other = move || {
        view! {
            <div class="cluster">
                <p class="lead">{live(move || draft.survey.get().map(|survey| described(&survey)))}</p>
                <FileField take label=t("survey.choose_other") accept=TABLES/>
            </div>
        }
        .into_any()
    };
    view! {
        <div class="stack survey-file">
            <When when=has_survey fallback=begin>{other()}</When>
            <div role="alert">{live(move || fault.get().map(miss))}</div>
        </div>
    }
}

/// Back to where answers are given, or to the brief that opens a round.
#[component]
pub(super) fn WayBack(draft: Draft) -> impl IntoView {
    let store = use_store();
    let href = move || {
        let document = store.get();
        let open = document.exercise(draft.exercise).is_some_and(|state| state.open_round().is_some());
        let stage = if open { Stage::Answer } else { Stage::Brief };
        Route::Exercise(document.id.clone(), draft.exercise, stage).to_fragment()
    };
    view! { <ButtonLink href=Signal::derive(href) label=t("survey.back") look=Look::Quiet/> }
}

fn take(mut files: Vec<ChosenFile>, draft: Draft, fault: RwSignal<Option<String>>, store: DocumentStore) {
    let Some(file) = files.pop() else { return };
    let size = check_survey_size(file.size());
    spawn_local(async move {
        let found = match size {
            Ok(()) => file.read().await.map(|bytes| read_survey(&bytes)),
            Err(error) => Ok(Err(error)),
        };
        // The screen may have been left while the file was read.
        if draft.survey.is_disposed() {
            return;
        }
        match found {
            Ok(Ok(table)) => {
                fault.set(None);
                draft.begin(Survey { name: file.name(), table: Arc::new(table) }, &store.now());
            }
            Ok(Err(error)) => fault.set(Some(error_sentence(error))),
            Err(_) => fault.set(Some(t("survey.error.unreadable"))),
        }
    });
}

fn described(survey: &Survey) -> String {
    let rows = t_count("survey.rows", survey.table.rows.len(), &[]);
    let columns = t_count("survey.columns", survey.table.headers.len(), &[]);
    t_with("survey.described", &[("name", &survey.name), ("rows", &rows), ("columns", &columns)])
}
