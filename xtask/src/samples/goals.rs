//! What the leaders of a story want to reach, and the cascade that they build of it.

use bearings_core::edit::{Edit, GoalEdit, LinkEdit};
use bearings_core::exercises::own_options;
use bearings_core::model::goals::{GoalOwner, Incentive, Level};
use bearings_core::model::{BoardValue, ExerciseId, Goal, OptionId};
use bearings_core::question::{Answer, OptionSource};

use super::build::{Room, moment, told};
use super::story::{self, Goals, Story};

const GOALS: ExerciseId = ExerciseId::Goals;
/// When Goals begins, in minutes of the day.
const BEGINS: i64 = 250;

impl Room {
    pub(super) fn goals(&mut self, story: &Story) -> Result<(), String> {
        let said = &story.goals;
        self.add_goals(said, |level| level == Level::Company)?;
        self.open(GOALS, moment(BEGINS))?;
        self.rank_and_share(said)?;
        self.rate(GOALS, &[("line_of_sight", &said.line_of_sight), ("same_way", &said.same_way)])?;
        self.predict(GOALS, &said.predictions)?;
        self.hand_in_and_reveal(story, GOALS, BEGINS)?;
        self.add_goals(said, |level| level != Level::Company)?;
        for link in &said.links {
            self.edit(Edit::Goal(GoalEdit::Link(LinkEdit::Add(link.clone()))))?;
        }
        self.write(GOALS, "review", BoardValue::Text(said.review.clone()))?;
        self.write(GOALS, "dropped", BoardValue::Lines(said.dropped.clone()))
    }

    fn add_goals(&mut self, said: &Goals, wanted: fn(Level) -> bool) -> Result<(), String> {
        let told = said.cascade.iter().filter(|goal| wanted(goal.level));
        let goals = told.map(|goal| self.goal(goal)).collect::<Result<Vec<_>, String>>()?;
        self.edit(Edit::Goal(GoalEdit::Add { goals, after: None }))
    }

    fn goal(&self, told: &story::Goal) -> Result<Goal, String> {
        let priority = |text: &Option<String>| text.as_deref().map(|text| self.priority(text)).transpose();
        let incentive = |told: &story::Incentive| {
            let against = priority(&told.against)?;
            Ok::<_, String>(Incentive { reward: told.reward, text: told.text.clone(), against })
        };
        Ok(Goal {
            text: told.text.clone(),
            parent: told.parent.clone(),
            owner: told.owner.clone().map(GoalOwner::Leader),
            priority: priority(&told.priority)?,
            kpi: told.kpi.clone(),
            incentive: told.incentive.as_ref().map(incentive).transpose()?,
            ..Goal::new(told.id.clone(), told.level)
        })
    }

    /// What the leaders answer about the company's goals.
    fn rank_and_share(&mut self, said: &Goals) -> Result<(), String> {
        for (leader, goals) in &said.order {
            let place = |goal: &String| Ok(vec![OptionId::parse(goal).map_err(told)?]);
            let places = goals.iter().map(place).collect::<Result<_, String>>()?;
            self.answer(GOALS, leader, "order", Answer::Ranking(places))?;
        }
        let goals = own_options(&self.0, OptionSource::CompanyGoals);
        for (question, answers) in [("effort_now", &said.effort_now), ("effort_wanted", &said.effort_wanted)]
        {
            for (leader, points) in answers {
                let ids = goals.iter().map(|goal| goal.id.clone());
                let given = ids.zip(points.iter().copied()).filter(|(_, points)| *points > 0);
                self.answer(GOALS, leader, question, Answer::Split(given.collect()))?;
            }
        }
        for (leader, goal) in &said.at_risk {
            let option = OptionId::parse(goal).map_err(told)?;
            self.answer(GOALS, leader, "at_risk", Answer::Choice(option))?;
        }
        Ok(())
    }
}
