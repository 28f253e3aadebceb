//! A choice: in full words where it stands alone, as one row of letters in a matrix.

use bearings_core::model::{LeaderId, OptionId};
use bearings_core::question::{Answer, Options, Question, QuestionOption};
use leptos::prelude::*;

use super::super::people::option_shorts;
use super::inputs::Place;
use crate::i18n::{t, t_with};
use crate::reactive::Selected;
use crate::state::use_store;
use crate::ui::{ChoiceInput, ChoiceKey, ChoiceOption, RadioGroup, RadioOption, SelectField};

/// With more lettered options a row offers a list to drop down: nobody keeps so many letters apart. Our convention.
const MOST_LETTERS: usize = 9;

/// The input of a Choice.
pub(super) fn choice(
    question: &'static Question,
    options: &'static Options,
    place: Place,
    who: Option<&LeaderId>,
    answer: Selected<Option<Answer>>,
    write: Callback<Option<Answer>>,
) -> AnyView {
    let value = Signal::derive(move || match answer.get() {
        Some(Answer::Choice(option)) => option.to_string(),
        _ => String::new(),
    });
    let choose =
        Callback::new(move |option: String| write.run(OptionId::parse(&option).ok().map(Answer::Choice)));
    if question.row.is_none() && place.is_dense() {
        let options = lettered(options, options.options.len(), None);
        let legend = place.legend(question, "sheet.your_choice");
        return view! {
            <ChoiceKey options=options.clone()/>
            <ChoiceInput legend options value on_choose=choose/>
        }
        .into_any();
    }
    let Some(of) = &question.row else {
        let radios: Vec<RadioOption> = options
            .options
            .iter()
            .map(|option| RadioOption::new(option.id.as_str(), option.text.clone()))
            .collect();
        let hint = question.hint.clone();
        let legend = place.legend(question, "sheet.your_choice");
        return view! {
            {(!hint.is_empty() && !place.is_dense()).then(|| view! { <p class="lead">{hint}</p> })}
            <RadioGroup legend options=Signal::stored(radios) value on_change=choose/>
        }
        .into_any();
    };
    if of.own_options > MOST_LETTERS {
        let offered = std::iter::once((String::new(), t("sheet.choose")))
            .chain(options.options.iter().map(|option| (option.id.to_string(), words(option, who))));
        let offered: Vec<(String, String)> = offered.collect();
        let hint = of.row.note.clone();
        return view! {
            <SelectField label=place.named(&of.row.text) hint options=Signal::stored(offered) value on_change=choose/>
        }
        .into_any();
    }
    let (legend, note) = (place.named(&of.row.text), of.row.note.clone());
    view! { <ChoiceInput legend note options=lettered(options, of.own_options, who) value on_choose=choose/> }
        .into_any()
}

/// What the letters of a matrix stand for, under the hint that its rows share; nothing above other questions.
#[component]
pub(super) fn MatrixKey(
    /// The first question below.
    question: &'static Question,
    /// With the hint.
    #[prop(default = false)]
    hint: bool,
) -> impl IntoView {
    let (Some(of), Some(options)) = (&question.row, question.kind.options()) else { return ().into_any() };
    let hint =
        (hint && !question.hint.is_empty()).then(|| view! { <p class="lead">{question.hint.clone()}</p> });
    let is_lettered = of.own_options <= MOST_LETTERS;
    let key = is_lettered.then(|| view! { <ChoiceKey options=lettered(options, of.own_options, None)/> });
    view! { {hint} {key} }.into_any()
}

/// The workshop's options by letter, the content's own in their words.
fn lettered(options: &Options, own: usize, who: Option<&LeaderId>) -> Vec<ChoiceOption> {
    let shorts = option_shorts(&use_store().now(), options);
    let options = shorts.into_iter().zip(&options.options).enumerate();
    options
        .map(|(place, (short, option))| ChoiceOption {
            value: option.id.to_string(),
            letter: (place < own).then_some(short),
            text: words(option, who),
            says_nothing: option.abstains,
        })
        .collect()
}

/// An option's words; whoever answers is told which one they are.
fn words(option: &QuestionOption, who: Option<&LeaderId>) -> String {
    match who {
        Some(who) if who.as_str() == option.id.as_str() => t_with("sheet.you", &[("name", &option.text)]),
        _ => option.text.clone(),
    }
}
