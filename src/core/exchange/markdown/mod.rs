//! What was decided and agreed, as Markdown to paste elsewhere.

mod board;
mod escape;
mod table;

use std::fmt::Write as _;

use chrono::NaiveDate;

use self::escape::line;
pub use self::table::AgreedTable;
use crate::actions::is_written;
use crate::exercises;
use crate::model::{Document, ExerciseId, LeaderId};

/// The words of the file that are not the team's.
pub struct DecisionWords<'a> {
    /// What the workshop is called.
    pub title: String,
    /// Above the decisions.
    pub decisions: String,
    /// Above the actions.
    pub actions: String,
    /// Above what stands on the boards.
    pub agreed: String,
    /// Stands where nothing was decided and agreed.
    pub nothing: String,
    /// By when something is due, such as "by 24 November 2026".
    pub by: &'a dyn Fn(NaiveDate) -> String,
    /// What was agreed in an exercise beside the fields of its board.
    pub beside: &'a dyn Fn(ExerciseId) -> Vec<AgreedTable>,
}

/// Decisions, actions and boards in CommonMark, with tables and a list of tasks as GitHub's dialect has them. What
/// people typed stays text, whatever signs are in it.
pub fn decisions_markdown(document: &Document, words: &DecisionWords<'_>) -> String {
    let mut out = format!("# {}\n", line(&words.title));
    let length = out.len();
    write_decisions(&mut out, document, words);
    write_actions(&mut out, document, words);
    board::write(&mut out, document, words);
    if out.len() == length {
        let _ = write!(out, "\n{}\n", line(&words.nothing));
    }
    out
}

fn write_decisions(out: &mut String, document: &Document, words: &DecisionWords<'_>) {
    let written: Vec<_> =
        document.decisions.iter().filter(|decision| !decision.text.trim().is_empty()).collect();
    if written.is_empty() {
        return;
    }
    let _ = write!(out, "\n## {}\n\n", line(&words.decisions));
    for decision in written {
        let facts = facts(document, words, decision.owner.as_ref(), decision.due, decision.origin);
        let _ = writeln!(out, "- {}{facts}", line(&decision.text));
    }
}

fn write_actions(out: &mut String, document: &Document, words: &DecisionWords<'_>) {
    let written: Vec<_> = document.actions.iter().filter(|action| is_written(action)).collect();
    if written.is_empty() {
        return;
    }
    let _ = write!(out, "\n## {}\n\n", line(&words.actions));
    for action in written {
        let tick = if action.done { 'x' } else { ' ' };
        let facts = facts(document, words, action.owner.as_ref(), action.due, action.origin);
        let _ = writeln!(out, "- [{tick}] {}{facts}", line(&action.text));
    }
}

/// Owner, date and origin, as far as they are known, in brackets.
fn facts(
    document: &Document,
    words: &DecisionWords<'_>,
    owner: Option<&LeaderId>,
    due: Option<NaiveDate>,
    origin: Option<ExerciseId>,
) -> String {
    let owner = owner.and_then(|owner| document.leader(owner)).map(|owner| line(&owner.name));
    let due = due.map(|due| line(&(words.by)(due)));
    let origin = origin.map(|origin| line(&exercises::content(origin).title));
    let known: Vec<String> =
        [owner, due, origin].into_iter().flatten().filter(|fact| !fact.is_empty()).collect();
    if known.is_empty() { String::new() } else { format!(" ({})", known.join(", ")) }
}
