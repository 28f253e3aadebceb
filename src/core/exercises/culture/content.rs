//! Culture's content: each statement is written once and asked twice, for today and for wanted.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::profile::View;
use crate::exercises::{BoardField, Brief, Content, Step};
use crate::model::{OptionId, QuestionId};
use crate::question::{Importance, Options, Question, QuestionKind, QuestionOption};

/// The content file.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CultureText {
    version: u32,
    title: String,
    summary: String,
    minutes: u16,
    minutes_per_leader: u16,
    minutes_together: u16,
    brief: Brief,
    /// The four types, in the order of the options.
    pub types: Vec<CultureType>,
    views: Views,
    aspects: Vec<AspectText>,
    board: Vec<BoardField>,
}

/// A type of culture.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CultureType {
    /// The option that stands for it.
    pub id: OptionId,
    /// The plain name.
    pub name: String,
    /// The name in the literature.
    pub scholarly: String,
}

#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Views {
    today: ViewText,
    wanted: ViewText,
}

#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct ViewText {
    name: String,
    hint: String,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct AspectText {
    id: QuestionId,
    today: String,
    wanted: String,
    short: String,
    /// The type's statement, by type.
    statements: BTreeMap<OptionId, String>,
    /// Leaders predict how many of the others give the same type most today.
    #[serde(default)]
    key: bool,
}

/// Culture's content.
pub fn culture_text() -> &'static CultureText {
    static TEXT: LazyLock<CultureText> =
        LazyLock::new(|| serde_json::from_str(include_str!("content/en.json")).unwrap_or_default());
    &TEXT
}

impl CultureText {
    /// The ids of the aspects, in order.
    pub fn aspects(&self) -> impl Iterator<Item = &QuestionId> {
        self.aspects.iter().map(|aspect| &aspect.id)
    }

    /// What an aspect is about, to be used within a sentence.
    pub fn short(&self, aspect: &QuestionId) -> Option<String> {
        self.aspects.iter().find(|known| known.id == *aspect).map(|known| known.short.clone())
    }

    pub(super) fn to_content(&self) -> Content {
        let asked = |view: View| self.aspects.iter().filter_map(move |aspect| self.question(view, aspect));
        let questions: Vec<Question> = asked(View::Today).chain(asked(View::Wanted)).collect();
        Content {
            version: self.version,
            title: self.title.clone(),
            summary: self.summary.clone(),
            minutes: self.minutes,
            minutes_per_leader: self.minutes_per_leader,
            minutes_together: self.minutes_together,
            brief: self.brief.clone(),
            steps: questions
                .iter()
                .zip(
                    std::iter::repeat_n(&self.views.today, self.aspects.len())
                        .chain(std::iter::repeat(&self.views.wanted)),
                )
                .map(|(question, view)| Step {
                    eyebrow: view.name.clone(),
                    heading: String::new(),
                    questions: vec![question.id.clone()],
                })
                .collect(),
            questions,
            board: self.board.clone(),
        }
    }

    fn question(&self, view: View, aspect: &AspectText) -> Option<Question> {
        let (text, words) = match view {
            View::Today => (&aspect.today, &self.views.today),
            View::Wanted => (&aspect.wanted, &self.views.wanted),
        };
        let option = |kind: &CultureType| {
            let text = aspect.statements.get(&kind.id)?.clone();
            Some(QuestionOption { id: kind.id.clone(), text, abstains: false })
        };
        Some(Question {
            id: view.question(&aspect.id)?,
            kind: QuestionKind::Split(Options {
                options: self.types.iter().filter_map(option).collect(),
                from: None,
            }),
            text: text.clone(),
            short: aspect.short.clone(),
            hint: words.hint.clone(),
            aspect: None,
            dimension: None,
            importance: Importance::MIDDLE,
            key: aspect.key && view == View::Today,
            rows: None,
            row: None,
        })
    }
}
