//! One dot per leader over a scale.

use bearings_core::geometry::rule::{number, percent};
use bearings_core::geometry::strip::{Bracket, Camp, PlacedDot, Strip, StripData, place, table};
use leptos::prelude::*;

use super::marks::MEDIAN;
use crate::i18n::{number_word, t, t_with};
use crate::reactive::{Selected, live};

/// One dot per leader, range, median, and brackets where the team stands in two camps. A part of a picture: the table is
/// that of the whole.
#[component]
pub fn RatingStrip(
    /// What to show.
    #[prop(into)]
    data: Signal<StripData>,
    /// What the dots answer.
    #[prop(into)]
    title: String,
) -> impl IntoView {
    let strip = Selected::new(move || data.with(place));
    let dots = Selected::new(move || {
        let placed = strip.with(|strip| strip.dots.clone());
        data.with(keys).into_iter().zip(placed).collect::<Vec<_>>()
    });
    let keys = move || dots.with(|dots| dots.iter().map(|(key, _)| key.clone()).collect::<Vec<_>>());
    view! {
        <div class="strip-place" class:is-named=Signal::derive(move || data.with(is_named))>
            <svg
                class="strip"
                width="100%"
                height=Signal::derive(move || strip.with(|strip| number(strip.height)))
                role="img"
                focusable="false"
            >
                <title>{title}</title>
                <desc>{live(move || data.with(sentence))}</desc>
                {live(move || strip.with(scale))}
                {live(move || strip.with(range))}
                // A dot is its leader's, so that it travels from round to round.
                <For each=keys key=|key| key.clone() children=move |key| dot(dots, key)/>
                {live(move || strip.with(counts))}
                {live(move || strip.with(brackets))}
            </svg>
        </div>
    }
}

fn is_named(data: &StripData) -> bool {
    data.dots.iter().any(|dot| dot.name.is_some())
}

/// Whose dot it is: a name, and which one of that name; unnamed dots go by their place.
type DotKey = (Option<String>, usize);

fn keys(data: &StripData) -> Vec<DotKey> {
    let earlier = |place: usize, name: &Option<String>| {
        data.dots.iter().take(place).filter(|other| other.name == *name).count()
    };
    data.dots.iter().enumerate().map(|(place, dot)| (dot.name.clone(), earlier(place, &dot.name))).collect()
}

fn scale(strip: &Strip) -> AnyView {
    let (line, foot, words) = (number(strip.line), number(strip.line + 6.0), number(strip.line + 25.0));
    let marks = strip
        .scale
        .iter()
        .map(|mark| {
            let x = percent(mark.at);
            view! {
                <line x1=x.clone() x2=x.clone() y1=line.clone() y2=foot.clone()></line>
                <text class="strip-number" x=x y=words.clone()>{mark.word.clone()}</text>
            }
        })
        .collect_view();
    view! {
        <g class="strip-scale">
            <line x1="0%" x2="100%" y1=line.clone() y2=line.clone()></line>
            {marks}
        </g>
    }
    .into_any()
}

fn range(strip: &Strip) -> AnyView {
    let line = number(strip.line);
    let bar = strip.range.map(|(low, high)| {
        view! { <line class="strip-range" x1=percent(low) x2=percent(high) y1=line.clone() y2=line></line> }
    });
    let median = strip.median.map(|at| {
        view! {
            <svg class="strip-median" x=percent(at) y=number(strip.line + 3.5)>
                <path d=MEDIAN></path>
            </svg>
        }
    });
    view! { {bar} {median} }.into_any()
}

