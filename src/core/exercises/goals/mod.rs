//! Goals: what the company wants to reach, cascaded to departments and people, and whether it holds together.

mod checks;
mod effort;
mod levels;
mod priorities;
mod shown;

pub use checks::{Finding, Gap, MOST_PER_OWNER, PriorityUse, findings, measure_gap};
pub use effort::{Effort, effort};
pub use levels::{Levels, Share, levels};
pub use priorities::without_measure;
pub use shown::{ShownRow, foldable, folded_at_first, matching, shown};

use std::sync::LazyLock;

use super::{Content, Exercise, own_options};
use crate::model::goals::{Outline, PriorityRef};
use crate::model::{Cascade, Document, ExerciseId, Goal, Leader};
use crate::question::OptionSource;

/// The registration. Goals belong to people, so answers always carry a name.
pub const EXERCISE: Exercise = Exercise { id: ExerciseId::Goals, content, always_named: true };

static CONTENT: LazyLock<Content> =
    LazyLock::new(|| serde_json::from_str(include_str!("content/en.json")).unwrap_or_default());

fn content() -> &'static Content {
    &CONTENT
}

/// The company's priorities as goals refer to them; none while they have to stay hidden.
pub fn priorities(document: &Document) -> Vec<PriorityRef> {
    let options = own_options(document, OptionSource::Priorities);
    options.into_iter().map(|option| PriorityRef { id: option.id, text: option.text }).collect()
}

/// The cascade as the checks see it: goals that say something, their tree, and what they refer to.
#[derive(Clone, Debug)]
pub struct Checked<'a> {
    cascade: &'a Cascade,
    outline: Outline<'a>,
    priorities: &'a [PriorityRef],
    leaders: &'a [Leader],
}

/// What has become of a priority that a goal refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing<'a> {
    /// It is a priority, in these words.
    Current(&'a PriorityRef),
    /// It is one, in other words by now.
    Reworded(&'a PriorityRef),
    /// It is none any more.
    Gone,
}

impl<'a> Checked<'a> {
    /// The cascade of a workshop, to be checked against these priorities; without any, nothing is said about priorities.
    pub fn new(document: &'a Document, priorities: &'a [PriorityRef]) -> Self {
        let Document { goals, leaders, .. } = document;
        Self { cascade: goals, outline: goals.outline(), priorities, leaders }
    }

    /// The goals that say something. One without words is still being written, and nothing is held against it.
    fn goals(&self) -> impl Iterator<Item = &'a Goal> + Clone {
        self.cascade.goals.iter().filter(|goal| is_written(goal))
    }

    /// The goals that serve this one and say something.
    fn carriers(&self, goal: &Goal) -> usize {
        self.outline.children(&goal.id).filter(|child| is_written(child)).count()
    }

    /// The priority that a goal serves, itself or through the goals above it.
    fn served_priority(&self, goal: &'a Goal) -> Option<&'a PriorityRef> {
        goal.priority
            .as_ref()
            .or_else(|| self.outline.ancestors(goal).into_iter().find_map(|above| above.priority.as_ref()))
    }

    /// What has become of a priority since a goal referred to it.
    fn standing(&self, priority: &'a PriorityRef) -> Standing<'a> {
        if self.priorities.is_empty() {
            return Standing::Current(priority);
        }
        match self.priorities.iter().find(|known| known.id == priority.id) {
            Some(now) if now.text == priority.text => Standing::Current(now),
            Some(now) => Standing::Reworded(now),
            None => Standing::Gone,
        }
    }

    /// The priority as it is now; `None` where it is none any more.
    fn current(&self, priority: &'a PriorityRef) -> Option<&'a PriorityRef> {
        match self.standing(priority) {
            Standing::Current(now) | Standing::Reworded(now) => Some(now),
            Standing::Gone => None,
        }
    }

    /// The priorities that no goal serves.
    fn unserved(&self) -> Vec<&'a PriorityRef> {
        let serves = |priority: &PriorityRef| {
            self.goals().filter_map(|goal| goal.priority.as_ref()).any(|served| served.id == priority.id)
        };
        self.priorities.iter().filter(|priority| !serves(priority)).collect()
    }
}

/// Whether a goal says what is to be reached.
fn is_written(goal: &Goal) -> bool {
    !goal.text.trim().is_empty()
}
