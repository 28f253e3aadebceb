//! What holds of every exercise, also of one that is registered tomorrow: what leaders are called and in which order they
//! sit, what the workshop's own options are called and who is absent changes no figure.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod support_answers;
mod support_edit;

use bearings_core::edit::{Edit, GoalEdit, GroupingEdit, RoundEdit};
use bearings_core::exercises::{REGISTRY, content};
use bearings_core::model::goals::Level;
use bearings_core::model::{ExerciseId, Goal, GoalId, Purpose};
use bearings_core::question::{Question, QuestionKind};
use bearings_core::results::{Headline, discussion_queue, headline, questions_asked, scores};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;

use self::support_answers::{ABSENT, Plain, an_answer};
use self::support_edit::{Dice, Room, cases, leader_id};

/// What the workshop itself calls its priorities and goals: ids and words.
#[derive(Clone, Copy)]
struct Names {
    priorities: [(&'static str, &'static str); 4],
    goals: [(&'static str, &'static str); 3],
}

/// Leaders, each with the seed of what they answer; what a leader is called decides where they sit.
struct Team {
    seeds: Vec<u64>,
    letters: Vec<char>,
}

const NAMES: Names = Names {
    priorities: [("p1", "Depth"), ("p2", "Growth"), ("p3", "Margin"), ("p4", "Brand")],
    goals: [("g1", "Grow by a third"), ("g2", "Earn more"), ("g3", "Keep people")],
};

/// The same things under other names, which sort differently.
const OTHER_NAMES: Names = Names {
    priorities: [("zz", "Tiefe"), ("b-7", "Wachstum"), ("y1", "Ertrag"), ("aaa", "Marke")],
    goals: [("q9", "Um ein Drittel wachsen"), ("aa", "Mehr verdienen"), ("m-1", "Leute halten")],
};

impl Team {
    fn new(seeds: &[u64]) -> Self {
        Self { seeds: seeds.to_vec(), letters: ('a'..='y').take(seeds.len()).collect() }
    }

    /// The same people under each other's names.
    fn renamed(&self, by: usize) -> Self {
        let mut letters = self.letters.clone();
        letters.rotate_left(by % self.letters.len());
        Self { seeds: self.seeds.clone(), letters }
    }
}

/// The plain name of whatever has another one in this workshop.
fn plain_names(team: &Team, names: Names) -> Plain {
    let own = names.priorities.into_iter().chain(names.goals);
    let plain = NAMES.priorities.into_iter().chain(NAMES.goals);
    let options = own.zip(plain).flat_map(|(own, plain)| [(own.0, plain.0), (own.1, plain.1)]);
    let options = options.map(|(own, plain)| (own.to_owned(), plain.to_owned()));
    let leaders = team.letters.iter().zip('a'..).flat_map(|(letter, plain)| {
        [(letter.to_string(), plain.to_string()), (format!("Leader {letter}"), format!("Leader {plain}"))]
    });
    options.chain(leaders).collect()
}

/// A revealed round of everything that `exercise` asks, in which each leader draws the answers with a die of its own.
fn room(exercise: ExerciseId, team: &Team, names: Names, with_absent: bool) -> Room {
    let mut letters = team.letters.clone();
    letters.sort_unstable();
    letters.extend(with_absent.then_some('z'));
    let mut room = Room::named(&letters.iter().collect::<String>());
    names.priorities.into_iter().for_each(|(id, text)| {
        room.official(id, text);
    });
    let goals = names.goals.map(|(id, text)| Goal {
        text: text.to_owned(),
        ..Goal::new(GoalId::parse(id).unwrap(), Level::Company)
    });
    room.edit(Edit::Goal(GoalEdit::Add { goals: goals.to_vec(), after: None }));
    let questions = content(exercise).questions.iter().map(|question| question.id.as_str());
    room.with(exercise).open_for(Purpose::Answers, &questions.collect::<Vec<_>>());
    if with_absent {
        room.absent(ABSENT);
    }
    let plain = plain_names(team, names);
    for (letter, seed) in team.letters.iter().zip(&team.seeds) {
        answer_all(&mut room, &letter.to_string(), &mut Dice::new(*seed), &plain, team.seeds.len() - 1);
    }
    room.reveal();
    confirm_groupings(&mut room);
    room
}

fn asked(room: &Room) -> Vec<&'static Question> {
    let ids = room.round().questions.iter();
    ids.map(|id| room.asked(id.as_str())).collect()
}

fn answer_all(room: &mut Room, name: &str, dice: &mut Dice, plain: &Plain, others: usize) {
    for question in asked(room) {
        let (leaves_open, guess) = (dice.next().is_multiple_of(8), dice.next());
        let answer = an_answer(&question.kind, dice, plain);
        if !leaves_open {
            room.answer(name, question.id.as_str(), answer);
        }
        if question.key {
            room.predict(name, question.id.as_str(), (guess % (others as u64 + 1)) as u8);
        }
    }
    let ids = dice.sheet_ids(64);
    room.in_round(RoundEdit::HandIn { leader: leader_id(name), at: support_edit::at(2), ids });
}

fn confirm_groupings(room: &mut Room) {
    let lists = asked(room).into_iter().filter(|question| matches!(question.kind, QuestionKind::List(_)));
    for question in lists.collect::<Vec<_>>() {
        let (exercise, round) = (room.exercise, room.round().number);
        let edit = GroupingEdit::Confirm(true);
        room.edit(Edit::Grouping { exercise, round, question: question.id.clone(), edit });
    }
}

/// Every figure of the room under plain names.
fn figures(room: &Room, team: &Team, names: Names) -> Value {
    plainly(serde_json::to_value(scores(&room.document)).unwrap(), &plain_names(team, names))
}

