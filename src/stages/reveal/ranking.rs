//! Rankings: leader by leader beside a common order.

use bearings_core::geometry::bump::{BumpColumn, BumpData};
use bearings_core::model::{Document, ExerciseId, OptionId, RoundNumber};
use bearings_core::question::{Options, Question, QuestionKind};
use bearings_core::results::{MOST_ORDERS, Mover, RankingFigures, RankingResult, ranking};
use leptos::prelude::*;

use super::super::people::{initials_of, seat};
use super::super::words;
use super::revealed;
use crate::charts::BumpChart;
use crate::i18n::{number_word, t, t_count, t_with};
use crate::reactive::live;
use crate::state::use_store;

/// One Ranking, with its heading.
#[component]
pub(super) fn RankingSection(
    exercise: ExerciseId,
    round: RoundNumber,
    question: &'static Question,
) -> impl IntoView {
    view! {
        <section class="section stack">
            <h2>{question.text.clone()}</h2>
            <Rankings exercise round question/>
        </section>
    }
}

/// One Ranking: everybody's order, and what is common to them.
#[component]
pub(in super::super) fn Rankings(
    exercise: ExerciseId,
    round: RoundNumber,
    question: &'static Question,
) -> impl IntoView {
    let store = use_store();
    let QuestionKind::Ranking(options) = &question.kind else { return ().into_any() };
    let shown = store.select(move |document| {
        let result = ranking(revealed(document, exercise, round)?, question, options);
        let data = bump(document, &result, options);
        Some((result, data))
    });
    live(move || {
        shown.get().map(|(result, data)| {
            let answers = t_count("counts.answers", result.count, &[]);
            let sentences = finding(&result, options);
            let best = result.figures.as_ref().and_then(|figures| best(figures, options));
            let how = result.figures.is_some().then(|| view! { <p class="note">{t("ranking.how")}</p> });
            view! {
                <div class="stack">
                    <p class="note">{format!("{answers}, {}", words::missing(result.missing))}</p>
                    <BumpChart data=Signal::stored(data) title=question.text.clone()/>
                    <ul class="stack is-tight">
                        {sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view()}
                        {best}
                    </ul>
                    {how}
                </div>
            }
        })
    })
}

fn bump(document: &Document, result: &RankingResult, options: &Options) -> BumpData {
    let initials = initials_of(document);
    let place = |option: &OptionId| options.options.iter().position(|known| known.id == *option);
    let mut rankings = result.rankings.clone();
    rankings.sort_by_key(|ranked| (ranked.late, seat(document, ranked.leader.as_ref())));
    let each: Vec<BumpColumn> = rankings
        .iter()
        .map(|ranked| BumpColumn {
            initials: ranked.leader.as_ref().and_then(|id| initials.get(id).cloned()),
            name: ranked.leader.as_ref().and_then(|id| document.leader(id)).map(|leader| leader.name.clone()),
            places: ranked.places.clone(),
            late: ranked.late,
        })
        .collect();
    BumpData {
        options: options.options.iter().map(|option| option.text.clone()).collect(),
        order: result.order.iter().filter_map(|(option, _)| place(option)).collect(),
        scores: result.order.iter().map(|(_, score)| *score).collect(),
        each,
        widest: result.widest.as_ref().and_then(|widest| place(&widest.option)),
    }
}

/// The finding and where it comes from, each in a sentence.
fn finding(result: &RankingResult, options: &Options) -> Vec<String> {
    let Some(figures) = &result.figures else { return vec![t("verdict.too_few")] };
    let key = if figures.shared { "ranking.shared" } else { "ranking.not_shared" };
    let values: &[(&str, &dyn std::fmt::Display)] =
        &[("agreement", &words::whole(figures.agreement)), ("chance", &words::whole(figures.chance_mean))];
    let widest = result.widest.as_ref().map(|mover| widest(mover, options));
    std::iter::once(t_with(key, values)).chain(widest).collect()
}

/// Where the option stands on which leaders differ most: how many put it first and last, or between which places it lies.
fn widest(mover: &Mover, options: &Options) -> String {
    let option = options.text(&mover.option).unwrap_or_default();
    if mover.best > 1.0 || mover.worst < options.options.len() as f64 {
        let (best, worst) = (words::brief(mover.best), words::brief(mover.worst));
        return t_with("ranking.widest", &[("option", &option), ("best", &best), ("worst", &worst)]);
    }
    let people = |key: &str, count: usize| t_count(key, count, &[("number", &number_word(count))]);
    let first = people("ranking.first", mover.at_best);
    let last = people("ranking.last", mover.at_worst);
    t_with("ranking.first_and_last", &[("option", &option), ("first", &first), ("last", &last)])
}

/// The one order that contradicts the leaders least, or that there is no single one.
fn best(figures: &RankingFigures, options: &Options) -> Option<AnyView> {
    let best = figures.best.as_ref()?;
    let spelled = |order: &Vec<OptionId>| {
        order.iter().filter_map(|option| options.text(option)).collect::<Vec<_>>().join(" > ")
    };
    let orders: Vec<String> = best.orders.iter().map(spelled).collect();
    if best.count == 1 {
        let sentence = t_with("ranking.best", &[("order", &orders.join(""))]);
        return Some(view! { <li>{sentence}</li> }.into_any());
    }
    if best.count > MOST_ORDERS {
        let sentence = t_with("ranking.many_orders", &[("count", &best.count)]);
        return Some(view! { <li>{sentence}</li> }.into_any());
    }
    let sentence = t_with("ranking.no_single_order", &[("count", &best.count)]);
    let orders = orders.into_iter().map(|order| view! { <li>{order}</li> }).collect_view();
    Some(view! { <li>{sentence} <ul>{orders}</ul></li> }.into_any())
}
