//! Splits: one bar per leader over the mean.

use bearings_core::geometry::split::{SplitBar, SplitBarsData};
use bearings_core::model::{Document, ExerciseId, RoundNumber};
use bearings_core::question::{Options, Question, QuestionKind};
use bearings_core::results::{SplitResult, split};
use leptos::prelude::*;

use super::super::people::initials_of;
use super::super::words;
use super::revealed;
use crate::charts::SplitBars;
use crate::i18n::{t, t_count, t_with};
use crate::reactive::live;
use crate::state::use_store;

/// One Split: who gave what, and how far that is apart.
#[component]
pub(in super::super) fn SplitSection(
    exercise: ExerciseId,
    round: RoundNumber,
    question: &'static Question,
) -> impl IntoView {
    let store = use_store();
    let QuestionKind::Split(options) = &question.kind else { return ().into_any() };
    let shown = store.select(move |document| {
        let result = split(revealed(document, exercise, round)?, question, options);
        let bars = bars(document, &result, options);
        Some((result, bars))
    });
    live(move || {
        shown.get().map(|(result, data)| {
            let answers = t_count("counts.answers", result.count, &[]);
            view! {
                <section class="section stack">
                    <div class="section-head">
                        <h2>{question.text.clone()}</h2>
                        <p class="note">{format!("{answers}, {}", words::missing(result.missing))}</p>
                    </div>
                    <SplitBars data title=question.text.clone()/>
                    <p>{finding(&result)}</p>
                </section>
            }
        })
    })
}

fn bars(document: &Document, result: &SplitResult, options: &Options) -> SplitBarsData {
    let initials = initials_of(document);
    SplitBarsData {
        options: options.options.iter().map(|option| option.text.clone()).collect(),
        mean: (!result.mean.is_empty()).then(|| result.mean.clone()),
        each: result
            .shares
            .iter()
            .map(|shares| SplitBar {
                initials: shares.leader.as_ref().and_then(|id| initials.get(id).cloned()),
                name: shares
                    .leader
                    .as_ref()
                    .and_then(|id| document.leader(id))
                    .map(|leader| leader.name.clone()),
                points: shares.points.clone(),
                late: shares.late,
            })
            .collect(),
    }
}

fn finding(result: &SplitResult) -> String {
    let Some(figures) = &result.figures else { return t("verdict.too_few") };
    let agreement = words::whole(figures.agreement);
    let key = if figures.shared { "split.shared" } else { "split.not_shared" };
    t_with(key, &[("agreement", &agreement)])
}
