//! What can contradict itself in any exercise.

use super::read::{every_newest, is_through};
use super::{Evidence, Insight, Place};
use crate::agreement::MIN_ANSWERS;
use crate::exercises::{SUPPORTS_FROM, commitment};
use crate::model::{Document, ExerciseId, ExerciseState, Purpose};
use crate::question::QuestionKind;
use crate::results::{self, QuestionResult, question_result, questions_asked, rating};

/// Commitment votes under three, in the newest vote of each exercise.
pub(super) fn low_commitment(document: &Document) -> Vec<Insight> {
    document.exercises.iter().filter_map(|(exercise, state)| low_vote(*exercise, state)).collect()
}

fn low_vote(exercise: ExerciseId, state: &ExerciseState) -> Option<Insight> {
    let round = state.last_revealed(Purpose::Commitment)?;
    let question = commitment().questions.first()?;
    let QuestionKind::Rating(scale) = &question.kind else { return None };
    let result = rating(round, question, scale);
    if result.count < MIN_ANSWERS {
        return None;
    }
    let in_time = result.dots.iter().filter(|dot| !dot.late);
    let below = in_time.filter(|dot| dot.points < SUPPORTS_FROM).count();
    let evidence = Evidence::LowCommitment { below, of: result.count };
    let place = Place {
        round: Some(round.round().number),
        question: Some(question.id.clone()),
        ..Place::board(exercise)
    };
    (below > 0).then_some(Insight { evidence, place })
}

/// Shared problems of an exercise that the room is through with, without a decision or an action that came from it.
pub(super) fn undecided_problem(document: &Document) -> Vec<Insight> {
    let came_of_it = |exercise: ExerciseId| {
        let decisions = document.decisions.iter().map(|decision| decision.origin);
        let mut origins = decisions.chain(document.actions.iter().map(|action| action.origin));
        origins.any(|origin| origin == Some(exercise))
    };
    let undecided = every_newest(document)
        .filter(|votes| is_through(document, votes.exercise) && !came_of_it(votes.exercise));
    let mut found = Vec::new();
    for votes in undecided {
        for question in questions_asked(votes.exercise, votes.round) {
            let QuestionResult::Rating(result) = question_result(votes.round, question) else { continue };
            let (Some(figures), Some(level)) = (&result.figures, result.level) else { continue };
            if result.is_shared_low() {
                let evidence = Evidence::UndecidedProblem { agreement: figures.agreement, level };
                found.push(Insight { evidence, place: votes.place(Some(&question.id)) });
            }
        }
    }
    found
}

/// Key questions on which leaders expected to agree and don't.
pub(super) fn blind_spot(document: &Document) -> Vec<Insight> {
    let mut found = Vec::new();
    for votes in every_newest(document) {
        for question in questions_asked(votes.exercise, votes.round) {
            let spot = results::blind_spot(votes.round, question).filter(|spot| spot.is_blind);
            found.extend(spot.map(|spot| Insight {
                evidence: Evidence::BlindSpot(spot),
                place: votes.place(Some(&question.id)),
            }));
        }
    }
    found
}
