//! Rankings: the common order first, then one column per leader, each option a line through them.

use bearings_core::geometry::bump::{BumpColumn, BumpData, Node, Stack, across, stacks};
use bearings_core::geometry::rule::{number, percent};
use bearings_core::geometry::split::letter;
use leptos::prelude::*;

use super::frame::PictureFrame;
use super::table::AsTable;
use crate::i18n::{t, t_with};
use crate::reactive::live;

/// Heights in pixels: the heads of the columns, and from one place to the next.
const HEAD: f64 = 40.0;
const PITCH: f64 = 36.0;
/// From so many columns on the discs are small and have no letters.
const CROWD: usize = 13;

/// One line per option from leader to leader; where leaders differ most, the line is magenta.
#[component]
pub fn BumpChart(
    /// What to show.
    #[prop(into)]
    data: Signal<BumpData>,
    /// What the order says.
    #[prop(into)]
    title: String,
) -> impl IntoView {
    let caption = title.clone();
    let table = move || data.with(|data| as_table(data, caption.clone()));
    view! {
        <PictureFrame title=title.clone() table>
        <div class="bump-chart">
            <svg
                class="bump"
                width="100%"
                height=Signal::derive(move || data.with(|data| number(HEAD + data.options.len() as f64 * PITCH)))
                role="img"
                focusable="false"
            >
                <title>{title}</title>
                <desc>{live(move || data.with(sentence))}</desc>
                {live(move || data.with(picture))}
            </svg>
            {live(move || data.with(key))}
        </div>
        </PictureFrame>
    }
}

fn picture(data: &BumpData) -> AnyView {
    let stacks = stacks(data);
    let has_common = !data.order.is_empty();
    let lines = (0..data.options.len()).map(|option| line(data, &stacks, option, has_common)).collect_view();
    let columns = stacks.len();
    let column = |(place, stack): (usize, &Stack)| {
        let x = percent(across(place, columns));
        let leader = place.checked_sub(usize::from(has_common)).and_then(|leader| data.each.get(leader));
        view! {
            {head(leader, x.clone())}
            {stack.ties.iter().map(|tie| bracket(*tie, x.clone())).collect_view()}
            {stack
                .nodes
                .iter()
                .enumerate()
                .map(|(depth, node)| disc(data, *node, depth, x.clone(), leader.is_some_and(|l| l.late), columns))
                .collect_view()}
        }
    };
    let columns = stacks.iter().enumerate().map(column).collect_view();
    view! { {lines} {columns} }.into_any()
}

fn down(depth: usize) -> f64 {
    HEAD + (depth as f64 + 0.5) * PITCH
}

/// One option's way through the columns; late ones are joined to nothing.
fn line(data: &BumpData, stacks: &[Stack], option: usize, has_common: bool) -> AnyView {
    let is_late = |column: usize| {
        let leader = column.checked_sub(usize::from(has_common)).and_then(|leader| data.each.get(leader));
        leader.is_some_and(|leader| leader.late)
    };
    let joined: Vec<(usize, usize)> = stacks
        .iter()
        .enumerate()
        .filter(|(column, _)| !is_late(*column))
        .filter_map(|(column, stack)| Some((column, stack.depth(option)?)))
        .collect();
    let class = if data.widest == Some(option) { "bump-line is-miss" } else { "bump-line" };
    let part = |(from, to): (&(usize, usize), &(usize, usize))| {
        let x = |column: usize| percent(across(column, stacks.len()));
        view! {
            <line class=class x1=x(from.0) x2=x(to.0) y1=number(down(from.1)) y2=number(down(to.1))></line>
        }
    };
    joined.iter().zip(joined.iter().skip(1)).map(part).collect_view().into_any()
}

fn head(leader: Option<&BumpColumn>, x: String) -> AnyView {
    let Some(leader) = leader else {
        return view! { <text class="bump-head" x=x y="18" dy="0.36em">{t("chart.bump.team")}</text> }
            .into_any();
    };
    let class = if leader.late { "dot is-late" } else { "dot" };
    let initials = leader.initials.clone().map(|initials| {
        let words = if initials.chars().count() > 2 { "dot-initials is-long" } else { "dot-initials" };
        view! { <text class=words x=x.clone() y="18" dy="0.36em">{initials}</text> }
    });
    let radius = if leader.initials.is_some() { "12" } else { "6" };
    view! {
        <g class=class>
            <circle cx=x.clone() cy="18" r=radius></circle>
            {initials}
        </g>
    }
    .into_any()
}

