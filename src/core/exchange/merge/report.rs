//! What a merge did, as data. Words are made of it elsewhere.

use crate::model::{ActionId, DecisionId, ExerciseId, FieldId, GoalId, LeaderId, QuestionId, RoundNumber};

/// One round of one exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoundRef {
    /// The exercise.
    pub exercise: ExerciseId,
    /// The round's number in it.
    pub number: RoundNumber,
}

/// What a merge added, replaced and left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MergeReport {
    /// Leaders that were not here yet.
    pub leaders: Vec<LeaderId>,
    /// Rounds that were not here yet.
    pub rounds: Vec<RoundRef>,
    /// Rounds that stayed out.
    pub left_out: Vec<(RoundRef, LeftOut)>,
    /// Sheets that came into rounds that were here already.
    pub sheets: Vec<SheetChange>,
    /// Unnamed rounds into which answers came, with the number of people who newly count as having handed in.
    pub unnamed: Vec<(RoundRef, usize)>,
    /// Unnamed rounds that hold more answers than people: somebody has answered on both sides. Nobody can tell which
    /// answers to take out.
    pub answered_twice: Vec<RoundRef>,
    /// Groupings that need to be confirmed again, because cards came or changed.
    pub regroup: Vec<(RoundRef, QuestionId)>,
    /// Empty fields of the board that were filled.
    pub fields: Vec<(ExerciseId, FieldId)>,
    /// Goals that were not here yet.
    pub goals: Vec<GoalId>,
    /// Domains and decisions for which parts were agreed there and not here.
    pub matters: Vec<QuestionId>,
    /// Leaders whose charter was agreed there and not here.
    pub charters: Vec<LeaderId>,
    /// Decisions that were not here yet.
    pub decisions: Vec<DecisionId>,
    /// Actions that were not here yet.
    pub actions: Vec<ActionId>,
}

/// Why a round stayed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// The round of this number asks something else here.
    OtherQuestions,
    /// It takes answers, and so does another round here.
    AnotherIsOpen,
    /// It is unnamed and revealed on one side only: what the other side has more would come after the reveal and show
    /// whose it is.
    LateUnnamed,
    /// It is named and this workshop is not, or the other way round.
    OtherNaming,
}

/// What became of one leader's sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetChange {
    /// In which round.
    pub round: RoundRef,
    /// Whose sheet.
    pub leader: LeaderId,
    /// What happened.
    pub change: Change,
}

/// What happened to a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It was not handed in here.
    Added {
        /// The round is revealed, so it counts in no figure.
        late: bool,
    },
    /// Both sides had one, and the other's took the place of ours.
    Replaced,
    /// Both sides had one, and ours stayed.
    Kept,
}

impl MergeReport {
    /// Whether the document is as it was.
    pub fn changes_nothing(&self) -> bool {
        let replaced = self.sheets.iter().any(|sheet| sheet.change != Change::Kept);
        let added = self.leaders.len() + self.rounds.len() + self.unnamed.len() + self.regroup.len();
        let agreed = self.fields.len() + self.matters.len() + self.charters.len();
        let noted = self.goals.len() + self.decisions.len() + self.actions.len();
        !replaced && added + agreed + noted == 0
    }
}
