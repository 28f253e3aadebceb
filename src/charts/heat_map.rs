//! The reveal of choices: a row for each matter, a column for each option, a dot for each leader. The more chose an
//! option, the darker its cell.

use bearings_core::geometry::axis::{AxisData, Standing};
use bearings_core::geometry::heat::{HeatCells, HeatDot, HeatDots, counted, dots, tint};
use bearings_core::geometry::rule::{number, percent};
use leptos::prelude::*;

use super::axis::{AgreementAxis, whole};
use super::frame::PictureFrame;
use super::rating_board::{Remark, how_it_is_worked_out, remark, verdict_line};
use super::table::AsTable;
use crate::i18n::{names, t, t_count, t_with};
use crate::reactive::live;

/// One matter with everything that is known about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeatRow {
    /// The matter.
    pub name: String,
    /// For whom it is; empty for nobody in particular.
    pub note: String,
    /// Under it.
    pub remarks: Vec<Remark>,
    /// Who chose what.
    pub cells: HeatCells,
    /// The figure on its axis.
    pub axis: AxisData,
    /// The figure in words.
    pub verdict: String,
    /// The team agrees: the verdict gets a check.
    pub agreed: bool,
    /// Where the figure comes from, in sentences, behind one press.
    pub how: Vec<String>,
}

/// Who chose what in each matter, with figure and verdict; the options and the table below.
#[component]
pub fn HeatMap(
    /// What was asked, for the table.
    #[prop(into)]
    question: String,
    /// The options: what stands for each above its column, and its words.
    options: Vec<(String, String)>,
    /// The matters.
    #[prop(into)]
    rows: Signal<Vec<HeatRow>>,
    /// Below the rows, how often each option was chosen in all; so many of the first ones ought to be chosen somewhere.
    #[prop(optional)]
    totals: Option<usize>,
) -> impl IntoView {
    let count = options.len();
    let key = options
        .iter()
        .map(|(short, words)| view! { <li><b>{short.clone()}</b><span>{words.clone()}</span></li> })
        .collect_view();
    let shorts: Vec<String> = options.iter().map(|(short, _)| short.clone()).collect();
    let head = letters(&shorts);
    let picture = move || {
        rows.with(|rows| {
            let cells: Vec<&HeatCells> = rows.iter().map(|row| &row.cells).collect();
            let dots = dots(count, &cells);
            rows.iter().map(|row| heat_row(row, dots, &shorts)).collect_view()
        })
    };
    let all =
        move || rows.with(|rows| totals.filter(|_| rows.len() > 1).map(|own| total_row(rows, count, own)));
    let title = question.clone();
    let table = move || rows.with(|rows| as_table(rows, &options, question.clone()));
    view! {
        <PictureFrame title table>
        <div class="rating-board heat-map">
            <ol class="split-key heat-key">{key}</ol>
            <div class="rating-row rating-board-head">
                <div class="rating-strip" aria-hidden="true">{head}</div>
                <p class="rating-board-axis" aria-hidden="true">
                    <span>"0 " {t("chart.axis.name")}</span>
                    <span>"100"</span>
                </p>
            </div>
            {live(picture)}
            {live(all)}
        </div>
        </PictureFrame>
    }
}

fn letters(shorts: &[String]) -> AnyView {
    let word = |(place, short): (usize, &String)| {
        view! { <text class="heat-letter" x=percent(middle(place, shorts.len())) y="16">{short.clone()}</text> }
    };
    let words = shorts.iter().enumerate().map(word).collect_view();
    view! { <svg class="heat" width="100%" height="20" focusable="false">{words}</svg> }.into_any()
}

/// The middle of a column, as a share.
fn middle(column: usize, columns: usize) -> f64 {
    (column as f64 + 0.5) / columns.max(1) as f64
}

fn heat_row(row: &HeatRow, dots: HeatDots, shorts: &[String]) -> AnyView {
    let standing = row.axis.standing;
    let number_class =
        if standing == Standing::Miss { "rating-number figure miss" } else { "rating-number figure" };
    let axis = row
        .axis
        .agreement
        .map(|_| view! { <AgreementAxis data=row.axis.clone() title=t("chart.axis.title")/> });
    let note = (!row.note.is_empty()).then(|| view! { <p class="note">{row.note.clone()}</p> });
    view! {
        <section class="rating-row">
            <div class="rating-words">
                <h3 class="statement">{row.name.clone()}</h3>
                {note}
                {row.remarks.iter().cloned().map(remark).collect_view()}
            </div>
            <div class="rating-strip">{cells(row, dots, shorts)}</div>
            <p class=number_class>{row.axis.agreement.map(whole)}</p>
            <div class="rating-axis">{axis}</div>
            <div class="rating-verdict">
                {verdict_line(row.verdict.clone(), standing, row.agreed)}
                {(!row.how.is_empty()).then(|| how_it_is_worked_out(row.how.clone()))}
            </div>
        </section>
    }
    .into_any()
}

