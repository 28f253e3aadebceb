//! What a reveal shows one below the other, and in which order.

use bearings_core::model::{ExerciseId, Revealed, RoundNumber};
use bearings_core::question::{Question, QuestionKind};
use bearings_core::results::questions_asked;
use leptos::prelude::*;

use super::choice::ChoiceSection;
use super::list::ListSection;
use super::ranking::RankingSection;
use super::split::SplitSection;
use super::statements::Statements;
use crate::exercises::Instead;
use crate::i18n::t_with;

/// One section; those that the exercise's own pictures say better are left out or stand behind a press.
pub(super) fn section_view(
    exercise: ExerciseId,
    round: RoundNumber,
    section: Section,
    instead_of: Option<Instead>,
) -> AnyView {
    match section {
        Section::Choices(questions) if instead_of == Some(Instead::Choices) => {
            let question = questions.first().and_then(|first| first.row.as_ref());
            let heading = question.map(|row| row.heading.clone()).unwrap_or_default();
            view! {
                <details class="section">
                    <summary>{t_with("reveal.who_chose", &[("question", &heading)])}</summary>
                    <ChoiceSection exercise round questions/>
                </details>
            }
            .into_any()
        }
        Section::Choices(questions) => view! { <ChoiceSection exercise round questions/> }.into_any(),
        Section::Ranking(question) => view! { <RankingSection exercise round question/> }.into_any(),
        Section::Text(question) => view! { <Statements exercise round question/> }.into_any(),
        Section::Split(_) if instead_of == Some(Instead::Splits) => ().into_any(),
        Section::Split(question) => view! { <SplitSection exercise round question/> }.into_any(),
        Section::List(question) => view! { <ListSection exercise round question/> }.into_any(),
    }
}

/// The section of a text, a split or a list alone; ratings, choices and rankings have views of their own.
pub(in super::super) fn one_section(
    exercise: ExerciseId,
    round: RoundNumber,
    question: &'static Question,
) -> AnyView {
    match &question.kind {
        QuestionKind::Text(_) => view! { <Statements exercise round question/> }.into_any(),
        QuestionKind::Split(_) => view! { <SplitSection exercise round question/> }.into_any(),
        QuestionKind::List(_) => view! { <ListSection exercise round question/> }.into_any(),
        QuestionKind::Rating(_) | QuestionKind::Choice(_) | QuestionKind::Ranking(_) => ().into_any(),
    }
}

/// What a round shows beside its ratings, in the order of its questions; the rows of a matrix stand together.
pub(super) enum Section {
    /// The rows of one matrix, or one choice.
    Choices(Vec<&'static Question>),
    /// One ranking.
    Ranking(&'static Question),
    /// One text.
    Text(&'static Question),
    /// One split.
    Split(&'static Question),
    /// One list.
    List(&'static Question),
}

/// The sections of a round; its ratings stand elsewhere.
pub(super) fn section_kinds(exercise: ExerciseId, round: Revealed<'_>) -> Vec<Section> {
    let mut sections = Vec::new();
    for question in questions_asked(exercise, round) {
        match &question.kind {
            QuestionKind::Rating(_) => {}
            QuestionKind::Choice(_) => add_choice(&mut sections, question),
            QuestionKind::Ranking(_) => sections.push(Section::Ranking(question)),
            QuestionKind::Text(_) => sections.push(Section::Text(question)),
            QuestionKind::List(_) => sections.push(Section::List(question)),
            QuestionKind::Split(_) => sections.push(Section::Split(question)),
        }
    }
    sections
}

/// Puts a choice with the other rows of its matrix.
fn add_choice(sections: &mut Vec<Section>, question: &'static Question) {
    let matrix = |question: &Question| question.row.as_ref().map(|row| row.matrix.clone());
    if let Some(Section::Choices(rows)) = sections.last_mut()
        && rows.first().is_some_and(|first| matrix(first).is_some() && matrix(first) == matrix(question))
    {
        return rows.push(question);
    }
    sections.push(Section::Choices(vec![question]));
}
