//! What comes in with a survey, what does not and why, and taking it in.

use std::collections::BTreeMap;

use bearings_core::exchange::survey::{LeftOut, Preview, edits};
use bearings_core::model::Stage;
use bearings_core::route::Route;
use leptos::prelude::*;

use super::upload::WayBack;
use super::words::{column_name, reason_sentence, refusal_sentence};
use super::{Draft, miss};
use crate::i18n::{names, t, t_count, t_with};
use crate::reactive::{When, live};
use crate::state::{use_session, use_store};
use crate::ui::{Button, LazyDetails, Look};

/// How many reasons are listed, and how many rows with each.
const MOST_LISTED: usize = 100;
const MOST_ROWS: usize = 20;

#[component]
pub(super) fn Outcome(draft: Draft) -> impl IntoView {
    view! {
        <section class="section stack" aria-labelledby="survey-outcome">
            <h2 id="survey-outcome">{t("survey.outcome.heading")}</h2>
            <div class="stack is-tight" role="status">{live(move || draft.preview.with(summary))}</div>
            <LeftOutList draft/>
        </section>
        <Acts draft/>
    }
}

/// How much comes in, and what stands in the way.
fn summary(preview: &Preview) -> AnyView {
    let answers = preview.sheets.iter().map(|sheet| sheet.answers.len()).sum();
    let answers = t_count("survey.answers", answers, &[]);
    let refusal = preview.refusal.map(|refusal| miss(refusal_sentence(refusal)));
    let (sheets, blanks) = (preview.sheets.len(), preview.blanks);
    let round = preview.refusal.is_none().then(|| match preview.opens {
        Some(number) => t_with("survey.outcome.opens", &[("number", &number)]),
        None => t("survey.outcome.joins"),
    });
    view! {
        {refusal}
        {(sheets > 0).then(|| view! { <p class="statement">{t_count("survey.outcome.sheets", sheets, &[("answers", &answers)])}</p> })}
        {(blanks > 0).then(|| view! { <p>{t_count("survey.outcome.blanks", blanks, &[])}</p> })}
        {round.map(|words| view! { <p>{words}</p> })}
    }
    .into_any()
}

/// What is left out, for each column and reason once, made when it is opened: it shows answers. It stays open while the
/// columns are being mapped.
#[component]
fn LeftOutList(draft: Draft) -> impl IntoView {
    let count = Signal::derive(move || draft.preview.with(|preview| preview.left_out.len()));
    let summary = Signal::derive(move || t_count("survey.outcome.left_out", count.get(), &[]));
    view! {
        <When when=move || { count.get() > 0 }>
            <LazyDetails summary>
                {live(move || draft.preview.with(|preview| reasons(draft, &preview.left_out)))}
            </LazyDetails>
        </When>
    }
}

fn reasons(draft: Draft, all: &[LeftOut]) -> AnyView {
    let headers = draft.survey.with_untracked(|survey| {
        survey.as_ref().map(|survey| survey.table.headers.clone()).unwrap_or_default()
    });
    let mut rows: BTreeMap<(Option<usize>, String), Vec<Option<usize>>> = BTreeMap::new();
    for left_out in all {
        let reason = (left_out.column, reason_sentence(&left_out.reason));
        rows.entry(reason).or_default().push(left_out.row);
    }
    let line = |((column, reason), rows): (&(Option<usize>, String), &Vec<Option<usize>>)| {
        let column = column.and_then(|column| Some(column_name(column, headers.get(column)?)));
        let column = column.map(|column| view! { <strong>{column}</strong> " " });
        view! {
            <li>
                <p>{column} <span class="user-text">{reason.clone()}</span></p>
                <p class="note">{rows_told(rows)}</p>
            </li>
        }
    };
    let more = rows.len().saturating_sub(MOST_LISTED);
    view! {
        <ul class="rows survey-left-out">{rows.iter().take(MOST_LISTED).map(line).collect_view()}</ul>
        {(more > 0).then(|| view! { <p class="note">{t_count("survey.outcome.more", more, &[])}</p> })}
    }
    .into_any()
}

/// "Rows 3, 7 and 12", the first of them; how many where sheets carry no names.
fn rows_told(rows: &[Option<usize>]) -> String {
    let listed: Vec<String> = rows.iter().flatten().take(MOST_ROWS).map(usize::to_string).collect();
    if listed.is_empty() {
        return t_count("survey.outcome.row_count", rows.len(), &[]);
    }
    let told = t_count("survey.outcome.rows", rows.len(), &[("rows", &names(&listed))]);
    match rows.len().saturating_sub(MOST_ROWS) {
        0 => told,
        more => format!("{told} {}", t_count("survey.outcome.more_rows", more, &[])),
    }
}

#[component]
fn Acts(draft: Draft) -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let label = move || match draft.preview.with(|preview| preview.sheets.len()) {
        0 => t("survey.take_in.none"),
        count => t_count("survey.take_in", count, &[]),
    };
    let take_in = move |()| {
        let document = store.now();
        let preview = draft.preview.get_untracked();
        if let Some(refusal) = preview.refusal {
            session.fail(refusal_sentence(refusal));
            return;
        }
        let (at, bits) = ((session.platform.now)(), session.platform.bits);
        let edits = edits(&document, draft.exercise, &preview, at, bits);
        if store.dispatch_all(&edits) {
            session.tell(t_count("survey.taken", preview.sheets.len(), &[]));
            (session.platform.go)(&Route::Exercise(document.id.clone(), draft.exercise, Stage::Reveal));
        }
    };
    view! {
        <div class="sticky-actions">
            <Button label=Signal::derive(label) on_press=take_in look=Look::Primary/>
            <WayBack draft/>
        </div>
    }
}