/// Joins options that are tied.
fn bracket((from, to): (usize, usize), x: String) -> AnyView {
    view! { <line class="bump-tie" x1=x.clone() x2=x y1=number(down(from)) y2=number(down(to))></line> }
        .into_any()
}

fn disc(data: &BumpData, node: Node, depth: usize, x: String, late: bool, columns: usize) -> AnyView {
    let is_miss = data.widest == Some(node.option);
    let class = match (node.unranked || late, is_miss) {
        (true, _) => "bump-node is-out",
        (false, true) => "bump-node is-miss",
        (false, false) => "bump-node",
    };
    let y = number(down(depth));
    let is_small = columns >= CROWD;
    let word = (!is_small).then(|| {
        view! { <text class="bump-letter" x=x.clone() y=y.clone() dy="0.36em">{letter(node.option)}</text> }
    });
    view! {
        <g class=class>
            <circle cx=x.clone() cy=y.clone() r=if is_small { "5" } else { "11" }></circle>
            {word}
        </g>
    }
    .into_any()
}

/// The options in the common order, each with its letter.
fn key(data: &BumpData) -> AnyView {
    let order: Vec<usize> =
        if data.order.is_empty() { (0..data.options.len()).collect() } else { data.order.clone() };
    let line = |option: usize| {
        let words = data.options.get(option).cloned().unwrap_or_default();
        let class = (data.widest == Some(option)).then_some("miss");
        view! { <li class=class><b>{letter(option)}</b><span>{words}</span></li> }
    };
    view! { <ol class="split-key">{order.into_iter().map(line).collect_view()}</ol> }.into_any()
}

/// Whose column it is, for words: the name or, unnamed, its number in the row; with a remark where it is late.
fn owner(place: usize, column: &BumpColumn) -> String {
    let number = place + 1;
    let name = column.name.clone().unwrap_or_else(|| t_with("chart.split.answer", &[("number", &number)]));
    if column.late { t_with("chart.split.late", &[("name", &name)]) } else { name }
}

/// "A, B = C; not placed: D".
fn spelled(stack: &Stack) -> String {
    let mut words = String::new();
    for (depth, node) in stack.nodes.iter().enumerate().filter(|(_, node)| !node.unranked) {
        let tied = stack.ties.iter().any(|(from, to)| (from + 1..=*to).contains(&depth));
        words.push_str(if depth == 0 {
            ""
        } else if tied {
            " = "
        } else {
            ", "
        });
        words.push_str(&letter(node.option));
    }
    let out: Vec<String> =
        stack.nodes.iter().filter(|node| node.unranked).map(|node| letter(node.option)).collect();
    if out.is_empty() {
        return words;
    }
    let out = t_with("chart.bump.out", &[("options", &out.join(", "))]);
    if words.is_empty() { out } else { format!("{words}; {out}") }
}

/// The picture in a sentence.
fn sentence(data: &BumpData) -> String {
    if data.each.is_empty() {
        return t("chart.strip.nobody");
    }
    let stacks = stacks(data);
    let has_common = usize::from(!data.order.is_empty());
    let common = stacks
        .iter()
        .take(has_common)
        .map(|stack| t_with("chart.bump.common", &[("order", &spelled(stack))]));
    let leaders = data.each.iter().enumerate().zip(stacks.iter().skip(has_common));
    let each =
        leaders.map(|((place, column), stack)| format!("{}: {}.", owner(place, column), spelled(stack)));
    common.chain(each).collect::<Vec<_>>().join(" ")
}

fn as_table(data: &BumpData, caption: String) -> AnyView {
    let headers: Vec<String> = std::iter::once(t("chart.bump.option"))
        .chain(data.each.iter().enumerate().map(|(place, column)| owner(place, column)))
        .collect();
    let order: Vec<usize> =
        if data.order.is_empty() { (0..data.options.len()).collect() } else { data.order.clone() };
    let place = |column: &BumpColumn, option: usize| {
        let place = column.places.get(option).copied().flatten();
        place.map_or_else(|| "–".to_owned(), number)
    };
    let row = |option: usize| {
        let words = data.options.get(option).cloned().unwrap_or_default();
        std::iter::once(format!("{} {words}", letter(option)))
            .chain(data.each.iter().map(|column| place(column, option)))
            .collect()
    };
    view! { <AsTable headers rows=order.into_iter().map(row).collect() caption figures_from=1/> }.into_any()
}
