//! A workshop to play with: leaders a to z, the Vision exercise, edits in one line each.
#![allow(dead_code)]

use bearings_core::edit::{
    CardTarget, Edit, EditError, GroupingEdit, LeaderEdit, LeaderField, RoundEdit, apply,
};
use bearings_core::edit::{PriorityEdit, WorkshopEdit};
use bearings_core::exercises;
use bearings_core::model::{
    CardRef, Document, ExerciseId, ExerciseState, GroupId, Leader, LeaderId, Naming, OptionId, Priority,
    PriorityId, Purpose, QuestionId, Revealed, Round, RoundNumber, SheetId, Timestamp, WorkshopId,
};
use bearings_core::question::{Answer, Question, RatingAnswer};
use proptest::test_runner::Config as ProptestConfig;

/// The exercise of all these tests.
pub const VISION: ExerciseId = ExerciseId::Vision;

/// So many cases; what failed is printed, not kept in a file.
pub fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// A moment, `minute` minutes after nine.
pub fn at(minute: i64) -> Timestamp {
    Timestamp::from_timestamp(1_790_000_000 + minute * 60, 0).unwrap()
}

pub fn leader_id(name: &str) -> LeaderId {
    LeaderId::parse(name).unwrap()
}

pub fn question_id(name: &str) -> QuestionId {
    QuestionId::parse(name).unwrap()
}

pub fn group_id(name: &str) -> GroupId {
    GroupId::parse(name).unwrap()
}

pub fn option_id(name: &str) -> OptionId {
    OptionId::parse(name).unwrap()
}

/// The choice of an option.
pub fn chosen(option: &str) -> Answer {
    Answer::Choice(option_id(option))
}

/// Options from first to last; those within one text, parted by "=", are tied.
pub fn ranked(places: &[&str]) -> Answer {
    Answer::Ranking(places.iter().map(|place| place.split('=').map(option_id).collect()).collect())
}

pub fn priority_id(name: &str) -> PriorityId {
    PriorityId::parse(name).unwrap()
}

pub fn leader(name: &str) -> Leader {
    Leader {
        id: leader_id(name),
        name: format!("Leader {name}"),
        role: String::new(),
        department: String::new(),
        speaks_last: false,
        active: true,
    }
}

/// A line of a leader's list in a named round.
pub fn card(leader: &str, line: u8) -> CardRef {
    CardRef { sheet: SheetId::from(&leader_id(leader)), line }
}

pub fn points(points: u8) -> Answer {
    Answer::Rating(RatingAnswer::Points(points))
}

pub fn cant_say() -> Answer {
    Answer::Rating(RatingAnswer::CantSay)
}

pub fn words(text: &str) -> Answer {
    Answer::Text(text.to_owned())
}

pub fn lines<const N: usize>(lines: [&str; N]) -> Answer {
    Answer::List(lines.map(str::to_owned).to_vec())
}

/// The question of Vision, or of the commitment vote, with this id.
pub fn question(id: &str) -> &'static Question {
    let mut all = exercises::content(VISION).questions.iter().chain(&exercises::commitment().questions);
    all.find(|question| question.id.as_str() == id).unwrap()
}

/// Ids as the browser would draw them: each on its own.
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed ^ (mixed >> 27)
    }

    pub fn sheet_ids(&mut self, count: usize) -> Vec<SheetId> {
        (0..count).map(|_| SheetId::from_random(self.next())).collect()
    }
}

/// A workshop and its newest round of one exercise, Vision unless it says otherwise.
#[derive(Clone, Debug)]
pub struct Room {
    pub document: Document,
    pub exercise: ExerciseId,
    pub dice: Dice,
}

impl Room {
    /// Leaders named by one letter each, answers by name.
    pub fn named(letters: &str) -> Self {
        let document = Document::new(WorkshopId::parse("test").unwrap(), at(0));
        let mut room = Self { document, exercise: VISION, dice: Dice::new(7) };
        let leaders = letters.chars().map(|letter| leader(&letter.to_string())).collect();
        room.edit(Edit::Leader(LeaderEdit::Add(leaders)));
        room
    }

    /// The same, answers unnamed.
    pub fn unnamed(letters: &str) -> Self {
        let mut room = Self::named(letters);
        room.edit(Edit::Workshop(WorkshopEdit::Naming(Naming::Unnamed)));
        room
    }

    /// Applies an edit that must be taken.
    pub fn edit(&mut self, edit: Edit) -> &mut Self {
        self.document = apply(&self.document, &edit).unwrap_or_else(|error| panic!("{edit:?}: {error}"));
        self
    }

    /// Why an edit is declined.
    pub fn declined(&self, edit: &Edit) -> EditError {
        apply(&self.document, edit).expect_err("the edit should have been declined")
    }

    pub fn state(&self) -> &ExerciseState {
        self.document.exercise(self.exercise).unwrap()
    }

