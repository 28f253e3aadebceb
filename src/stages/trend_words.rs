//! Sentences about rounds that are compared. A change is called one only where it was tested and holds; otherwise it is
//! told how many moved which way.

use bearings_core::results::{MIN_LEADERS, RoundChange, Step, Together, TrendRound};

use super::words::{brief, whole};
use crate::i18n::{short_day, t, t_count, t_with};

/// "Round 2, 24 Nov 2026".
pub(super) fn round(place: usize, round: &TrendRound) -> String {
    t_with("trend.round", &[("number", &place), ("date", &short_day(round.revealed_at))])
}

/// Above the rounds: in how many rows something has changed since the round `before`.
pub(super) fn heading(before: &TrendRound, changes: &[RoundChange]) -> String {
    let date = short_day(before.revealed_at);
    let changed = changes.iter().filter(|change| change.agreement.or(change.level).is_some()).count();
    if changed > 0 {
        t_count("trend.heading.changed", changed, &[("of", &changes.len()), ("date", &date)])
    } else if changes.iter().any(|change| change.tested) {
        t_with("trend.heading.same", &[("date", &date)])
    } else {
        t_with("trend.heading.untested", &[("date", &date)])
    }
}

/// Above the rounds where the questions are no longer those of the round `before`.
pub(super) fn other_questions(before: &TrendRound) -> String {
    t_with("trend.heading.other_questions", &[("date", &short_day(before.revealed_at))])
}

/// A round of a row: its figures, and what they are made of.
pub(super) fn point(round: &TrendRound, called: &str, point: Option<&Together>) -> String {
    let Some(point) = point else { return t_with("trend.no_point", &[("round", &called)]) };
    let words = t_with(
        "trend.point",
        &[
            ("round", &called),
            ("agreement", &whole(point.agreement)),
            ("level", &whole(point.level)),
            ("spread", &whole(point.spread)),
            ("answers", &point.answers),
            ("possible", &possible(round, point)),
            ("leaders", &point.leaders),
            ("expected", &round.expected),
        ],
    );
    match point.chance().filter(|chance| !chance.is_passed_by(point.agreement)) {
        Some(_) => format!("{words} {}", t("trend.guessing")),
        None => words,
    }
}

/// The same as a row of the table.
pub(super) fn cells(round: &TrendRound, name: &str, called: &str, point: Option<&Together>) -> Vec<String> {
    let mut cells = vec![name.to_owned(), called.to_owned()];
    match point {
        Some(point) => {
            let one_voice = point.one_voice.as_ref();
            let one_voice = one_voice.map(|span| format!("{}–{}", whole(span.lowest), whole(span.highest)));
            let of = |count: usize, all: usize| t_with("trend.of", &[("count", &count), ("all", &all)]);
            cells.extend([
                whole(point.agreement),
                one_voice.unwrap_or_default(),
                whole(point.level),
                whole(point.spread),
                of(point.answers, possible(round, point)),
                of(point.leaders, round.expected),
            ]);
        }
        None => cells.resize(8, String::new()),
    }
    cells
}

/// The answers there would be if everybody had given one to each of these ratings.
fn possible(round: &TrendRound, point: &Together) -> usize {
    round.expected * point.ratings
}

/// What changed from one round to the next.
pub(super) fn change(change: &RoundChange) -> String {
    let claimed = |[risen, fallen]: [&str; 2], step: Step| {
        let key = if step.by > 0.0 { risen } else { fallen };
        t_with(key, &[("by", &size(step.by)), ("leaders", &change.leaders)])
    };
    let agreement = ["trend.agreement.risen", "trend.agreement.fallen"];
    let level = ["trend.level.risen", "trend.level.fallen"];
    let mut sentences: Vec<String> = [
        change.agreement.map(|step| claimed(agreement, step)),
        change.level.map(|step| claimed(level, step)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if sentences.is_empty() {
        sentences = without_claim(change);
    }
    sentences.join(" ")
}

fn without_claim(change: &RoundChange) -> Vec<String> {
    let Some(moved) = &change.movement else { return vec![t("trend.nobody_twice")] };
    let values: &[(&str, &dyn std::fmt::Display)] =
        &[("closer", &moved.closer), ("away", &moved.away), ("same", &moved.same)];
    let reason = if change.tested {
        t("trend.no_claim")
    } else if change.leaders < MIN_LEADERS {
        t_with("trend.too_few", &[("least", &MIN_LEADERS)])
    } else {
        t("trend.untested")
    };
    vec![t_with("trend.moved", values), reason]
}

/// The size of a change; one that is claimed is never nothing.
fn size(by: f64) -> String {
    match brief(by.abs()) {
        size if size == "0" => t("trend.tiny"),
        size => size,
    }
}

/// Which rounds a sentence is about.
pub(super) fn between(from: &str, to: &str, sentence: &str) -> String {
    t_with("trend.between", &[("from", &from), ("to", &to), ("sentence", &sentence)])
}

/// Where all this comes from.
pub(super) fn how(rows: usize) -> String {
    format!("{} {}", t("trend.how"), t_count("trend.how_rows", rows, &[]))
}
