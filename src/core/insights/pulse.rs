//! What the pulse says against how much the team agrees, where it stood before and what its market asks for.

use super::read::newest;
use super::{Evidence, Fall, Insight};
use crate::model::organisation::Turbulence;
use crate::model::{Document, ExerciseId, ExerciseState};
use crate::question::Dimension;
use crate::results::{AGREED_FROM, Facet, HIGH_FROM, RoundChange, index, newest_falls, of_facet};

const PULSE: ExerciseId = ExerciseId::Pulse;

/// Much agreement over all, and doubts that are kept back.
pub(super) fn doubts_unsaid(document: &Document) -> Vec<Insight> {
    let find = || {
        let votes = newest(document, PULSE)?;
        let question = votes.question("doubts")?;
        let openness = votes.level("doubts").filter(|level| *level < HIGH_FROM)?;
        let overall = index(document).overall?;
        let evidence = Evidence::DoubtsUnsaid { openness, agreement: overall.agreement };
        let agrees = overall.agreement >= AGREED_FROM && overall.clear_of_chance();
        agrees.then_some(Insight { evidence, place: votes.place(Some(&question.id)) })
    };
    find().into_iter().collect()
}

/// What has fallen from the round before to the newest, in any exercise that was held twice.
pub(super) fn drifted(document: &Document) -> Vec<Insight> {
    let of_exercise = |(exercise, state): (&ExerciseId, &ExerciseState)| {
        let votes = newest(document, *exercise)?;
        let falls = falls(*exercise, state);
        (!falls.is_empty())
            .then(|| Insight { evidence: Evidence::Drifted { falls }, place: votes.place(None) })
    };
    document.exercises.iter().filter_map(of_exercise).collect()
}

fn falls(exercise: ExerciseId, state: &ExerciseState) -> Vec<Fall> {
    let fall = |(facet, change): (Facet, RoundChange)| {
        let (agreement, level) = (change.agreement, change.level);
        (agreement.is_some() || level.is_some()).then_some(Fall { facet, agreement, level })
    };
    newest_falls(exercise, state).into_iter().filter_map(fall).collect()
}

/// A stormy market, and a team that is slow to change course.
pub(super) fn slow_in_a_storm(document: &Document) -> Vec<Insight> {
    let find = || {
        document.organisation.turbulence.filter(|market| *market == Turbulence::Stormy)?;
        let votes = newest(document, PULSE)?;
        let changing_course = Facet::Dimension(Dimension::AdaptiveResponsiveness);
        let level = of_facet(PULSE, votes.round, changing_course)?.level;
        let evidence = Evidence::SlowInAStorm { level };
        (level < HIGH_FROM).then_some(Insight { evidence, place: votes.place(None) })
    };
    find().into_iter().collect()
}