fn cells(row: &HeatRow, dots: HeatDots, shorts: &[String]) -> AnyView {
    let columns = row.cells.len();
    let height = dots.height(&row.cells);
    let of = row.cells.iter().map(|cell| counted(cell)).sum();
    let width = percent(1.0 / columns.max(1) as f64);
    let cell = |(column, cell): (usize, &Vec<HeatDot>)| {
        let class = match tint(counted(cell), of) {
            0 => "heat-cell",
            1 => "heat-cell is-some",
            2 => "heat-cell is-many",
            _ => "heat-cell is-most",
        };
        let left = percent(column as f64 / columns.max(1) as f64);
        view! {
            <rect class=class x=left y="0" width=width.clone() height=number(height)></rect>
            <svg x=percent(middle(column, columns)) y="0">{in_cell(cell, dots, height)}</svg>
        }
    };
    view! {
        <svg class="heat" width="100%" height=number(height) role="img" focusable="false">
            <title>{row.name.clone()}</title>
            <desc>{sentence(row, shorts)}</desc>
            {row.cells.iter().enumerate().map(cell).collect_view()}
        </svg>
    }
    .into_any()
}

fn in_cell(cell: &[HeatDot], dots: HeatDots, height: f64) -> AnyView {
    let place = |(index, dot): (usize, &HeatDot)| {
        let (x, y) = dots.place(index, cell.len(), height);
        disc(dot, number(x), number(y), dots)
    };
    let count = (!dots.has_initials && !cell.is_empty()).then(|| {
        view! { <text class="strip-count" x="0" y=number(height - 7.0)>{counted(cell)}</text> }
    });
    view! { {cell.iter().enumerate().map(place).collect_view()} {count} }.into_any()
}

fn disc(dot: &HeatDot, x: String, y: String, dots: HeatDots) -> AnyView {
    let class = if dot.late { "dot is-late" } else { "dot" };
    let initials = dot.initials.clone().filter(|_| dots.has_initials).map(|initials| {
        let words = if initials.chars().count() > 2 { "dot-initials is-long" } else { "dot-initials" };
        view! { <text class=words x=x.clone() y=y.clone() dy="0.36em">{initials}</text> }
    });
    view! {
        <g class=class>
            <circle cx=x.clone() cy=y.clone() r=number(dots.radius)></circle>
            {initials}
        </g>
    }
    .into_any()
}

/// How often each option was chosen over all rows; none of the first `own` ones should be chosen nowhere.
fn total_row(rows: &[HeatRow], count: usize, own: usize) -> AnyView {
    let total = |place: usize| -> usize {
        rows.iter().filter_map(|row| row.cells.get(place)).map(|cell| counted(cell)).sum()
    };
    let word = |place: usize| {
        let total = total(place);
        let class = if total == 0 && place < own { "heat-total is-none" } else { "heat-total" };
        view! { <text class=class x=percent(middle(place, count)) y="20">{total}</text> }
    };
    view! {
        <div class="rating-row heat-totals">
            <p class="rating-words note">{t("chart.heat.totals")}</p>
            <div class="rating-strip">
                <svg class="heat" width="100%" height="28" role="img" focusable="false">
                    <title>{t("chart.heat.totals")}</title>
                    {(0..count).map(word).collect_view()}
                </svg>
            </div>
        </div>
    }
    .into_any()
}

/// Who stands in a cell: names where there are any, else how many.
fn people(cell: &[HeatDot]) -> String {
    let of = |dot: &HeatDot| {
        let name = dot.name.clone()?;
        Some(if dot.late { t_with("chart.split.late", &[("name", &name)]) } else { name })
    };
    let named: Vec<String> = cell.iter().filter_map(of).collect();
    if named.is_empty() { counted(cell).to_string() } else { names(&named) }
}

/// The row in a sentence.
fn sentence(row: &HeatRow, shorts: &[String]) -> String {
    let chosen = |(short, cell): (&String, &Vec<HeatDot>)| {
        (!cell.is_empty()).then(|| {
            let values: &[(&str, &dyn std::fmt::Display)] = &[("option", short), ("people", &people(cell))];
            t_count("chart.heat.chosen", cell.len(), values)
        })
    };
    let parts: Vec<String> = shorts.iter().zip(&row.cells).filter_map(chosen).collect();
    if parts.is_empty() { t("chart.strip.nobody") } else { parts.join(" ") }
}

fn as_table(rows: &[HeatRow], options: &[(String, String)], caption: String) -> AnyView {
    let lettered = options.iter().map(|(short, words)| format!("{short} {words}"));
    let headers = std::iter::once(t("chart.heat.matter"))
        .chain(lettered)
        .chain([t("chart.table.agreement"), t("chart.table.verdict")])
        .collect();
    let row = |row: &HeatRow| {
        let name =
            if row.note.is_empty() { row.name.clone() } else { format!("{} ({})", row.name, row.note) };
        std::iter::once(name)
            .chain(row.cells.iter().map(|cell| people(cell)))
            .chain([row.axis.agreement.map(whole).unwrap_or_default(), row.verdict.clone()])
            .collect()
    };
    view! { <AsTable headers rows=rows.iter().map(row).collect() caption/> }.into_any()
}
