//! What leaders say of the goals against what the cascade shows.

use super::read::{is_through, newest};
use super::{Evidence, Insight, Place};
use crate::exercises::goals::{Checked, Finding, effort, findings, priorities, without_measure};
use crate::model::{Document, ExerciseId, GoalId};
use crate::question::QuestionKind;
use crate::results::choice;

const GOALS: ExerciseId = ExerciseId::Goals;

fn on_board(evidence: Evidence) -> Insight {
    Insight { evidence, place: Place::board(GOALS) }
}

/// Pay that rewards against a priority.
pub(super) fn paid_against(document: &Document) -> Vec<Insight> {
    let priorities = priorities(document);
    let found = findings(&Checked::new(document, &priorities)).into_iter();
    found
        .filter_map(|finding| match finding {
            Finding::PaidAgainst { goal, priority, through } => {
                Some(on_board(Evidence::PaidAgainst { goal, priority, through }))
            }
            _ => None,
        })
        .collect()
}

/// Priorities without a goal that anybody could measure, once the goals have been worked on.
pub(super) fn priority_without_kpi(document: &Document) -> Vec<Insight> {
    if !is_through(document, GOALS) {
        return Vec::new();
    }
    let priorities = priorities(document);
    let found = without_measure(&Checked::new(document, &priorities)).into_iter();
    found.map(|(priority, goals)| on_board(Evidence::PriorityWithoutKpi { priority, goals })).collect()
}

/// Effort that contradicts the order of the goals: another goal gets more than the one that matters most.
pub(super) fn effort_elsewhere(document: &Document) -> Vec<Insight> {
    let find = || {
        let votes = newest(document, GOALS)?;
        let effort = effort(votes.round)?;
        let points = |goal| effort.points.iter().find(|(id, _)| id == goal).map(|(_, points)| *points);
        let is_less = points(&effort.first)? < points(&effort.most)?;
        let place = votes.place(votes.question("effort_now").map(|question| &question.id));
        is_less.then_some(Insight { evidence: Evidence::EffortElsewhere(effort), place })
    };
    find().into_iter().collect()
}

/// The goal that two thirds see endangered, where the cascade shows a hole in it.
pub(super) fn endangered_goal(document: &Document) -> Vec<Insight> {
    let find = || {
        let votes = newest(document, GOALS)?;
        let question = votes.question("at_risk")?;
        let QuestionKind::Choice(options) = &question.kind else { return None };
        let result = choice(votes.round, question, options);
        result.figures.as_ref().filter(|figures| figures.shared)?;
        let (most, named_by) = result.most_frequent();
        let goal = GoalId::parse(most.first()?.as_str()).ok()?;
        let findings = about(document, &goal);
        if findings.is_empty() {
            return None;
        }
        let evidence = Evidence::EndangeredGoal { goal, named_by, of: result.count, findings };
        Some(Insight { evidence, place: votes.place(Some(&question.id)) })
    };
    find().into_iter().collect()
}

/// What the checks find about one goal itself, not about who answers for it.
fn about(document: &Document, goal: &GoalId) -> Vec<Finding> {
    let priorities = priorities(document);
    let found = findings(&Checked::new(document, &priorities)).into_iter();
    found
        .filter(|finding| !matches!(finding, Finding::TooMuch { .. }) && finding.goals().contains(&goal))
        .collect()
}