    pub fn round(&self) -> &Round {
        self.state().rounds.last().unwrap()
    }

    pub fn revealed(&self) -> Revealed<'_> {
        self.round().revealed().unwrap()
    }

    /// An edit of the newest round.
    pub fn round_edit(&self, edit: RoundEdit) -> Edit {
        Edit::Round { exercise: self.exercise, round: self.round().number, edit }
    }

    pub fn in_round(&mut self, edit: RoundEdit) -> &mut Self {
        let edit = self.round_edit(edit);
        self.edit(edit)
    }

    pub fn open_edit(purpose: Purpose, questions: &[&str]) -> Edit {
        let questions = questions.iter().map(|id| question_id(id)).collect();
        Edit::OpenRound { exercise: VISION, purpose, questions, at: at(1) }
    }

    /// Opens a first round with these questions.
    pub fn open(&mut self, questions: &[&str]) -> &mut Self {
        self.open_for(Purpose::Answers, questions)
    }

    /// Opens a round for this purpose with these questions.
    pub fn open_for(&mut self, purpose: Purpose, questions: &[&str]) -> &mut Self {
        let questions = questions.iter().map(|id| question_id(id)).collect();
        self.edit(Edit::OpenRound { exercise: self.exercise, purpose, questions, at: at(1) })
    }

    /// Goes on with another exercise.
    pub fn with(&mut self, exercise: ExerciseId) -> &mut Self {
        self.exercise = exercise;
        self
    }

    /// The question with this id as the newest round asks it.
    pub fn asked(&self, id: &str) -> &'static Question {
        exercises::asked(self.exercise, self.round(), &question_id(id)).unwrap()
    }

    pub fn answer(&mut self, leader: &str, question: &str, answer: Answer) -> &mut Self {
        self.in_round(answer_edit(leader, question, answer))
    }

    pub fn predict(&mut self, leader: &str, question: &str, count: u8) -> &mut Self {
        let (leader, question) = (leader_id(leader), question_id(question));
        self.in_round(RoundEdit::Predict { leader, question, count: Some(count) })
    }

    pub fn hand_in(&mut self, leader: &str) -> &mut Self {
        let ids = self.dice.sheet_ids(16);
        self.in_round(RoundEdit::HandIn { leader: leader_id(leader), at: at(2), ids })
    }

    pub fn absent(&mut self, leader: &str) -> &mut Self {
        self.in_round(RoundEdit::Absent { leader: leader_id(leader), absent: true })
    }

    pub fn deactivate(&mut self, leader: &str) -> &mut Self {
        let (id, field) = (leader_id(leader), LeaderField::Active(false));
        self.edit(Edit::Leader(LeaderEdit::Update { id, field }))
    }

    pub fn reveal(&mut self) -> &mut Self {
        self.in_round(RoundEdit::Reveal { at: at(3) })
    }

    pub fn official(&mut self, id: &str, text: &str) -> &mut Self {
        let priority = Priority { id: priority_id(id), text: text.to_owned() };
        self.edit(Edit::Priority(PriorityEdit::Add(priority)))
    }

    /// An edit of the grouping of `priorities` in the newest round.
    pub fn grouping_edit(&self, edit: GroupingEdit) -> Edit {
        let (round, question) = (self.round().number, question_id("priorities"));
        Edit::Grouping { exercise: VISION, round, question, edit }
    }

    pub fn group(&mut self, edit: GroupingEdit) -> &mut Self {
        let edit = self.grouping_edit(edit);
        self.edit(edit)
    }

    pub fn place(&mut self, card: CardRef, target: CardTarget) -> &mut Self {
        self.group(GroupingEdit::Place { card, target })
    }

    pub fn confirm(&mut self) -> &mut Self {
        self.group(GroupingEdit::Confirm(true))
    }

    /// One answer each to one question: leaders a, b, c … hand in in this order.
    pub fn all_answer(&mut self, question: &str, answers: &[Answer]) -> &mut Self {
        for (letter, answer) in ('a'..).zip(answers) {
            let name = letter.to_string();
            self.answer(&name, question, answer.clone()).hand_in(&name);
        }
        self
    }
}

pub fn answer_edit(leader: &str, question: &str, answer: Answer) -> RoundEdit {
    RoundEdit::Answer { leader: leader_id(leader), question: question_id(question), answer: Some(answer) }
}

/// A revealed named round of one rating, leaders a, b, c … giving these points.
pub fn revealed_ratings(question: &str, values: &[u8]) -> Room {
    let letters: String = ('a'..='z').take(values.len()).collect();
    let answers: Vec<Answer> = values.iter().map(|value| points(*value)).collect();
    let mut room = Room::named(&letters);
    room.open(&[question]).all_answer(question, &answers).reveal();
    room
}

/// The newest round, by number from 1.
pub fn number(number: u32) -> RoundNumber {
    RoundNumber(number)
}
