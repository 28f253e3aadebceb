//! What is agreed: the board, decisions and actions.

use bearings_core::actions::is_written;
use bearings_core::model::{Action, Decision, Document, ExerciseId, LeaderId};
use chrono::NaiveDate;
use leptos::prelude::*;

use super::super::report::Agreed;
use crate::i18n::{short_date, t};
use crate::reactive::live;
use crate::stages::HEADING;
use crate::state::use_store;

/// What an exercise came to.
#[component]
pub fn AgreedPicture(
    /// Which exercise.
    exercise: ExerciseId,
) -> impl IntoView {
    let store = use_store();
    let written = move || {
        // The board is read whole, so it is built anew with every change.
        let document = store.get();
        view! {
            <div class="presenter-columns">
                <section class="section stack is-loose">
                    <h2>{t("board.heading")}</h2>
                    <Agreed exercise otherwise=nothing/>
                </section>
                <div class="stack is-loose">
                    {list(t("decision.heading"), decisions(&document, exercise))}
                    {list(t("action.heading"), actions(&document, exercise))}
                </div>
            </div>
        }
    };
    view! {
        <div class="presenter-page">
            <div class="presenter-main">
                <h1 id=HEADING tabindex="-1">{t("decide.heading")}</h1>
                {live(written)}
            </div>
        </div>
    }
}

/// Something written down, and who does it by when.
type Line = (String, String);

fn decisions(document: &Document, exercise: ExerciseId) -> Vec<Line> {
    let of = |decision: &&Decision| decision.origin == Some(exercise) && !decision.text.trim().is_empty();
    let line =
        |decision: &Decision| (decision.text.clone(), facts(document, decision.owner.as_ref(), decision.due));
    document.decisions.iter().filter(of).map(line).collect()
}

fn actions(document: &Document, exercise: ExerciseId) -> Vec<Line> {
    let of = |action: &&Action| action.origin == Some(exercise) && is_written(action);
    let line = |action: &Action| (action.text.clone(), facts(document, action.owner.as_ref(), action.due));
    document.actions.iter().filter(of).map(line).collect()
}

fn facts(document: &Document, owner: Option<&LeaderId>, due: Option<NaiveDate>) -> String {
    let owner = owner.and_then(|owner| document.leader(owner)).map(|leader| leader.name.clone());
    owner.into_iter().chain(due.map(short_date)).collect::<Vec<_>>().join(", ")
}

fn list(heading: String, lines: Vec<Line>) -> AnyView {
    let is_empty = lines.is_empty();
    let line = |(text, facts): Line| {
        view! { <li class="row"><p class="row-main statement" dir="auto">{text}</p><p class="note">{facts}</p></li> }
    };
    view! {
        <section class="section stack">
            <h2>{heading}</h2>
            {is_empty.then(nothing)}
            <ul class="rows">{lines.into_iter().map(line).collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn nothing() -> impl IntoView {
    view! { <p class="note">{t("lead.present.nothing_written")}</p> }
}
