//! The graduated rule: a line whose ticks count, with a thick part for what is done.

use bearings_core::geometry::rule::{Tick, even_ticks, number, percent};
use leptos::prelude::*;

/// The rule's length in the units of its stretched view box.
const LENGTH: f64 = 1000.0;

/// On which side of the line the ticks stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// Above: the line closes what stands over it.
    #[default]
    Above,
    /// Below: the line is the foot of what stands over it.
    Below,
}

impl Side {
    /// Height of the line, and where long and short ticks end.
    const fn levels(self) -> (f64, f64, f64) {
        match self {
            Self::Above => (12.0, 1.0, 7.0),
            Self::Below => (1.0, 12.0, 7.0),
        }
    }
}

fn strokes(ticks: &[Tick], major: bool, side: Side) -> String {
    let (line, long, short) = side.levels();
    let end = if major { long } else { short };
    ticks
        .iter()
        .filter(|tick| tick.major == major)
        .map(|tick| format!("M{0} {1}V{2}", number(tick.at * LENGTH), number(line), number(end)))
        .collect()
}

/// A rule with any ticks; `progress` from 0 to 1 draws the thick part, `pointer` a triangle at its end.
pub(crate) fn rule(ticks: &[Tick], progress: Signal<Option<f64>>, pointer: bool, side: Side) -> AnyView {
    let (line, ..) = side.levels();
    let thick = line + if side == Side::Below { 1.0 } else { 0.0 };
    let share = move || progress.get().map(|share| share.clamp(0.0, 1.0));
    let done = move || {
        share().map(|share| {
            let end = number(share * LENGTH);
            view! { <path class="rule-done" d=format!("M0 {thick}H{end}")></path> }
        })
    };
    let marker = move || {
        share().filter(|_| pointer).map(|share| {
            view! {
                <svg x=percent(share) y=number(line + 3.0) class="rule-pointer">
                    <path d="M0 0l5 7h-10z"></path>
                </svg>
            }
        })
    };
    let words = ticks.iter().filter_map(|tick| tick.word.clone().map(|word| (tick.at, word)));
    let words = words
        .map(|(at, word)| {
            let class = if at >= 1.0 { "rule-word is-end" } else { "rule-word" };
            view! { <text class=class x=percent(at) y="30">{word}</text> }
        })
        .collect_view();
    view! {
        <svg class="rule" height="13" aria-hidden="true" focusable="false">
            <svg class="rule-line" viewBox=format!("0 0 {LENGTH} 13") preserveAspectRatio="none" width="100%" height="13">
                <path d=format!("M0 {line}H{LENGTH}")></path>
                <path class="rule-minor" d=strokes(ticks, false, side)></path>
                <path d=strokes(ticks, true, side)></path>
                {done}
            </svg>
            {marker}
            {words}
        </svg>
    }
    .into_any()
}

/// A rule of equal parts. It is an ornament that counts: say the same in words beside it.
#[component]
pub fn GraduatedRule(
    /// How many parts.
    majors: u32,
    /// How many ticks to a part.
    #[prop(default = 1)]
    minors: u32,
    /// How much is done, from 0 to 1.
    #[prop(optional, into)]
    progress: Signal<Option<f64>>,
    /// A triangle at the end of what is done.
    #[prop(optional)]
    pointer: bool,
    /// Where the ticks stand.
    #[prop(optional)]
    side: Side,
) -> impl IntoView {
    rule(&even_ticks(majors, minors), progress, pointer, side)
}
