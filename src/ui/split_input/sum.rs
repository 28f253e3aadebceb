//! What is given and what is left: in words and as a bar of lettered parts.

use bearings_core::geometry::rule::{even_ticks, percent};
use bearings_core::geometry::split::{Segment, given, letter, segments};
use bearings_core::question::SPLIT_TOTAL;
use leptos::prelude::*;

use super::super::button::{Button, Look, Size};
use super::super::icon::{Icon, IconName};
use super::super::rule::{Side, rule};
use super::state::{Fault, Split};
use crate::browser::page;
use crate::i18n::{t, t_with};
use crate::reactive::{Selected, live};

/// A part shorter than this has no room for its letter.
const ROOM_FOR_LETTER: f64 = 0.045;

/// The foot of a split; the element of `words_id` says in words what is left or too much.
pub(super) fn sum(split: Split, words_id: String) -> AnyView {
    let can_spread = Selected::new(move || split.fault().is_none() && split.left() > 0);
    let id = StoredValue::new(words_id.clone());
    // The button is gone when all is given, so the focus goes to the words that say so.
    let spread = move |()| {
        split.spread();
        id.with_value(|id| page::focus(id));
    };
    let button = move || {
        view! { <Button label=t("ui.split.spread") look=Look::Quiet size=Size::Row on_press=spread/> }
    };
    view! {
        <div class="split-sum" class:is-faulty=Signal::derive(move || split.fault().is_some())>
            {words(split, words_id)}
            {live(move || can_spread.get().then(button))}
            <svg class="split-bar" width="100%" height="22" aria-hidden="true" focusable="false">
                {live(move || bar(&split.points()))}
            </svg>
            {rule(&even_ticks(4, 5), Signal::derive(|| None), false, Side::Below)}
        </div>
    }
    .into_any()
}

/// What is given and what is left or too much.
pub(super) fn words(split: Split, id: String) -> AnyView {
    let words = Selected::new(move || (split.fault(), given(&split.points())));
    let is_untouched = Signal::derive(move || words.with(|(fault, given)| fault.is_none() && *given == 0));
    view! {
        <p class="split-words" class:is-untouched=is_untouched id=id role="status" tabindex="-1">
            {live(move || words.with(sentence))}
        </p>
    }
    .into_any()
}

fn sentence((fault, given): &(Option<Fault>, u32)) -> AnyView {
    let total = t_with("ui.split.given", &[("given", given), ("total", &SPLIT_TOTAL)]);
    let rest = match fault {
        Some(Fault::TooMany(over)) => miss(t_with("ui.split.too_many", &[("over", over)])),
        Some(Fault::NotWhole) => miss(t("ui.field.not_whole")),
        None => match SPLIT_TOTAL.saturating_sub(*given) {
            0 => view! { <span class="split-done"><Icon name=IconName::Check/>{t("ui.split.all_given")}</span> }
                .into_any(),
            left => view! { <span class="split-left">{t_with("ui.split.left", &[("left", &left)])}</span> }.into_any(),
        },
    };
    view! { <strong>{total}</strong> " " {rest} }.into_any()
}

fn miss(words: String) -> AnyView {
    view! { <span class="split-left"><Icon name=IconName::Miss/>{words}</span> }.into_any()
}

fn bar(points: &[u32]) -> AnyView {
    let shares: Vec<f64> = points.iter().map(|points| f64::from(*points)).collect();
    let parts = segments(&shares);
    let end = parts.last().map_or(0.0, |part| part.to);
    let rest = (end < 1.0).then(|| {
        view! { <rect class="split-rest" x=percent(end) y="2" width=percent(1.0 - end) height="18"></rect> }
    });
    view! { {parts.iter().map(part).collect_view()} {rest} }.into_any()
}

fn part(part: &Segment) -> AnyView {
    let word = (part.length() >= ROOM_FOR_LETTER).then(|| {
        view! { <text x=percent(part.middle()) y="11" dy="0.36em">{letter(part.option)}</text> }
    });
    view! {
        <rect class="split-part" x=percent(part.from) y="0" width=percent(part.length()) height="22"></rect>
        {word}
    }
    .into_any()
}
