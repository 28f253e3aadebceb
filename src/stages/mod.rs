//! The five stages, generic over exercises: brief, answer, reveal, discuss, decide.
//!
//! No stage knows an exercise by name. What is asked comes from the exercise's content, how it is asked and shown from
//! the question types.

mod answer;
mod brief;
mod decide;
mod discuss;
pub mod facets;
mod people;
mod pictures;
pub mod present;
mod report;
mod reveal;
mod rows;
mod screen;
mod timer;
mod trend_words;
mod words;

pub use answer::{EntryScreen, OwnSheet, PrintedSheet, SurveyScreen};
pub use decide::{ActionList, DecisionList};
pub use discuss::EveryMiss;
pub use people::statuses_of;
pub use report::{Agreed, Findings};
pub use reveal::RevealPanel;
pub use screen::{ExerciseScreen, steps};
pub use timer::TimerBlock;
pub use words::people;

/// The id of each screen's `h1`; a change of screen moves the focus there.
pub const HEADING: &str = "page-heading";
