//! The reveal: opened by a deliberate act, then everything at once.

mod cards;
mod choice;
mod grouping;
mod late;
mod list;
mod ranking;
mod rating;
mod sections;
mod since;
mod split;
mod statements;
mod trend;
mod waiting;

use bearings_core::edit::Edit;
use bearings_core::model::{
    Document, ExerciseId, ExerciseState, Naming, Purpose, Revealed, Round, RoundNumber, Stage,
};
use bearings_core::results::{Headline, headline, shared_lows};
use bearings_core::route::Route;
use leptos::prelude::*;

pub(super) use self::choice::Choices;
use self::late::LateNote;
pub(super) use self::ranking::Rankings;
use self::rating::RatingSection;
pub(super) use self::rating::Ratings;
pub(super) use self::sections::one_section;
use self::sections::{section_kinds, section_view};
use self::since::SinceNote;
use self::trend::TrendSection;
pub use self::waiting::RevealPanel;
use super::{HEADING, words};
use crate::exercises as special;
use crate::i18n::{t, t_with};
use crate::reactive::{Selected, When, live};
use crate::state::{use_session, use_store};
use crate::ui::{Button, ButtonLink, Dialog, EmptyState, Look, RevealButton, SelectField, Size};

#[component]
pub(super) fn RevealStage(exercise: ExerciseId) -> impl IntoView {
    let store = use_store();
    let rounds = store.select(move |document| answer_rounds(document, exercise));
    // The newest round of answers unless the facilitator looks back at an earlier one.
    let chosen = RwSignal::new(None::<RoundNumber>);
    let shown = Selected::new(move || {
        rounds.with(|rounds| {
            let known = |number: &RoundNumber| rounds.iter().any(|(known, _)| known == number);
            chosen.get().filter(known).or_else(|| rounds.last().map(|(number, _)| *number))
        })
    });
    let standing = Selected::new(move || match shown.get() {
        None => Standing::Nothing,
        Some(round) if rounds.with(|rounds| rounds.contains(&(round, true))) => Standing::Open(round),
        Some(_) => Standing::Revealed,
    });
    // The reveal stays on the page when another round is shown, so that dots can travel.
    let round = Signal::derive(move || shown.get().unwrap_or(RoundNumber(0)));
    move || match standing.get() {
        Standing::Nothing => view! { <NothingYet exercise/> }.into_any(),
        Standing::Open(round) => view! { <Waiting exercise round/> }.into_any(),
        Standing::Revealed => view! { <RevealedRound exercise round rounds chosen/> }.into_any(),
    }
}

/// What there is to see of the round that is shown.
#[derive(Clone, Copy, PartialEq)]
enum Standing {
    Nothing,
    Open(RoundNumber),
    Revealed,
}

/// The rounds of answers, oldest first, each with whether it is open.
fn answer_rounds(document: &Document, exercise: ExerciseId) -> Vec<(RoundNumber, bool)> {
    let rounds = document.exercise(exercise).into_iter().flat_map(|state| &state.rounds);
    rounds
        .filter(|round| round.purpose == Purpose::Answers)
        .map(|round| (round.number, round.is_open()))
        .collect()
}

#[component]
fn NothingYet(exercise: ExerciseId) -> impl IntoView {
    let brief = Route::Exercise(use_store().now().id.clone(), exercise, Stage::Brief).to_fragment();
    view! {
        <h1 id=HEADING tabindex="-1">{t("reveal.nothing_yet")}</h1>
        <EmptyState title=t("reveal.nothing_title") text=t("reveal.nothing_text")>
            <ButtonLink href=brief label=t("reveal.to_brief")/>
        </EmptyState>
    }
}

#[component]
fn Waiting(exercise: ExerciseId, round: RoundNumber) -> impl IntoView {
    view! {
        <h1 id=HEADING tabindex="-1">{t("reveal.ready")}</h1>
        <p class="lead">{t("reveal.ready_lead")}</p>
        <RevealPanel exercise round/>
    }
}

/// The sentence above a reveal, and whether the team agrees on everything.
fn finding(exercise: ExerciseId, round: Revealed<'_>) -> (String, bool) {
    let found = headline(exercise, round);
    (title(exercise, round), matches!(found, Headline::AllAgreed { .. }))
}

/// The sentence above a reveal.
pub(super) fn title(exercise: ExerciseId, round: Revealed<'_>) -> String {
    special::headline(exercise, round).unwrap_or_else(|| {
        let found = headline(exercise, round);
        words::with_lows(&found, words::headline(exercise, round, &found), || shared_lows(exercise, round))
    })
}

/// The screen of a revealed round.
#[component]
fn RevealedRound(
    exercise: ExerciseId,
    round: Signal<RoundNumber>,
    rounds: Selected<Vec<(RoundNumber, bool)>>,
    chosen: RwSignal<Option<RoundNumber>>,
) -> impl IntoView {
    let store = use_store();
    let discuss = Route::Exercise(store.now().id.clone(), exercise, Stage::Discuss).to_fragment();
    let shown = store.select(move |document| {
        revealed(document, exercise, round.get()).map(|round| finding(exercise, round))
    });
    let title = move || shown.with(|shown| shown.as_ref().map(|(title, _)| title.clone()));
    let discuss_label = move || {
        let all_agreed = shown.with(|shown| shown.as_ref().is_some_and(|(_, all_agreed)| *all_agreed));
        t(if all_agreed { "reveal.discuss_all_agreed" } else { "reveal.discuss" })
    };
    let notes = move || {
        let round = round.get();
        view! {
            <LateNote exercise round/>
            <SinceNote exercise round/>
        }
    };
    view! {
        <div class="page-head">
            <h1 id=HEADING tabindex="-1">{live(title)}</h1>
            <ButtonLink href=discuss label=Signal::derive(discuss_label) look=Look::Primary size=Size::Main/>
        </div>
        <RoundChoice rounds chosen round/>
        {live(notes)}
        <Revelation exercise round/>
        <Reopen exercise/>
    }
}

