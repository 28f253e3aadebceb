//! The reveal of Culture.

use bearings_core::exercises::culture::{CultureProfile, Gap, HYBRID_WITHIN, culture_profile, culture_text};
use bearings_core::geometry::gap::GapRow;
use bearings_core::geometry::radar::RadarData;
use bearings_core::model::{ExerciseId, LeaderId, Revealed, Round, RoundNumber};
use leptos::prelude::*;

use super::meaning::Meaning;
use super::words::kind;
use crate::charts::{CultureLegend, CultureRadar, GapRows};
use crate::i18n::{names, t, t_with};
use crate::reactive::live;
use crate::state::{DocumentStore, use_store};
use crate::ui::unique_id;

/// Radar, gaps, figures and what they mean.
#[component]
pub fn CultureReveal(
    /// Of which round.
    round: RoundNumber,
) -> impl IntoView {
    let store = use_store();
    let profile = store.select(move |document| {
        let state = document.exercise(ExerciseId::Culture)?;
        state.round(round).and_then(Round::revealed).and_then(|round: Revealed<'_>| culture_profile(round))
    });
    live(move || match profile.get() {
        None => view! { <section class="section"><p>{t("culture.too_few")}</p></section> }.into_any(),
        Some(profile) => view! {
            <Pictures profile=profile.clone()/>
            <Figures profile=profile.clone()/>
            <Meaning profile/>
        }
        .into_any(),
    })
}

/// Today and wanted, as radar and as gaps.
#[component]
fn Pictures(profile: CultureProfile) -> impl IntoView {
    let rows: Vec<GapRow> =
        profile.gaps.iter().enumerate().map(|(place, gap)| row(&profile, place, gap)).collect();
    let radar = RadarData {
        axes: culture_text().types.iter().map(|kind| (kind.name.clone(), kind.scholarly.clone())).collect(),
        today: profile.gaps.iter().map(|gap| gap.today).collect(),
        wanted: profile.gaps.iter().map(|gap| gap.wanted).collect(),
        each: profile.each.iter().map(|leader| leader.points.clone()).collect(),
    };
    let has_persons = !profile.each.is_empty();
    let legend = unique_id("legend");
    view! {
        <section class="section culture-pictures">
            <div>
                <h2 class="visually-hidden">{t("culture.pictures")}</h2>
                <CultureRadar data=Signal::stored(radar) title=t("culture.pictures") legend=legend.clone()/>
            </div>
            <div class="stack">
                <CultureLegend each=has_persons id=legend.clone()/>
                <h2 class="visually-hidden">{t("culture.gaps")}</h2>
                <GapRows rows=Signal::stored(rows) title=t("culture.gaps") legend/>
            </div>
        </section>
    }
}

fn row(profile: &CultureProfile, place: usize, gap: &Gap) -> GapRow {
    let kind = kind(&gap.option);
    GapRow {
        name: kind.map(|kind| kind.name.clone()).unwrap_or_default(),
        scholarly: kind.map(|kind| kind.scholarly.clone()).unwrap_or_default(),
        today: gap.today,
        wanted: gap.wanted,
        gap: gap.gap,
        large: gap.large,
        each: profile.each.iter().filter_map(|leader| leader.points.get(place).copied()).collect(),
    }
}

fn whole(points: f64) -> String {
    format!("{}", points.round())
}

/// Strength, agreement, distance and congruence, each in a sentence.
#[component]
fn Figures(profile: CultureProfile) -> impl IntoView {
    let sentences = sentences(use_store(), &profile);
    view! {
        <section class="section stack">
            <h2>{t("culture.figures")}</h2>
            <ul class="stack is-tight">
                {sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view()}
            </ul>
            <p class="note">{t("culture.source")}</p>
        </section>
    }
}

fn sentences(store: DocumentStore, profile: &CultureProfile) -> Vec<String> {
    let mut sentences = vec![strength(profile)];
    if let Some(agreement) = profile.agreement {
        sentences.push(t_with("culture.agreement", &[("agreement", &whole(agreement))]));
        sentences.push(if profile.shared { t("culture.shared") } else { t("culture.not_shared") });
    }
    if let Some(span) = &profile.one_voice {
        sentences.push(t_with(
            "culture.one_voice",
            &[("lowest", &whole(span.lowest)), ("highest", &whole(span.highest))],
        ));
    }
    if let Some((one, other, points)) = &profile.largest_difference {
        let name = |id: &LeaderId| store.leader_name(id);
        sentences.push(t_with(
            "culture.difference",
            &[("one", &name(one)), ("other", &name(other)), ("points", &whole(*points))],
        ));
    }
    sentences.extend(congruence(profile));
    sentences
}

fn strength(profile: &CultureProfile) -> String {
    let named = profile.leading.iter().filter_map(kind).map(|kind| kind.name.clone()).collect::<Vec<_>>();
    let points = whole(profile.strength);
    if named.len() > 1 {
        let within = whole(HYBRID_WITHIN);
        t_with("culture.hybrid", &[("points", &points), ("types", &names(&named)), ("within", &within)])
    } else {
        t_with("culture.strength", &[("points", &points), ("type", &names(&named))])
    }
}

/// The side of company life whose profile differs most from the overall one.
fn congruence(profile: &CultureProfile) -> Option<String> {
    let (aspect, points) = profile.congruence.iter().max_by(|a, b| a.1.total_cmp(b.1))?;
    let aspect = culture_text().short(aspect)?;
    Some(t_with("culture.congruence", &[("aspect", &aspect), ("points", &whole(*points))]))
}
