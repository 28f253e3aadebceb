//! The tree of goals: three columns, healthy lines in ink, broken ones in magenta with their reason at the break.

use std::collections::BTreeMap;

use bearings_core::geometry::cascade::{Broken, CascadeData, CascadeNode, INDENT, PlacedNode, WIDTH, place};
use bearings_core::geometry::rule::number;
use leptos::prelude::*;

use super::frame::PictureFrame;
use super::table::AsLongTable;
use crate::i18n::{t, t_count};
use crate::reactive::{Each, Selected, heard, live};

/// The miss icon's triangle, its foot at the origin.
const MISS: &str = "M5-9L10 0H0z";

/// The picture. A press on a goal hands on its key; the keyboard has the tree beside it for that.
///
/// Of a large tree only what has changed is drawn anew.
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
    let caption = title.clone();
    let rows = Signal::derive(move || data.with(table_rows));
    let table = move || view! { <AsLongTable headers=table_headers() rows caption=caption.clone()/> };
    let counts = Selected::new(move || {
        let of = |column| data.with(|data| data.nodes.iter().filter(|node| node.column == column).count());
        [of(0), of(1), of(2)]
    });
    let columns = move || {
        let column = |(key, count): (&'static str, usize)| {
            view! { <span><strong>{t(key)}</strong> " " {count}</span> }
        };
        let keys = ["goals.level.company", "goals.level.department", "goals.level.person"];
        keys.into_iter().zip(counts.get()).map(column).collect_view()
    };
    view! {
        <PictureFrame title=title.clone() table>
            <div class="cascade-scroll" tabindex="0" role="region" aria-label=t("chart.cascade.region")>
                <div class="cascade-columns" aria-hidden="true">{live(columns)}</div>
                <Drawing data title on_choose/>
            </div>
        </PictureFrame>
    }
}

/// Everything with its place.
#[derive(Clone, Debug, Default, PartialEq)]
struct Drawn {
    keys: Vec<String>,
    goals: BTreeMap<String, (CascadeNode, PlacedNode)>,
    height: f64,
    lines: String,
    broken: Vec<Broken>,
    clashes: Vec<Broken>,
    sentence: String,
}

impl Drawn {
    fn of(data: &CascadeData) -> Self {
        let placed = place(data);
        let goals = data.nodes.iter().cloned().zip(placed.nodes);
        Self {
            keys: data.nodes.iter().map(|node| node.key.clone()).collect(),
            goals: goals.map(|(node, placed)| (node.key.clone(), (node, placed))).collect(),
            height: placed.height + 16.0,
            lines: placed.lines.concat(),
            broken: placed.broken,
            clashes: placed.clashes,
            sentence: sentence(data),
        }
    }
}

#[component]
fn Drawing(data: Signal<CascadeData>, title: String, on_choose: Callback<String>) -> impl IntoView {
    let drawn = Selected::new(move || data.with(Drawn::of));
    let height = Selected::new(move || drawn.with(|drawn| drawn.height));
    let keys = Selected::new(move || drawn.with(|drawn| drawn.keys.clone()));
    let goals: Each<String, (CascadeNode, PlacedNode)> = Each::new(drawn, |drawn, key| drawn.goals.get(key));
    let node = move |key: String| {
        let found = goals.one(key);
        live(move || found.get().map(|(node, placed)| goal(&node, &placed, on_choose)))
    };
    let all_broken = move |read: fn(&Drawn) -> &Vec<Broken>| {
        let lines = Selected::new(move || drawn.with(|drawn| read(drawn).clone()));
        live(move || lines.with(|lines| lines.iter().map(broken).collect_view()))
    };
    view! {
        <svg
            class="cascade"
            width=number(WIDTH)
            height=move || number(height.get())
            viewBox=move || format!("0 -8 {} {}", number(WIDTH), number(height.get()))
            role="img"
            focusable="false"
        >
            <title>{title}</title>
            <desc>{move || drawn.with(|drawn| drawn.sentence.clone())}</desc>
            <path class="cascade-line" d=move || drawn.with(|drawn| drawn.lines.clone())></path>
            {all_broken(|drawn| &drawn.broken)}
            <For each=move || keys.get() key=|key| key.clone() children=node/>
            {all_broken(|drawn| &drawn.clashes)}
        </svg>
    }
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
    let under = &placed.foot;
    let owner = (!under.owner.is_empty())
        .then(|| view! { <tspan class="cascade-owner">{under.owner.clone()} "  "</tspan> });
    let class = if node.column == 0 { "cascade-goal is-company" } else { "cascade-goal" };
    let miss = under.miss.as_ref().map(|miss| {
        let y = number(if miss.is_below { foot + 20.0 } else { foot });
        view! {
            <path class="cascade-sign" d=MISS transform=format!("translate({} {y})", number(x + miss.x))></path>
            <text class="cascade-miss" x=number(x + miss.words_x) y=y.clone()>{miss.words.clone()}</text>
        }
    });
    let more = node.more.as_ref().map(|more| {
        view! { <text class="cascade-more" x=number(placed.right + 8.0) y=number(top + 5.0)>{more.clone()}</text> }
    });
    view! {
        <g class=class on:click=heard(move |_| on_choose.run(key.clone()))>
            <line x1=edge.clone() x2=edge y1=number(top - half) y2=number(top + half) stroke-width=number(bar)></line>
            <text class="cascade-text">{placed.lines.iter().enumerate().map(line).collect_view()}</text>
            <text class="cascade-note" x=number(x) y=number(foot)>{owner} {under.note.clone()}</text>
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

fn table_headers() -> Vec<String> {
    let headers = ["goal", "level", "owner", "measure", "serves", "miss"];
    headers.map(|column| t(&format!("chart.cascade.column.{column}"))).to_vec()
}

fn table_rows(data: &CascadeData) -> Vec<Vec<String>> {
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
    data.nodes.iter().map(row).collect()
}
