//! The map, its key, and beside it what has agreement but no level.

use bearings_core::exercises::content;
use bearings_core::geometry::level_map::LevelMark;
use bearings_core::model::{Document, Stage};
use bearings_core::question::Aspect;
use bearings_core::results::{AgreementMap, Field, MapPlace, StripItem};
use bearings_core::route::Route;
use leptos::prelude::*;
use strum::IntoEnumIterator;

use crate::browser::drawn::{Drawn, group};
use crate::browser::media;
use crate::charts::{LevelMap, aspect_shape};
use crate::i18n::{sentence_case, t, t_count};
use crate::reactive::{Selected, When, live};
use crate::stages::facets::aspect;
use crate::state::use_store;
use crate::ui::{EmptyState, is_only_read};

/// Pixels of a sign in the key: a shape, and the ring around one.
const SHAPE_BOX: i32 = 20;
const RING_BOX: i32 = 34;

#[component]
pub(super) fn MapSection(
    /// Agreement against level.
    map: Selected<AgreementMap>,
    /// The same as the picture has it.
    marks: Selected<Vec<LevelMark>>,
) -> impl IntoView {
    let store = use_store();
    // A file of the report is read on every kind of device.
    let is_listed = if is_only_read() { Signal::stored(true) } else { media::is_narrow() };
    let strip = move || {
        let document = store.now();
        map.with(|map| beside(&document, &map.strip))
    };
    view! {
        <section class="dashboard-map stack" aria-labelledby="map-heading">
            <h2 id="map-heading" class="visually-hidden">{t("dashboard.map.heading")}</h2>
            <When
                when=move || map.with(|map| !map.places.is_empty())
                fallback=|| view! { <EmptyState title=t("dashboard.map.empty") text=t("dashboard.map.empty_text")/> }
            >
                {key()}
                <LevelMap marks numbered=is_listed title=t("dashboard.map.heading")/>
                <When when=is_listed>
                    <ol class="map-list">{live(move || marks.with(|marks| marks.iter().map(listed).collect_view()))}</ol>
                </When>
            </When>
            <When when=move || map.with(|map| !map.strip.is_empty())>
                <h3 class="note">{t("dashboard.map.beside")}</h3>
                <ul class="map-strip">{live(strip)}</ul>
            </When>
        </section>
    }
}

/// The places of a map as the picture has them.
pub(super) fn marks(document: &Document, map: &AgreementMap) -> Vec<LevelMark> {
    map.places.iter().map(|place| mark(document, place)).collect()
}

fn mark(document: &Document, place: &MapPlace) -> LevelMark {
    let item = &place.item;
    let shape = item.question.aspect.and_then(|wanted| Aspect::iter().position(|aspect| aspect == wanted));
    let is_clear = matches!(place.field, Some(Field::SharedStrength | Field::SharedProblem));
    LevelMark {
        href: Route::Exercise(document.id.clone(), item.exercise, Stage::Reveal).to_fragment(),
        name: sentence_case(&item.question.short),
        agreement: place.agreement,
        level: place.level,
        shape: shape.unwrap_or_default(),
        is_hollow: !is_clear,
        is_blind: item.is_blind,
        is_miss: matches!(place.field, Some(Field::Split)),
        field: t(match place.field {
            Some(Field::SharedStrength) => "chart.map.strength",
            Some(Field::SharedProblem) => "chart.map.problem",
            Some(Field::Uneven) => "chart.map.uneven",
            Some(Field::Split) => "chart.map.split",
            None => "chart.map.too_few",
        }),
    }
}

/// A line of the list that stands in for the names on a phone.
fn listed(mark: &LevelMark) -> AnyView {
    view! { <li><a href=mark.href.clone()>{mark.name.clone()}</a> <span class="note">{mark.field.clone()}</span></li> }
        .into_any()
}

/// What has agreement but no level, exercise by exercise: a figure of one type says nothing beside that of another.
fn beside(document: &Document, strip: &[StripItem]) -> Vec<AnyView> {
    let of_exercise = |items: &[StripItem]| {
        let exercise = items.first()?.item.exercise;
        let href = Route::Exercise(document.id.clone(), exercise, Stage::Reveal).to_fragment();
        let shared = items.iter().filter(|item| item.shared).count();
        let blind = items.iter().filter(|item| item.item.is_blind).count();
        let mut words = t_count("dashboard.map.shared", items.len(), &[("shared", &shared)]);
        if blind > 0 {
            words = format!("{words}, {}", t_count("dashboard.map.blind", blind, &[]));
        }
        let class = if shared == items.len() { "note" } else { "note is-miss" };
        let title = content(exercise).title.clone();
        Some(view! { <li><a href=href>{title}</a> <span class=class>{words}</span></li> }.into_any())
    };
    strip.chunk_by(|one, next| one.item.exercise == next.item.exercise).filter_map(of_exercise).collect()
}

/// What shapes and rings mean.
fn key() -> AnyView {
    let explained = |sign: AnyView, words: String| view! { <li>{sign} {words}</li> }.into_any();
    let of_aspect = |(place, of): (usize, Aspect)| explained(shape("level-key", place), aspect(of));
    let ring = sign("level-key is-blind", RING_BOX, Drawn::new("circle").at("r", "15"));
    let how = t("dashboard.map.how");
    view! {
        <div class="map-key">
            <ul>
                {Aspect::iter().enumerate().map(of_aspect).collect_view()}
                {explained(shape("level-key is-hollow", 0), t("dashboard.map.hollow"))}
                {explained(ring, t("chart.map.blind"))}
            </ul>
            <details>
                <summary>{t("dashboard.map.how_open")}</summary>
                <p class="note">{how}</p>
            </details>
        </div>
    }
    .into_any()
}

/// The shape of an aspect beside words.
pub(super) fn shape(class: &'static str, place: usize) -> AnyView {
    sign(class, SHAPE_BOX, Drawn::new("path").at("d", aspect_shape(place)))
}

/// A sign of the picture in a square of `side` pixels.
fn sign(class: &'static str, side: i32, drawn: Drawn) -> AnyView {
    let half = side / 2;
    let view_box = format!("-{half} -{half} {side} {side}");
    view! {
        <svg width=side height=side viewBox=view_box aria-hidden="true" focusable="false" class=class>
            {group([drawn])}
        </svg>
    }
    .into_any()
}
