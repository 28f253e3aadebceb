//! Agreement against level: is it seen alike, and is it good?

use super::rated::{Rated, one_rated};
use super::{AGREED_FROM, HIGH_FROM, QuestionResult, blind_spot, question_result, questions_asked};
use crate::agreement::{chance, level, rating};
use crate::model::{Document, ExerciseId, Purpose, Revealed, RoundNumber};
use crate::question::{Question, QuestionKind};

/// Fewest answers for which an item is said to lie in one of the fields (our convention).
pub const FIELD_FROM: usize = 5;

/// From so many answers on, guessing reaches [`AGREED_FROM`] less than once in twenty on a scale of any length, so that
/// nothing has to be worked out to know it.
pub const ALWAYS_CLEAR_FROM: usize = 9;

/// The four fields of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Seen alike, and good.
    SharedStrength,
    /// Seen alike, and not good.
    SharedProblem,
    /// Good on the whole, but not for everybody.
    Uneven,
    /// Neither seen alike nor good.
    Split,
}

/// The map of a workshop: the newest first votes of every exercise.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AgreementMap {
    /// The ratings, which have both agreement and level.
    pub places: Vec<MapPlace>,
    /// Beside the map: what is seen alike or not, but is neither good nor bad by itself.
    pub strip: Vec<StripItem>,
}

/// What both parts of the map say of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct MapItem {
    /// The exercise.
    pub exercise: ExerciseId,
    /// The round.
    pub round: RoundNumber,
    /// The question as that round asked it.
    pub question: &'static Question,
    /// Answers that count.
    pub answers: usize,
    /// Predicted to agree, doesn't.
    pub is_blind: bool,
}

/// A rating on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapPlace {
    /// Which.
    pub item: MapItem,
    /// Agreement, 0–100.
    pub agreement: f64,
    /// Level, 0–100.
    pub level: f64,
    /// The field it lies in; `None` for fewer than [`FIELD_FROM`] answers, where one leader moves everything.
    pub field: Option<Field>,
}

/// A question beside the map.
#[derive(Clone, Debug, PartialEq)]
pub struct StripItem {
    /// Which.
    pub item: MapItem,
    /// Agreement, 0–100, comparable only with that of questions of its own type; `None` for a List, which has none.
    pub agreement: Option<f64>,
    /// Whether it counts as shared, by the convention of its type.
    pub shared: bool,
}

/// Every question that has a figure, in the order of the exercises and their questions.
pub fn agreement_map(document: &Document) -> AgreementMap {
    let mut map = AgreementMap::default();
    for (exercise, state) in &document.exercises {
        if let Some(round) = state.last_revealed(Purpose::Answers) {
            // A text is never scored, and comparing the words of many takes time.
            let scored = |question: &&Question| !matches!(question.kind, QuestionKind::Text(_));
            let questions = questions_asked(*exercise, round).filter(scored);
            questions.for_each(|question| map.add(*exercise, round, question));
        }
    }
    map
}

impl AgreementMap {
    /// Puts a question where it belongs, if it has a figure.
    fn add(&mut self, exercise: ExerciseId, round: Revealed<'_>, question: &'static Question) {
        let item = |answers| MapItem {
            exercise,
            round: round.round().number,
            question,
            answers,
            is_blind: blind_spot(round, question).is_some_and(|spot| spot.is_blind),
        };
        if let Some(rated) = one_rated(exercise, round, question) {
            return self.places.extend(place(&rated, item));
        }
        let beside = match question_result(round, question) {
            QuestionResult::Choice(result) => {
                result.figures.map(|figures| (result.count, Some(figures.agreement), figures.shared))
            }
            QuestionResult::Ranking(result) => {
                result.figures.map(|figures| (result.count, Some(figures.agreement), figures.shared))
            }
            QuestionResult::Split(result) => {
                result.figures.map(|figures| (result.count, Some(figures.agreement), figures.shared))
            }
            QuestionResult::List(result) => {
                result.figures.map(|figures| (result.sheets, None, figures.shared))
            }
            QuestionResult::Text(_) | QuestionResult::Rating(_) => None,
        };
        self.strip.extend(beside.map(|(answers, agreement, shared)| StripItem {
            item: item(answers),
            agreement,
            shared,
        }));
    }
}

/// Where a rating lies; no more of it is worked out than that takes.
fn place(rated: &Rated, item: impl Fn(usize) -> MapItem) -> Option<MapPlace> {
    let (points, scale) = (rated.points(), rated.scale);
    let agreement = rating::agreement(&points, scale.points())?;
    let level = level::rating(&points, f64::from(scale.first), f64::from(scale.last), scale.reverse)?;
    let agreed = || agreement >= AGREED_FROM && is_clear_of_guessing(points.len(), scale.points(), agreement);
    let field = (points.len() >= FIELD_FROM).then(|| field(agreed(), level));
    Some(MapPlace { item: item(points.len()), agreement, level, field })
}

/// Whether an agreement from [`AGREED_FROM`] on is above what guessing reaches once in twenty.
fn is_clear_of_guessing(answers: usize, points: u32, agreement: f64) -> bool {
    answers >= ALWAYS_CLEAR_FROM
        || chance::rating(answers, points).is_some_and(|chance| chance.is_passed_by(agreement))
}

/// The field of a rating: agreement counts as high from [`AGREED_FROM`] on and above what guessing reaches once in
/// twenty, the level from [`HIGH_FROM`] on.
fn field(agreed: bool, level: f64) -> Field {
    match (agreed, level >= HIGH_FROM) {
        (true, true) => Field::SharedStrength,
        (true, false) => Field::SharedProblem,
        (false, true) => Field::Uneven,
        (false, false) => Field::Split,
    }
}
