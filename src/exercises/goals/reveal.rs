//! The sentence above the reveal: which goal is seen in danger, and whether effort follows the order.

use bearings_core::exercises::asked;
use bearings_core::exercises::goals::effort;
use bearings_core::model::{ExerciseId, OptionId, QuestionId, Revealed};
use bearings_core::question::{OptionSource, Question, QuestionKind};
use bearings_core::results::{choice, ranking};

use crate::i18n::{t, t_with};

/// "“X” matters most, but most effort goes to “Y”. Most of you see “X” endangered."
pub fn headline(round: Revealed<'_>) -> Option<String> {
    let first = order_apart(round).or_else(|| effort_sentence(round));
    let sentences: Vec<String> = [first, at_risk(round)].into_iter().flatten().collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// That there is no common order, where there isn't.
fn order_apart(round: Revealed<'_>) -> Option<String> {
    let question = question(round, "order")?;
    let QuestionKind::Ranking(options) = &question.kind else { return None };
    let figures = ranking(round, question, options).figures?;
    (!figures.shared).then(|| t("goals.headline.order_apart"))
}

fn at_risk(round: Revealed<'_>) -> Option<String> {
    let question = question(round, "at_risk")?;
    let QuestionKind::Choice(options) = &question.kind else { return None };
    let result = choice(round, question, options);
    let figures = result.figures.as_ref()?;
    let (most, _) = result.most_frequent();
    let [most] = most.as_slice() else { return Some(t("goals.headline.risk_apart")) };
    let key = match (figures.shared, goal(round, most)) {
        (true, None) => return Some(t("goals.headline.risk_none")),
        (true, Some(_)) => "goals.headline.risk_shared",
        (false, _) => return Some(t("goals.headline.risk_apart")),
    };
    Some(t_with(key, &[("goal", &goal(round, most)?)]))
}

fn effort_sentence(round: Revealed<'_>) -> Option<String> {
    let effort = effort(round)?;
    if effort.first == effort.most {
        return Some(t("goals.headline.effort_follows"));
    }
    let (first, most) = (goal(round, &effort.first)?, goal(round, &effort.most)?);
    Some(t_with("goals.headline.effort_elsewhere", &[("first", &first), ("most", &most)]))
}

/// The words of a goal as the round had them.
fn goal(round: Revealed<'_>, id: &OptionId) -> Option<String> {
    let options = round.round().options.get(&OptionSource::CompanyGoals)?;
    options.iter().find(|option| option.id == *id).map(|option| option.text.clone())
}

fn question(round: Revealed<'_>, id: &str) -> Option<&'static Question> {
    asked(ExerciseId::Goals, round.round(), &QuestionId::parse(id).ok()?)
}
