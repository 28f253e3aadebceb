//! Each contradiction in a sentence, with the figures that it rests on.

use std::fmt::Display;

use bearings_core::exercises::culture::culture_text;
use bearings_core::exercises::roles::matters;
use bearings_core::exercises::{asked, content};
use bearings_core::insights::{Contrast, Evidence, Fall, Insight};
use bearings_core::model::{Document, GoalId, OptionId, QuestionId, Round};
use bearings_core::results::Step;

use crate::i18n::{names, number_word, sentence_case, t, t_count, t_with};
use crate::stages::facets::facet;
use crate::stages::people;

/// What was found, in words.
pub(super) fn sentence(document: &Document, insight: &Insight) -> String {
    let words = Words { document, insight };
    let key = format!("insight.{}", insight.rule().as_str());
    match &insight.evidence {
        Evidence::PaidAgainst { goal, priority, through } => {
            let other = through.as_ref().map(|goal| words.goal(goal)).unwrap_or_default();
            let key = if through.is_some() { format!("{key}.through") } else { key };
            t_with(&key, &[("goal", &words.goal(goal)), ("priority", &priority.text), ("other", &other)])
        }
        Evidence::PriorityWithoutKpi { priority, goals } => {
            let key = if goals.is_empty() { format!("{key}.no_goal") } else { key };
            t_with(&key, &[("priority", &priority.text)])
        }
        Evidence::EffortElsewhere(effort) => {
            t_with(&key, &[("first", &words.option(&effort.first)), ("most", &words.option(&effort.most))])
        }
        Evidence::UndecidedMatters { matters } => {
            let all: Vec<String> = matters.iter().map(|matter| words.matter(matter)).collect();
            t_count(&key, all.len(), &[("matters", &names(&all)), ("number", &number(all.len()))])
        }
        Evidence::CultureAgainstDecisions { wanted, open, .. } => {
            let values: &[(&str, &dyn Display)] = &[("wanted", &wanted_culture(wanted)), ("open", open)];
            t_with(
                &if *open > 0 && wanted.as_str() == "hierarchy" { format!("{key}.open") } else { key },
                values,
            )
        }
        Evidence::FirstUnsaid { priority, mentioned, of } => {
            let values: &[(&str, &dyn Display)] =
                &[("priority", &words.option(priority)), ("mentioned", mentioned), ("of", of)];
            t_with(&key, values)
        }
        Evidence::LowCommitment { below, of } => {
            let exercise = &content(insight.place.exercise).title;
            t_count(&key, *below, &[("number", &number(*below)), ("of", of), ("exercise", exercise)])
        }
        Evidence::UndecidedProblem { agreement, level } => t_with(
            &key,
            &[("matter", &words.question()), ("agreement", &agreement.round()), ("level", &level.round())],
        ),
        Evidence::BlindSpot(spot) => t_with(
            &key,
            &[
                ("matter", &words.question()),
                ("expected", &people(spot.expected)),
                ("others", &spot.others),
                ("found", &people(spot.found)),
            ],
        ),
        Evidence::EndangeredGoal { goal, named_by, of, .. } => {
            t_with(&key, &[("goal", &words.goal(goal)), ("named_by", named_by), ("of", of)])
        }
        Evidence::ClearButDifferent { level, named, by_most } => {
            t_with(&key, &[("level", &level.round()), ("named", named), ("by_most", by_most)])
        }
        Evidence::BelievedNotFunded(contrast) | Evidence::ClearOnlyAbove(contrast) => {
            words.contrast(&key, contrast)
        }
        Evidence::DoubtsUnsaid { openness, agreement } => {
            t_with(&key, &[("openness", &openness.round()), ("agreement", &agreement.round())])
        }
        Evidence::Drifted { falls } => {
            let all: Vec<String> = falls.iter().map(fall).collect();
            t_with(&key, &[("falls", &names(&all))])
        }
        Evidence::SlowInAStorm { level } => t_with(&key, &[("level", &level.round())]),
        Evidence::CultureWithoutPractice { wanted, gap, chosen, .. } => {
            t_with(&key, &[("wanted", &wanted_culture(wanted)), ("gap", &gap.round()), ("chosen", chosen)])
        }
        Evidence::PayAgainstCulture { gap, shared, .. } => {
            t_with(&key, &[("gap", &gap.round()), ("part", &shared.part), ("whole", &shared.whole)])
        }
    }
}

/// Where the words of an insight come from.
struct Words<'a> {
    document: &'a Document,
    insight: &'a Insight,
}

impl Words<'_> {
    fn round(&self) -> Option<&Round> {
        let place = &self.insight.place;
        let state = self.document.exercise(place.exercise)?;
        place.round.and_then(|number| state.round(number)).filter(|round| round.revealed().is_some())
    }

    /// The matter of a question, as the round asked it.
    fn short(&self, question: &QuestionId) -> String {
        let exercise = self.insight.place.exercise;
        let asked = self.round().and_then(|round| asked(exercise, round, question));
        asked.map(|question| question.short.clone()).unwrap_or_default()
    }

    fn question(&self) -> String {
        self.insight.place.question.as_ref().map(|question| self.short(question)).unwrap_or_default()
    }

    fn option(&self, option: &OptionId) -> String {
        let options = self.round().map(|round| &round.options);
        let known = options.into_iter().flat_map(|options| options.values().flatten());
        known
            .into_iter()
            .find(|known| known.id == *option)
            .map(|known| known.text.clone())
            .unwrap_or_default()
    }

    fn goal(&self, goal: &GoalId) -> String {
        match self.document.goals.goal(goal).map(|goal| goal.text.trim()) {
            Some(text) if !text.is_empty() => text.to_owned(),
            _ => t("goals.unnamed"),
        }
    }

    fn matter(&self, matter: &QuestionId) -> String {
        let known = matters(self.document).into_iter().find(|known| known.row.id == *matter);
        let text = known.map(|known| known.row.text).unwrap_or_default();
        t_with("insight.quoted", &[("words", &text)])
    }

    fn contrast(&self, key: &str, contrast: &Contrast) -> String {
        let values: &[(&str, &dyn Display)] = &[
            ("high", &self.short(&contrast.high.question)),
            ("high_level", &contrast.high.level.round()),
            ("low", &self.short(&contrast.low.question)),
            ("low_level", &contrast.low.level.round()),
        ];
        let sentence =
            t_with(if contrast.is_low_for_all() { key } else { "insight.contrast_of_camps" }, values);
        match &contrast.low_camp {
            Some(camp) => format!(
                "{sentence} {}",
                t_count("insight.camp", camp.count, &[("number", &number(camp.count))])
            ),
            None => sentence,
        }
    }
}

fn number(count: usize) -> String {
    sentence_case(&number_word(count))
}

/// "more togetherness".
fn wanted_culture(kind: &OptionId) -> String {
    let known = culture_text().types.iter().any(|known| known.id == *kind);
    if known { t(&format!("culture.more.{kind}")) } else { String::new() }
}

/// "Shared vision: agreement by 12".
fn fall(fall: &Fall) -> String {
    let part =
        |key: &str, step: &Option<Step>| step.map(|step| t_with(key, &[("by", &step.by.abs().round())]));
    let parts = [part("insight.fall.agreement", &fall.agreement), part("insight.fall.level", &fall.level)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    t_with("insight.fall", &[("facet", &facet(fall.facet)), ("by", &names(&parts))])
}
