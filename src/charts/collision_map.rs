//! Who has what: a row for each matter, a mark where a leader is named. A filled mark says "it is mine"; two of them in
//! one row collide.

mod key;

use bearings_core::geometry::collisions::{
    CollisionCell, CollisionColumn, CollisionData, CollisionRow, CollisionSign, ROW,
};
use bearings_core::geometry::rule::{number, percent};
use leptos::prelude::*;

use self::key::key;
use super::frame::PictureFrame;
use super::table::AsTable;
use crate::i18n::{t, t_count, t_with};
use crate::reactive::live;
use crate::ui::{Button, Look, Size, is_only_read};

/// Clear matters that are shown before the rest is folded away.
const CLEAR_SHOWN: usize = 3;
/// The middle of a row, in pixels.
const MIDDLE: f64 = ROW / 2.0;
/// With more leaders the heads have initials at any width. Our convention.
const MOST_NAMES: usize = 7;

/// The map. What collides and what nobody has stands on top, what is clear is folded away but for a few.
#[component]
pub fn CollisionMap(
    /// What to show.
    #[prop(into)]
    data: Signal<CollisionData>,
    /// What was asked.
    #[prop(into)]
    title: String,
    /// The words beside the totals, such as "says “I decide”, of 12 decisions".
    #[prop(into)]
    totals: Signal<String>,
) -> impl IntoView {
    let all = RwSignal::new(is_only_read());
    let caption = title.clone();
    let table = move || data.with(|data| as_table(data, caption.clone()));
    let folded = Signal::derive(move || {
        let clear = data.with(|data| data.rows.iter().filter(|row| row.is_clear).count());
        if all.get() { 0 } else { clear.saturating_sub(CLEAR_SHOWN) }
    });
    let rows = move || data.with(|data| grouped(data, folded.get()));
    view! {
        <PictureFrame title table>
            <div class="collisions">
                {live(move || data.with(heads))}
                {live(rows)}
                {live(move || data.with(|data| foot(data, totals.get())))}
                {key()}
            </div>
            <div class="cluster">
                {live(move || (folded.get() > 0).then(|| view! {
                    <Button
                        label=t_count("chart.collisions.more", folded.get(), &[])
                        look=Look::Quiet
                        size=Size::Row
                        on_press=move |()| all.set(true)
                    />
                }))}
            </div>
        </PictureFrame>
    }
}

fn heads(data: &CollisionData) -> AnyView {
    let is_crowded = data.columns.len() > MOST_NAMES;
    let head = |(place, column): (usize, &CollisionColumn)| {
        let x = percent(data.across(place));
        let first_name = column.name.split_whitespace().next().unwrap_or_default().to_owned();
        let initials = data.has_numbers().then(|| {
            let class = if is_crowded { "collisions-head" } else { "collisions-head is-short" };
            view! { <text class=class x=x.clone() y="24">{column.initials.clone()}</text> }
        });
        let name = (!is_crowded)
            .then(|| view! { <text class="collisions-head is-full" x=x.clone() y="24">{first_name}</text> });
        view! { {initials} {name} }
    };
    let beside = |(place, words): (usize, &String)| {
        let x = percent(data.across(data.columns.len() + place));
        let sign = ["+", "–", "?"].get(place).copied().unwrap_or_default();
        view! {
            <text class="collisions-beside is-full" x=x.clone() y="24">{words.clone()}</text>
            <text class="collisions-beside is-short" x=x y="24">{sign}</text>
        }
    };
    let counts = t_count("chart.collisions.counts", data.rows.len(), &[("voters", &data.voters)]);
    view! {
        <div class="collisions-row is-head">
            <p class="note">{counts}</p>
            <svg class="collisions-strip" width="100%" height="32" aria-hidden="true" focusable="false">
                {data.columns.iter().enumerate().map(head).collect_view()}
                {data.beside.iter().enumerate().map(beside).collect_view()}
            </svg>
        </div>
    }
    .into_any()
}

/// The rows under the headings of their groups; so many of the clear ones are left out.
fn grouped(data: &CollisionData, folded: usize) -> AnyView {
    let clear = data.rows.iter().filter(|row| row.is_clear).count();
    let shown = data.rows.len() - folded.min(clear);
    let rows = data.rows.get(..shown).unwrap_or_default();
    let group = |rows: &[CollisionRow]| {
        let heading = rows.first().map(|row| (row.group.clone(), row.is_miss)).unwrap_or_default();
        let class = if heading.1 { "collisions-group miss" } else { "collisions-group" };
        view! {
            <h3 class=class>{heading.0}</h3>
            {rows.iter().map(|row| one_row(data, row)).collect_view()}
        }
    };
    rows.chunk_by(|one, next| one.group == next.group).map(group).collect_view().into_any()
}

fn one_row(data: &CollisionData, row: &CollisionRow) -> AnyView {
    let cells = row.cells.iter().enumerate().map(|(place, cell)| mark(data, row, place, *cell));
    let beside = row.beside.iter().enumerate().map(|(place, votes)| {
        let column = data.columns.len() + place;
        disc(data, column, *votes, "collisions-mark is-beside")
    });
    view! {
        <div class="collisions-row">
            <p class="statement">{row.name.clone()}</p>
            <svg class="collisions-strip" width="100%" height=number(ROW) role="img" focusable="false">
                <title>{row.name.clone()}</title>
                <desc>{row.sentence.clone()}</desc>
                {sign(data, row)}
                {cells.collect_view()}
                {beside.collect_view()}
            </svg>
        </div>
    }
    .into_any()
}

