//! The discussion queue: the misses of a round, widest × most important first.

use super::claims::{Standing, claims};
use super::rating::{RatingResult, Verdict};
use super::{ChoiceResult, QuestionResult, RankingResult, blind_spot, question_result, questions_asked};
use crate::agreement::camps::TwoCamps;
use crate::model::{
    DiscussionMark, DiscussionStatus, Document, ExerciseId, ExerciseState, LeaderId, OptionId, Purpose,
    Revealed, RoundNumber,
};
use crate::question::{Importance, Question};

/// Minutes that the queue reckons with for one item. Our convention.
pub const DEFAULT_MINUTES_AN_ITEM: u32 = 8;
/// What a list that is not shared enters with in place of 100 − agreement. Our convention.
pub const NOT_SHARED: f64 = 60.0;
/// Two camps, two who each claim a matter, and blind spots come earlier by this factor. Our convention.
pub const SHARPENED: f64 = 1.25;

/// What the facilitator is given to open the talk with.
#[derive(Clone, Debug, PartialEq)]
pub enum Prompt {
    /// Two camps with nobody between.
    TwoCamps(TwoCamps),
    /// Answers from one end to the other.
    Spread {
        /// The lowest answer.
        lowest: u8,
        /// The highest answer.
        highest: u8,
    },
    /// The team agrees: say so and go on.
    Agreed {
        /// The median.
        median: f64,
    },
    /// A list without enough in common.
    NotShared {
        /// How many items were named.
        items: usize,
        /// By everybody.
        by_all: usize,
        /// By one leader only.
        by_one: usize,
    },
    /// A list that is shared.
    Shared {
        /// How many items two thirds named.
        by_most: usize,
    },
    /// Several leaders each believe that a matter is theirs.
    SeveralClaim {
        /// Who.
        leaders: Vec<LeaderId>,
    },
    /// Nobody believes that a matter is theirs.
    NobodyClaims,
    /// Leaders whom the others name do not believe that a matter is theirs.
    PassedOn {
        /// Who.
        leaders: Vec<LeaderId>,
    },
    /// A choice that leaders make differently.
    ChoiceApart {
        /// What was chosen and by how many, the most frequent first.
        chosen: Vec<(String, usize)>,
    },
    /// A choice that two thirds make alike.
    SharedChoice {
        /// What most chose.
        option: String,
        /// How many did.
        count: usize,
        /// Of how many.
        of: usize,
    },
    /// An order that leaders see differently.
    OrderApart {
        /// The option on whose rank they differ most.
        option: String,
        /// Its best rank.
        best: f64,
        /// Its worst rank.
        worst: f64,
    },
    /// An order that is shared.
    SharedOrder,
    /// A split that is shared.
    SharedSplit,
    /// A split that leaders see differently.
    SplitApart,
    /// The cards are not grouped yet.
    GroupFirst,
    /// Too few answers for a figure.
    TooFew,
    /// Texts to read side by side.
    Read,
}

/// One item of the queue.
#[derive(Clone, Debug, PartialEq)]
pub struct QueueItem {
    /// The question.
    pub question: &'static Question,
    /// importance × (100 − agreement), sharpened; `None` for what has no figure.
    pub priority: Option<f64>,
    /// What to open with.
    pub prompt: Prompt,
    /// Predicted to agree, doesn't.
    pub is_blind: bool,
    /// The room's mark.
    pub mark: DiscussionMark,
}

/// The queue of `round`: by priority, what has none at the end, equals in the order of the questions.
pub fn discussion_queue(exercise: ExerciseId, state: &ExerciseState, round: Revealed<'_>) -> Vec<QueueItem> {
    let mut items: Vec<QueueItem> =
        questions_asked(exercise, round).map(|question| item(state, round, question)).collect();
    items.sort_by(|a, b| {
        let rank = |item: &QueueItem| item.priority.unwrap_or(-1.0);
        rank(b).total_cmp(&rank(a))
    });
    items
}

/// One item of the queue over all exercises.
#[derive(Clone, Debug, PartialEq)]
pub struct Topic {
    /// The exercise.
    pub exercise: ExerciseId,
    /// The round that it comes from.
    pub round: RoundNumber,
    /// The item.
    pub item: QueueItem,
}

/// The misses of the newest revealed first votes of every exercise: by priority, what has none at the end, equals in the
/// order of the exercises and their questions.
pub fn topics(document: &Document) -> Vec<Topic> {
    let mut topics = Vec::new();
    for (exercise, state) in &document.exercises {
        if let Some(round) = state.last_revealed(Purpose::Answers) {
            let misses = discussion_queue(*exercise, state, round).into_iter().filter(QueueItem::is_miss);
            let number = round.round().number;
            topics.extend(misses.map(|item| Topic { exercise: *exercise, round: number, item }));
        }
    }
    topics.sort_by(|one, other| {
        let rank = |topic: &Topic| topic.item.priority.unwrap_or(-1.0);
        rank(other).total_cmp(&rank(one))
    });
    topics
}

