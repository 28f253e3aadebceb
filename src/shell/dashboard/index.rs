//! The index: agreement and level over all ratings, for each aspect, with what is not measured yet.

use bearings_core::geometry::fix::FixData;
use bearings_core::geometry::rule::percent;
use bearings_core::model::{ExerciseId, Stage};
use bearings_core::question::Aspect;
use bearings_core::results::{AspectIndex, Index, Together};
use bearings_core::route::Route;
use leptos::prelude::*;
use strum::IntoEnumIterator;

use super::map::shape;
use crate::browser::drawn::{Drawn, group};
use crate::charts::FixMark;
use crate::i18n::{names, t, t_count, t_with};
use crate::reactive::{Selected, live};
use crate::stages::facets::aspect;
use crate::state::use_store;
use crate::ui::LazyDetails;

#[component]
pub(super) fn IndexPanel(
    /// The index.
    found: Selected<Index>,
) -> impl IntoView {
    let store = use_store();
    view! {
        <section class="stack" aria-labelledby="index-heading">
            <h2 id="index-heading" class="visually-hidden">{t("dashboard.index.heading")}</h2>
            {live(move || found.with(overall))}
            <ul class="aspects">{live(move || {
                let workshop = store.now().id.clone();
                found.with(|found| found.aspects.iter().map(|of| line(of, &|exercise| {
                    Route::Exercise(workshop.clone(), exercise, Stage::Brief).to_fragment()
                })).collect_view())
            })}</ul>
        </section>
    }
}

fn overall(found: &Index) -> AnyView {
    let Some(all) = &found.overall else {
        return view! { <p>{t("dashboard.index.none")}</p> }.into_any();
    };
    let values: &[(&str, &dyn std::fmt::Display)] = &[
        ("level", &all.level.round()),
        ("answers", &all.answers),
        ("leaders", &t_count("dashboard.index.leaders", all.leaders, &[])),
    ];
    let missing: Vec<String> = found.missing().map(aspect).collect();
    let missing = (!missing.is_empty())
        .then(|| view! { <p class="note">{t_with("dashboard.index.missing", &[("aspects", &names(&missing))])}</p> });
    let shown = all.clone();
    view! {
        <div class="index-head">
            <p class="figure is-index">{all.agreement.round().to_string()}</p>
            <div class="stack is-tight">
                <p class="statement">{t("dashboard.index.agreement")}</p>
                <p class="note">{t_with("dashboard.index.from", values)}</p>
                {missing}
            </div>
        </div>
        <LazyDetails summary=t("dashboard.index.how_open")>{how(&shown)}</LazyDetails>
    }
    .into_any()
}

/// How the index is worked out. Finding out what guessing reaches takes longer than all else here.
fn how(found: &Together) -> AnyView {
    let one_voice = found.one_voice.as_ref().map(|span| {
        let values: &[(&str, &dyn std::fmt::Display)] =
            &[("lowest", &span.lowest.round()), ("highest", &span.highest.round())];
        view! { <p>{t_with("dashboard.index.one_voice", values)}</p> }
    });
    let chance = found.chance().map(|chance| {
        let values: &[(&str, &dyn std::fmt::Display)] =
            &[("median", &chance.median.round()), ("p95", &chance.p95.round())];
        view! { <p>{t_with("dashboard.index.chance", values)}</p> }
    });
    view! {
        <div class="note stack is-tight">
            <p>{t("dashboard.index.how")}</p>
            {one_voice}
            {chance}
        </div>
    }
    .into_any()
}

fn line(of: &AspectIndex, brief: &dyn Fn(ExerciseId) -> String) -> AnyView {
    let place = Aspect::iter().position(|aspect| aspect == of.aspect).unwrap_or_default();
    let name = aspect(of.aspect);
    let fix = FixData { distances: of.distances.clone(), seed: place as u64 + 7 };
    let found = match &of.measured {
        None => {
            let begin = of.waiting.first().map(|exercise| {
                let title = &bearings_core::exercises::content(*exercise).title;
                view! { " " <a href=brief(*exercise)>{t_with("dashboard.index.start", &[("exercise", title)])}</a> }
            });
            view! { <p class="note aspect-figures">{t("dashboard.index.not_yet")} {begin}</p> }.into_any()
        }
        Some(measured) => {
            let values: &[(&str, &dyn std::fmt::Display)] =
                &[("level", &measured.level.round()), ("answers", &measured.answers)];
            view! {
                <p class="aspect-figures">
                    <span class="figure">{measured.agreement.round().to_string()}</span>
                    <span class="note">{t_with("dashboard.index.level", values)}</span>
                </p>
                {axis(&of.ratings, measured.agreement)}
            }
            .into_any()
        }
    };
    view! {
        <li class="aspect">
            <div class="aspect-fix"><FixMark data=Signal::stored(fix) title=name.clone()/></div>
            <p class="statement aspect-name">{shape("level-key", place)} {name}</p>
            {found}
        </li>
    }
    .into_any()
}

/// The aspect's diamond over the rings of its ratings.
fn axis(ratings: &[f64], agreement: f64) -> AnyView {
    let line = Drawn::new("line").class("axis-line").at("x2", "100%").at("y1", "10").at("y2", "10");
    let ring = |at: &f64| {
        Drawn::new("circle").class("axis-ring").at("cx", &percent(at / 100.0)).at("cy", "10").at("r", "4")
    };
    let diamond = Drawn::new("svg")
        .class("axis-diamond is-clear")
        .at("x", &percent(agreement / 100.0))
        .at("y", "10")
        .with(Drawn::new("path").at("d", "M0-7L6 0 0 7-6 0z"));
    let parts = [line].into_iter().chain(ratings.iter().map(ring)).chain([diamond]);
    view! {
        <svg class="axis aspect-axis" width="100%" height="20" aria-hidden="true" focusable="false">
            {group(parts)}
        </svg>
    }
    .into_any()
}
