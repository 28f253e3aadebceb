//! Where the team stands over all exercises: the map, the index, what does not fit together, what is open.

mod actions;
mod culture;
mod figures;
mod index;
mod insights;
mod kept;
mod map;

use bearings_core::insights::Insight;
use bearings_core::results::{AgreementMap, Field};
use leptos::prelude::*;

use self::actions::OpenActions;
use self::culture::CultureInBrief;
use self::figures::Figures;
use self::index::IndexPanel;
use self::insights::{Insights, in_words};
pub use self::kept::KeptDashboard;
use self::map::MapSection;
use crate::i18n::{number_word, sentence_case, t, t_with};
use crate::reactive::{Selected, live};
use crate::stages::HEADING;
use crate::state::use_store;

/// Where the team of the open workshop stands, below the tabs.
fn standing(figures: Figures) -> impl IntoView {
    let Figures { map, marks, index, culture, insights, .. } = figures;
    let heading = move || map.with(finding);
    view! {
        <div class="page-head"><h1 id=HEADING tabindex="-1">{live(heading)}</h1></div>
        <div class="dashboard-top">
            <MapSection map marks/>
            <div class="dashboard-side stack is-loose">
                <IndexPanel found=index/>
                <CultureInBrief sentence=culture/>
                <OpenActions/>
            </div>
        </div>
        <Insights found=insights is_measured=is_measured(map) at_once=figures.has_insights()/>
    }
}

/// The same for a report: without what is still to be done, which stands there by itself.
#[component]
pub fn StandingInBrief(
    /// What does not fit together in what is told.
    found: Vec<Insight>,
) -> impl IntoView {
    let store = use_store();
    let Figures { map, marks, index, culture, .. } = Figures::of(store);
    let insights = store.select(move |document| in_words(document, &found));
    view! {
        <p class="lead">{live(move || map.with(finding))}</p>
        <div class="dashboard-top">
            <MapSection map marks/>
            <div class="dashboard-side stack is-loose">
                <IndexPanel found=index/>
                <CultureInBrief sentence=culture/>
            </div>
        </div>
        <Insights found=insights is_measured=is_measured(map) at_once=true/>
    }
}

/// Whether anything was measured that could contradict itself.
fn is_measured(map: Selected<AgreementMap>) -> Signal<bool> {
    Signal::derive(move || map.with(|map| !map.places.is_empty()))
}

/// "You see nine of fourteen things alike. Two of these are not good."
fn finding(map: &AgreementMap) -> String {
    let fields: Vec<Field> = map.places.iter().filter_map(|place| place.field).collect();
    let count = |wanted: Field| fields.iter().filter(|field| **field == wanted).count();
    let (strengths, problems) = (count(Field::SharedStrength), count(Field::SharedProblem));
    if fields.is_empty() {
        return t(if map.places.is_empty() { "dashboard.heading.nothing" } else { "dashboard.heading.few" });
    }
    let alike = strengths + problems;
    let values: &[(&str, &dyn std::fmt::Display)] =
        &[("alike", &number_word(alike)), ("of", &number_word(fields.len()))];
    let first = sentence_case(&t_with(
        if alike == 0 { "dashboard.heading.none" } else { "dashboard.heading.alike" },
        values,
    ));
    match problems {
        0 => first,
        1 => format!("{first} {}", t("dashboard.heading.problem")),
        _ => {
            let second =
                t_with("dashboard.heading.problems", &[("problems", &sentence_case(&number_word(problems)))]);
            format!("{first} {second}")
        }
    }
}
