//! Why an edit was declined.

use thiserror::Error;

use crate::question::AnswerError;

/// Why an edit was declined. The document is then as it was.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum EditError {
    /// What the edit speaks of is no longer there.
    #[error("this is no longer there")]
    Gone,
    /// The id is taken.
    #[error("this id is already in use")]
    IdTaken,
    /// The text is over its limit.
    #[error("{chars} characters, at most {most} fit")]
    TooLong {
        /// What was written.
        chars: usize,
        /// The limit.
        most: usize,
    },
    /// There are as many as there may be.
    #[error("there can be {0} at most")]
    TooMany(usize),
    /// A number outside its range.
    #[error("{value} is not between {least} and {most}")]
    OutOfRange {
        /// What was given.
        value: i64,
        /// The least.
        least: i64,
        /// The most.
        most: i64,
    },
    /// Named or unnamed was settled when the first round was opened.
    #[error("named or unnamed is settled once a round was opened")]
    NamingSettled,
    /// Too few leaders for unnamed answers.
    #[error("unnamed answers need at least {0} leaders")]
    TooFewForUnnamed(usize),
    /// The leader has answered or owns something and can only be deactivated.
    #[error("this leader has answered or owns something")]
    LeaderNeeded,
    /// Another round of this exercise is open.
    #[error("another round is still open")]
    RoundOpen,
    /// The round is revealed.
    #[error("this round is already revealed")]
    RoundRevealed,
    /// The round is not revealed yet.
    #[error("this round is not revealed yet")]
    RoundHidden,
    /// There is nobody to ask.
    #[error("there are no leaders yet")]
    NoLeaders,
    /// Nobody has handed in.
    #[error("nobody has handed in yet")]
    NobodyHandedIn,
    /// So few have handed in that everybody would know whose unnamed answers these are.
    #[error("unnamed answers are shown once at least {0} have handed in")]
    TooFewToReveal(usize),
    /// The leader has handed in already.
    #[error("this leader has already handed in")]
    AlreadyHandedIn,
    /// An answer after the reveal of an unnamed round would show whose it is.
    #[error("a late answer to an unnamed round would show whose it is")]
    LateUnnamed,
    /// Answers of an unnamed round cannot be found again.
    #[error("an unnamed sheet cannot be taken back")]
    CannotTakeBack,
    /// Somebody has handed in, so the round stays.
    #[error("somebody has already answered")]
    HasAnswers,
    /// A goal can serve only a goal of a higher level.
    #[error("there is no goal of a higher level that this one could serve here")]
    GoalNotAbove,
    /// Below a person's goal there is no level.
    #[error("below a person's goal there is no level")]
    GoalTooDeep,
    /// A goal can't serve itself, or stand against itself.
    #[error("a goal can't be tied to itself")]
    GoalInItself,
    /// There is no further step in this direction.
    #[error("this goal can't move further that way")]
    GoalAtEnd,
    /// The answer does not fit its question.
    #[error(transparent)]
    Answer(#[from] AnswerError),
}
