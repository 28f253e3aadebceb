//! What comes in with a survey, what does not and why, and taking it in.

use bearings_core::exchange::survey::{LeftOut, Preview, edits};
use bearings_core::model::Stage;
use bearings_core::route::Route;
use leptos::prelude::*;

use super::upload::WayBack;
use super::words::{column_name, reason_sentence, refusal_sentence};
use super::{Draft, miss};
use crate::i18n::{t, t_count, t_with};
use crate::reactive::live;
use crate::state::{use_session, use_store};
use crate::ui::{Button, Look};

/// How many of what is left out are listed.
const MOST_LISTED: usize = 100;

#[component]
pub(super) fn Outcome(draft: Draft) -> impl IntoView {
    view! {
        <section class="section stack" aria-labelledby="survey-outcome">
            <h2 id="survey-outcome">{t("survey.outcome.heading")}</h2>
            <div class="stack is-tight" role="status">{live(move || draft.preview.with(summary))}</div>
            {live(move || draft.preview.with(|preview| left_out(draft, &preview.left_out)))}
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

/// Everything that is left out, row by row.
fn left_out(draft: Draft, all: &[LeftOut]) -> Option<AnyView> {
    let headers = draft.survey.with_untracked(|survey| {
        survey.as_ref().map(|survey| survey.table.headers.clone()).unwrap_or_default()
    });
    let line = |left_out: &LeftOut| {
        let reason = reason_sentence(&left_out.reason);
        let column = left_out.column.and_then(|column| Some(column_name(column, headers.get(column)?)));
        let place = match &column {
            Some(column) => t_with("survey.place.cell", &[("row", &left_out.row), ("column", column)]),
            None => t_with("survey.place.row", &[("row", &left_out.row)]),
        };
        view! { <li><strong>{place}</strong>" "<span class="user-text">{reason}</span></li> }
    };
    let more = all.len().saturating_sub(MOST_LISTED);
    (!all.is_empty()).then(|| {
        view! {
            <details>
                <summary>{t_count("survey.outcome.left_out", all.len(), &[])}</summary>
                <ul class="rows survey-left-out">{all.iter().take(MOST_LISTED).map(line).collect_view()}</ul>
                {(more > 0).then(|| view! { <p class="note">{t_count("survey.outcome.more", more, &[])}</p> })}
            </details>
        }
        .into_any()
    })
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
