//! The fix in small: one line per leader, and a ring as wide as the mean miss.

use bearings_core::geometry::dial::{TickLengths, ticks};
use bearings_core::geometry::fix::{FixData, Sight, ring, sights};
use bearings_core::geometry::rule::number;
use leptos::prelude::*;

use crate::browser::drawn::{Drawn, group};
use crate::i18n::t_count;
use crate::reactive::live;

const CENTER: f64 = 48.0;
const RADIUS: f64 = 44.0;
const TICKS: TickLengths = TickLengths { thirty: 4.0, ten: 0.0, rest: 0.0 };

/// Lines that cross or miss each other. Where nothing is measured: an empty dashed circle.
#[component]
pub fn FixMark(
    /// What to show.
    #[prop(into)]
    data: Signal<FixData>,
    /// What it is of, and how it stands, in words.
    #[prop(into)]
    title: String,
) -> impl IntoView {
    let sentence = move || data.with(|data| t_count("chart.fix.leaders", data.distances.len(), &[]));
    view! {
        <svg class="fix" viewBox="0 0 96 96" role="img" focusable="false">
            <title>{title}</title>
            <desc>{sentence}</desc>
            {live(move || data.with(marks))}
        </svg>
    }
}

fn marks(data: &FixData) -> AnyView {
    let circle = |class: &str, radius: f64| {
        let center = number(CENTER);
        Drawn::new("circle").class(class).at("cx", &center).at("cy", &center).at("r", &number(radius))
    };
    let lines = |class: &str, path: &str| Drawn::new("path").class(class).at("d", path);
    let Some(ring) = ring(&data.distances, RADIUS) else {
        return group([circle("fix-circle is-empty", RADIUS)]);
    };
    group([
        circle("fix-circle", RADIUS),
        lines("fix-ticks", &tick_path()),
        lines("fix-sights", &sight_path(&sights(&data.distances, data.seed, CENTER, RADIUS))),
        circle("fix-ring", ring.max(1.5)),
    ])
}

fn tick_path() -> String {
    segments(ticks(CENTER, RADIUS, 30, TICKS).into_iter().map(|tick| (tick.outer, tick.inner)))
}

fn sight_path(sights: &[Sight]) -> String {
    segments(sights.iter().map(|sight| (sight.from, sight.to)))
}

/// Path data of separate straight lines.
pub(super) fn segments(lines: impl Iterator<Item = ((f64, f64), (f64, f64))>) -> String {
    lines
        .map(|(from, to)| {
            let [x1, y1, x2, y2] = [from.0, from.1, to.0, to.1].map(number);
            format!("M{x1} {y1}L{x2} {y2}")
        })
        .collect()
}
