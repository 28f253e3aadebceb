//! Agreement against level: what is seen alike and what is good, as a map of four fields. Each mark leads to its item.

use bearings_core::geometry::level_map::{
    HEIGHT, LevelMark, NameSide, Nudge, across, apart, down, named, rise, side,
};
use bearings_core::geometry::rule::{number, percent};
use bearings_core::results::{AGREED_FROM, HIGH_FROM};
use leptos::prelude::*;

use super::frame::PictureFrame;
use super::table::AsLongTable;
use crate::browser::drawn::{Drawn, group};
use crate::i18n::{t, t_count, t_with};
use crate::reactive::{Selected, live};

/// The four shapes, their centres at the origin: disc, diamond, square, triangle.
const SHAPES: [&str; 4] = [
    "M0-7a7 7 0 1 0 0 14a7 7 0 1 0 0-14z",
    "M0-9L9 0 0 9-9 0z",
    "M-6.5-6.5H6.5V6.5H-6.5z",
    "M0-8L8.5 6.5H-8.5z",
];

/// The path of the shape that stands for an aspect.
pub fn aspect_shape(place: usize) -> &'static str {
    SHAPES.get(place).copied().unwrap_or_default()
}

/// The map.
#[component]
pub fn LevelMap(
    /// The items.
    marks: Selected<Vec<LevelMark>>,
    /// Whether each mark has its number, by which a list names it.
    numbered: Signal<bool>,
    /// What it shows.
    #[prop(into)]
    title: String,
) -> impl IntoView {
    let (label, caption) = (title.clone(), title.clone());
    let table = move || as_table(marks, caption.clone());
    view! {
        <PictureFrame title table>
            <div class="level-map">
                <p class="level-map-axis is-up" aria-hidden="true">{t("chart.map.up")}</p>
                <svg class="level-map-picture" width="100%" height=number(HEIGHT + 28.0) role="group" aria-label=label focusable="false">
                    {fields()}
                    {live(move || marks.with(|marks| items(marks, numbered.get())))}
                </svg>
                <p class="level-map-axis is-right" aria-hidden="true">{t("chart.map.right")}</p>
            </div>
        </PictureFrame>
    }
}

/// The tint of what guessing may be, the cuts and the names of the fields.
fn fields() -> AnyView {
    let (cut, floor) = (percent(across(AGREED_FROM)), number(down(HIGH_FROM)));
    let tick = |value: u32| {
        let at = f64::from(value);
        view! {
            <text class="level-map-number" x=percent(across(at)) y=number(HEIGHT + 20.0)>{value}</text>
        }
    };
    // The numbers stand on their ticks, so that the cut strikes none of them through.
    let level = |value: u32| {
        let y = down(f64::from(value));
        view! {
            <line class="level-map-tick" x1="0" x2="7" y1=number(y) y2=number(y)></line>
            <text class="level-map-number is-level" x="4" y=number(y - 4.0)>{value}</text>
        }
    };
    let name = |class: &'static str, x: &'static str, y: f64, key: &str| {
        view! { <text class=class x=x y=number(y)>{t(key)}</text> }
    };
    view! {
        <rect class="level-map-shoal" x="0" y="0" width=cut.clone() height=number(HEIGHT)></rect>
        <rect class="level-map-edge" x="0" y="0" width="100%" height=number(HEIGHT)></rect>
        <line class="level-map-cut" x1=cut.clone() x2=cut y1="0" y2=number(HEIGHT)></line>
        <line class="level-map-cut" x1="0" x2="100%" y1=floor.clone() y2=floor></line>
        {name("level-map-field", "1%", 22.0, "chart.map.uneven")}
        {name("level-map-field is-end", "99%", 22.0, "chart.map.strength")}
        {name("level-map-field", "1%", HEIGHT - 10.0, "chart.map.split")}
        {name("level-map-field is-end", "99%", HEIGHT - 10.0, "chart.map.problem")}
        {[0, 20, 40, 60, 80, 100].map(tick).collect_view()}
        {[20, 40, 60, 80].map(level).collect_view()}
    }
    .into_any()
}

