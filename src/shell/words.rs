//! Words that several screens share.

use bearings_core::exchange::snapshot::Difference;
use bearings_core::exercises;
use bearings_core::model::{Document, ExerciseId, Stage, Timestamp};

use crate::browser::{clock, intl};
use crate::i18n::{day, names, t, t_count, t_with, time};

/// What a workshop is called: the company, or its title, or that it has no name yet.
pub fn workshop_name(document: &Document) -> String {
    name_of(&document.organisation.name, &document.title)
}

/// What a workshop of this company and title is called.
pub fn name_of(organisation: &str, title: &str) -> String {
    match (organisation.trim(), title.trim()) {
        ("", "") => t("shell.untitled"),
        (name, "") | ("", name) => name.to_owned(),
        (organisation, title) => {
            t_with("shell.name_and_title", &[("name", &organisation), ("title", &title)])
        }
    }
}

/// A moment as people say it: "today 14:32", or the day.
pub fn when(at: Timestamp) -> String {
    if intl::same_day(at, clock::now()) { t_with("shell.today", &[("time", &time(at))]) } else { day(at) }
}

/// A moment of today by its time, an earlier one by its day.
pub fn time_or_day(at: Timestamp) -> String {
    if intl::same_day(at, clock::now()) { time(at) } else { day(at) }
}

/// How an earlier state differs from now: "12 answers and 1 goal less than now".
pub fn differs(difference: Difference) -> String {
    let counts = [
        ("keeping.differs.answers", difference.answers),
        ("keeping.differs.leaders", difference.leaders),
        ("keeping.differs.goals", difference.goals),
        ("keeping.differs.decisions", difference.decisions),
        ("keeping.differs.actions", difference.actions),
    ];
    let listed = |sign: i64| {
        let some = counts.iter().filter(|(_, count)| count.signum() == sign);
        let words = some.map(|(key, count)| {
            t_count(key, usize::try_from(count.unsigned_abs()).unwrap_or(usize::MAX), &[])
        });
        names(&words.collect::<Vec<_>>())
    };
    let (less, more) = (listed(-1), listed(1));
    match (less.as_str(), more.as_str()) {
        ("", "") => t("keeping.differs.same"),
        (less, "") => t_with("keeping.differs.less", &[("what", &less)]),
        ("", more) => t_with("keeping.differs.more", &[("what", &more)]),
        (less, more) => t_with("keeping.differs.both", &[("less", &less), ("more", &more)]),
    }
}

/// An exercise and its stage: "Vision, reveal".
pub fn exercise_and_stage(exercise: ExerciseId, stage: Stage) -> String {
    exercise_at(exercise, &t(&format!("shell.at.{}", stage.as_str())))
}

/// An exercise that lies behind the room: "Vision, done".
pub fn exercise_done(exercise: ExerciseId) -> String {
    exercise_at(exercise, &t("shell.at.end"))
}

fn exercise_at(exercise: ExerciseId, stage: &str) -> String {
    t_with("shell.exercise_at", &[("exercise", &exercises::content(exercise).title), ("stage", &stage)])
}

/// How far an exercise is by its stage, from 0 to 1.
pub fn share_done(stage: Stage) -> f64 {
    match stage {
        Stage::Brief => 0.1,
        Stage::Answer => 0.3,
        Stage::Reveal => 0.5,
        Stage::Discuss => 0.7,
        Stage::Decide => 1.0,
    }
}
