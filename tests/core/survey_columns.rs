//! What columns and names are taken for, and what a hand changes about it.

use bearings_core::exchange::survey::{
    Person, Reason, Refusal, Respondent, Target, questions_for, takes_surveys,
};
use bearings_core::model::{ExerciseId, Naming, QuestionId};
use bearings_core::question::QuestionKind;
use strum::IntoEnumIterator;

use crate::support_edit::{leader_id, question_id};
use crate::{GOALS, PULSE, ROWS, Survey, TEAM, file, reasons, round, workshop};

#[test]
fn columns_are_found_by_their_words_and_names_by_the_leaders() {
    let survey = Survey::of(&file(&ROWS), &workshop(&TEAM, Naming::Named));
    let question = |id: &str| Target::Question(question_id(id));
    let expected = [
        Target::Ignore,
        Target::Ignore,
        Target::Name,
        question("same_goals"),
        question("visible"),
        question("clearer"),
        Target::Ignore,
    ];
    assert_eq!(survey.mapping.targets, expected);
    let everything = questions_for(&workshop(&TEAM, Naming::Named), PULSE).len();
    assert_eq!(survey.mapping.unanswered().len(), everything - 3);
}

#[test]
fn every_question_is_found_by_its_text_and_by_its_id() {
    let document = workshop(&TEAM, Naming::Named);
    let questions = questions_for(&document, PULSE);
    for header in [|text: &str, _: &QuestionId| text.to_owned(), |_: &str, id: &QuestionId| id.to_string()] {
        let headers = questions.iter().map(|question| header(&question.text, &question.id));
        let headers = headers.map(|header| format!("\"{header}\"")).collect::<Vec<_>>().join(",");
        let survey = Survey::of(&format!("{headers}\n{}\n", "1,".repeat(questions.len())), &document);
        let found: Vec<Target> = questions.iter().map(|asked| Target::Question(asked.id.clone())).collect();
        assert_eq!(survey.mapping.targets, found);
    }
}

#[test]
fn a_name_in_two_columns_is_one_name() {
    let document = workshop(&TEAM, Naming::Named);
    let survey =
        Survey::of(&format!("First name,Last name,\"{GOALS}\"\nana,Reyes,7\nBen,Okafor,6\n"), &document);
    assert_eq!(survey.mapping.targets[..2], [Target::Name, Target::Name]);
    let by: Vec<Respondent> = survey.plan(&document).sheets.into_iter().map(|sheet| sheet.by).collect();
    assert_eq!(by, [Respondent::Leader(leader_id("ana")), Respondent::Leader(leader_id("ben"))]);
}

#[test]
fn a_question_has_one_column() {
    let document = workshop(&TEAM, Naming::Named);
    let mut survey = Survey::of(&file(&ROWS), &document);
    survey.mapping.set_target(6, Target::Question(question_id("visible")));
    assert!([4, 6].into_iter().all(|column| survey.mapping.is_double(column)));
    assert_eq!(survey.plan(&document).refusal, Some(Refusal::TwoColumns));
    survey.mapping.set_target(4, Target::Ignore);
    assert!(!survey.mapping.is_double(4) && !survey.mapping.is_double(6));
    assert_eq!(survey.plan(&document).refusal, None);
}

#[test]
fn strangers_are_matched_by_hand_or_become_leaders() {
    let document = workshop(&TEAM, Naming::Named);
    let mut survey = Survey::of(&file(&["B. Okafor,7,1,", "Zoe Hart,6,2,", "Ana Reyes,5,1,"]), &document);
    let names: Vec<String> =
        survey.plan(&document).strangers.into_iter().map(|stranger| stranger.name).collect();
    assert_eq!(names, ["B. Okafor", "Zoe Hart"]);
    survey.mapping.people.insert("b. okafor".to_owned(), Person::Leader(leader_id("ben")));
    survey.mapping.people.insert("zoe hart".to_owned(), Person::Add);
    assert_eq!(survey.plan(&document).sheets.len(), 3);
    let taken = survey.take_in(&document);
    assert_eq!(taken.leaders.last().unwrap().name, "Zoe Hart");
    assert_eq!(round(&taken).responses.handed_in().len(), 3);
    assert!(survey.plan(&taken).refusal.is_some(), "not even those who were added come twice");
    survey.mapping.people.insert("zoe hart".to_owned(), Person::Leader(leader_id("ben")));
    assert_eq!(reasons(&survey, &document), [(2, Reason::AnsweredAgain)]);
}

#[test]
fn two_leaders_of_one_name_are_told_apart_by_hand() {
    let mut document = workshop(&TEAM, Naming::Named);
    document.leaders[1].name = "ana reyes".to_owned();
    let survey = Survey::of(&file(&ROWS), &document);
    assert_eq!(survey.plan(&document).strangers[0].name, "Ana Reyes");
}

#[test]
fn only_what_a_cell_can_tell_is_taken_from_a_survey() {
    for exercise in ExerciseId::iter() {
        let document = workshop(&TEAM, Naming::Named);
        let told = questions_for(&document, exercise);
        assert!(
            told.iter().all(|asked| matches!(asked.kind, QuestionKind::Rating(_) | QuestionKind::Text(_)))
        );
        assert_eq!(takes_surveys(exercise), exercise == PULSE, "{exercise:?}");
    }
}
