//! The finding that stands above a reveal.

use super::rating::Verdict;
use super::{QuestionResult, question_result, questions_asked};
use crate::model::{ExerciseId, QuestionId, Revealed};

/// The finding of a round in one sentence's worth of data.
#[derive(Clone, Debug, PartialEq)]
pub enum Headline {
    /// Too few answers for any figure: the answers stand side by side.
    SideBySide,
    /// Nothing with a figure was asked.
    NoRatings,
    /// Everybody agrees on every rating.
    AllAgreed {
        /// How many ratings.
        of: usize,
    },
    /// Everybody agrees wherever there is a figure, but not every rating has one.
    AgreedWhereKnown {
        /// On how many the team agrees.
        agreed: usize,
        /// How many ratings have too few answers.
        unknown: usize,
    },
    /// Agreement on some or none.
    Some {
        /// On how many the team agrees.
        agreed: usize,
        /// Of how many ratings that have a figure.
        of: usize,
        /// The rating with the lowest agreement.
        widest: QuestionId,
    },
}

/// The headline of `round`.
pub fn headline(exercise: ExerciseId, round: Revealed<'_>) -> Headline {
    let mut ratings = 0;
    let mut agreed = 0;
    let mut figures: Vec<(f64, QuestionId)> = Vec::new();
    for question in questions_asked(exercise, round) {
        let Some(QuestionResult::Rating(result)) = question_result(round, question) else { continue };
        ratings += 1;
        if let Some(found) = &result.figures {
            figures.push((found.agreement, question.id.clone()));
            agreed += usize::from(result.verdict == Verdict::Agreed);
        }
    }
    let of = figures.len();
    // The first of equals, so that the headline follows the order of the questions.
    let widest = figures.into_iter().reduce(|low, next| if next.0 < low.0 { next } else { low });
    match widest {
        None if ratings == 0 => Headline::NoRatings,
        None => Headline::SideBySide,
        Some(_) if agreed == ratings => Headline::AllAgreed { of },
        Some(_) if agreed == of => Headline::AgreedWhereKnown { agreed, unknown: ratings - of },
        Some((_, widest)) => Headline::Some { agreed, of, widest },
    }
}
