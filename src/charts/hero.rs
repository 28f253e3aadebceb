//! The large fix of the home page: five lines through one point, a sixth that misses it.

use leptos::prelude::*;

use crate::i18n::{t, t_with};

/// Where the lines cross.
const CENTER: (u16, u16) = (289, 213);
/// Numbers of the compass and where they are written.
const DEGREES: [(&str, u16, u16); 6] = [
    ("030", 361, 93),
    ("090", 433, 218),
    ("150", 361, 343),
    ("210", 217, 343),
    ("270", 145, 218),
    ("330", 217, 93),
];

/// Where a leader stands, where its line ends, and where its name is written.
struct Stand {
    at: (u16, u16),
    end: (u16, u16),
    name: (u16, u16),
    anchor: &'static str,
}

const fn stand(at: (u16, u16), end: (u16, u16), name: (u16, u16), anchor: &'static str) -> Stand {
    Stand { at, end, name, anchor }
}

const STANDS: [Stand; 6] = [
    stand((29, 101), (353, 240), (29, 83), "is-middle"),
    stand((13, 285), (358, 200), (13, 313), "is-middle is-below"),
    stand((215, 35), (320, 275), (232, 41), ""),
    stand((459, 69), (233, 255), (475, 74), ""),
    stand((528, 293), (221, 195), (528, 321), "is-middle is-below"),
    stand((374, 393), (186, 193), (393, 398), ""),
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

/// The compass of the picture. Its ticks are dashes of two circles: sixty short ones, and a longer one at each thirty
/// degrees.
fn dial() -> AnyView {
    let numbers = DEGREES
        .map(|(degrees, x, y)| view! { <text class="hero-degrees is-middle" x=x y=y>{degrees}</text> })
        .collect_view();
    view! {
        <circle class="hero-dial" cx=CENTER.0 cy=CENTER.1 r="128"></circle>
        <circle class="hero-ticks" cx=CENTER.0 cy=CENTER.1 r="125.5" pathLength="600"></circle>
        <circle class="hero-ticks is-long" cx=CENTER.0 cy=CENTER.1 r="122" pathLength="600"></circle>
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
