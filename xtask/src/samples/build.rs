//! A workshop from a story, by the edits that a room would make.

use std::collections::BTreeMap;

use bearings_core::edit::{
    AgendaEdit, CardTarget, Edit, GroupingEdit, LeaderEdit, PriorityEdit, RoundEdit, WorkshopEdit, apply,
};
use bearings_core::exercises::content;
use bearings_core::exercises::culture::{View, culture_text};
use bearings_core::exercises::goals::priorities;
use bearings_core::model::goals::PriorityRef;
use bearings_core::model::{
    BoardValue, CardRef, Document, ExerciseId, FieldId, GroupId, IdError, Leader, LeaderId, Priority,
    PriorityId, Purpose, QuestionId, RoundNumber, Timestamp, WorkshopId,
};
use bearings_core::question::{Answer, RatingAnswer};

use super::story::{By, Story};

/// 24 November 2026, 9:00 UTC, and so many minutes later.
pub fn moment(minutes: i64) -> Timestamp {
    const START: i64 = 1_795_510_800;
    Timestamp::from_timestamp_millis((START + minutes * 60) * 1000).unwrap_or_default()
}

/// The workshop that `story` tells.
pub fn workshop(story: &Story) -> Result<Document, String> {
    let id = WorkshopId::parse(&story.id).map_err(told)?;
    let mut room = Room(Document::new(id, moment(0)));
    room.set_up(story)?;
    room.vision(story)?;
    room.messaging(story)?;
    room.roles(story)?;
    room.goals(story)?;
    room.culture(story)?;
    room.close(story)?;
    Ok(room.0)
}

pub(super) fn told(error: IdError) -> String {
    error.to_string()
}

pub(super) struct Room(pub(super) Document);

impl Room {
    pub(super) fn edit(&mut self, edit: Edit) -> Result<(), String> {
        self.0 = apply(&self.0, &edit).map_err(|error| format!("{edit:?}: {error}"))?;
        Ok(())
    }

    fn set_up(&mut self, story: &Story) -> Result<(), String> {
        let organisation = &story.organisation;
        self.edit(Edit::Workshop(WorkshopEdit::Title(story.title.clone())))?;
        self.edit(Edit::Workshop(WorkshopEdit::OrganisationName(organisation.name.clone())))?;
        self.edit(Edit::Workshop(WorkshopEdit::Industry(organisation.industry.clone())))?;
        self.edit(Edit::Workshop(WorkshopEdit::Turbulence(organisation.turbulence)))?;
        self.edit(Edit::Workshop(WorkshopEdit::Growth(organisation.growth)))?;
        self.edit(Edit::Workshop(WorkshopEdit::Size(organisation.size)))?;
        let leader = |person: &super::story::Person| {
            Ok(Leader {
                id: LeaderId::parse(&person.id).map_err(told)?,
                name: person.name.clone(),
                role: person.role.clone(),
                department: person.department.clone(),
                speaks_last: person.speaks_last,
                active: true,
            })
        };
        let leaders = story.leaders.iter().map(leader).collect::<Result<Vec<_>, String>>()?;
        self.edit(Edit::Leader(LeaderEdit::Add(leaders)))?;
        for (number, text) in (1..).zip(&story.official) {
            let id = PriorityId::parse(&format!("official-{number}")).map_err(told)?;
            self.edit(Edit::Priority(PriorityEdit::Add(Priority { id, text: text.clone() })))?;
        }
        let agenda = &story.agenda;
        self.edit(Edit::Agenda(AgendaEdit::StartsAt(agenda.starts_at)))?;
        self.edit(Edit::Agenda(AgendaEdit::Devices(agenda.devices)))?;
        agenda.items.iter().try_for_each(|item| self.edit(Edit::Agenda(AgendaEdit::Add(item.clone()))))
    }

    pub(super) fn open(&mut self, exercise: ExerciseId, at: Timestamp) -> Result<(), String> {
        let questions = content(exercise).questions.iter().map(|question| question.id.clone()).collect();
        self.edit(Edit::OpenRound { exercise, purpose: Purpose::Answers, questions, at })
    }

    pub(super) fn in_round(&mut self, exercise: ExerciseId, edit: RoundEdit) -> Result<(), String> {
        self.edit(Edit::Round { exercise, round: RoundNumber(1), edit })
    }

    pub(super) fn answer(
        &mut self,
        exercise: ExerciseId,
        leader: &str,
        question: &str,
        answer: Answer,
    ) -> Result<(), String> {
        let leader = LeaderId::parse(leader).map_err(told)?;
        let question = QuestionId::parse(question).map_err(told)?;
        self.in_round(exercise, RoundEdit::Answer { leader, question, answer: Some(answer) })
    }

    /// Answers to ratings, by question and leader.
    pub(super) fn rate(&mut self, exercise: ExerciseId, ratings: &[(&str, &By<u8>)]) -> Result<(), String> {
        for (question, answers) in ratings {
            for (leader, points) in *answers {
                self.answer(exercise, leader, question, Answer::Rating(RatingAnswer::Points(*points)))?;
            }
        }
        Ok(())
    }

    /// Writes into a field of the board; nothing where there is nothing to write.
    pub(super) fn write(
        &mut self,
        exercise: ExerciseId,
        field: &str,
        value: BoardValue,
    ) -> Result<(), String> {
        if value.is_blank() {
            return Ok(());
        }
        let field = FieldId::parse(field).map_err(told)?;
        self.edit(Edit::Board { exercise, field, value })
    }

