//! What the marks of a rating's reveal mean.

use leptos::prelude::*;

use super::marks::{CAP, DIAMOND, MEDIAN};
use crate::i18n::t;

/// Dot, range, guessing and agreement, each beside its word.
#[component]
pub fn RatingLegend(
    /// A link at the right: how it is worked out.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="legend">
            <ul>
                <li>
                    <svg width="24" height="24" aria-hidden="true" focusable="false">
                        <g class="dot">
                            <circle cx="12" cy="12" r="11"></circle>
                            <text class="dot-initials" x="12" y="12" dy="0.36em">{t("chart.legend.initials")}</text>
                        </g>
                    </svg>
                    {t("chart.legend.answer")}
                </li>
                <li>
                    <svg width="40" height="24" aria-hidden="true" focusable="false">
                        <line class="strip-range" x1="0" x2="40" y1="8" y2="8"></line>
                        <svg class="strip-median" x="20" y="11.5"><path d=MEDIAN></path></svg>
                    </svg>
                    {t("chart.legend.range")}
                </li>
                <li>
                    <svg width="36" height="24" aria-hidden="true" focusable="false">
                        <rect class="axis-shoal" width="35" height="24"></rect>
                        <line class="axis-median" x1="21" x2="21" y1="0" y2="24"></line>
                        <line class="axis-edge" x1="35" x2="35" y1="0" y2="24"></line>
                    </svg>
                    {t("chart.legend.guessing")}
                </li>
                <li>
                    <svg width="44" height="24" aria-hidden="true" focusable="false">
                        <g class="axis-voices">
                            <line x1="1" x2="43" y1="12" y2="12"></line>
                            <svg x="1" y="12"><path d=CAP></path></svg>
                            <svg x="43" y="12"><path d=CAP></path></svg>
                        </g>
                        <svg class="axis-diamond is-clear" x="22" y="12"><path d=DIAMOND></path></svg>
                    </svg>
                    {t("chart.legend.agreement")}
                </li>
            </ul>
            {children.map(|children| view! { <div class="legend-end">{children()}</div> })}
        </div>
    }
}
