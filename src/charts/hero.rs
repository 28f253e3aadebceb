//! The large fix of the home page: five lines through one point, a sixth that misses it.

use bearings_core::geometry::dial::{TickLengths, point, ticks};
use bearings_core::geometry::rule::number;
use leptos::prelude::*;

use super::fix::segments;
use crate::i18n::{t, t_with};

/// Where the lines cross.
const CENTER: (f64, f64) = (289.0, 213.0);
const RADIUS: f64 = 128.0;
const TICKS: TickLengths = TickLengths { thirty: 12.0, ten: 8.0, rest: 5.0 };

/// Where a leader stands, where its line ends, and where its name is written.
struct Stand {
    at: (f64, f64),
    end: (f64, f64),
    name: (f64, f64),
    anchor: &'static str,
}

const fn stand(at: (f64, f64), end: (f64, f64), name: (f64, f64), anchor: &'static str) -> Stand {
    Stand { at, end, name, anchor }
}

const STANDS: [Stand; 6] = [
    stand((29.0, 101.0), (353.0, 240.0), (29.0, 83.0), "is-middle"),
    stand((13.0, 285.0), (358.0, 200.0), (13.0, 313.0), "is-middle is-below"),
    stand((215.0, 35.0), (320.0, 275.0), (232.0, 41.0), ""),
    stand((459.0, 69.0), (233.0, 255.0), (475.0, 74.0), ""),
    stand((528.0, 293.0), (221.0, 195.0), (528.0, 321.0), "is-middle is-below"),
    stand((374.0, 393.0), (186.0, 193.0), (393.0, 398.0), ""),
];

/// Which of the stands looks elsewhere.
const MISS: usize = 5;

/// The picture of what the app does. The last of `names` sees something else.
#[component]
pub fn HeroFix(
    /// Six first names.
    names: [String; 6],
) -> impl IntoView {
    let [.., other] = names.clone();
    let stands =
        STANDS.iter().zip(names).enumerate().map(|(index, (stand, name))| leader(index, stand, name));
    view! {
        <svg class="hero-fix" viewBox="-18 14 620 394" role="img" focusable="false">
            <title>{t("chart.hero.title")}</title>
            <desc>{t_with("chart.hero.sentence", &[("name", &other)])}</desc>
            {dial()}
            {stands.collect_view()}
            <circle class="hero-shared" cx=CENTER.0 cy=CENTER.1 r="13"></circle>
            {labels(&other)}
        </svg>
    }
}

/// The compass of the picture, moved from its own square to where the lines cross.
fn dial() -> AnyView {
    let moved = |(x, y): (f64, f64)| (x + CENTER.0, y + CENTER.1);
    let marks = ticks(0.0, RADIUS, 6, TICKS).into_iter().map(|tick| (moved(tick.outer), moved(tick.inner)));
    let numbers = [30_u16, 90, 150, 210, 270, 330]
        .into_iter()
        .map(|degrees| {
            let (x, y) = moved(point(0.0, RADIUS + 16.0, f64::from(degrees)));
            view! { <text class="hero-degrees is-middle" x=number(x) y=number(y + 5.0)>{format!("{degrees:03}")}</text> }
        })
        .collect_view();
    view! {
        <circle class="hero-dial" cx=CENTER.0 cy=CENTER.1 r=RADIUS></circle>
        <path class="hero-ticks" d=segments(marks)></path>
        {numbers}
    }
    .into_any()
}

fn leader(index: usize, stand: &'static Stand, name: String) -> AnyView {
    let line = if index == MISS { "hero-sight is-miss" } else { "hero-sight" };
    view! {
        <line class=line x1=stand.at.0 y1=stand.at.1 x2=stand.end.0 y2=stand.end.1></line>
        <circle class="hero-leader" cx=stand.at.0 cy=stand.at.1 r="9"></circle>
        <circle class="hero-eye" cx=stand.at.0 cy=stand.at.1 r="3"></circle>
        <text class=format!("hero-name {}", stand.anchor) x=stand.name.0 y=stand.name.1>{name}</text>
    }
    .into_any()
}

fn labels(other: &str) -> AnyView {
    view! {
        <g class="hero-labels">
            <path class="hero-pointer" d="M304 210L438 185H455"></path>
            <text class="hero-label" x="459" y="187">{t("chart.hero.share")}</text>
            <text class="hero-note" x="459" y="205">{t("chart.hero.share_note")}</text>
            <text class="hero-label is-miss" x="161" y="375">{t("chart.hero.talk")}</text>
            <text class="hero-note" x="161" y="393">{t_with("chart.hero.talk_note", &[("name", &other)])}</text>
        </g>
    }
    .into_any()
}
