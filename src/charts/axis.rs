//! The agreement axis: the figure, what guessing reaches, and the range without any one voice.

use bearings_core::geometry::axis::{AxisData, Shoal, Standing, share};
use bearings_core::geometry::rule::percent;
use leptos::prelude::*;

use super::marks::{CAP, DIAMOND};
use crate::i18n::{t, t_with};
use crate::reactive::live;

/// A figure from 0 to 100 on its axis. The diamond is filled when clear of guessing, hollow when not, magenta when
/// it is a miss.
#[component]
pub fn AgreementAxis(
    /// What to show.
    #[prop(into)]
    data: Signal<AxisData>,
    /// What the figure is of.
    #[prop(into)]
    title: String,
) -> impl IntoView {
    view! {
        <svg class="axis" width="100%" height="36" role="img" focusable="false">
            <title>{title}</title>
            <desc>{live(move || data.with(sentence))}</desc>
            {live(move || data.with(marks))}
        </svg>
    }
}

fn marks(data: &AxisData) -> AnyView {
    view! {
        {data.shoal.map(shoal)}
        <g class="axis-line">
            <line x1="0%" x2="100%" y1="18" y2="18"></line>
            <svg x="0%" y="18"><path d=CAP></path></svg>
            <svg x="100%" y="18"><path d=CAP></path></svg>
        </g>
        {data.one_voice.map(one_voice)}
        {data.items.iter().map(|item| ring(*item)).collect_view()}
        {data.agreement.map(|agreement| diamond(agreement, data.standing))}
    }
    .into_any()
}

fn shoal(shoal: Shoal) -> AnyView {
    let (median, edge) = (percent(share(shoal.median)), percent(share(shoal.edge)));
    view! {
        <rect class="axis-shoal" x="0" y="3" width=edge.clone() height="30"></rect>
        <line class="axis-edge" x1=edge.clone() x2=edge y1="3" y2="33"></line>
        <line class="axis-median" x1=median.clone() x2=median y1="3" y2="33"></line>
    }
    .into_any()
}

fn one_voice((low, high): (f64, f64)) -> AnyView {
    let (low, high) = (percent(share(low)), percent(share(high)));
    view! {
        <g class="axis-voices">
            <line x1=low.clone() x2=high.clone() y1="18" y2="18"></line>
            <svg x=low y="18"><path d=CAP></path></svg>
            <svg x=high y="18"><path d=CAP></path></svg>
        </g>
    }
    .into_any()
}

fn ring(item: f64) -> AnyView {
    view! { <circle class="axis-ring" cx=percent(share(item)) cy="18" r="3.6"></circle> }.into_any()
}

fn diamond(agreement: f64, standing: Standing) -> AnyView {
    let class = match standing {
        Standing::Clear => "axis-diamond is-clear",
        Standing::Guessing => "axis-diamond",
        Standing::Miss => "axis-diamond is-miss",
    };
    view! {
        <svg class=class x=percent(share(agreement)) y="18">
            <path d=DIAMOND></path>
        </svg>
    }
    .into_any()
}

/// A figure as it is read: without decimals.
pub(super) fn whole(figure: f64) -> String {
    format!("{:.0}", figure)
}

/// The picture in a sentence.
fn sentence(data: &AxisData) -> String {
    let Some(agreement) = data.agreement else { return t("chart.axis.none") };
    let mut sentences = vec![t_with("chart.axis.figure", &[("agreement", &whole(agreement))])];
    if let Some((low, high)) = data.one_voice {
        sentences.push(t_with("chart.axis.one_voice", &[("low", &whole(low)), ("high", &whole(high))]));
    }
    if let Some(shoal) = data.shoal {
        let values: &[(&str, &dyn std::fmt::Display)] =
            &[("edge", &whole(shoal.edge)), ("median", &whole(shoal.median))];
        sentences.push(t_with("chart.axis.shoal", values));
    }
    if !data.items.is_empty() {
        let items = data.items.iter().map(|item| whole(*item)).collect::<Vec<_>>().join(", ");
        sentences.push(t_with("chart.axis.items", &[("items", &items)]));
    }
    sentences.join(" ")
}