    /// The company's priority of these words.
    pub(super) fn priority(&self, text: &str) -> Result<PriorityRef, String> {
        let known = priorities(&self.0).into_iter().find(|priority| priority.text == text);
        known.ok_or_else(|| format!("there is no priority \"{text}\""))
    }

    pub(super) fn hand_in_and_reveal(
        &mut self,
        story: &Story,
        exercise: ExerciseId,
        at: i64,
    ) -> Result<(), String> {
        for (minutes, person) in (1..).zip(&story.leaders) {
            let leader = LeaderId::parse(&person.id).map_err(told)?;
            let at = moment(at + minutes * 8);
            self.in_round(exercise, RoundEdit::HandIn { leader, at, ids: Vec::new() })?;
        }
        self.in_round(exercise, RoundEdit::Reveal { at: moment(at + 60) })
    }

    fn vision(&mut self, story: &Story) -> Result<(), String> {
        const VISION: ExerciseId = ExerciseId::Vision;
        let said = &story.vision;
        self.open(VISION, moment(10))?;
        let ratings = [
            ("explain", &said.explain),
            ("believe", &said.believe),
            ("repeat", &said.repeat),
            ("follow", &said.follow),
            ("money", &said.money),
        ];
        self.rate(VISION, &ratings)?;
        for (question, answers) in [("statement", &said.statement), ("not_doing", &said.not_doing)] {
            for (leader, text) in answers {
                self.answer(VISION, leader, question, Answer::Text(text.clone()))?;
            }
        }
        for (leader, lines) in &said.priorities {
            self.answer(VISION, leader, "priorities", Answer::List(lines.clone()))?;
        }
        self.predict(VISION, &said.predictions)?;
        self.hand_in_and_reveal(story, VISION, 10)?;
        self.group(story)
    }

    /// How many of the others each leader expects to answer alike, by question.
    pub(super) fn predict(
        &mut self,
        exercise: ExerciseId,
        predictions: &BTreeMap<String, By<u8>>,
    ) -> Result<(), String> {
        for (question, counts) in predictions {
            for (leader, count) in counts {
                let leader = LeaderId::parse(leader).map_err(told)?;
                let question = QuestionId::parse(question).map_err(told)?;
                self.in_round(exercise, RoundEdit::Predict { leader, question, count: Some(*count) })?;
            }
        }
        Ok(())
    }

    /// Puts lines together that the story says mean the same, and confirms.
    fn group(&mut self, story: &Story) -> Result<(), String> {
        for (number, (name, others)) in (1..).zip(&story.vision.same_meaning) {
            let group = GroupId::parse(&format!("meaning-{number}")).map_err(told)?;
            let mut target = CardTarget::New(group.clone(), name.clone());
            for card in cards(story, |line| line == name || others.iter().any(|other| other == line))? {
                self.grouping(GroupingEdit::Place { card, target })?;
                target = CardTarget::Group(group.clone());
            }
        }
        self.grouping(GroupingEdit::Confirm(true))
    }

    fn grouping(&mut self, edit: GroupingEdit) -> Result<(), String> {
        let question = QuestionId::parse("priorities").map_err(told)?;
        self.edit(Edit::Grouping { exercise: ExerciseId::Vision, round: RoundNumber(1), question, edit })
    }

    fn culture(&mut self, story: &Story) -> Result<(), String> {
        const CULTURE: ExerciseId = ExerciseId::Culture;
        const BEGINS: i64 = 330;
        self.open(CULTURE, moment(BEGINS))?;
        for (view, profiles) in [(View::Today, &story.culture.today), (View::Wanted, &story.culture.wanted)] {
            for (leader, profile) in profiles {
                for (side, aspect) in culture_text().aspects().enumerate() {
                    let question = view.question(aspect).ok_or("a question without an id")?;
                    let points = varied(*profile, side);
                    let kinds = culture_text().types.iter().map(|kind| kind.id.clone());
                    let answer = Answer::Split(kinds.zip(points).collect());
                    self.answer(CULTURE, leader, question.as_str(), answer)?;
                }
            }
        }
        self.hand_in_and_reveal(story, CULTURE, BEGINS)
    }
}

/// The lines that `wanted` accepts, as cards.
fn cards(story: &Story, wanted: impl Fn(&str) -> bool) -> Result<Vec<CardRef>, String> {
    let mut cards = Vec::new();
    for (leader, lines) in &story.vision.priorities {
        let leader = LeaderId::parse(leader).map_err(told)?;
        for (line, text) in (0u8..).zip(lines) {
            if wanted(text) {
                cards.push(CardRef { sheet: (&leader).into(), line });
            }
        }
    }
    Ok(cards)
}

/// The profile for one side of company life: five points wander, and come back on another side, so that the mean over
/// the six sides stays the profile.
fn varied(profile: [u8; 4], side: usize) -> [u8; 4] {
    const PATHS: [(usize, usize); 6] = [(0, 1), (1, 0), (2, 3), (3, 2), (0, 3), (3, 0)];
    let mut points = profile;
    let Some((from, to)) = PATHS.get(side).copied() else { return points };
    if points.get(from).is_some_and(|points| *points >= 5) {
        for (place, points) in points.iter_mut().enumerate() {
            *points = *points + if place == to { 5 } else { 0 } - if place == from { 5 } else { 0 };
        }
    }
    points
}
