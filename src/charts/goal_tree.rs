//! The tree of goals: three columns, healthy lines in ink, broken ones in magenta with their reason at the break.

use bearings_core::geometry::cascade::{
    Broken, CascadeData, CascadeNode, INDENT, PlacedNode, WIDTH, note_width, place,
};
use bearings_core::geometry::rule::number;
use leptos::prelude::*;

use super::frame::PictureFrame;
use super::table::AsTable;
use crate::i18n::{t, t_count};
use crate::reactive::{heard, live};

/// The miss icon's triangle, its foot at the origin.
const MISS: &str = "M5-9L10 0H0z";

/// The picture. A press on a goal hands on its key; the keyboard has the tree beside it for that.
#[component]
pub fn GoalTree(
    /// What to show.
    #[prop(into)]
    data: Signal<CascadeData>,
    /// What it is of.
    #[prop(into)]
    title: String,
    /// A goal was pressed.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let (caption, label, frame) = (title.clone(), title.clone(), title.clone());
    let table = move || data.with(|data| as_table(data, caption.clone()));
    let columns = move || {
        let column = |(column, key): (usize, &'static str)| {
            let count = data.with(|data| data.nodes.iter().filter(|node| node.column == column).count());
            view! { <span><strong>{t(key)}</strong> " " {count}</span> }
        };
        let keys = ["goals.level.company", "goals.level.department", "goals.level.person"];
        keys.into_iter().enumerate().map(column).collect_view()
    };
    view! {
        <PictureFrame title=frame table>
            <div class="cascade-scroll" tabindex="0" role="region" aria-label=label>
                <div class="cascade-columns" aria-hidden="true">{live(columns)}</div>
                {live(move || data.with(|data| picture(data, &title, on_choose)))}
            </div>
        </PictureFrame>
    }
}

fn picture(data: &CascadeData, title: &str, on_choose: Callback<String>) -> AnyView {
    let placed = place(data);
    let height = placed.height + 16.0;
    let nodes = data.nodes.iter().zip(&placed.nodes);
    view! {
        <svg
            class="cascade"
            width=number(WIDTH)
            height=number(height)
            viewBox=format!("0 -8 {} {}", number(WIDTH), number(height))
            role="img"
            focusable="false"
        >
            <title>{title.to_owned()}</title>
            <desc>{sentence(data)}</desc>
            <path class="cascade-line" d=placed.lines.concat()></path>
            {placed.broken.iter().map(broken).collect_view()}
            {nodes.map(|(node, placed)| goal(node, placed, on_choose)).collect_view()}
            {placed.clashes.iter().map(broken).collect_view()}
        </svg>
    }
    .into_any()
}

fn goal(node: &CascadeNode, placed: &PlacedNode, on_choose: Callback<String>) -> AnyView {
    let key = node.key.clone();
    let (top, half) = (placed.y, placed.height / 2.0 - 6.0);
    let bar = [5.0, 3.0, 1.5].get(node.column).copied().unwrap_or(1.5);
    // A line is drawn on both sides of its place, and the first column stands at the edge.
    let edge = number(placed.x + bar / 2.0);
    let x = placed.x + INDENT;
    let first = top - half + 17.0;
    let line = |(place, words): (usize, &String)| {
        view! { <tspan x=number(x) y=number(first + 20.0 * place as f64)>{words.clone()}</tspan> }
    };
    let foot = first + 20.0 * placed.lines.len() as f64 - 1.0;
    let owner = (!node.owner.is_empty())
        .then(|| view! { <tspan class="cascade-owner">{node.owner.clone()} "  "</tspan> });
    let class = if node.column == 0 { "cascade-goal is-company" } else { "cascade-goal" };
    let note = note_width(node);
    let miss_x = x + note + if note > 0.0 { 14.0 } else { 0.0 };
    let miss = node.miss.as_ref().map(|miss| {
        view! {
            <path class="cascade-sign" d=MISS transform=format!("translate({} {})", number(miss_x), number(foot))></path>
            <text class="cascade-miss" x=number(miss_x + 15.0) y=number(foot)>{miss.clone()}</text>
        }
    });
    let more = node.more.as_ref().map(|more| {
        view! { <text class="cascade-more" x=number(placed.right + 8.0) y=number(top + 5.0)>{more.clone()}</text> }
    });
    view! {
        <g class=class on:click=heard(move |_| on_choose.run(key.clone()))>
            <line x1=edge.clone() x2=edge y1=number(top - half) y2=number(top + half) stroke-width=number(bar)></line>
            <text class="cascade-text">{placed.lines.iter().enumerate().map(line).collect_view()}</text>
            <text class="cascade-note" x=number(x) y=number(foot)>{owner} {node.note.clone()}</text>
            {miss}
            {more}
        </g>
    }
    .into_any()
}

fn broken(line: &Broken) -> AnyView {
    let (x, y) = line.words;
    let class = if line.at_end { "cascade-why is-end" } else { "cascade-why" };
    let words = move |(place, words): (usize, &String)| {
        let class = (place > 0).then_some("cascade-because");
        view! { <tspan class=class x=number(x) y=number(y + 18.0 * place as f64)>{words.clone()}</tspan> }
    };
    view! {
        <g class="cascade-broken">
            <path d=line.solid.clone()></path>
            <path d=line.strokes.clone()></path>
            <path class="is-dashed" d=line.dashes.clone()></path>
            <text class=class>{line.lines.iter().enumerate().map(words).collect_view()}</text>
        </g>
    }
    .into_any()
}

fn sentence(data: &CascadeData) -> String {
    let broken = data.nodes.iter().filter(|node| node.alone.is_some() || node.bare.is_some()).count();
    let goals = t_count("chart.cascade.goals", data.nodes.len(), &[]);
    let lines = t_count("chart.cascade.broken", broken + data.clashes.len(), &[]);
    format!("{goals} {lines}")
}

fn as_table(data: &CascadeData, caption: String) -> AnyView {
    let level = |column: usize| match column {
        0 => t("goals.level.company"),
        1 => t("goals.level.department"),
        _ => t("goals.level.person"),
    };
    let row = |node: &CascadeNode| {
        let parent = node.parent.and_then(|parent| data.nodes.get(parent)).map(|parent| parent.text.clone());
        let misses = [&node.alone, &node.bare, &node.miss].into_iter().flatten().cloned().collect::<Vec<_>>();
        vec![
            node.text.clone(),
            level(node.column),
            node.owner.clone(),
            node.note.clone(),
            parent.unwrap_or_default(),
            misses.join(", "),
        ]
    };
    let headers = ["goal", "level", "owner", "measure", "serves", "miss"]
        .map(|column| t(&format!("chart.cascade.column.{column}")));
    let rows = data.nodes.iter().map(row).collect();
    view! { <AsTable headers=headers.to_vec() rows caption/> }.into_any()
}
