//! The reveal of a Rating.

use super::missing;
use crate::agreement::{Span, camps, chance, level, rating as agreement, within_group};
use crate::model::{LeaderId, Revealed};
use crate::question::{Answer, Question, RatingAnswer, RatingScale};

/// From this agreement on, and only where it is clear of what guessing reaches, a team is said to agree. Our
/// convention, after the cut of the agreement × level map.
pub const AGREED_FROM: f64 = 70.0;
/// Level from which a rating counts as high (our convention).
pub const HIGH_FROM: f64 = 60.0;

/// One leader's rating.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// Who; `None` in an unnamed round.
    pub leader: Option<LeaderId>,
    /// The point of the scale.
    pub points: u8,
    /// Came after the reveal: drawn hollow, in no figure.
    pub late: bool,
}

/// What can be said of a rating in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Fewer than three answers: side by side, no figure.
    TooFew,
    /// Two camps with nobody between.
    TwoCamps,
    /// At least [`AGREED_FROM`] and clear of what guessing reaches.
    Agreed,
    /// Clear of what guessing reaches, but below [`AGREED_FROM`].
    Partly,
    /// No clearer than guessing.
    Guessing,
}

/// The figures of a rating, from three answers on.
#[derive(Clone, Debug, PartialEq)]
pub struct RatingFigures {
    /// Agreement, 0–100.
    pub agreement: f64,
    /// What as many people reach by guessing.
    pub chance: Option<chance::Chance>,
    /// Lowest and highest agreement with any one answer left out; none in unnamed rounds.
    pub one_voice: Option<Span>,
    /// Mean absolute deviation from the mean, in scale points.
    pub average_deviation: f64,
    /// The practical limit of the average deviation, in scale points.
    pub average_deviation_limit: f64,
    /// r_wg in words, from five answers on.
    pub band: Option<within_group::Band>,
    /// Two camps.
    pub camps: Option<camps::TwoCamps>,
}

/// The reveal of one Rating.
#[derive(Clone, Debug, PartialEq)]
pub struct RatingResult {
    /// Every dot, late ones included.
    pub dots: Vec<Dot>,
    /// Answers that count.
    pub count: usize,
    /// "Can't say", on time.
    pub cant_say: usize,
    /// Expected, but without an answer.
    pub missing: usize,
    /// The median of the answers that count, from three on.
    pub median: Option<f64>,
    /// Level 0–100 of the answers that count, reverse-worded scales turned.
    pub level: Option<f64>,
    /// The figures, from three answers on.
    pub figures: Option<RatingFigures>,
    /// In a word.
    pub verdict: Verdict,
}

/// The result of a Rating with this `scale`.
pub fn rating(round: Revealed<'_>, question: &Question, scale: &RatingScale) -> RatingResult {
    let voices = round.round().responses.voices(&question.id);
    let dots: Vec<Dot> = voices
        .iter()
        .filter_map(|voice| match voice.value {
            Answer::Rating(RatingAnswer::Points(points)) => {
                Some(Dot { leader: voice.leader.cloned(), points: *points, late: voice.late })
            }
            _ => None,
        })
        .collect();
    let cant_say = voices
        .iter()
        .filter(|voice| !voice.late && *voice.value == Answer::Rating(RatingAnswer::CantSay))
        .count();
    let counted: Vec<f64> = dots.iter().filter(|dot| !dot.late).map(|dot| f64::from(dot.points)).collect();
    let named = dots.iter().all(|dot| dot.leader.is_some());
    let figures = figures(&counted, scale, named);
    RatingResult {
        count: counted.len(),
        cant_say,
        missing: missing(round, counted.len() + cant_say),
        median: figures.as_ref().and_then(|_| level::median(&counted)),
        level: level::rating(&counted, f64::from(scale.first), f64::from(scale.last), scale.reverse),
        verdict: verdict(figures.as_ref()),
        figures,
        dots,
    }
}

fn figures(counted: &[f64], scale: &RatingScale, named: bool) -> Option<RatingFigures> {
    let points = scale.points();
    Some(RatingFigures {
        agreement: agreement::agreement(counted, points)?,
        chance: chance::rating(counted.len(), points),
        one_voice: if named { agreement::one_voice_range(counted, points) } else { None },
        average_deviation: within_group::average_deviation(counted)?,
        average_deviation_limit: within_group::ad_cutoff(points),
        band: within_group::band(counted, points),
        camps: camps::two_camps(counted),
    })
}

impl RatingResult {
    /// Whether the team agrees, and on a low level: what it shares is a problem.
    pub fn is_shared_low(&self) -> bool {
        self.verdict == Verdict::Agreed && self.level.is_some_and(|level| level < HIGH_FROM)
    }
}

impl RatingFigures {
    /// Whether the agreement is strictly above what guessing reaches once in twenty.
    pub fn clear_of_chance(&self) -> bool {
        self.chance.is_some_and(|chance| chance.is_passed_by(self.agreement))
    }
}

fn verdict(figures: Option<&RatingFigures>) -> Verdict {
    match figures {
        None => Verdict::TooFew,
        Some(figures) if figures.camps.is_some() => Verdict::TwoCamps,
        Some(figures) if !figures.clear_of_chance() => Verdict::Guessing,
        Some(figures) if figures.agreement >= AGREED_FROM => Verdict::Agreed,
        Some(_) => Verdict::Partly,
    }
}
