//! A List: cards to group, then who named what.

use bearings_core::edit::{Edit, GroupingEdit};
use bearings_core::model::{ExerciseId, RoundNumber};
use bearings_core::question::Question;
use bearings_core::results::{BlindSpot, Card, ListFigures, ListResult, Recall, blind_spot, list};
use leptos::prelude::*;

use super::super::words;
use super::grouping::GroupingBoard;
use super::revealed;
use crate::i18n::{t, t_count, t_with};
use crate::reactive::{Selected, When};
use crate::state::{use_session, use_store};
use crate::ui::{Button, GraduatedRule, Icon, IconName, Look, is_only_read};

#[component]
pub(super) fn ListSection(
    exercise: ExerciseId,
    round: RoundNumber,
    question: &'static Question,
) -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let result =
        store.select(move |document| revealed(document, exercise, round).map(|round| list(round, question)));
    let confirmed = Selected::new(move || {
        result.with(|result| result.as_ref().is_some_and(|result| result.grouping.confirmed))
    });
    let confirm = move |confirmed: bool| {
        let edit = GroupingEdit::Confirm(confirmed);
        store.dispatch(Edit::Grouping { exercise, round, question: question.id.clone(), edit });
        (session.platform.focus)(&heading_id(question));
    };
    let heading = heading_id(question);
    let labelled_by = heading.clone();
    let count = move || {
        result.with(|result| {
            let (sheets, missing) = result.as_ref().map_or((0, 0), |result| (result.sheets, result.missing));
            format!("{}, {}", t_count("counts.lists", sheets, &[]), words::missing(missing))
        })
    };
    view! {
        <section class="section stack" aria-labelledby=labelled_by>
            <div class="section-head">
                <h2 id=heading tabindex="-1">{question.text.clone()}</h2>
                <p class="note">{count}</p>
            </div>
            <When
                when=move || confirmed.get()
                fallback=move || {
                    if is_only_read() {
                        return view! { <Ungrouped result/> }.into_any();
                    }
                    view! {
                        <p class="lead">{t("grouping.lead")}</p>
                        <GroupingBoard exercise round question result/>
                        <div class="cluster">
                            <Button label=t("grouping.confirm") on_press=move |()| confirm(true) look=Look::Primary/>
                            <p class="note">{t("grouping.hidden")}</p>
                        </div>
                    }
                    .into_any()
                }
            >
                <Confirmed exercise round question result/>
                <div class="cluster">
                    <Button label=t("grouping.change") on_press=move |()| confirm(false) look=Look::Quiet/>
                </div>
            </When>
        </section>
    }
}

/// The id of the section's heading, where the focus goes when the grouping is confirmed or taken up again.
fn heading_id(question: &Question) -> String {
    format!("list-{}", question.id)
}

/// The cards, where nobody has grouped them and nobody is to.
#[component]
fn Ungrouped(result: Selected<Option<ListResult>>) -> impl IntoView {
    let cards = result.get_untracked().map(|result| result.cards).unwrap_or_default();
    let card = |card: Card| view! { <li class="card"><p class="card-text" dir="auto">{card.text}</p></li> };
    view! {
        <p class="note">{t("grouping.not_grouped")}</p>
        <ul class="cards">{cards.into_iter().map(card).collect_view()}</ul>
    }
}

/// What the confirmed grouping says.
#[component]
fn Confirmed(
    exercise: ExerciseId,
    round: RoundNumber,
    question: &'static Question,
    result: Selected<Option<ListResult>>,
) -> impl IntoView {
    let store = use_store();
    let expectation = store.select(move |document| {
        revealed(document, exercise, round).and_then(|round| blind_spot(round, question))
    });
    let official = store.select(|document| document.official_priorities.clone());
    move || {
        let Some(result) = result.get() else { return ().into_any() };
        let Some(figures) = result.figures.clone() else {
            return view! { <p>{t("list.too_few")}</p> }.into_any();
        };
        let recall = result.recall(&official.get());
        view! {
            <Finding figures=figures.clone() sheets=result.sheets/>
            {expectation.get().map(|spot| view! { <FirstExpected spot/> })}
            <Items figures sheets=result.sheets/>
            {recall.map(|recall| view! { <RecallTable recall sheets=result.sheets/> })}
        }
        .into_any()
    }
}

#[component]
fn Finding(figures: ListFigures, sheets: usize) -> impl IntoView {
    let sentence = t_count(
        "list.finding",
        figures.items.len(),
        &[("by_all", &figures.named_by_all), ("by_one", &figures.named_by_one)],
    );
    let shared = if figures.shared { t("list.shared") } else { t("list.not_shared") };
    let first = figures.same_first.as_ref().filter(|(_, count)| *count > 1).map_or_else(
        || t("list.no_same_first"),
        |(name, count)| t_with("list.same_first", &[("count", count), ("of", &sheets), ("name", name)]),
    );
    let is_miss = !figures.shared;
    view! {
        <p class="lead"><strong>{sentence}</strong></p>
        <p class:miss=is_miss>{shared}</p>
        <p>{first}</p>
    }
}

#[component]
fn FirstExpected(spot: BlindSpot) -> impl IntoView {
    let sentence = words::first_expectation(&spot);
    let blind = spot.is_blind;
    view! {
        <p class="note cluster is-tight" class:blind-spot=blind>
            {blind.then(|| view! { <Icon name=IconName::BlindSpot/><strong>{t("blind_spot.name")}</strong> })}
            <span>{sentence}</span>
        </p>
    }
}

#[component]
fn Items(figures: ListFigures, sheets: usize) -> impl IntoView {
    let row = move |item: bearings_core::results::Item| {
        let share = item.named_by as f64 / sheets.max(1) as f64;
        let majors = u32::try_from(sheets).unwrap_or(1);
        view! {
            <tr>
                <th scope="row"><bdi>{item.name}</bdi></th>
                <td class="tally"><GraduatedRule majors minors=1 progress=share/></td>
                <td class="number">{t_with("list.of", &[("count", &item.named_by), ("all", &sheets)])}</td>
            </tr>
        }
    };
    view! {
        <table class="items">
            <caption class="visually-hidden">{t("list.items_caption")}</caption>
            <thead>
                <tr>
                    <th scope="col">{t("list.item")}</th>
                    <td></td>
                    <th scope="col" class="number">{t("list.named_by")}</th>
                </tr>
            </thead>
            <tbody>{figures.items.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}

/// How much of the official list the leaders had in mind.
#[component]
fn RecallTable(recall: Recall, sheets: usize) -> impl IntoView {
    let store = use_store();
    let official = store.now().official_priorities.clone();
    let row = move |recalled: bearings_core::results::Recalled| {
        let text = official.iter().find(|priority| priority.id == recalled.priority).map(|p| p.text.clone());
        let nobody = recalled.named_by == 0;
        view! {
            <tr>
                <th scope="row"><bdi>{text}</bdi></th>
                <td class="number" class:is-miss=nobody>
                    {if nobody {
                        t("recall.nobody")
                    } else {
                        t_with("list.of", &[("count", &recalled.named_by), ("all", &sheets)])
                    }}
                </td>
            </tr>
        }
    };
    view! {
        <h3>{t("recall.heading")}</h3>
        <p>{t_with("recall.sentence", &[("share", &words::whole(recall.level))])}</p>
        <table class="items">
            <thead>
                <tr>
                    <th scope="col">{t("recall.priority")}</th>
                    <th scope="col" class="number">{t("list.named_by")}</th>
                </tr>
            </thead>
            <tbody>{recall.priorities.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}
