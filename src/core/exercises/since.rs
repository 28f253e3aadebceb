//! What has changed in the workshop since a round took its options from it.

use super::own_options;
use crate::model::{Document, Round};
use crate::question::{OptionSource, QuestionOption};

/// What became of the options of one source since a round asked about them. The round keeps its own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Since {
    /// Where they come from.
    pub source: OptionSource,
    /// Words then, and now.
    pub reworded: Vec<(String, String)>,
    /// No longer there.
    pub gone: Vec<String>,
    /// Not there yet when it was asked.
    pub new: Vec<String>,
}

/// The sources of `round` whose options are not what they were. While priorities have to stay hidden nothing is said of
/// them.
pub fn since(document: &Document, round: &Round) -> Vec<Since> {
    let is_hidden =
        |source: OptionSource| source == OptionSource::Priorities && document.official_priorities_hidden();
    let asked = round.options.iter().filter(|(source, _)| !is_hidden(**source));
    let compared = asked.map(|(source, then)| compare(*source, then, &own_options(document, *source)));
    compared.filter(Since::is_any).collect()
}

fn compare(source: OptionSource, then: &[QuestionOption], now: &[QuestionOption]) -> Since {
    let today = |option: &QuestionOption| now.iter().find(|known| known.id == option.id);
    let reworded = then.iter().filter_map(|option| {
        let today = today(option).filter(|today| today.text != option.text)?;
        Some((option.text.clone(), today.text.clone()))
    });
    let gone = then.iter().filter(|option| today(option).is_none());
    let new = now.iter().filter(|option| then.iter().all(|known| known.id != option.id));
    Since {
        source,
        reworded: reworded.collect(),
        gone: gone.map(|option| option.text.clone()).collect(),
        new: new.map(|option| option.text.clone()).collect(),
    }
}

impl Since {
    fn is_any(&self) -> bool {
        !(self.reworded.is_empty() && self.gone.is_empty() && self.new.is_empty())
    }
}