fn mark(data: &CollisionData, row: &CollisionRow, column: usize, cell: CollisionCell) -> AnyView {
    let class = match (cell.claims, row.sign) {
        (true, CollisionSign::Link) => "collisions-mark is-claim is-miss",
        (true, _) => "collisions-mark is-claim",
        (false, _) => "collisions-mark",
    };
    disc(data, column, cell.votes, class)
}

/// A mark as large as it has votes; a point where there are none.
fn disc(data: &CollisionData, column: usize, votes: usize, class: &'static str) -> AnyView {
    let x = percent(data.across(column));
    if votes == 0 {
        return view! { <circle class="collisions-none" cx=x cy=number(MIDDLE) r="1.75"></circle> }
            .into_any();
    }
    let radius = number(data.radius(votes));
    let count =
        data.has_numbers().then(|| view! { <text x=x.clone() y=number(MIDDLE) dy="0.36em">{votes}</text> });
    view! {
        <g class=class>
            <circle cx=x.clone() cy=number(MIDDLE) r=radius></circle>
            {count}
        </g>
    }
    .into_any()
}

fn sign(data: &CollisionData, row: &CollisionRow) -> AnyView {
    match row.sign {
        CollisionSign::Link => link(data, &row.claimed()),
        CollisionSign::Frame => view! {
            <rect
                class="collisions-frame"
                x="0.25%"
                y="3"
                width=percent(data.leaders_end() - 0.005)
                height=number(ROW - 6.0)
                rx="3"
            ></rect>
        }
        .into_any(),
        CollisionSign::Arrows(one, other) => arrows(data, row, one, other),
        CollisionSign::None => ().into_any(),
    }
}

fn link(data: &CollisionData, claimed: &[usize]) -> AnyView {
    let (Some(first), Some(last)) = (claimed.first(), claimed.last()) else { return ().into_any() };
    view! {
        <line
            class="collisions-link"
            x1=percent(data.across(*first))
            x2=percent(data.across(*last))
            y1=number(MIDDLE)
            y2=number(MIDDLE)
        ></line>
    }
    .into_any()
}

/// One arrow each way, its head before the mark that it points at.
fn arrows(data: &CollisionData, row: &CollisionRow, one: usize, other: usize) -> AnyView {
    let radius = |column: usize| data.radius(row.cells.get(column).map_or(0, |cell| cell.votes)) + 5.0;
    let line = |y: f64| {
        let (from, to) = (percent(data.across(one)), percent(data.across(other)));
        view! { <line class="collisions-arrow" x1=from x2=to y1=number(y) y2=number(y)></line> }
    };
    let head = |at: usize, tip: f64, y: f64| {
        let back = tip + 7.0 * tip.signum();
        let path = format!("M{} -5L{} 0L{} 5", number(back), number(tip), number(back));
        view! {
            <svg x=percent(data.across(at)) y=number(y)>
                <path class="collisions-arrow" d=path></path>
            </svg>
        }
    };
    let clear = |column: usize| {
        let x = percent(data.across(column));
        view! { <circle class="collisions-clear" cx=x cy=number(MIDDLE) r=number(radius(column))></circle> }
    };
    let (up, down) = (MIDDLE - 5.0, MIDDLE + 5.0);
    view! {
        {line(up)}
        {line(down)}
        {clear(one)}
        {clear(other)}
        {head(other, -radius(other), up)}
        {head(one, radius(one), down)}
    }
    .into_any()
}

/// How many matters each leader claims.
fn foot(data: &CollisionData, words: String) -> AnyView {
    let total = |(place, column): (usize, &CollisionColumn)| {
        let class = if column.is_overloaded { "collisions-total is-miss" } else { "collisions-total" };
        let x = percent(data.across(place));
        data.has_numbers().then(|| view! { <text class=class x=x y="22">{column.total}</text> })
    };
    view! {
        <div class="collisions-row is-foot">
            <p class="note">{words}</p>
            <svg class="collisions-strip" width="100%" height="32" aria-hidden="true" focusable="false">
                {data.columns.iter().enumerate().map(total).collect_view()}
            </svg>
        </div>
    }
    .into_any()
}

fn as_table(data: &CollisionData, caption: String) -> AnyView {
    let headers = [t("chart.heat.matter"), t("chart.table.verdict")]
        .into_iter()
        .chain(data.columns.iter().map(|column| column.name.clone()))
        .chain(data.beside.iter().cloned())
        .collect();
    let cell = |cell: &CollisionCell| match (cell.votes, cell.claims) {
        (0, _) => String::new(),
        (votes, true) => t_with("chart.collisions.claims", &[("votes", &votes)]),
        (votes, false) => votes.to_string(),
    };
    let row = |row: &CollisionRow| {
        let beside =
            row.beside.iter().map(|votes| if *votes == 0 { String::new() } else { votes.to_string() });
        [row.name.clone(), row.group.clone()]
            .into_iter()
            .chain(row.cells.iter().map(cell))
            .chain(beside)
            .collect()
    };
    view! { <AsTable headers rows=data.rows.iter().map(row).collect() caption/> }.into_any()
}
