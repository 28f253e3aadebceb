//! Undo and redo.

use std::sync::Arc;

use crate::model::Document;

/// How many steps can be undone.
pub const MOST_STEPS: usize = 100;

/// Earlier and later states of one workshop. It holds whole documents, so it is emptied at each hand-over: nobody's
/// undo may bring another's answers back.
#[derive(Debug, Default)]
pub struct History {
    past: Vec<Arc<Document>>,
    future: Vec<Arc<Document>>,
    typing_in: Option<String>,
}

impl History {
    /// Remembers `before` as the state that undo returns to. Consecutive edits of one `field` are one step.
    pub fn record(&mut self, before: Arc<Document>, field: Option<String>) {
        self.future.clear();
        let goes_on = field.is_some() && field == self.typing_in;
        self.typing_in = field;
        if goes_on {
            return;
        }
        if self.past.len() == MOST_STEPS {
            self.past.remove(0);
        }
        self.past.push(before);
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// The state before the last step; `now` can be redone.
    pub fn undo(&mut self, now: Arc<Document>) -> Option<Arc<Document>> {
        let before = self.past.pop()?;
        self.typing_in = None;
        self.future.push(now);
        Some(before)
    }

    /// The state after the step that was undone last; `now` can be undone.
    pub fn redo(&mut self, now: Arc<Document>) -> Option<Arc<Document>> {
        let after = self.future.pop()?;
        self.typing_in = None;
        self.past.push(now);
        Some(after)
    }

    /// Whether there is a step to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to redo.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}