/// Everything that the answers of a round show, and how they went over the rounds.
#[component]
pub(super) fn Revelation(exercise: ExerciseId, round: Signal<RoundNumber>) -> impl IntoView {
    let ratings_lead = special::heading_is_of_ratings(exercise);
    view! {
        {live(move || special::pictures(exercise, round.get()))}
        {ratings_lead.then(|| view! { <RatingSection exercise round/> })}
        {live(move || other_sections(exercise, round.get()))}
        {(!ratings_lead).then(|| view! { <RatingSection exercise round/> })}
        <TrendSection exercise/>
    }
}

/// What a round shows beside its ratings.
fn other_sections(exercise: ExerciseId, round: RoundNumber) -> AnyView {
    let document = use_store().now();
    let instead_of = special::instead_of(exercise);
    let sections = revealed(&document, exercise, round).map(|round| section_kinds(exercise, round));
    let section = |section| section_view(exercise, round, section, instead_of);
    sections.unwrap_or_default().into_iter().map(section).collect_view().into_any()
}

/// The round with this number, if it may be seen.
pub(super) fn revealed(
    document: &Document,
    exercise: ExerciseId,
    round: RoundNumber,
) -> Option<Revealed<'_>> {
    document.exercise(exercise)?.round(round).and_then(Round::revealed)
}

/// Looks back at an earlier round.
#[component]
fn RoundChoice(
    rounds: Selected<Vec<(RoundNumber, bool)>>,
    chosen: RwSignal<Option<RoundNumber>>,
    round: Signal<RoundNumber>,
) -> impl IntoView {
    let place = move |number: RoundNumber| {
        rounds.with(|rounds| rounds.iter().position(|(known, _)| *known == number)).map(|place| place + 1)
    };
    let named = use_store().select(|document| document.naming == Naming::Named);
    let options = Signal::derive(move || {
        rounds.with(|rounds| {
            (1_usize..)
                .zip(rounds)
                .map(|(place, (number, _))| {
                    (number.0.to_string(), t_with("reveal.round", &[("number", &place)]))
                })
                .collect::<Vec<_>>()
        })
    });
    // Where dots may not travel, and for those who don't see them.
    let told = move || {
        let of = place(chosen.get()?)?;
        Some(t_with(
            if named.get() { "reveal.round_named" } else { "reveal.round_unnamed" },
            &[("number", &of)],
        ))
    };
    let change = move |number: String| chosen.set(number.parse().ok().map(RoundNumber));
    view! {
        <When when=move || rounds.with(|rounds| rounds.len() > 1)>
            <div class="stack is-tight">
            <SelectField label=t("reveal.which_round") options value=Signal::derive(move || round.get().0.to_string()) on_change=change/>
            <p class="note" role="status">{live(told)}</p>
            </div>
        </When>
    }
}

/// Asks everything again in a new round.
#[component]
fn Reopen(exercise: ExerciseId) -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let asking = RwSignal::new(false);
    let id = store.now().id.clone();
    let reopen = move |()| {
        asking.set(false);
        let at = (session.platform.now)();
        if store.dispatch(Edit::ask_all(exercise, Purpose::Answers, at)) {
            (session.platform.go)(&Route::Exercise(id.clone(), exercise, Stage::Answer));
        }
    };
    let reopen = StoredValue::new(reopen);
    view! {
        <section class="section cluster is-spread">
            <a href=Route::Method.to_fragment()>{t("reveal.method")}</a>
            <Button label=t("reveal.reopen") on_press=move |()| asking.set(true) look=Look::Quiet/>
        </section>
        <Dialog
            open=asking
            on_close=move |()| asking.set(false)
            question=t("reveal.reopen_question")
            consequence=t("reveal.reopen_consequence")
        >
            <Button label=t("reveal.reopen_yes") on_press=move |()| reopen.with_value(|reopen| reopen(())) look=Look::Primary/>
            <Button label=t("reveal.reopen_no") on_press=move |()| asking.set(false) look=Look::Quiet/>
        </Dialog>
    }
}

/// The state of an exercise's newest revealed round of answers, for stages after the reveal.
pub(super) fn last_answers(state: &ExerciseState) -> Option<RoundNumber> {
    state.last_revealed(Purpose::Answers).map(|round| round.round().number)
}

/// Shows the reveal button of a round; shared by every stage that opens one.
#[component]
pub(super) fn RevealAct(
    exercise: ExerciseId,
    round: RoundNumber,
    #[prop(into)] note: Signal<String>,
) -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let reveal = move |()| {
        let at = (session.platform.now)();
        let edit = bearings_core::edit::RoundEdit::Reveal { at };
        if store.dispatch(Edit::Round { exercise, round, edit }) {
            (session.platform.focus)(HEADING);
        }
    };
    view! { <RevealButton label=t("reveal.open_all") on_reveal=reveal note/> }
}
