//! The brief: why it matters, what will happen, how long it takes.

use bearings_core::edit::Edit;
use bearings_core::exchange::survey::takes_surveys;
use bearings_core::exercises::{self, Brief};
use bearings_core::model::{ExerciseId, Naming, Purpose, Stage};
use bearings_core::route::Route;
use leptos::prelude::*;

use super::HEADING;
use super::rows::OwnRows;
use crate::exercises as special;
use crate::i18n::{t, t_count};
use crate::reactive::{Selected, When, live};
use crate::state::{use_session, use_store};
use crate::ui::{Button, ButtonLink, Look, Size};

#[component]
pub(super) fn BriefStage(exercise: ExerciseId) -> impl IntoView {
    let store = use_store();
    let content = exercises::content(exercise);
    let naming = store.select(move |document| {
        if exercises::exercise(exercise).always_named { Naming::Named } else { document.naming }
    });
    let no_leaders = store.select(|document| document.active_leaders().next().is_none());
    let setup = Route::Setup(store.now().id.clone()).to_fragment();
    let sheet = Route::Sheet(store.now().id.clone(), exercise).to_fragment();
    let survey = Route::Survey(store.now().id.clone(), exercise).to_fragment();
    let invite = Route::Invite(store.now().id.clone()).to_fragment();
    let brief = &content.brief;
    view! {
        <div class="page-head">
            <h1 id=HEADING tabindex="-1">{brief.heading.clone()}</h1>
            <StartButton exercise no_leaders/>
        </div>
        <When when=move || no_leaders.get()>
            <p class="miss">{t("brief.no_leaders")}" "<a href=setup.clone()>{t("brief.to_setup")}</a></p>
        </When>
        <div class="columns">
            <section class="section stack">
                <h2>{t("brief.why")}</h2>
                {brief.why.iter().map(|sentence| view! { <p>{sentence.clone()}</p> }).collect_view()}
            </section>
            {what_will_happen(brief)}
        </div>
        <section class="section stack">
            <h2>{t("brief.rules")}</h2>
            <p>
                {live(move || match naming.get() {
                    Naming::Named => t("brief.named"),
                    Naming::Unnamed => t("brief.unnamed"),
                })}
            </p>
            <p>{t_count("brief.minutes_each", usize::from(content.minutes_per_leader), &[])}</p>
            <p>{t("brief.owner_of_computer")}</p>
            <p>{t("brief.paper")} " " <a href=sheet>{t("entry.to_print")}</a></p>
            <p>{t("brief.own_devices")} " " <a href=invite>{t("brief.to_invite")}</a></p>
            {takes_surveys(exercise).then(|| view! { <p>{t("survey.brief")} " " <a href=survey>{t("survey.way")}</a></p> })}
        </section>
        <OwnRows exercise/>
        {special::before_asking(exercise)}
        <section class="section stack">
            <details>
                <summary>{t("brief.script")}</summary>
                <div class="stack">
                    {brief.script.iter().map(|line| view! { <p class="lead">{line.clone()}</p> }).collect_view()}
                </div>
            </details>
            <p class="note">{brief.fact.clone()}</p>
        </section>
    }
}

/// Opens the first round, or leads to the one that is under way; where nobody could answer, to the set-up.
#[component]
fn StartButton(exercise: ExerciseId, no_leaders: Selected<bool>) -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let id = store.now().id.clone();
    let setup = Route::Setup(id.clone()).to_fragment();
    let answer = Route::Exercise(id.clone(), exercise, Stage::Answer);
    let reveal = Route::Exercise(id, exercise, Stage::Reveal).to_fragment();
    let state = store.exercise(exercise);
    let answer_href = answer.to_fragment();
    let start = move |()| {
        let edit = Edit::ask_all(exercise, Purpose::Answers, (session.platform.now)());
        if store.dispatch(edit) {
            (session.platform.go)(&answer);
        }
    };
    move || {
        let state = state.get();
        if state.open_round().is_some() {
            let href = answer_href.clone();
            return view! { <ButtonLink href label=t("brief.go_on") look=Look::Primary size=Size::Main/> }
                .into_any();
        }
        if !state.rounds.is_empty() {
            let href = reveal.clone();
            return view! { <ButtonLink href label=t("brief.see_reveal") look=Look::Primary size=Size::Main/> }.into_any();
        }
        if no_leaders.get() {
            let href = setup.clone();
            return view! { <ButtonLink href label=t("brief.add_leaders") look=Look::Primary size=Size::Main/> }
                .into_any();
        }
        let start = start.clone();
        view! { <Button label=t("brief.start") on_press=start look=Look::Primary size=Size::Main/> }
            .into_any()
    }
}

/// What will happen, step by step.
pub(super) fn what_will_happen(brief: &Brief) -> AnyView {
    view! {
        <section class="section stack">
            <h2>{t("brief.what")}</h2>
            <ol class="steps">
                {brief.what.iter().map(|sentence| view! { <li>{sentence.clone()}</li> }).collect_view()}
            </ol>
        </section>
    }
    .into_any()
}
