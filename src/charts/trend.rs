//! Agreement and level of some ratings over the rounds, and what of their way is a change.

use bearings_core::geometry::rule::{number, percent};
use bearings_core::geometry::trend::{HEIGHT, Tie, TrendPoint, TrendRow, across, down, lines};
use leptos::prelude::*;

use super::frame::PictureFrame;
use super::marks::DIAMOND;
use super::table::AsTable;
use crate::i18n::t;
use crate::reactive::live;
use crate::ui::unique_id;

/// How far above or below a mark the middle of its number stands, in pixels.
const BESIDE: f64 = 15.0;

/// A row with its words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TrendLine {
    /// What is drawn.
    pub row: TrendRow,
    /// Each round in words, the oldest first.
    pub said: Vec<String>,
    /// Each change in words.
    pub changes: Vec<String>,
    /// The rows of the table, a cell for each column.
    pub cells: Vec<Vec<String>>,
}

/// A row for each facet, a place in it for each round.
#[component]
pub fn TrendChart(
    /// What to show.
    #[prop(into)]
    lines: Signal<Vec<TrendLine>>,
    /// What each round is called, the oldest first.
    #[prop(into)]
    rounds: Signal<Vec<String>>,
    /// What they are of.
    #[prop(into)]
    title: String,
) -> impl IntoView {
    let caption = title.clone();
    let key = unique_id("trend-key");
    let table = move || lines.with(|lines| as_table(lines, caption.clone()));
    let picture = move || {
        let rounds = rounds.get();
        lines.with(|lines| lines.iter().map(|line| facet(line, &rounds)).collect_view())
    };
    view! {
        <PictureFrame title legend=key.clone() table>
            <ol class="trend-rows">{live(picture)}</ol>
        </PictureFrame>
        <TrendKey id=key/>
    }
}

fn facet(line: &TrendLine, rounds: &[String]) -> AnyView {
    let row = &line.row;
    view! {
        <li class="trend-row">
            <p class="statement">{row.name.clone()}</p>
            <div class="trend-picture">
                <svg class="trend" width="100%" height=number(HEIGHT) role="img" focusable="false">
                    <title>{row.name.clone()}</title>
                    <desc>{line.said.join(" ")}</desc>
                    {scale()}
                    {ties(row, "trend-tie is-level", |point| point.level, |ties| ties.1)}
                    {ties(row, "trend-tie", |point| point.agreement, |ties| ties.0)}
                    {row.points.iter().enumerate().filter_map(|(round, found)| {
                        found.as_ref().map(|found| point(found, across(round, row.points.len())))
                    }).collect_view()}
                </svg>
                <p class="trend-rounds" aria-hidden="true">
                    {rounds.iter().map(|round| view! { <span>{round.clone()}</span> }).collect_view()}
                </p>
            </div>
            <div class="trend-words">
                {line.changes.iter().map(|words| view! { <p>{words.clone()}</p> }).collect_view()}
                <ul class="note">
                    {line.said.iter().map(|words| view! { <li>{words.clone()}</li> }).collect_view()}
                </ul>
            </div>
        </li>
    }
    .into_any()
}

fn scale() -> AnyView {
    let line = |figure: f64| {
        let y = number(down(figure));
        view! {
            <line class="trend-scale" x1="0%" x2="100%" y1=y.clone() y2=y.clone()></line>
            <text class="trend-number is-scale" x="0%" y=y dy="-4">{figure}</text>
        }
    };
    [0.0, 50.0, 100.0].map(line).into_iter().collect_view().into_any()
}

fn ties(
    row: &TrendRow,
    class: &'static str,
    figure: fn(&TrendPoint) -> f64,
    tie: fn(&(Tie, Tie)) -> Tie,
) -> AnyView {
    let line = |line: bearings_core::geometry::trend::TieLine| {
        let class = if line.is_claimed { format!("{class} is-claimed") } else { class.to_owned() };
        let ((x1, y1), (x2, y2)) = (line.from, line.to);
        view! { <line class=class x1=percent(x1) x2=percent(x2) y1=number(y1) y2=number(y2)></line> }
    };
    lines(row, figure, tie).into_iter().map(line).collect_view().into_any()
}

/// Both marks with their numbers, the higher one's above it, the lower one's below.
fn point(point: &TrendPoint, at: f64) -> AnyView {
    let (x, agreement, level) = (percent(at), down(point.agreement), down(point.level));
    let shift = if point.agreement >= point.level { -BESIDE } else { BESIDE };
    let class = if point.is_clear { "axis-diamond is-clear" } else { "axis-diamond" };
    let figure = |y: f64, value: f64| {
        view! { <text class="trend-number" x=x.clone() y=number(y) dy="0.36em">{value.round()}</text> }
    };
    view! {
        <circle class="trend-level" cx=x.clone() cy=number(level) r="5.5"></circle>
        <svg class=class x=x.clone() y=number(agreement)><path d=DIAMOND></path></svg>
        {figure(agreement + shift, point.agreement)}
        {figure(level - shift, point.level)}
    }
    .into_any()
}

/// What the marks mean.
#[component]
fn TrendKey(id: String) -> impl IntoView {
    let item = |width: &'static str, picture: AnyView, key: &str| {
        view! {
            <li>
                <svg width=width height="24" aria-hidden="true" focusable="false">{picture}</svg>
                {t(key)}
            </li>
        }
    };
    let diamond = |class: &'static str| {
        view! { <svg class=class x="12" y="12"><path d=DIAMOND></path></svg> }.into_any()
    };
    let tie =
        |class: &'static str| view! { <line class=class x1="0" x2="40" y1="12" y2="12"></line> }.into_any();
    let level = view! { <circle class="trend-level" cx="12" cy="12" r="5.5"></circle> }.into_any();
    view! {
        <div class="legend" id=id>
            <ul>
                {item("24", diamond("axis-diamond is-clear"), "chart.trend.key.agreement")}
                {item("24", diamond("axis-diamond"), "chart.trend.key.guessing")}
                {item("24", level, "chart.trend.key.level")}
                {item("40", tie("trend-tie is-claimed"), "chart.trend.key.claimed")}
                {item("40", tie("trend-tie"), "chart.trend.key.faint")}
            </ul>
        </div>
    }
}

fn as_table(lines: &[TrendLine], caption: String) -> AnyView {
    let headers = ["facet", "round", "agreement", "one_voice", "level", "spread", "answers", "leaders"]
        .map(|column| t(&format!("chart.trend.column.{column}")));
    let rows = lines.iter().flat_map(|line| line.cells.clone()).collect();
    view! { <AsTable headers=headers.to_vec() rows caption figures_from=2/> }.into_any()
}
