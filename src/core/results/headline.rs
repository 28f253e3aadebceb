//! The finding that stands above a reveal.

use super::rating::Verdict;
use super::{QuestionResult, question_result, questions_asked};
use crate::model::{ExerciseId, QuestionId, Revealed};
use crate::question::{Question, QuestionKind};

/// The finding of a round in one sentence's worth of data. It speaks of one kind of question, since figures of several
/// cannot be compared: of ratings, else of choices, else of rankings.
#[derive(Clone, Debug, PartialEq)]
pub enum Headline {
    /// Too few answers for any figure: the answers stand side by side.
    SideBySide,
    /// Nothing with a figure was asked.
    NoRatings,
    /// Everybody agrees on every question.
    AllAgreed {
        /// How many questions.
        of: usize,
    },
    /// Everybody agrees wherever there is a figure, but not every question has one.
    AgreedWhereKnown {
        /// On how many the team agrees.
        agreed: usize,
        /// How many questions have too few answers.
        unknown: usize,
    },
    /// Agreement on some or none.
    Some {
        /// On how many the team agrees.
        agreed: usize,
        /// Of how many questions that have a figure.
        of: usize,
        /// The question with the lowest agreement.
        widest: QuestionId,
    },
}

/// The headline of `round`.
pub fn headline(exercise: ExerciseId, round: Revealed<'_>) -> Headline {
    let asked: Vec<&Question> = questions_asked(exercise, round).collect();
    let of_kind = |wanted: fn(&QuestionKind) -> bool| -> Vec<&Question> {
        asked.iter().copied().filter(|question| wanted(&question.kind)).collect()
    };
    let kinds = [
        of_kind(|kind| matches!(kind, QuestionKind::Rating(_))),
        of_kind(|kind| matches!(kind, QuestionKind::Choice(_))),
        of_kind(|kind| matches!(kind, QuestionKind::Ranking(_))),
    ];
    kinds
        .iter()
        .find(|questions| !questions.is_empty())
        .map_or(Headline::NoRatings, |questions| of_questions(round, questions))
}

fn of_questions(round: Revealed<'_>, questions: &[&Question]) -> Headline {
    let mut agreed = 0;
    let mut figures: Vec<(f64, QuestionId)> = Vec::new();
    for question in questions {
        if let Some((agreement, is_agreed)) = agreement(&question_result(round, question)) {
            figures.push((agreement, question.id.clone()));
            agreed += usize::from(is_agreed);
        }
    }
    let (all, of) = (questions.len(), figures.len());
    // The first of equals, so that the headline follows the order of the questions.
    let widest = figures.into_iter().reduce(|low, next| if next.0 < low.0 { next } else { low });
    match widest {
        None => Headline::SideBySide,
        Some(_) if agreed == all => Headline::AllAgreed { of },
        Some(_) if agreed == of => Headline::AgreedWhereKnown { agreed, unknown: all - of },
        Some((_, widest)) => Headline::Some { agreed, of, widest },
    }
}

/// The figure, and whether the team is said to agree.
fn agreement(result: &QuestionResult) -> Option<(f64, bool)> {
    match result {
        QuestionResult::Rating(result) => {
            result.figures.as_ref().map(|found| (found.agreement, result.verdict == Verdict::Agreed))
        }
        QuestionResult::Choice(result) => {
            result.figures.as_ref().map(|found| (found.agreement, found.shared))
        }
        QuestionResult::Ranking(result) => {
            result.figures.as_ref().map(|found| (found.agreement, found.shared))
        }
        QuestionResult::List(_) | QuestionResult::Split(_) | QuestionResult::Text(_) => None,
    }
}
