//! The six question types: what is asked, what an answer is, and which answers are valid.

mod answer;
mod order;
mod rows;
mod validate;

use serde::{Deserialize, Serialize};
use strum::EnumIter;

pub use answer::{Answer, RatingAnswer};
pub use order::Order;
pub use rows::{OptionSource, Row, RowOf, Rows};
pub use validate::{AnswerError, SPLIT_TOTAL, validate};

use crate::model::{OptionId, QuestionId};

/// One question of an exercise, as its content file defines it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Stable id; answers are stored under it.
    pub id: QuestionId,
    /// What kind of answer is asked for.
    pub kind: QuestionKind,
    /// The question or statement.
    pub text: String,
    /// The matter in a few words, to be used within a sentence ("where money and people go").
    pub short: String,
    /// One sentence of help.
    #[serde(default)]
    pub hint: String,
    /// The aspect of alignment it speaks to.
    #[serde(default)]
    pub aspect: Option<Aspect>,
    /// The dimension of alignment it speaks to.
    #[serde(default)]
    pub dimension: Option<Dimension>,
    /// How much a miss matters, 1 to 3.
    pub importance: Importance,
    /// Each leader predicts how many of the others answer alike; of a matrix, in its first row.
    #[serde(default)]
    pub key: bool,
    /// It is a matrix: asked once for each of these rows, and never itself.
    #[serde(default)]
    pub rows: Option<Rows>,
    /// The matrix that it is a row of.
    #[serde(skip)]
    pub row: Option<RowOf>,
}

/// How much a miss matters, from 1 to 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "u8")]
pub struct Importance(u8);

impl Importance {
    /// The highest importance.
    pub const HIGHEST: Self = Self(3);
    /// The importance in the middle.
    pub const MIDDLE: Self = Self(2);

    /// The weight, 1 to 3.
    pub fn weight(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Importance {
    type Error = String;

    fn try_from(weight: u8) -> Result<Self, String> {
        (1..=3)
            .contains(&weight)
            .then_some(Self(weight))
            .ok_or_else(|| format!("importance {weight} is not 1 to 3"))
    }
}

/// The four aspects of alignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, EnumIter)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Aspect {
    /// One picture of where the company goes.
    SharedVision,
    /// One story about it.
    ConsistentMessaging,
    /// What is done serves it.
    AlignedActions,
    /// Each knows the others' parts.
    MutualUnderstanding,
}

impl Aspect {
    /// The name in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SharedVision => "shared_vision",
            Self::ConsistentMessaging => "consistent_messaging",
            Self::AlignedActions => "aligned_actions",
            Self::MutualUnderstanding => "mutual_understanding",
        }
    }
}

/// The five dimensions of alignment, each of which shows in every aspect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, EnumIter)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    /// Leaders think alike.
    CognitiveCongruence,
    /// Leaders act alike.
    BehaviouralCongruence,
    /// Leaders stand behind what they decided together.
    CollectiveCommitment,
    /// What one does fits what the others do.
    CoordinatedAction,
    /// Leaders change course together.
    AdaptiveResponsiveness,
}

impl Dimension {
    /// The name in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::CognitiveCongruence => "cognitive_congruence",
            Self::BehaviouralCongruence => "behavioural_congruence",
            Self::CollectiveCommitment => "collective_commitment",
            Self::CoordinatedAction => "coordinated_action",
            Self::AdaptiveResponsiveness => "adaptive_responsiveness",
        }
    }
}

/// The six kinds of question.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum QuestionKind {
    /// A point on a worded scale.
    Rating(RatingScale),
    /// One of named options.
    Choice(Options),
    /// Options in order, ties allowed.
    Ranking(Options),
    /// 100 points shared over options.
    Split(Options),
    /// Short lines in order.
    List(ListLimits),
    /// A short text.
    Text(TextLimits),
}

/// The scale of a Rating: whole points from `first` to `last`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RatingScale {
    /// The lowest point.
    pub first: u8,
    /// The highest point, above `first`.
    pub last: u8,
    /// What the lowest point means.
    pub low: String,
    /// What the highest point means.
    pub high: String,
    /// The statement is worded in reverse, so that the highest point is the worst. Whatever says how good an answer is
    /// turns it; dots, median and agreement stay as answered.
    #[serde(default)]
    pub reverse: bool,
}

impl RatingScale {
    /// How many points there are.
    pub fn points(&self) -> u32 {
        u32::from(self.last.saturating_sub(self.first)) + 1
    }

    /// Whether it has the same points and words as another, whichever way the statements are worded.
    pub fn looks_like(&self, other: &Self) -> bool {
        (self.first, self.last, &self.low, &self.high) == (other.first, other.last, &other.low, &other.high)
    }

    /// How many points an answer lies above the worst one, from 0 to one less than [`points`](Self::points).
    pub fn above_worst(&self, points: u8) -> u8 {
        if self.reverse { self.last.saturating_sub(points) } else { points.saturating_sub(self.first) }
    }
}

/// The options of a Choice, Ranking or Split.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Options {
    /// The options in the order in which they are shown.
    pub options: Vec<QuestionOption>,
    /// What the workshop puts before them.
    #[serde(default)]
    pub from: Option<OptionSource>,
}

/// One option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct QuestionOption {
    /// Stable id; answers store it.
    pub id: OptionId,
    /// What it says.
    pub text: String,
    /// Whoever chooses it says nothing of the matter: counted aloud, in no figure. Only of a Choice.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub abstains: bool,
}

impl Options {
    /// What the option with this id says.
    pub fn text(&self, id: &OptionId) -> Option<&str> {
        self.options.iter().find(|option| option.id == *id).map(|option| option.text.as_str())
    }
}

impl QuestionKind {
    /// The name in files.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Rating(_) => "rating",
            Self::Choice(_) => "choice",
            Self::Ranking(_) => "ranking",
            Self::Split(_) => "split",
            Self::List(_) => "list",
            Self::Text(_) => "text",
        }
    }

    /// The options, where there are any.
    pub fn options(&self) -> Option<&Options> {
        match self {
            Self::Choice(options) | Self::Ranking(options) | Self::Split(options) => Some(options),
            Self::Rating(_) | Self::List(_) | Self::Text(_) => None,
        }
    }
}

/// How much a List may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListLimits {
    /// The most lines.
    pub lines: u8,
    /// The most characters in a line.
    pub chars: u16,
}

/// How much a Text may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextLimits {
    /// The most characters.
    pub chars: u16,
    /// What of the workshop is looked for in the texts and marked.
    #[serde(default)]
    pub mentions: Option<OptionSource>,
}
