//! What a workshop brings to its questions: rows of its own, and its priorities as options.

use std::borrow::Cow;

use crate::model::goals::Level;
use crate::model::{
    BoardValue, Document, ExerciseId, Goal, Leader, OptionId, Priority, QuestionId, ids, limits,
};
use crate::question::{OptionSource, QuestionOption, Row};

/// The field of Vision's board that holds the agreed priorities.
const AGREED: &str = "priorities";

/// The rows of a matrix as the next round will ask them: the facilitator's, else those of the content.
pub fn rows_of(document: &Document, exercise: ExerciseId, matrix: &QuestionId) -> Vec<Row> {
    let changed = document.exercise(exercise).and_then(|state| state.rows.get(matrix));
    let starter = || {
        let known = super::content(exercise).questions.iter().find(|question| question.id == *matrix)?;
        Some(known.rows.as_ref()?.starter.clone())
    };
    changed.cloned().or_else(starter).unwrap_or_default()
}

/// The options that `document` has to offer from this source now.
pub fn own_options(document: &Document, source: OptionSource) -> Vec<QuestionOption> {
    let texts = match source {
        OptionSource::Priorities => priorities(document),
        OptionSource::CompanyGoals => return company_goals(document),
        OptionSource::Leaders => return leaders(document),
    };
    let mut options: Vec<QuestionOption> = Vec::new();
    for text in texts.into_iter().map(str::trim).filter(|text| !text.is_empty()) {
        let id = id_of(document, text);
        if !options.iter().any(|known| known.id == id) {
            options.push(QuestionOption { id, text: text.to_owned(), abstains: false });
        }
    }
    options
}

/// The company's goals that say something, in the order of the cascade.
fn company_goals(document: &Document) -> Vec<QuestionOption> {
    let goals = document.goals.goals.iter().filter(|goal| goal.level == Level::Company);
    let option = |goal: &Goal| {
        let text = goal.text.trim();
        let id = OptionId::parse(goal.id.as_str()).ok().filter(|_| !text.is_empty())?;
        Some(QuestionOption { id, text: text.to_owned(), abstains: false })
    };
    goals.filter_map(option).take(limits::OPTIONS).collect()
}

/// The leaders who take part, each under the leader's id. Where two have the same name, their roles tell them apart.
fn leaders(document: &Document) -> Vec<QuestionOption> {
    let named = || document.active_leaders().filter(|leader| !leader.name.trim().is_empty());
    let option = |leader: &Leader| {
        let (name, role) = (leader.name.trim(), leader.role.trim());
        let is_shared = named().filter(|other| other.name.trim() == name).count() > 1;
        let text = if is_shared && !role.is_empty() { format!("{name}, {role}") } else { name.to_owned() };
        let text = text.chars().take(limits::LINE_CHARS).collect();
        QuestionOption { id: OptionId::from(&leader.id), text, abstains: false }
    };
    named().map(option).take(limits::OPTIONS).collect()
}

/// The company's priorities: those on Vision's board, else the official list, but not while Vision has still to ask who
/// knows it by heart.
fn priorities(document: &Document) -> Vec<&str> {
    let board = document.exercise(ExerciseId::Vision).map(|state| &state.board.fields);
    let field = board.into_iter().flatten().find(|(field, _)| field.as_str() == AGREED);
    match field {
        Some((_, BoardValue::Lines(lines))) => lines.iter().map(String::as_str).collect(),
        _ if document.official_priorities_hidden() => Vec::new(),
        _ => document.official_priorities.iter().map(|priority| priority.text.as_str()).collect(),
    }
}

/// The id of a priority: that of the official one with the same words, else one made of the words, so that the same
/// priority is the same option in each round.
fn id_of(document: &Document, text: &str) -> OptionId {
    let official = document.official_priorities.iter().find(|known| plain(&known.text) == plain(text));
    official
        .and_then(|priority| OptionId::parse(priority.id.as_str()).ok())
        .unwrap_or_else(|| OptionId::from_random(ids::fingerprint(&plain(text))))
}

/// Words by which two texts are the same priority.
fn plain(text: &str) -> String {
    text.trim().to_lowercase()
}

/// The official priorities that nobody may read yet: those that Vision has still to ask for and that are not on its
/// board either.
fn hidden_priorities(document: &Document) -> Vec<&Priority> {
    if !document.official_priorities_hidden() {
        return Vec::new();
    }
    let open = priorities(document);
    let is_open = |priority: &&Priority| open.iter().any(|text| plain(text) == plain(&priority.text));
    document.official_priorities.iter().filter(|priority| !is_open(priority)).collect()
}

/// Whether this priority is one that nobody may read yet.
pub fn hides_priority(document: &Document, id: &OptionId) -> bool {
    hidden_priorities(document).iter().any(|priority| priority.id.as_str() == id.as_str())
}

/// The workshop as whoever is still to be asked for the official priorities may read it: neither those that have to stay
/// hidden nor what refers to them is in it.
pub fn without_hidden_priorities(document: &Document) -> Cow<'_, Document> {
    let hidden: Vec<_> =
        hidden_priorities(document).into_iter().map(|priority| priority.id.clone()).collect();
    if hidden.is_empty() {
        return Cow::Borrowed(document);
    }
    let mut document = document.clone();
    document.forget_official_priorities(&hidden);
    Cow::Owned(document)
}