fn items(marks: &[LevelMark], is_numbered: bool) -> AnyView {
    let (named, nudges) = (named(marks, is_numbered), apart(marks));
    // What is named lies on top.
    let mut order: Vec<(usize, &LevelMark)> = marks.iter().enumerate().collect();
    let shown = |place: usize| named.get(place).copied().flatten();
    order.sort_by_key(|(place, _)| shown(*place).is_some());
    let item = |(place, mark): (usize, &LevelMark)| {
        let label = format!("{}. {}", place + 1, spoken(mark));
        let nudge = nudges.get(place).copied().unwrap_or_default();
        let badge = is_numbered.then(|| place_number(mark, place + 1, nudge));
        Drawn::new("svg")
            .at("x", &percent(across(mark.agreement)))
            .at("y", &number(down(mark.level)))
            .with(item(mark, &label, nudge, badge).with(name(mark, shown(place))))
    };
    group(order.into_iter().map(item))
}

fn item(mark: &LevelMark, label: &str, nudge: Nudge, place: Option<Drawn>) -> Drawn {
    let class = match (mark.is_miss || mark.is_blind, mark.is_hollow) {
        (true, true) => "level-mark is-miss is-hollow",
        (true, false) => "level-mark is-miss",
        (false, true) => "level-mark is-hollow",
        (false, false) => "level-mark",
    };
    let circle = |class, radius| Drawn::new("circle").class(class).at("r", radius);
    let mut item = Drawn::new("a")
        .class(class)
        .at("href", &mark.href)
        .at("aria-label", label)
        .at("transform", &format!("translate({})", number(nudge.by)))
        .with(circle("level-mark-target", "14"));
    if mark.is_blind {
        item = item.with(circle("level-mark-blind", "16"));
    }
    item = item.with(Drawn::new("path").at("d", aspect_shape(mark.shape)));
    match place {
        Some(place) => item.with(place),
        None => item,
    }
}

/// The number by which a list names a mark: above it, but below it where the numbers of its neighbours stand above. Of
/// neighbours each number keeps to its own side.
fn place_number(mark: &LevelMark, place: usize, nudge: Nudge) -> Drawn {
    let y = if nudge.is_inner { rise(mark) + 5.0 } else { 7.0 - rise(mark) };
    let (class, x) = match nudge.by {
        by if by < 0.0 => ("level-mark-place is-end", "5"),
        by if by > 0.0 => ("level-mark-place is-start", "-5"),
        _ => ("level-mark-place", "0"),
    };
    // The space keeps it apart from the name, where both are the words of the link.
    Drawn::new("text").class(class).at("x", x).at("y", &number(y)).words(&format!("{place} "))
}

/// The name at a mark: always there where it has room, else while somebody points at the mark.
fn name(mark: &LevelMark, shown: Option<NameSide>) -> Drawn {
    let side = shown.unwrap_or_else(|| side(mark));
    let aside = if mark.is_blind { 22.0 } else { 14.0 };
    let (anchor, x, middle) = match side {
        NameSide::Right => ("", aside, 0.0),
        NameSide::Left => (" is-end", -aside, 0.0),
        NameSide::Above => (" is-middle", 0.0, -rise(mark)),
        NameSide::Below => (" is-middle", 0.0, rise(mark)),
    };
    let always = if shown.is_some() { " is-shown" } else { "" };
    Drawn::new("text")
        .class(&format!("level-mark-name{anchor}{always}"))
        .at("x", &number(x))
        .at("y", &number(middle + 5.0))
        .words(&mark.name)
}

fn spoken(mark: &LevelMark) -> String {
    let values: &[(&str, &dyn std::fmt::Display)] = &[
        ("name", &mark.name),
        ("agreement", &mark.agreement.round()),
        ("level", &mark.level.round()),
        ("field", &mark.field),
    ];
    let words = t_with("chart.map.spoken", values);
    if mark.is_blind { format!("{words} {}", t("chart.map.blind")) } else { words }
}

fn as_table(marks: Selected<Vec<LevelMark>>, caption: String) -> AnyView {
    let headers =
        ["item", "agreement", "level", "field"].map(|column| t(&format!("chart.map.column.{column}")));
    let row = |mark: &LevelMark| {
        let field = if mark.is_blind {
            format!("{}, {}", mark.field, t("chart.map.blind"))
        } else {
            mark.field.clone()
        };
        vec![mark.name.clone(), mark.agreement.round().to_string(), mark.level.round().to_string(), field]
    };
    let rows = Signal::derive(move || marks.with(|marks| marks.iter().map(row).collect::<Vec<_>>()));
    let caption = move || {
        let counted = t_count("chart.map.items", marks.with(Vec::len), &[]);
        format!("{caption} {counted}")
    };
    view! { <AsLongTable headers=headers.to_vec() rows caption=Signal::derive(caption)/> }.into_any()
}