/// The value under plain names, without digits that only the order of adding makes and without an order that only the
/// names make.
fn plainly(value: Value, names: &Plain) -> Value {
    let plain = |text: String| names.get(&text).cloned().unwrap_or(text);
    match value {
        Value::Number(number) => {
            Value::from(number.as_f64().map(|number| (number * 1e9).round() / 1e9).unwrap())
        }
        Value::String(text) => Value::String(plain(text)),
        Value::Array(values) => values.into_iter().map(|value| plainly(value, names)).collect(),
        Value::Object(fields) => {
            let field = |(key, value): (String, Value)| {
                let value = if SETS.contains(&key.as_str()) {
                    sorted(plainly(value, names))
                } else {
                    plainly(value, names)
                };
                (plain(key), value)
            };
            fields.into_iter().map(field).collect()
        }
        other => other,
    }
}

/// Lists whose order says nothing.
const SETS: [&str; 2] = ["most_frequent", "claimed_by"];

fn sorted(value: Value) -> Value {
    let Value::Array(mut values) = value else { return value };
    values.sort_by_key(Value::to_string);
    Value::Array(values)
}

/// The figures without what counts who is missing and what was expected of how many others.
fn without_counts_of_the_missing(mut value: Value) -> Value {
    const COUNTS: [&str; 4] = ["missing", "expected", "expected_alike", "blind_spot"];
    match &mut value {
        Value::Array(values) => {
            values.iter_mut().for_each(|value| *value = without_counts_of_the_missing(value.take()));
        }
        Value::Object(fields) => {
            fields.retain(|key, _| !COUNTS.contains(&key.as_str()) && key != ABSENT);
            fields.values_mut().for_each(|value| *value = without_counts_of_the_missing(value.take()));
        }
        _ => {}
    }
    value
}

/// What comes first in the discussion, by how much, and what was not seen.
fn queue(room: &Room) -> Vec<(String, Option<i64>, bool)> {
    let thousandths = |number: f64| (number * 1000.0).round() as i64;
    let items = discussion_queue(room.exercise, room.state(), room.revealed()).into_iter();
    let mut queue: Vec<_> = items
        .map(|item| (item.question.id.to_string(), item.priority.map(thousandths), item.is_blind))
        .collect();
    // Equals stand in the order of the questions, but a last digit may part them.
    queue.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    queue
}

fn found(room: &Room) -> Headline {
    headline(room.exercise, room.revealed())
}

fn missing(room: &Room) -> Vec<u64> {
    let value = serde_json::to_value(scores(&room.document)).unwrap();
    let questions = value["exercises"][0]["rounds"][0]["questions"].as_array().unwrap().clone();
    questions.iter().map(|question| question["missing"].as_u64().unwrap()).collect()
}

fn teams() -> impl Strategy<Value = Vec<u64>> {
    vec(any::<u64>(), 3..9)
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn what_leaders_are_called_and_where_they_sit_changes_no_figure(seeds in teams(), turn in 1_usize..9) {
        let team = Team::new(&seeds);
        let other = team.renamed(turn);
        for exercise in REGISTRY {
            let here = room(exercise.id, &team, NAMES, false);
            let there = room(exercise.id, &other, NAMES, false);
            prop_assert_eq!(figures(&here, &team, NAMES), figures(&there, &other, NAMES), "{:?}", exercise.id);
            prop_assert_eq!(found(&here), found(&there), "{:?}", exercise.id);
            prop_assert_eq!(queue(&here), queue(&there), "{:?}", exercise.id);
        }
    }

    #[test]
    fn what_options_are_called_changes_no_figure(seeds in teams()) {
        let team = Team::new(&seeds);
        for exercise in REGISTRY {
            let here = room(exercise.id, &team, NAMES, false);
            let there = room(exercise.id, &team, OTHER_NAMES, false);
            prop_assert_eq!(figures(&here, &team, NAMES), figures(&there, &team, OTHER_NAMES), "{:?}", exercise.id);
            prop_assert_eq!(found(&here), found(&there), "{:?}", exercise.id);
            prop_assert_eq!(queue(&here), queue(&there), "{:?}", exercise.id);
        }
    }

    #[test]
    fn an_absent_leader_is_missing_and_changes_no_figure(seeds in teams()) {
        let team = Team::new(&seeds);
        for exercise in REGISTRY {
            let here = room(exercise.id, &team, NAMES, false);
            let more = room(exercise.id, &team, NAMES, true);
            let one_more: Vec<u64> = missing(&here).into_iter().map(|count| count + 1).collect();
            prop_assert_eq!(missing(&more), one_more, "{:?}", exercise.id);
            let plain = |room| without_counts_of_the_missing(figures(room, &team, NAMES));
            prop_assert_eq!(plain(&here), plain(&more), "{:?}", exercise.id);
            prop_assert_eq!(found(&here), found(&more), "{:?}", exercise.id);
        }
    }
}

/// The laws would hold of nothing at all, too.
#[test]
fn every_exercise_is_asked_something_that_has_figures() {
    for exercise in REGISTRY {
        let room = room(exercise.id, &Team::new(&[1, 2, 3, 4, 5, 6, 7, 8]), NAMES, false);
        let round = &scores(&room.document).exercises[0].rounds[0];
        assert!(round.questions.iter().any(|question| question.agreement.is_some()), "{:?}", exercise.id);
        let asked: Vec<&Question> = questions_asked(exercise.id, room.revealed()).collect();
        let missing = content(exercise.id).questions.iter().filter(|question| {
            let is_of = |asked: &&Question| {
                asked.id == question.id || asked.row.as_ref().is_some_and(|row| row.matrix == question.id)
            };
            !asked.iter().any(is_of)
        });
        assert_eq!(missing.count(), 0, "{:?}", exercise.id);
    }
}
