//! Who may see the official priorities, and when.

use super::{Document, ExerciseId, PriorityId, Purpose};
use crate::question::QuestionOption;

impl Document {
    /// Whether the official priorities may be seen: once a first round of Vision is revealed, or another round that had
    /// them for options.
    pub fn official_priorities_revealed(&self) -> bool {
        let is_official = |option: &QuestionOption| {
            self.official_priorities.iter().any(|priority| priority.id.as_str() == option.id.as_str())
        };
        let rounds = self.exercises.values().flat_map(|state| &state.rounds).filter(|round| !round.is_open());
        let shown = rounds.flat_map(|round| round.options.values().flatten());
        self.exercise(ExerciseId::Vision).is_some_and(|state| state.last_revealed(Purpose::Answers).is_some())
            || shown.into_iter().any(is_official)
    }

    /// Whether the official priorities have to stay hidden: Vision, which asks for them from memory, is still to come.
    pub fn official_priorities_hidden(&self) -> bool {
        let is_planned = self.agenda.exercises().any(|exercise| exercise == ExerciseId::Vision);
        let has_begun = self.exercise(ExerciseId::Vision).is_some_and(|state| !state.rounds.is_empty());
        (is_planned || has_begun) && !self.official_priorities_revealed()
    }

    /// Takes these official priorities out, and out of what refers to them: goals, charters and groupings.
    pub(crate) fn forget_official_priorities(&mut self, hidden: &[PriorityId]) {
        let is_hidden = |id: &str| hidden.iter().any(|hidden| hidden.as_str() == id);
        self.official_priorities.retain(|priority| !is_hidden(priority.id.as_str()));
        for goal in &mut self.goals.goals {
            goal.priority.take_if(|priority| is_hidden(priority.id.as_str()));
            if let Some(incentive) = &mut goal.incentive {
                incentive.against.take_if(|priority| is_hidden(priority.id.as_str()));
            }
        }
        for charter in self.roles.charters.values_mut() {
            charter.contributes.retain(|priority| !is_hidden(priority.id.as_str()));
        }
        self.roles.charters.retain(|_, charter| !charter.is_blank());
        let rounds = self.exercises.values_mut().flat_map(|state| &mut state.rounds);
        let groupings = rounds.flat_map(|round| round.groupings.values_mut());
        for group in groupings.flat_map(|grouping| &mut grouping.groups) {
            group.official.take_if(|official| is_hidden(official.as_str()));
        }
    }
}
