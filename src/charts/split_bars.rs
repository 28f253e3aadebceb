//! How each leader shared out the points: one bar each, below the mean of all.

use bearings_core::geometry::rule::{number, percent};
use bearings_core::geometry::split::{Segment, SplitBar, SplitBarsData, letter, segments};
use leptos::prelude::*;

use super::axis::whole;
use super::frame::PictureFrame;
use super::table::AsTable;
use crate::i18n::{t, t_with};
use crate::reactive::live;

/// A part shorter than this has no room for its letter, or for letter and number. A part of five points has room for its
/// letter; the length of one is a difference, and rounding may leave a little less than 0.05 of it.
const ROOM_FOR_LETTER: f64 = 0.049;
const ROOM_FOR_NUMBER: f64 = 0.12;
/// Heights in pixels: the mean's bar, a leader's bar, and from one leader's to the next.
const MEAN: f64 = 30.0;
const BAR: f64 = 22.0;
const PITCH: f64 = 30.0;
/// Between the mean and the leaders.
const GAP: f64 = 14.0;

/// A bar of 100 points per leader, its parts lettered like the statements below it; the mean of all comes first.
#[component]
pub fn SplitBars(
    /// What to show.
    #[prop(into)]
    data: Signal<SplitBarsData>,
    /// What the points answer.
    #[prop(into)]
    title: String,
) -> impl IntoView {
    let named = move || data.with(|data| data.each.iter().any(|bar| bar.initials.is_some()));
    let caption = title.clone();
    let table = move || data.with(|data| as_table(data, caption.clone()));
    view! {
        <PictureFrame title=title.clone() table>
        <div class="split-bars">
            <svg
                width="100%"
                height=Signal::derive(move || data.with(|data| number(bars_end(data) + 30.0)))
                class:is-named=Signal::derive(named)
                role="img"
                focusable="false"
            >
                <title>{title}</title>
                <desc>{live(move || data.with(sentence))}</desc>
                {live(move || data.with(picture))}
            </svg>
            <ol class="split-key">{live(move || data.with(key))}</ol>
        </div>
        </PictureFrame>
    }
}

/// Where the leaders' bars begin, from the top.
fn bars_start(data: &SplitBarsData) -> f64 {
    if data.mean.is_some() { MEAN + GAP } else { 0.0 }
}

/// Where the bars end and the scale begins, from the top.
fn bars_end(data: &SplitBarsData) -> f64 {
    bars_start(data) + data.each.len() as f64 * PITCH
}

fn picture(data: &SplitBarsData) -> AnyView {
    let mean = data.mean.as_ref().map(|points| {
        view! {
            <text class="split-mean" x="-8" y=number(MEAN / 2.0) dy="0.36em">{t("chart.split.mean")}</text>
            {bar(points, 0.0, MEAN, "split-part")}
        }
    });
    let start = bars_start(data);
    let leader = |(place, leader): (usize, &SplitBar)| row(leader, start + place as f64 * PITCH);
    view! {
        {mean}
        {data.each.iter().enumerate().map(leader).collect_view()}
        {scale(bars_end(data))}
    }
    .into_any()
}

fn row(leader: &SplitBar, top: f64) -> AnyView {
    let middle = number(top + BAR / 2.0);
    let class = if leader.late { "dot is-late" } else { "dot" };
    let disc = leader.initials.clone().map(|initials| {
        let words = if initials.chars().count() > 2 { "dot-initials is-long" } else { "dot-initials" };
        view! {
            <g class=class>
                <circle cx="-21" cy=middle.clone() r="13"></circle>
                <text class=words x="-21" y=middle dy="0.36em">{initials}</text>
            </g>
        }
    });
    let part = if leader.late { "split-part is-late" } else { "split-part" };
    view! { {disc} {bar(&leader.points, top, BAR, part)} }.into_any()
}

fn bar(points: &[f64], top: f64, height: f64, class: &'static str) -> AnyView {
    let word = |part: &Segment| {
        let points = points.get(part.option).copied().unwrap_or_default();
        match part.length() {
            length if length >= ROOM_FOR_NUMBER => Some(format!("{} {}", letter(part.option), whole(points))),
            length if length >= ROOM_FOR_LETTER => Some(letter(part.option)),
            _ => None,
        }
    };
    let part = |part: Segment| {
        let word = word(&part).map(|word| {
            view! { <text x=percent(part.middle()) y=number(top + height / 2.0) dy="0.36em">{word}</text> }
        });
        view! {
            <g class=class>
                <rect x=percent(part.from) y=number(top) width=percent(part.length()) height=number(height)></rect>
                {word}
            </g>
        }
    };
    segments(points).into_iter().map(part).collect_view().into_any()
}

fn scale(top: f64) -> AnyView {
    let mark = |points: u8| {
        let x = percent(f64::from(points) / 100.0);
        let word = points.is_multiple_of(50).then(|| {
            view! { <text class="strip-number" x=x.clone() y=number(top + 24.0)>{points}</text> }
        });
        view! { <line x1=x.clone() x2=x y1=number(top) y2=number(top + 7.0)></line> {word} }
    };
    view! {
        <g class="strip-scale">
            <line x1="0%" x2="100%" y1=number(top) y2=number(top)></line>
            {[0, 25, 50, 75, 100].map(mark)}
        </g>
    }
    .into_any()
}

fn key(data: &SplitBarsData) -> AnyView {
    let option = |(place, words): (usize, &String)| {
        view! { <li><b>{letter(place)}</b><span>{words.clone()}</span></li> }
    };
    data.options.iter().enumerate().map(option).collect_view().into_any()
}

/// "A 30, B 35, C 20, D 15".
fn shares(points: &[f64]) -> String {
    let share = |(place, points): (usize, &f64)| format!("{} {}", letter(place), whole(*points));
    points.iter().enumerate().map(share).collect::<Vec<_>>().join(", ")
}

/// Whose bar it is, for words: the name or, unnamed, its number in the row; with a remark where it is late.
fn owner(place: usize, bar: &SplitBar) -> String {
    let number = place + 1;
    let name = bar.name.clone().unwrap_or_else(|| t_with("chart.split.answer", &[("number", &number)]));
    if bar.late { t_with("chart.split.late", &[("name", &name)]) } else { name }
}

/// The picture in a sentence.
fn sentence(data: &SplitBarsData) -> String {
    if data.each.is_empty() {
        return t("chart.strip.nobody");
    }
    let mean = data.mean.as_ref().map(|points| t_with("chart.split.mean_is", &[("shares", &shares(points))]));
    let leader =
        |(place, bar): (usize, &SplitBar)| format!("{}: {}.", owner(place, bar), shares(&bar.points));
    let each = data.each.iter().enumerate().map(leader);
    mean.into_iter().chain(each).collect::<Vec<_>>().join(" ")
}

fn as_table(data: &SplitBarsData, caption: String) -> AnyView {
    let headers: Vec<String> = std::iter::once(t("chart.table.leader"))
        .chain(data.options.iter().enumerate().map(|(place, words)| format!("{} {words}", letter(place))))
        .collect();
    let cells = |name: String, points: &[f64]| -> Vec<String> {
        std::iter::once(name).chain(points.iter().map(|points| whole(*points))).collect()
    };
    let mean = data.mean.as_ref().map(|points| cells(t("chart.split.mean"), points));
    let each = data.each.iter().enumerate().map(|(place, bar)| cells(owner(place, bar), &bar.points));
    let rows = mean.into_iter().chain(each).collect();
    view! { <AsTable headers rows caption figures_from=1/> }.into_any()
}
