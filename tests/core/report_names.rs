//! Without names a report tells only what could have been answered without them.

use std::mem::take;

use bearings_core::exchange::report::{Part, offered, reduced};
use bearings_core::model::{Document, ExerciseId, Responses};

use super::sample;

/// How many of Vision's rounds a report without names tells.
fn told_of_vision(document: &Document) -> usize {
    reduced_without_names(document).exercise(ExerciseId::Vision).map_or(0, |state| state.rounds.len())
}

fn reduced_without_names(document: &Document) -> Document {
    let parts = offered(document).into_iter().filter(|part| *part != Part::Names).collect();
    reduced(document, &parts)
}

#[test]
fn without_names_named_answers_stay_out_where_so_few_could_not_have_answered_unnamed() {
    for (on_time, told) in [(7, 1), (5, 1), (4, 0), (3, 0), (0, 0)] {
        let mut document = sample(1);
        for round in &mut document.exercises.get_mut(&ExerciseId::Vision).unwrap().rounds {
            let Responses::Named(by_leader) = &mut round.responses else { panic!("a named sample") };
            for response in by_leader.values_mut().skip(on_time) {
                response.handed_in.as_mut().unwrap().late = true;
            }
        }
        assert_eq!(told_of_vision(&document), told, "{on_time} on time");
    }
}

#[test]
fn without_names_unnamed_answers_stay_as_they_were_revealed() {
    let mut document = sample(1);
    let mut unnamed = reduced_without_names(&document).exercises.remove(&ExerciseId::Vision).unwrap();
    for round in &mut unnamed.rounds {
        let Responses::Unnamed(responses) = &mut round.responses else { panic!("told without names") };
        responses.handed_in = take(&mut responses.handed_in).into_iter().take(3).collect();
    }
    document.exercises.insert(ExerciseId::Vision, unnamed);
    assert_eq!(told_of_vision(&document), 1);
}
