//! Gaps: for each type a line from today to wanted over the leaders it is the mean of.

use bearings_core::geometry::gap::{GapRow, end, share, signed, widest_first};
use bearings_core::geometry::rule::percent;
use leptos::prelude::*;

use super::axis::whole;
use super::frame::PictureFrame;
use super::table::AsTable;
use crate::i18n::{t, t_with};
use crate::reactive::live;

/// Heights in pixels: the line from today to wanted, and the leaders' rule.
const LINE: u8 = 12;
const RULE: u8 = 34;
/// Points from one long tick to the next, and from one tick to the next.
const LONG: u32 = 10;
const SHORT: u32 = 5;

/// A row for each type, the widest gap first.
#[component]
pub fn GapRows(
    /// What to show, in any order.
    #[prop(into)]
    rows: Signal<Vec<GapRow>>,
    /// What they are of, for the table.
    #[prop(into)]
    title: String,
    /// The id of the legend; empty for none.
    #[prop(optional, into)]
    legend: String,
) -> impl IntoView {
    let rows = move || widest_first(&rows.get());
    let caption = title.clone();
    let table = move || as_table(&rows(), caption.clone());
    let picture = move || {
        let rows = rows();
        let end = end(&rows);
        view! {
            <div class="gap-rows">
                <p class="gap-row gap-head">
                    <span class="gap-words">{t("chart.gap.order")}</span>
                    <span class="gap-scale">
                        <span>{t_with("chart.gap.points", &[("points", &0)])}</span>
                        <span>{end}</span>
                    </span>
                </p>
                <ol>{rows.iter().map(|row| gap_row(row, end)).collect_view()}</ol>
            </div>
        }
    };
    view! { <PictureFrame title legend table>{live(picture)}</PictureFrame> }
}

fn gap_row(row: &GapRow, end: u32) -> AnyView {
    let (class, unit) = if row.large {
        ("gap-figure is-large", t("chart.gap.large"))
    } else {
        ("gap-figure", t("chart.gap.unit"))
    };
    view! {
        <li class="gap-row">
            <div class="gap-words">
                <strong>{row.name.clone()}</strong>
                <span>{row.scholarly.clone()}</span>
            </div>
            <svg class="gap" height="44" role="img" focusable="false">
                <title>{row.name.clone()}</title>
                <desc>{sentence(row)}</desc>
                {scale(end)}
                {leaders(row, end)}
                {dumbbell(row, end)}
            </svg>
            <p class=class>
                <strong>{signed(row.gap, row.large)}</strong>
                <span>{unit}</span>
            </p>
        </li>
    }
    .into_any()
}

fn scale(end: u32) -> AnyView {
    let tick = |points: u32| {
        let x = percent(share(f64::from(points), end));
        let foot = if points.is_multiple_of(LONG) { RULE + 8 } else { RULE + 4 };
        view! { <line x1=x.clone() x2=x y1=RULE y2=foot></line> }
    };
    view! {
        <g class="gap-rule">
            <line x1="0%" x2="100%" y1=RULE y2=RULE></line>
            {(0..=end).step_by(SHORT as usize).map(tick).collect_view()}
        </g>
    }
    .into_any()
}

fn leaders(row: &GapRow, end: u32) -> AnyView {
    let at = |points: f64| percent(share(points, end));
    let range = row.range().map(|(lowest, highest)| {
        view! { <line class="gap-range" x1=at(lowest) x2=at(highest) y1=RULE y2=RULE></line> }
    });
    let ring = |points: &f64| view! { <circle class="axis-ring" cx=at(*points) cy=RULE r="3.6"></circle> };
    view! { {range} {row.each.iter().map(ring).collect_view()} }.into_any()
}

/// The disc lies over the ring, so that both are seen where they meet.
fn dumbbell(row: &GapRow, end: u32) -> AnyView {
    let (today, wanted) = (percent(share(row.today, end)), percent(share(row.wanted, end)));
    let class = if row.large { "gap-line is-large" } else { "gap-line" };
    view! {
        <line class=class x1=today.clone() x2=wanted.clone() y1=LINE y2=LINE></line>
        <circle class="radar-point is-wanted" cx=wanted cy=LINE r="7"></circle>
        <circle class="radar-point" cx=today cy=LINE r="7"></circle>
    }
    .into_any()
}

/// A row in a sentence.
fn sentence(row: &GapRow) -> String {
    let values: &[(&str, &dyn std::fmt::Display)] =
        &[("today", &whole(row.today)), ("wanted", &whole(row.wanted))];
    let mut sentences = vec![t_with("chart.gap.sentence", values)];
    if let Some((lowest, highest)) = row.range() {
        let values: &[(&str, &dyn std::fmt::Display)] =
            &[("lowest", &whole(lowest)), ("highest", &whole(highest))];
        sentences.push(t_with("chart.gap.leaders", values));
    }
    sentences.join(" ")
}

fn as_table(rows: &[GapRow], caption: String) -> AnyView {
    let row = |row: &GapRow| {
        let (lowest, highest) = row.range().map(|(low, high)| (whole(low), whole(high))).unwrap_or_default();
        let name = format!("{} ({})", row.name, row.scholarly);
        vec![name, whole(row.today), whole(row.wanted), signed(row.gap, row.large), lowest, highest]
    };
    let headers = ["type", "today", "wanted", "gap", "lowest", "highest"]
        .map(|column| t(&format!("chart.radar.column.{column}")));
    let rows = rows.iter().map(row).collect();
    view! { <AsTable headers=headers.to_vec() rows caption figures_from=1/> }.into_any()
}
