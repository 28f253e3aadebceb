//! Taking in the answers to an exercise that were collected with a form tool: what each column holds, what the words
//! stand for, who is who, and what comes in.

mod columns;
mod outcome;
mod people;
mod upload;
mod values;
mod words;

use std::sync::Arc;

use bearings_core::exchange::survey::{Mapping, Preview, Table, naming, plan, questions_for, takes_surveys};
use bearings_core::model::{Document, ExerciseId, Naming, Stage};
use bearings_core::question::Question;
use bearings_core::route::Route;
use leptos::prelude::*;

use self::columns::Columns;
use self::outcome::Outcome;
use self::people::People;
use self::upload::Upload;
use self::values::ValueList;
use super::super::HEADING;
use crate::i18n::t;
use crate::reactive::{Selected, live};
use crate::state::use_store;
use crate::ui::{ButtonLink, EmptyState, Icon, IconName, Look};

/// A survey that was read.
#[derive(Clone, Debug, PartialEq)]
struct Survey {
    /// The name of its file.
    name: String,
    table: Arc<Table>,
}

/// A survey on its way in. Nothing of it is in the workshop yet.
#[derive(Clone, Copy)]
struct Draft {
    exercise: ExerciseId,
    survey: RwSignal<Option<Survey>>,
    mapping: RwSignal<Mapping>,
    preview: Selected<Preview>,
}

impl Draft {
    fn new(exercise: ExerciseId) -> Self {
        let store = use_store();
        let survey = RwSignal::new(None::<Survey>);
        let mapping = RwSignal::new(Mapping::default());
        let preview = Selected::new(move || {
            let document = store.get();
            let planned =
                |survey: &Survey| mapping.with(|mapping| plan(&survey.table, mapping, &document, exercise));
            survey.with(|survey| survey.as_ref().map(planned).unwrap_or_default())
        });
        Self { exercise, survey, mapping, preview }
    }

    /// Begins with another file.
    fn begin(self, survey: Survey, document: &Document) {
        self.mapping.set(Mapping::suggest(&survey.table, document, self.exercise));
        self.survey.set(Some(survey));
    }
}

/// The answers of a form tool on their way into an exercise.
#[component]
pub fn SurveyScreen(
    /// Which exercise.
    exercise: ExerciseId,
) -> impl IntoView {
    if !takes_surveys(exercise) {
        return unfit(exercise);
    }
    let store = use_store();
    let draft = Draft::new(exercise);
    let unnamed = store.select(move |document| naming(document, exercise) == Naming::Unnamed);
    let steps = move |_: Survey| {
        view! {
            <Columns draft unnamed=unnamed.get()/>
            <ValueList draft/>
            <People draft/>
            <Outcome draft/>
        }
        .into_any()
    };
    view! {
        <div class="page survey">
            <h1 id=HEADING tabindex="-1">{t("survey.heading")}</h1>
            <Upload draft/>
            <p class="note">{live(move || t(if unnamed.get() { "survey.unnamed" } else { "survey.blind" }))}</p>
            {live(move || draft.survey.get().map(steps))}
        </div>
    }
    .into_any()
}

/// What stands where an exercise asks for more than a cell of a table can tell.
fn unfit(exercise: ExerciseId) -> AnyView {
    let brief = Route::Exercise(use_store().now().id.clone(), exercise, Stage::Brief).to_fragment();
    view! {
        <div class="page">
            <h1 id=HEADING tabindex="-1">{t("survey.unfit")}</h1>
            <EmptyState title=t("survey.unfit_title") text=t("survey.unfit_text")>
                <ButtonLink href=brief label=t("paper.to_brief") look=Look::Primary/>
            </EmptyState>
        </div>
    }
    .into_any()
}

/// What is missing or went wrong.
fn miss(sentence: String) -> AnyView {
    view! { <p class="miss"><Icon name=IconName::Miss/><span>{sentence}</span></p> }.into_any()
}

/// The questions that a survey can answer, each with its number on the sheet.
fn numbered_questions(document: &Document, exercise: ExerciseId) -> Vec<(usize, &'static Question)> {
    (1..).zip(questions_for(document, exercise)).collect()
}
