//! What stands above the reveal: on how many channels the team leads with one priority, and what becomes of the first.

use crate::model::{ExerciseId, Revealed};
use crate::question::{OptionSource, QuestionKind};
use crate::results::{matrices, questions_asked, text};

/// The finding of a round.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// How many channels have a figure.
    pub channels: usize,
    /// On how many of them two thirds lead with the same.
    pub shared: usize,
    /// How many sentences there are, late ones left out.
    pub sentences: usize,
    /// How many of them mention the first priority.
    pub mention_first: usize,
}

/// The finding of `round`; `None` where no channel has a figure.
pub fn finding(round: Revealed<'_>) -> Option<Finding> {
    let asked = || questions_asked(ExerciseId::Messaging, round);
    let found = matrices(round, asked());
    let (_, channels) = found.first()?;
    let with_figure = channels.rows.iter().filter(|(_, result)| result.figures.is_some()).count();
    if with_figure == 0 {
        return None;
    }
    let is_sentence = |kind: &QuestionKind| matches!(kind, QuestionKind::Text(limits) if limits.mentions == Some(OptionSource::Priorities));
    let sentences =
        asked().find(|question| is_sentence(&question.kind)).map(|question| text(round, question));
    let first = sentences.as_ref().and_then(|said| said.mentioned.first()).map(|(_, count)| *count);
    let in_time = sentences.iter().flat_map(|said| &said.statements).filter(|words| !words.late);
    Some(Finding {
        channels: with_figure,
        shared: channels.shared(),
        sentences: in_time.count(),
        mention_first: first.unwrap_or_default(),
    })
}
