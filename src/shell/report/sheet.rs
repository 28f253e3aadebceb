//! What is to be read, from the workshop that is left of the open one.

use std::collections::BTreeSet;

use bearings_core::exchange::report::{Part, in_order, took_part};
use bearings_core::exercises::content;
use bearings_core::insights::Insight;
use bearings_core::model::{Document, ExerciseId, Purpose};
use leptos::prelude::*;

use super::super::dashboard::StandingInBrief;
use super::super::method::Figures;
use super::super::words::workshop_name;
use super::actions::{Actions, Decisions};
use crate::browser::clock;
use crate::i18n::{day, names, t, t_count, t_with};
use crate::stages::{Agreed, Findings};
use crate::state::use_store;

/// The id of what goes into the file.
pub(super) const SHEET: &str = "report-sheet";

/// The ids of parts that links lead to.
pub(super) const STANDING: &str = "part-standing";
pub(super) const DECISIONS: &str = "part-decisions";
pub(super) const METHOD: &str = "part-method";

pub(super) fn exercise_id(exercise: ExerciseId) -> String {
    format!("part-{}", exercise.as_str())
}

/// A part of the report under its heading.
struct Chapter {
    id: String,
    heading: String,
    body: AnyView,
}

#[component]
pub(super) fn Sheet(
    /// What is in it.
    parts: BTreeSet<Part>,
    /// What does not fit together in that.
    found: Vec<Insight>,
) -> impl IntoView {
    let document = use_store().now();
    let chapters = chapters(&document, &parts, found);
    let contents = chapters.iter().map(|chapter| {
        view! { <li><a data-to=chapter.id.clone()>{chapter.heading.clone()}</a></li> }
    });
    let contents = contents.collect_view();
    view! {
        <article class="report" id=SHEET aria-label=t("report.sheet")>
            <header class="report-head">
                <p class="note">{t_with("report.kicker", &[("day", &day(clock::now()))])}</p>
                <h2 class="report-title">{workshop_name(&document)}</h2>
                {who(&document)}
            </header>
            <nav class="report-contents" aria-label=t("report.contents")><ol>{contents}</ol></nav>
            {chapters.into_iter().map(chapter).collect_view()}
        </article>
    }
}

/// Who took part, as far as answers are told.
fn who(document: &Document) -> Option<AnyView> {
    let who = took_part(document);
    let named = who.named.len();
    let by_name = (named > 0).then(|| t_count("report.who", named, &[("names", &names(&who.named))]));
    let counted = (who.unnamed > 0).then(|| t_count("report.who_unnamed", who.unnamed, &[]));
    let sentences: Vec<String> = by_name.into_iter().chain(counted).collect();
    (!sentences.is_empty()).then(|| view! { <p class="lead">{sentences.join(" ")}</p> }.into_any())
}

fn chapter(chapter: Chapter) -> AnyView {
    view! {
        <section class="report-part" id=chapter.id>
            <h2 class="report-part-title">{chapter.heading}</h2>
            {chapter.body}
        </section>
    }
    .into_any()
}

fn chapters(document: &Document, parts: &BTreeSet<Part>, found: Vec<Insight>) -> Vec<Chapter> {
    let plain =
        |id: &str, heading: &str, body: AnyView| Chapter { id: id.to_owned(), heading: t(heading), body };
    let mut chapters = Vec::new();
    if parts.contains(&Part::Standing) {
        chapters.push(plain(STANDING, "report.standing", view! { <StandingInBrief found/> }.into_any()));
    }
    if parts.contains(&Part::Decisions) {
        chapters.push(plain(DECISIONS, "decision.heading", view! { <Decisions/> }.into_any()));
    }
    if parts.contains(&Part::Actions) {
        chapters.push(plain("part-actions", "action.heading", view! { <Actions/> }.into_any()));
    }
    chapters.extend(in_order(document).into_iter().filter_map(|id| exercise(document, id, parts)));
    let figures = view! { <Figures/> }.into_any();
    chapters.push(plain(METHOD, "shell.method.heading", figures));
    chapters
}

/// What is told of an exercise; nothing where nothing is.
fn exercise(document: &Document, id: ExerciseId, parts: &BTreeSet<Part>) -> Option<Chapter> {
    let has_answers = document.exercise(id)?.last_revealed(Purpose::Answers).is_some();
    let agreed = parts.contains(&Part::Agreed(id)).then(|| {
        view! {
            <section class="section stack is-loose report-agreed">
                <h2>{t("board.heading")}</h2>
                <Agreed exercise=id/>
            </section>
        }
    });
    (has_answers || agreed.is_some()).then(|| Chapter {
        id: exercise_id(id),
        heading: content(id).title.clone(),
        body: view! { <Findings exercise=id/> {agreed} }.into_any(),
    })
}
