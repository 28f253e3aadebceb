//! One question with the input of its type. Writing into it changes the leader's sheet at once.

use bearings_core::edit::{Edit, RoundEdit};
use bearings_core::model::{OptionId, QuestionId};
use bearings_core::question::{Answer, Question, QuestionKind, RatingAnswer};
use leptos::prelude::*;

use crate::i18n::{t, t_with};
use crate::reactive::Selected;
use crate::state::{DocumentStore, Turn, use_store};
use crate::ui::{ListInput, RankingInput, RatingInput, SplitInput, TextArea};

/// Where a question stands, and therefore how it is put.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Alone on a page: its text already stands above as the heading.
    Heading,
    /// With others on a page.
    Page,
    /// On the dense grid where paper is typed in, under its number; who types needs no help with the question.
    Grid(usize),
}

impl Place {
    /// Whether the input is one of many on a dense grid.
    pub(super) fn is_dense(self) -> bool {
        matches!(self, Self::Grid(_))
    }

    /// A name with the question's number, where there are numbers.
    pub(super) fn named(self, name: &str) -> String {
        match self {
            Self::Heading | Self::Page => name.to_owned(),
            Self::Grid(number) => numbered(number, name),
        }
    }

    /// The words above the input; `alone` are those under a heading that asks already.
    pub(super) fn legend(self, question: &Question, alone: &str) -> String {
        match self {
            Self::Heading => t(alone),
            Self::Page => question.text.clone(),
            Self::Grid(number) => numbered(number, &question.text),
        }
    }
}

/// A question with its number on the sheet.
pub(super) fn numbered(number: usize, text: &str) -> String {
    t_with("entry.question", &[("number", &number), ("text", &text)])
}

/// One question with its input.
#[component]
pub(super) fn QuestionInput(turn: Turn, question: &'static Question, place: Place) -> impl IntoView {
    let store = use_store();
    let answer = answer(store, &turn, &question.id);
    let dense = place.is_dense();
    // Who types in paper is not who answers.
    let who = (!dense).then(|| turn.leader.clone());
    let write = writer(store, turn, question.id.clone());
    let hint = if dense { String::new() } else { question.hint.clone() };
    match &question.kind {
        QuestionKind::Rating(scale) => {
            let value = Signal::derive(move || match answer.get() {
                Some(Answer::Rating(RatingAnswer::Points(points))) => Some(points),
                _ => None,
            });
            let cant_say =
                Signal::derive(move || answer.get() == Some(Answer::Rating(RatingAnswer::CantSay)));
            let choose = move |points: u8| write.run(Some(Answer::Rating(RatingAnswer::Points(points))));
            let say_nothing = move |on: bool| write.run(on.then_some(Answer::Rating(RatingAnswer::CantSay)));
            let legend = place.legend(question, "sheet.your_rating");
            view! {
                {(!hint.is_empty()).then(|| view! { <p class="lead">{hint}</p> })}
                <RatingInput
                    legend
                    first=scale.first
                    last=scale.last
                    low=scale.low.clone()
                    high=scale.high.clone()
                    value
                    cant_say
                    on_choose=choose
                    on_cant_say=say_nothing
                    dense
                />
            }
            .into_any()
        }
        QuestionKind::List(limits) => {
            let value = Signal::derive(move || match answer.get() {
                Some(Answer::List(lines)) => lines,
                _ => Vec::new(),
            });
            let list = move |lines: Vec<String>| write.run(Some(Answer::List(lines)));
            let legend = place.legend(question, "sheet.your_list");
            view! {
                <ListInput
                    legend
                    hint
                    value
                    on_change=list
                    max_lines=usize::from(limits.lines)
                    max_chars=u32::from(limits.chars)
                    dense
                    line_label=Callback::new(|number: usize| t_with("sheet.line", &[("number", &number)]))
                />
            }
            .into_any()
        }
        QuestionKind::Text(limits) => {
            let value = Signal::derive(move || match answer.get() {
                Some(Answer::Text(text)) => text,
                _ => String::new(),
            });
            let type_in = move |text: String| write.run(Some(Answer::Text(text)));
            let label = place.legend(question, "sheet.your_words");
            view! {
                <TextArea
                    label
                    hint
                    value
                    on_input=type_in
                    max=u32::from(limits.chars)
                    own_words=true
                    rows=if dense { 2 } else { 3 }
                />
            }
            .into_any()
        }
        QuestionKind::Split(options) => {
            let ids: Vec<OptionId> = options.options.iter().map(|option| option.id.clone()).collect();
            let read = ids.clone();
            let value = Signal::derive(move || match answer.get() {
                Some(Answer::Split(points)) => {
                    read.iter().map(|id| points.get(id).copied().unwrap_or_default()).collect()
                }
                _ => vec![0; read.len()],
            });
            let share = move |points: Vec<u8>| {
                let given = ids.iter().cloned().zip(points).filter(|(_, points)| *points > 0).collect();
                write.run(Some(Answer::Split(given)));
            };
            let texts: Vec<String> = options.options.iter().map(|option| option.text.clone()).collect();
            let legend = place.legend(question, "sheet.your_points");
            view! {
                {(!hint.is_empty()).then(|| view! { <p class="lead">{hint}</p> })}
                <SplitInput legend options=texts value on_change=share dense/>
            }
            .into_any()
        }
        QuestionKind::Choice(options) => {
            super::choice::choice(question, options, place, who.as_ref(), answer, write)
        }
        QuestionKind::Ranking(options) => {
            let value = Signal::derive(move || match answer.get() {
                Some(Answer::Ranking(places)) => places,
                _ => Vec::new(),
            });
            let order = move |places: Vec<Vec<OptionId>>| write.run(Some(Answer::Ranking(places)));
            let options = options.options.iter().map(|option| (option.id.clone(), option.text.clone()));
            let legend = place.legend(question, "sheet.your_order");
            view! {
                {(!hint.is_empty()).then(|| view! { <p class="lead">{hint}</p> })}
                <RankingInput legend options=options.collect() value on_change=order dense/>
            }
            .into_any()
        }
    }
}

fn answer(store: DocumentStore, turn: &Turn, question: &QuestionId) -> Selected<Option<Answer>> {
    let (turn, question) = (turn.clone(), question.clone());
    store.select(move |document| {
        let round = document.exercise(turn.exercise)?.round(turn.round)?;
        round.responses.draft(&turn.leader)?.answers.get(&question).cloned()
    })
}

fn writer(store: DocumentStore, turn: Turn, question: QuestionId) -> Callback<Option<Answer>> {
    Callback::new(move |answer| {
        let edit = RoundEdit::Answer { leader: turn.leader.clone(), question: question.clone(), answer };
        store.dispatch(Edit::Round { exercise: turn.exercise, round: turn.round, edit });
    })
}
