//! What the leaders of a story tell people, and what they agree to tell from now on.

use bearings_core::edit::{Cell, Edit};
use bearings_core::exercises::{own_options, rows_of};
use bearings_core::model::{BoardValue, ExerciseId, FieldId, OptionId, QuestionId};
use bearings_core::question::{Answer, OptionSource};

use super::build::{Room, moment, told};
use super::story::{Messaging, Story};

const MESSAGING: ExerciseId = ExerciseId::Messaging;
/// When Messaging begins, in minutes of the day.
const BEGINS: i64 = 90;

impl Room {
    pub(super) fn messaging(&mut self, story: &Story) -> Result<(), String> {
        let said = &story.messaging;
        self.write(ExerciseId::Vision, "priorities", BoardValue::Lines(said.agreed.clone()))?;
        self.open(MESSAGING, moment(BEGINS))?;
        for (leader, text) in &said.sentence {
            self.answer(MESSAGING, leader, "sentence", Answer::Text(text.clone()))?;
        }
        let ratings = [
            ("facts", &said.facts),
            ("story", &said.story),
            ("why", &said.why),
            ("bad_news", &said.bad_news),
        ];
        self.rate(MESSAGING, &ratings)?;
        self.lead(said)?;
        self.predict(MESSAGING, &said.predictions)?;
        self.hand_in_and_reveal(story, MESSAGING, BEGINS)?;
        self.agree(said)
    }

    /// Which priority each leader puts first on each channel.
    fn lead(&mut self, said: &Messaging) -> Result<(), String> {
        let priorities = own_options(&self.0, OptionSource::Priorities);
        let rows = rows_of(&self.0, MESSAGING, &QuestionId::parse("leads").map_err(told)?);
        for (leader, numbers) in &said.leads {
            for (row, number) in rows.iter().zip(numbers) {
                let option = match number {
                    -1 => OptionId::parse("cant_say").map_err(told)?,
                    0 => OptionId::parse("none").map_err(told)?,
                    _ => {
                        let place = usize::try_from(*number - 1).unwrap_or_default();
                        priorities.get(place).ok_or("a priority that there is not")?.id.clone()
                    }
                };
                self.answer(MESSAGING, leader, row.id.as_str(), Answer::Choice(option))?;
            }
        }
        Ok(())
    }

    fn agree(&mut self, said: &Messaging) -> Result<(), String> {
        self.write(MESSAGING, "core", BoardValue::Text(said.core.clone()))?;
        self.write(MESSAGING, "proofs", BoardValue::Lines(said.proofs.clone()))?;
        for (row, texts) in &said.wordings {
            for (column, text) in ["wording", "who", "when"].into_iter().zip(texts) {
                let cell = Cell {
                    field: FieldId::parse("wordings").map_err(told)?,
                    row: QuestionId::parse(row).map_err(told)?,
                    column: FieldId::parse(column).map_err(told)?,
                };
                self.edit(Edit::Cell { exercise: MESSAGING, cell, text: text.clone() })?;
            }
        }
        Ok(())
    }
}
