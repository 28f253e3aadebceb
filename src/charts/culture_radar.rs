//! The culture radar: four types in the corners of a square, today against wanted.

use bearings_core::geometry::radar::{CENTER, HEIGHT, Place, Radar, RadarData, Ring, WIDTH, place};
use bearings_core::geometry::rule::number;
use leptos::prelude::*;

use super::axis::whole;
use super::fix::segments;
use super::frame::PictureFrame;
use super::table::AsTable;
use crate::i18n::{t, t_with};
use crate::reactive::live;

/// Today in ink, wanted in dashed blue, each leader faintly, over four axes to the corners of a square.
#[component]
pub fn CultureRadar(
    /// What to show.
    #[prop(into)]
    data: Signal<RadarData>,
    /// What it is of.
    #[prop(into)]
    title: String,
    /// The id of the legend; empty for none.
    #[prop(optional, into)]
    legend: String,
) -> impl IntoView {
    let caption = title.clone();
    let table = move || data.with(|data| as_table(data, caption.clone()));
    view! {
        <PictureFrame title=title.clone() legend table>
            <svg class="radar" viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" focusable="false">
                <title>{title}</title>
                <desc>{live(move || data.with(sentence))}</desc>
                {live(move || data.with(|data| picture(data, &place(data))))}
            </svg>
        </PictureFrame>
    }
}

/// What the marks of radar and gaps mean.
#[component]
pub fn CultureLegend(
    /// With the leaders' faint polygons; not where answers are unnamed.
    #[prop(default = true)]
    each: bool,
    /// Its id, where pictures take it along.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    let leaders = move || {
        view! {
            <li>
                <svg class="radar-sign" width="24" height="16" aria-hidden="true" focusable="false">
                    <path class="radar-each" d="M1 14L12 2 23 14z"></path>
                </svg>
                {t("chart.radar.each")}
            </li>
        }
    };
    view! {
        <div class="legend" id=id>
            <ul>
                <li>
                    <svg class="radar-sign" width="34" height="16" aria-hidden="true" focusable="false">
                        <path class="radar-today" d="M0 8H34"></path>
                        <circle class="radar-point" cx="17" cy="8" r="6"></circle>
                    </svg>
                    {t("chart.radar.today")}
                </li>
                <li>
                    <svg class="radar-sign" width="34" height="16" aria-hidden="true" focusable="false">
                        <path class="radar-wanted" d="M0 8H34"></path>
                        <circle class="radar-point is-wanted" cx="17" cy="8" r="6"></circle>
                    </svg>
                    {t("chart.radar.wanted")}
                </li>
                {each.then(leaders)}
            </ul>
        </div>
    }
}

fn picture(data: &RadarData, radar: &Radar) -> AnyView {
    let [top_left, top_right, bottom_right, bottom_left] = radar.corners;
    let axes = segments([(top_left, bottom_right), (top_right, bottom_left)].into_iter());
    let polygon = |places: &Vec<Place>, class: &'static str| {
        (!places.is_empty()).then(|| view! { <path class=class d=closed(places)></path> })
    };
    let each = radar.each.iter().map(|places| polygon(places, "radar-each")).collect_view();
    view! {
        {radar.rings.iter().map(square).collect_view()}
        <path class="radar-axes" d=axes></path>
        <path class="radar-ticks" d=segments(radar.ticks.iter().copied())></path>
        {each}
        {polygon(&radar.today, "radar-today is-filled")}
        {polygon(&radar.wanted, "radar-wanted")}
        {radar.rings.iter().map(points).collect_view()}
        {dots(&radar.wanted, "radar-point is-wanted")}
        {dots(&radar.today, "radar-point")}
        {data.axes.iter().enumerate().map(|(corner, names)| words(corner, names)).collect_view()}
    }
    .into_any()
}

fn closed(places: &[Place]) -> String {
    let corner = |(x, y): &Place| format!("{} {}", number(*x), number(*y));
    format!("M{}z", places.iter().map(corner).collect::<Vec<_>>().join("L"))
}

fn square(ring: &Ring) -> AnyView {
    let side = number(ring.half * 2.0);
    let (x, y) = (number(CENTER.0 - ring.half), number(CENTER.1 - ring.half));
    view! { <rect class="radar-ring" x=x y=y width=side.clone() height=side></rect> }.into_any()
}

/// The points of a ring, beside its upper right corner.
fn points(ring: &Ring) -> AnyView {
    let (x, y) = (number(CENTER.0 + ring.half + 5.0), number(CENTER.1 - ring.half + 13.0));
    view! { <text class="radar-number" x=x y=y>{ring.points}</text> }.into_any()
}

fn dots(places: &[Place], class: &'static str) -> AnyView {
    let dot = |(x, y): &Place| view! { <circle class=class cx=number(*x) cy=number(*y) r="6.5"></circle> };
    places.iter().map(dot).collect_view().into_any()
}

/// A corner's names, at the outer edge of the picture. Corners run clockwise from the top left.
fn words(corner: usize, (name, scholarly): &(String, String)) -> AnyView {
    let at_end = corner == 1 || corner == 2;
    let (first, second) = if corner < 2 { (26.0, 50.0) } else { (HEIGHT - 36.0, HEIGHT - 10.0) };
    let x = if at_end { number(WIDTH) } else { "0".to_owned() };
    view! {
        <g class="radar-words" class:is-end=at_end>
            <text class="radar-name" x=x.clone() y=number(first)>{name.clone()}</text>
            <text class="radar-scholarly" x=x y=number(second)>{scholarly.clone()}</text>
        </g>
    }
    .into_any()
}

/// "Together 21, Inventive 36, Driven 31, Orderly 12".
fn shares(data: &RadarData, profile: &[f64]) -> String {
    let share = |((name, _), points): (&(String, String), &f64)| format!("{name} {}", whole(*points));
    data.axes.iter().zip(profile).map(share).collect::<Vec<_>>().join(", ")
}

/// The picture in a sentence.
fn sentence(data: &RadarData) -> String {
    if data.today.is_empty() && data.wanted.is_empty() {
        return t("chart.strip.nobody");
    }
    let values: &[(&str, &dyn std::fmt::Display)] = &[
        ("today", &shares(data, &data.today)),
        ("wanted", &shares(data, &data.wanted)),
        ("end", &place(data).end),
    ];
    t_with("chart.radar.sentence", values)
}

fn as_table(data: &RadarData, caption: String) -> AnyView {
    let cell =
        |profile: &[f64], axis: usize| profile.get(axis).map(|points| whole(*points)).unwrap_or_default();
    let row = |(axis, (name, scholarly)): (usize, &(String, String))| {
        let leaders: Vec<f64> = data.each.iter().filter_map(|profile| profile.get(axis).copied()).collect();
        let lowest = leaders.iter().copied().reduce(f64::min).map(whole).unwrap_or_default();
        let highest = leaders.iter().copied().reduce(f64::max).map(whole).unwrap_or_default();
        let name = format!("{name} ({scholarly})");
        vec![name, cell(&data.today, axis), cell(&data.wanted, axis), lowest, highest]
    };
    let headers = ["type", "today", "wanted", "lowest", "highest"]
        .map(|column| t(&format!("chart.radar.column.{column}")));
    let rows = data.axes.iter().enumerate().map(row).collect();
    view! { <AsTable headers=headers.to_vec() rows caption figures_from=1/> }.into_any()
}
