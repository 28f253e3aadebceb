//! The level scores, as counts.

use bearings_core::exercises::goals::{Finding, Share};
use leptos::prelude::*;

use super::desk::Desk;
use super::facts::Facts;
use crate::i18n::{t, t_count};
use crate::reactive::live;

/// Four counts with a word about each, and the share of goals that hold.
#[component]
pub(super) fn Figures(desk: Desk) -> impl IntoView {
    live(move || {
        let (broken, levels) = desk.facts.with(|facts| (broken(facts), facts.levels));
        let unmeasured =
            Share { part: levels.measured.whole - levels.measured.part, whole: levels.measured.whole };
        view! {
            <ul class="goal-figures">
                {figure(broken.to_string(), None, broken > 0, t_count("goals.figure.broken", broken, &[]), coverage(levels.coverage))}
                {share(unmeasured, t("goals.figure.unmeasured"), t("goals.figure.unmeasured_note"))}
                {share(levels.leading, t("goals.figure.leading"), t("goals.figure.leading_note"))}
                {share(levels.shared, t("goals.figure.shared"), t("goals.figure.shared_note"))}
                {share(levels.sound, t("goals.figure.sound"), t("goals.figure.sound_note"))}
            </ul>
        }
    })
}

fn broken(facts: &Facts) -> usize {
    facts.findings.iter().filter(|finding| Finding::is_broken_line(finding)).count()
}

fn coverage(share: Share) -> String {
    crate::i18n::t_with("goals.figure.coverage", &[("part", &share.part), ("whole", &share.whole)])
}

fn share(share: Share, words: String, note: String) -> AnyView {
    figure(share.part.to_string(), Some(share.whole), false, words, note)
}

fn figure(part: String, whole: Option<usize>, is_miss: bool, words: String, note: String) -> AnyView {
    view! {
        <li>
            <span class="figure" class:miss=is_miss>
                {part}
                {whole.map(|whole| view! { <span class="goal-whole">"/" {whole}</span> })}
            </span>
            <span>
                <strong>{words}</strong>
                <span class="note">{note}</span>
            </span>
        </li>
    }
    .into_any()
}
