//! How an exercise's ratings went over its rounds, and what of it is a change.

use bearings_core::geometry::trend::{Tie, TrendPoint, TrendRow};
use bearings_core::model::{ExerciseId, RoundNumber};
use bearings_core::results::{Facet, Line, RoundChange, Step, Together, Trend, TrendRound, trend};
use leptos::prelude::*;

use super::super::facets::facet;
use super::super::trend_words as words;
use crate::charts::{TrendChart, TrendLine};
use crate::i18n::t;
use crate::reactive::{Selected, When, live};
use crate::state::use_store;

/// Shown from the second revealed round on, where the exercise has ratings.
#[component]
pub(super) fn TrendSection(exercise: ExerciseId) -> impl IntoView {
    let found = use_store().select(move |document| {
        document.exercise(exercise).map(|state| trend(exercise, state)).filter(has_two_points)
    });
    view! {
        <When when=move || found.with(Option::is_some)>
            <Rounds found/>
        </When>
    }
}

/// Whether anything was measured at least twice.
fn has_two_points(trend: &Trend) -> bool {
    trend.lines.iter().any(|line| !line.changes.is_empty())
}

#[component]
fn Rounds(found: Selected<Option<Trend>>) -> impl IntoView {
    let lines =
        Signal::derive(move || found.with(|found| found.as_ref().map(chart_lines).unwrap_or_default()));
    let rounds = Signal::derive(move || found.with(|found| found.iter().flat_map(names).collect::<Vec<_>>()));
    let heading = move || found.with(|found| found.as_ref().map(heading));
    let how = move || found.with(|found| found.as_ref().map(|trend| words::how(own_lines(trend).count())));
    view! {
        <section class="section stack">
            <h2>{live(heading)}</h2>
            <p class="note">{t("trend.lead")}</p>
            <TrendChart lines rounds title=t("trend.title")/>
            <details>
                <summary>{t("trend.how_open")}</summary>
                <p class="note">{live(how)}</p>
            </details>
        </section>
    }
}

/// Each line once: an aspect that all ratings belong to says nothing of its own.
fn own_lines(trend: &Trend) -> impl Iterator<Item = &Line> {
    let all = trend.lines.iter().find(|line| line.facet == Facet::All);
    trend.lines.iter().filter(move |line| {
        line.facet == Facet::All
            || all.is_none_or(|all| (&all.points, &all.changes) != (&line.points, &line.changes))
    })
}

/// What the rounds are called, by their place among those that are compared.
fn names(trend: &Trend) -> Vec<String> {
    (1..).zip(&trend.rounds).map(|(place, round)| words::round(place, round)).collect()
}

/// What is new since the round before the newest one.
fn heading(trend: &Trend) -> String {
    let [.., before, newest] = trend.rounds.as_slice() else { return t("trend.title") };
    if before.content_version != newest.content_version {
        return words::other_questions(before);
    }
    let latest = |line: &&Line| {
        let change = line.changes.iter().find(|change| spans(change, before, newest))?.clone();
        Some(change)
    };
    let changes: Vec<RoundChange> = own_lines(trend).filter_map(|line| latest(&line)).collect();
    words::heading(before, &changes)
}

fn spans(change: &RoundChange, from: &TrendRound, to: &TrendRound) -> bool {
    (change.from, change.to) == (from.number, to.number)
}

fn chart_lines(trend: &Trend) -> Vec<TrendLine> {
    let names = names(trend);
    own_lines(trend).map(|line| chart_line(trend, line, &names)).collect()
}

fn chart_line(trend: &Trend, line: &Line, names: &[String]) -> TrendLine {
    let rounds = || trend.rounds.iter().zip(names).zip(&line.points);
    let name = facet(line.facet);
    let said = rounds().map(|((round, called), point)| words::point(round, called, point.as_ref()));
    let cells = rounds().map(|((round, called), point)| words::cells(round, &name, called, point.as_ref()));
    TrendLine {
        said: said.collect(),
        cells: cells.collect(),
        changes: line.changes.iter().map(|change| change_words(trend, change, names)).collect(),
        row: TrendRow {
            name: name.clone(),
            points: line.points.iter().map(|point| point.as_ref().map(drawn)).collect(),
            ties: line.changes.iter().map(|change| ties(trend, change)).collect(),
        },
    }
}

fn drawn(point: &Together) -> TrendPoint {
    TrendPoint { agreement: point.agreement, level: point.level, is_clear: point.clear_of_chance() }
}

fn ties(trend: &Trend, change: &RoundChange) -> (Tie, Tie) {
    if asks_other_questions(trend, change) {
        return (Tie::None, Tie::None);
    }
    let tie = |step: Option<Step>| if step.is_some() { Tie::Claimed } else { Tie::Faint };
    (tie(change.agreement), tie(change.level))
}

fn asks_other_questions(trend: &Trend, change: &RoundChange) -> bool {
    let version = |number: RoundNumber| {
        trend.rounds.iter().find(|round| round.number == number).map(|round| round.content_version)
    };
    version(change.from) != version(change.to)
}

/// A change in words; with more than two rounds it says from which to which.
fn change_words(trend: &Trend, change: &RoundChange, names: &[String]) -> String {
    let called = |number: RoundNumber| {
        let place = trend.rounds.iter().position(|round| round.number == number);
        place.and_then(|place| names.get(place)).cloned().unwrap_or_default()
    };
    let sentence =
        if asks_other_questions(trend, change) { t("trend.other_questions") } else { words::change(change) };
    if trend.rounds.len() > 2 {
        words::between(&called(change.from), &called(change.to), &sentence)
    } else {
        sentence
    }
}
