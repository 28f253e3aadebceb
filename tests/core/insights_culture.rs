//! The culture that is wanted against practices and pay.

use bearings_core::edit::{Edit, GoalEdit};
use bearings_core::exercises::content;
use bearings_core::exercises::culture::{CHOSEN, culture_text, practices, styles};
use bearings_core::insights::{Evidence, Rule};
use bearings_core::model::goals::{Incentive, Level, Reward};
use bearings_core::model::{BoardValue, ExerciseId, FieldId, Goal, GoalId, Organisation};
use bearings_core::question::Answer;

use super::support_edit::{Room, option_id};
use super::support_rounds::near;
use super::{add_answers, evidence, silent};

const CULTURE: ExerciseId = ExerciseId::Culture;
const EVEN: [u8; 4] = [25; 4];

/// Three leaders who see this today and want that, on every side.
fn wanting(today: [u8; 4], wanted: [u8; 4]) -> Room {
    let mut room = Room::named("abc");
    let answer = |points: [u8; 4]| {
        let kinds = culture_text().types.iter().map(|kind| kind.id.clone());
        Answer::Split(kinds.zip(points).collect())
    };
    let ids: Vec<&str> = content(CULTURE).questions.iter().map(|question| question.id.as_str()).collect();
    let of = |id: &str| if id.starts_with("today") { today } else { wanted };
    let given: Vec<(&str, Vec<Answer>)> = ids.iter().map(|id| (*id, vec![answer(of(id)); 3])).collect();
    add_answers(&mut room, CULTURE, &given);
    room
}

/// Practices of the style of these types, by their words.
fn of_style(kinds: &[&str]) -> Vec<String> {
    let kinds: Vec<_> = kinds.iter().map(|kind| option_id(kind)).collect();
    let style = styles(&kinds).into_iter().next().unwrap();
    practices(&[style], &Organisation::default()).into_iter().map(|practice| practice.text.clone()).collect()
}

fn choosing(mut room: Room, lines: &[String]) -> Room {
    let (field, value) = (FieldId::parse(CHOSEN).unwrap(), BoardValue::Lines(lines.to_vec()));
    room.edit(Edit::Board { exercise: CULTURE, field, value });
    room
}

const MORE_CLAN: [u8; 4] = [55, 15, 15, 15];

#[test]
fn more_togetherness_wanted_and_only_rules_chosen() {
    let room = choosing(wanting(EVEN, MORE_CLAN), &of_style(&["hierarchy"])[..2]);
    let Evidence::CultureWithoutPractice { wanted, gap, chosen, .. } =
        evidence(&room.document, Rule::CultureWithoutPractice)
    else {
        panic!("another rule")
    };
    assert_eq!((wanted, chosen), (option_id("clan"), 2));
    near(gap, 30.0);
}

#[test]
fn one_that_fits_alone_or_in_a_hybrid_is_enough() {
    let hierarchy = of_style(&["hierarchy"]);
    for fitting in [of_style(&["clan"]), of_style(&["clan", "market"])] {
        let lines = [hierarchy[0].clone(), fitting[0].clone()];
        silent(&choosing(wanting(EVEN, MORE_CLAN), &lines).document, Rule::CultureWithoutPractice);
    }
}

#[test]
fn nothing_chosen_own_words_no_large_gap_or_no_profile_say_nothing() {
    let rules = of_style(&["hierarchy"]);
    silent(&wanting(EVEN, MORE_CLAN).document, Rule::CultureWithoutPractice);
    let own = [rules[0].clone(), "Lunch on Fridays".to_owned()];
    silent(&choosing(wanting(EVEN, MORE_CLAN), &own).document, Rule::CultureWithoutPractice);
    silent(&choosing(wanting(EVEN, [30, 25, 25, 20]), &rules[..1]).document, Rule::CultureWithoutPractice);
    silent(&choosing(Room::named("abc"), &rules[..1]).document, Rule::CultureWithoutPractice);
}

fn paying(mut room: Room, rewards: &[Reward]) -> Room {
    let goals = rewards.iter().enumerate().map(|(number, reward)| {
        let name = format!("g{number}");
        let incentive = Incentive { reward: *reward, text: String::new(), against: None };
        let goal = Goal::new(GoalId::parse(&name).unwrap(), Level::Company);
        Goal { text: name, incentive: Some(incentive), ..goal }
    });
    room.edit(Edit::Goal(GoalEdit::Add { goals: goals.collect(), after: None }));
    room
}

#[test]
fn more_togetherness_wanted_and_single_people_paid() {
    let rewards = [Reward::Individual, Reward::Individual, Reward::Shared];
    let room = paying(wanting(EVEN, MORE_CLAN), &rewards);
    let Evidence::PayAgainstCulture { gap, shared, .. } = evidence(&room.document, Rule::PayAgainstCulture)
    else {
        panic!("another rule")
    };
    near(gap, 30.0);
    assert_eq!((shared.part, shared.whole), (1, 3));
    // More drive is wanted, and that is what such pay gives.
    silent(&paying(wanting(EVEN, [15, 15, 55, 15]), &rewards).document, Rule::PayAgainstCulture);
}

#[test]
fn shared_pay_little_known_pay_and_no_profile_say_nothing() {
    let shared = [Reward::Shared, Reward::Shared, Reward::Individual];
    silent(&paying(wanting(EVEN, MORE_CLAN), &shared).document, Rule::PayAgainstCulture);
    silent(&paying(wanting(EVEN, MORE_CLAN), &[Reward::Individual; 2]).document, Rule::PayAgainstCulture);
    silent(&paying(Room::named("abc"), &[Reward::Individual; 3]).document, Rule::PayAgainstCulture);
    silent(&wanting(EVEN, MORE_CLAN).document, Rule::PayAgainstCulture);
}