/// While a disc travels, its initials wait where it goes: in the colour of paper, they show when it is there.
fn dot(dots: Selected<Vec<(DotKey, PlacedDot)>>, key: DotKey) -> AnyView {
    let dot = Selected::new(move || {
        dots.with(|dots| dots.iter().find(|(known, _)| *known == key).map(|(_, dot)| dot.clone()))
    });
    let of = move |text: fn(&PlacedDot) -> String| dot.with(|dot| dot.as_ref().map(text));
    let late = move || dot.with(|dot| dot.as_ref().is_some_and(|dot| dot.late));
    let initials = Selected::new(move || dot.with(|dot| dot.as_ref().and_then(|dot| dot.initials.clone())));
    let at = move || of(|dot| percent(dot.at));
    let y = move || of(|dot| number(dot.y));
    let words = move |initials: String| {
        let class = if initials.chars().count() > 2 { "dot-initials is-long" } else { "dot-initials" };
        view! { <text class=class x=at y=y dy="0.36em">{initials}</text> }
    };
    view! {
        <g class="dot" class:is-late=late>
            <circle cx=at cy=y r=Signal::derive(move || of(|dot| number(dot.radius)))></circle>
            {live(move || initials.get().map(words))}
        </g>
    }
    .into_any()
}

fn counts(strip: &Strip) -> AnyView {
    let count = |stack: &bearings_core::geometry::strip::StackCount| {
        view! { <text class="strip-count" x=percent(stack.at) y=number(stack.y)>{stack.count}</text> }
    };
    strip.counts.iter().map(count).collect_view().into_any()
}

fn brackets(strip: &Strip) -> Option<AnyView> {
    let [low, high] = strip.brackets.as_ref()?;
    let level = strip.line + 37.0;
    let between = view! {
        <line class="strip-between" x1=percent(low.to) x2=percent(high.from) y1=number(level) y2=number(level)></line>
    };
    Some(view! { <g class="strip-camps">{between}{bracket(low, level)}{bracket(high, level)}</g> }.into_any())
}

/// A bracket reaches 14 px beyond its dots; its words keep within the picture.
fn bracket(bracket: &Bracket, level: f64) -> AnyView {
    let y = number(level);
    let (from, to) = (percent(bracket.from), percent(bracket.to));
    let (anchor, at, shift) = if bracket.from < 0.1 {
        ("strip-camp is-start", from.clone(), "-14")
    } else if bracket.to > 0.9 {
        ("strip-camp is-end", to.clone(), "14")
    } else {
        ("strip-camp", percent((bracket.from + bracket.to) / 2.0), "0")
    };
    view! {
        <line class="strip-gap" x1=from.clone() x2=to.clone() y1=y.clone() y2=y.clone()></line>
        <line x1=from.clone() x2=to.clone() y1=y.clone() y2=y.clone()></line>
        <svg x=from y=y.clone()><path class="strip-gap" d="M-20 0H0"></path><path d="M-14-5V0H0"></path></svg>
        <svg x=to y=y><path class="strip-gap" d="M20 0H0"></path><path d="M14-5V0H0"></path></svg>
        <text class=anchor x=at dx=shift y=number(level + 16.0)>{camp_words(&bracket.camp)}</text>
    }
    .into_any()
}

fn camp_words(camp: &Camp) -> String {
    let (count, low, high) = (number_word(camp.count), number(camp.low), number(camp.high));
    if low == high {
        t_with("chart.strip.camp_at", &[("count", &count), ("value", &low)])
    } else {
        t_with("chart.strip.camp", &[("count", &count), ("low", &low), ("high", &high)])
    }
}

/// The answers in a row, for sentences and cells: "Ana Reyes 7, Ben Ode 2", or "2 (3 times)" where unnamed.
pub(super) fn answers(data: &StripData) -> String {
    let named = is_named(data);
    let words = |(first, second): (String, String)| {
        if named {
            format!("{first} {second}")
        } else {
            t_with("chart.strip.times", &[("value", &first), ("count", &second)])
        }
    };
    table(&data.dots).into_iter().map(words).collect::<Vec<_>>().join(", ")
}

/// The picture in a sentence.
fn sentence(data: &StripData) -> String {
    if data.dots.is_empty() {
        return t("chart.strip.nobody");
    }
    let mut sentences = vec![t_with("chart.strip.answers", &[("answers", &answers(data))])];
    if let Some(median) = data.median {
        sentences.push(t_with("chart.strip.median", &[("median", &number(median))]));
    }
    if let Some([low, high]) = &data.camps {
        sentences
            .push(t_with("chart.strip.camps", &[("low", &camp_words(low)), ("high", &camp_words(high))]));
    }
    sentences.join(" ")
}
