//! Whom the leaders of a story name for what, and what they agree about it.

use bearings_core::edit::{Edit, RecordEdit, RolesEdit};
use bearings_core::exercises::roles::{HAND_OVERS, clear_deciders};
use bearings_core::model::{BoardValue, ExerciseId, FieldId, LeaderId, OptionId, QuestionId, RecordId};
use bearings_core::question::Answer;

use super::build::{Room, moment, told};
use super::story::{Roles, Story};

const ROLES: ExerciseId = ExerciseId::Roles;
/// When Roles begins, in minutes of the day.
const BEGINS: i64 = 170;

impl Room {
    pub(super) fn roles(&mut self, story: &Story) -> Result<(), String> {
        let said = &story.roles;
        self.open(ROLES, moment(BEGINS))?;
        for (matter, named) in &said.matters {
            for (person, named) in story.leaders.iter().zip(named) {
                let option = OptionId::parse(named).map_err(told)?;
                self.answer(ROLES, &person.id, matter, Answer::Choice(option))?;
            }
        }
        let ratings = [
            ("clarity", &said.clarity),
            ("follow_through", &said.follow_through),
            ("conflicts", &said.conflicts),
            ("receiving", &said.receiving),
        ];
        self.rate(ROLES, &ratings)?;
        self.predict(ROLES, &said.predictions)?;
        self.hand_in_and_reveal(story, ROLES, BEGINS)?;
        self.share_out(said)?;
        self.promise(said)?;
        self.hand_over(said)?;
        self.write(ROLES, "escalation", BoardValue::Lines(said.escalation.clone()))?;
        self.write(ROLES, "review", BoardValue::Text(said.review.clone()))
    }

    /// Takes over whom the reveal was clear about, then what was agreed beside.
    fn share_out(&mut self, said: &Roles) -> Result<(), String> {
        self.edit(Edit::Roles(RolesEdit::Decide(clear_deciders(&self.0))))?;
        for (matter, parts) in &said.parts {
            for (leader, part) in parts {
                let matter = QuestionId::parse(matter).map_err(told)?;
                let leader = LeaderId::parse(leader).map_err(told)?;
                self.edit(Edit::Roles(RolesEdit::Part { matter, leader, part: Some(*part) }))?;
            }
        }
        Ok(())
    }

    fn promise(&mut self, said: &Roles) -> Result<(), String> {
        for (leader, charter) in &said.charters {
            let leader = LeaderId::parse(leader).map_err(told)?;
            for text in &charter.contributes {
                let (leader, priority) = (leader.clone(), self.priority(text)?);
                self.edit(Edit::Roles(RolesEdit::Contribute { leader, priority }))?;
            }
            let text = charter.promise.clone();
            self.edit(Edit::Roles(RolesEdit::Promise { leader, text }))?;
        }
        Ok(())
    }

    fn hand_over(&mut self, said: &Roles) -> Result<(), String> {
        let record = |field: FieldId, edit| Edit::Record { exercise: ROLES, field, edit };
        let field = FieldId::parse(HAND_OVERS).map_err(told)?;
        for (number, texts) in (1..).zip(&said.hand_overs) {
            let id = RecordId::parse(&format!("hand-over-{number}")).map_err(told)?;
            self.edit(record(field.clone(), RecordEdit::Add(id.clone())))?;
            for (column, text) in ["from", "to", "what", "when", "standard"].into_iter().zip(texts) {
                let column = FieldId::parse(column).map_err(told)?;
                let write = RecordEdit::Write { id: id.clone(), column, text: text.clone() };
                self.edit(record(field.clone(), write))?;
            }
        }
        Ok(())
    }
}
