//! Agreement against level: what is seen alike and what is good, as a map of four fields. Each mark leads to its item.

use bearings_core::geometry::level_map::{HEIGHT, LevelMark, NameSide, across, down, named, side};
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
    }
    .into_any()
}

fn items(marks: &[LevelMark], is_numbered: bool) -> AnyView {
    let named = named(marks);
    // What is named lies on top.
    let mut order: Vec<(usize, &LevelMark)> = marks.iter().enumerate().collect();
    let shown = |place: usize| named.get(place).copied().flatten();
    order.sort_by_key(|(place, _)| shown(*place).is_some());
    let item = |(place, mark): (usize, &LevelMark)| {
        let label = format!("{}. {}", place + 1, spoken(mark));
        Drawn::new("svg")
            .at("x", &percent(across(mark.agreement)))
            .at("y", &number(down(mark.level)))
            .with(item(mark, &label, is_numbered.then_some(place + 1), shown(place)))
    };
    group(order.into_iter().map(item))
}

fn item(mark: &LevelMark, label: &str, place: Option<usize>, shown: Option<NameSide>) -> Drawn {
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
        .with(circle("level-mark-target", "14"));
    if mark.is_blind {
        item = item.with(circle("level-mark-blind", "16"));
    }
    item = item.with(Drawn::new("path").at("d", aspect_shape(mark.shape)));
    if let Some(place) = place {
        // The space keeps it apart from the name, where both are the words of the link.
        item = item
            .with(Drawn::new("text").class("level-mark-place").at("y", "-12").words(&format!("{place} ")));
    }
    item.with(name(mark, shown))
}

/// The name beside a mark: always there where it has room, else while somebody points at the mark.
fn name(mark: &LevelMark, shown: Option<NameSide>) -> Drawn {
    let at_left = shown.unwrap_or_else(|| side(mark)) == NameSide::Left;
    let class = match (at_left, shown.is_some()) {
        (true, true) => "level-mark-name is-end is-shown",
        (true, false) => "level-mark-name is-end",
        (false, true) => "level-mark-name is-shown",
        (false, false) => "level-mark-name",
    };
    let offset = if mark.is_blind { 22.0 } else { 14.0 };
    let x = if at_left { -offset } else { offset };
    Drawn::new("text").class(class).at("x", &number(x)).at("y", "5").words(&mark.name)
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