fn item(state: &ExerciseState, round: Revealed<'_>, question: &'static Question) -> QueueItem {
    let (miss, prompt) = match question_result(round, question) {
        QuestionResult::Rating(result) => rating_prompt(&result),
        QuestionResult::Choice(result) => {
            let (miss, prompt) = choice_prompt(&result, question);
            (
                miss,
                claims(round, question).and_then(|claims| claims_prompt(claims.standing)).unwrap_or(prompt),
            )
        }
        QuestionResult::Ranking(result) => ranking_prompt(&result, question),
        QuestionResult::List(result) => match result.figures {
            None if result.sheets < crate::agreement::MIN_ANSWERS => (None, Prompt::TooFew),
            None => (Some(NOT_SHARED), Prompt::GroupFirst),
            Some(figures) if figures.shared => (Some(0.0), Prompt::Shared { by_most: figures.named_by_most }),
            Some(figures) => (
                Some(NOT_SHARED),
                Prompt::NotShared {
                    items: figures.items.len(),
                    by_all: figures.named_by_all,
                    by_one: figures.named_by_one,
                },
            ),
        },
        QuestionResult::Split(result) => match result.figures {
            None => (None, Prompt::TooFew),
            Some(figures) if figures.shared => (Some(100.0 - figures.agreement), Prompt::SharedSplit),
            Some(figures) => (Some(100.0 - figures.agreement), Prompt::SplitApart),
        },
        QuestionResult::Text(_) => (None, Prompt::Read),
    };
    let mark = state.discussion.get(&question.id).cloned().unwrap_or_default();
    let is_blind = blind_spot(round, question).is_some_and(|spot| spot.is_blind);
    let importance = if mark.starred { Importance::HIGHEST } else { question.importance };
    let sharpened = is_blind || matches!(prompt, Prompt::TwoCamps(_) | Prompt::SeveralClaim { .. });
    let factor = if sharpened { SHARPENED } else { 1.0 };
    let priority = miss.map(|miss| f64::from(importance.weight()) * miss * factor);
    QueueItem { question, priority, prompt, is_blind, mark }
}

fn rating_prompt(result: &RatingResult) -> (Option<f64>, Prompt) {
    let Some(figures) = &result.figures else { return (None, Prompt::TooFew) };
    let miss = Some(100.0 - figures.agreement);
    let counted = || result.dots.iter().filter(|dot| !dot.late).map(|dot| dot.points);
    let prompt = match (&figures.camps, result.verdict, result.median) {
        (Some(camps), ..) => Prompt::TwoCamps(*camps),
        (None, Verdict::Agreed, Some(median)) => Prompt::Agreed { median },
        _ => Prompt::Spread {
            lowest: counted().min().unwrap_or_default(),
            highest: counted().max().unwrap_or_default(),
        },
    };
    (miss, prompt)
}

fn choice_prompt(result: &ChoiceResult, question: &Question) -> (Option<f64>, Prompt) {
    let Some(figures) = &result.figures else { return (None, Prompt::TooFew) };
    let mut chosen: Vec<(String, usize)> = result
        .tally
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(option, count)| (option_text(question, option), *count))
        .collect();
    chosen.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let prompt = match chosen.first() {
        Some((option, count)) if figures.shared => {
            Prompt::SharedChoice { option: option.clone(), count: *count, of: result.count }
        }
        _ => Prompt::ChoiceApart { chosen },
    };
    (Some(100.0 - figures.agreement), prompt)
}

/// What to open with where leaders chose among themselves; `None` where the choice says it all.
fn claims_prompt(standing: Standing) -> Option<Prompt> {
    match standing {
        Standing::Collision(leaders) => Some(Prompt::SeveralClaim { leaders }),
        Standing::Unclaimed => Some(Prompt::NobodyClaims),
        Standing::PassedOn(leaders) => Some(Prompt::PassedOn { leaders }),
        Standing::Contested(_)
        | Standing::Unconfirmed(_)
        | Standing::Shared
        | Standing::Clear(_)
        | Standing::Unknown => None,
    }
}

fn ranking_prompt(result: &RankingResult, question: &Question) -> (Option<f64>, Prompt) {
    let Some(figures) = &result.figures else { return (None, Prompt::TooFew) };
    let prompt = match &result.widest {
        Some(widest) if !figures.shared => Prompt::OrderApart {
            option: option_text(question, &widest.option),
            best: widest.best,
            worst: widest.worst,
        },
        _ => Prompt::SharedOrder,
    };
    (Some(100.0 - figures.agreement), prompt)
}

fn option_text(question: &Question, option: &OptionId) -> String {
    question.kind.options().and_then(|options| options.text(option)).unwrap_or_default().to_owned()
}

impl QueueItem {
    /// Whether there is something to talk about that has not been talked about.
    pub fn is_open_miss(&self) -> bool {
        self.is_miss() && self.mark.status == DiscussionStatus::Open
    }

    /// Whether there is something to talk about: agreed items and texts are no misses.
    pub fn is_miss(&self) -> bool {
        match self.prompt {
            Prompt::TwoCamps(_)
            | Prompt::Spread { .. }
            | Prompt::NotShared { .. }
            | Prompt::ChoiceApart { .. }
            | Prompt::SeveralClaim { .. }
            | Prompt::NobodyClaims
            | Prompt::PassedOn { .. }
            | Prompt::OrderApart { .. }
            | Prompt::SplitApart
            | Prompt::GroupFirst => true,
            Prompt::Agreed { .. }
            | Prompt::Shared { .. }
            | Prompt::SharedChoice { .. }
            | Prompt::SharedOrder
            | Prompt::SharedSplit
            | Prompt::TooFew
            | Prompt::Read => self.is_blind,
        }
    }
}

/// How many of the misses that are open fit into `minutes`.
pub fn how_many_fit(queue: &[QueueItem], minutes: u32, minutes_an_item: u32) -> usize {
    let open = queue.iter().filter(|item| item.is_open_miss()).count();
    let fit = minutes.checked_div(minutes_an_item).unwrap_or_default();
    open.min(usize::try_from(fit).unwrap_or(usize::MAX))
}
