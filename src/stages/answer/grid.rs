//! One paper sheet as a dense grid: everything on one page, filled in without leaving the keyboard.

use bearings_core::exercises::{SheetPart, SheetPlan};
use bearings_core::model::Responses;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::super::HEADING;
use super::choice::MatrixKey;
use super::inputs::{Place, QuestionInput, numbered};
use super::predictions::Prediction;
use super::sheet::ends;
use super::turn;
use crate::browser::page;
use crate::i18n::{t, t_with};
use crate::reactive::{heard, live};
use crate::state::{Turn, use_session, use_store};
use crate::ui::{Button, LiveRegion, Look};

/// The grid and its acts.
const GRID: &str = "entry-grid";
const FIELDS: &str = "input, textarea, select";
const FAULTY: &str = "[aria-invalid=true]";

#[component]
pub(super) fn Grid(turn: Turn) -> impl IntoView {
    let store = use_store();
    let Some(plan) = turn::plan(store, &turn) else { return ().into_any() };
    let heading = sheet_name(&turn);
    let go_on = move |event: KeyboardEvent| {
        if event.key() != "Enter" || event.shift_key() || event.is_composing() || event.default_prevented() {
            return;
        }
        // A key that is held down neither runs through the fields nor hands in.
        if event.repeat() || page::focus_next(GRID) {
            event.prevent_default();
        }
    };
    Effect::new(move |_| {
        page::scroll_to_top();
        page::focus_within(GRID, FIELDS);
    });
    view! {
        <div class="page entry">
            <h1 id=HEADING tabindex="-1">{heading.clone()}</h1>
            <p class="lead">{t("entry.keys")}</p>
            <div id=GRID on:keydown=heard(go_on)>
                {sections(&turn, &plan)}
                {(!plan.predictions.is_empty()).then(|| predictions(&turn, &plan))}
                <Acts turn plan heading/>
            </div>
        </div>
    }
    .into_any()
}

/// What the sheet that is being typed in is called.
fn sheet_name(turn: &Turn) -> String {
    let store = use_store();
    let round = store.round(turn.exercise, turn.round);
    match round.map(|round| round.responses) {
        Some(Responses::Unnamed(unnamed)) => {
            t_with("entry.sheet", &[("number", &(unnamed.handed_in.len() + 1))])
        }
        _ => t_with("entry.sheet_by", &[("name", &store.leader_name(&turn.leader))]),
    }
}

fn sections(turn: &Turn, plan: &SheetPlan) -> AnyView {
    let chunks = plan.parts.chunk_by(|one, next| one.eyebrow == next.eyebrow);
    chunks.map(|parts| section(turn, parts)).collect_view().into_any()
}

fn section(turn: &Turn, parts: &[SheetPart]) -> AnyView {
    let name = parts.first().map(|part| part.eyebrow).filter(|name| !name.is_empty());
    view! {
        <section class="section">
            {name.map(|name| view! { <h2>{name}</h2> })}
            <div class="entry-grid">{parts.iter().map(|part| block(turn, part)).collect_view()}</div>
        </section>
    }
    .into_any()
}

fn block(turn: &Turn, part: &SheetPart) -> AnyView {
    let together = part.questions.len() > 1;
    let inputs = (part.first..).zip(part.questions.iter().copied()).map(|(number, question)| {
        view! { <QuestionInput turn=turn.clone() question place=Place::Grid(number)/> }.into_any()
    });
    view! {
        <div class="entry-block" class:is-wide=together>
            {together.then(|| heading(part))}
            {ends(&part.questions).filter(|_| together)}
            {part.questions.first().map(|question| view! { <MatrixKey question/> })}
            {inputs.collect_view()}
        </div>
    }
    .into_any()
}

fn heading(part: &SheetPart) -> AnyView {
    if part.eyebrow.is_empty() {
        return view! { <h2>{part.heading}</h2> }.into_any();
    }
    view! { <h3>{part.heading}</h3> }.into_any()
}

fn predictions(turn: &Turn, plan: &SheetPlan) -> AnyView {
    let others = plan.others;
    let fields = (plan.count() + 1..).zip(plan.predictions.iter().copied()).map(|(number, question)| {
        let label = numbered(number, &question.text);
        view! { <div class="entry-block"><Prediction turn=turn.clone() question label others/></div> }
            .into_any()
    });
    view! {
        <section class="section">
            <h2>{t("predict.heading")}</h2>
            <div class="entry-grid">{fields.collect_view()}</div>
        </section>
    }
    .into_any()
}

/// What is still empty, and handing in: at once where nothing is, else at the second press.
#[component]
fn Acts(turn: Turn, plan: SheetPlan, heading: String) -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let asked = RwSignal::new(false);
    let open = {
        let turn = turn.clone();
        store.select(move |document| {
            let round = document.exercise(turn.exercise).and_then(|state| state.round(turn.round));
            let sheet = round.and_then(|round| round.responses.draft(&turn.leader).cloned());
            let open = plan.open(&sheet.unwrap_or_default());
            open.into_iter().map(|asked| asked.number.to_string()).collect::<Vec<_>>()
        })
    };
    let hand_in = move |()| {
        if page::focus_within(GRID, FAULTY) {
            return;
        }
        if !asked.get_untracked() && open.with_untracked(|open| !open.is_empty()) {
            asked.set(true);
            return;
        }
        if turn::hand_in(store, session, &turn) {
            session.sealed.set(t_with("entry.is_in", &[("sheet", &heading)]));
        }
    };
    let label = move || {
        let anyway = asked.get() && open.with(|open| !open.is_empty());
        t(if anyway { "entry.hand_in_anyway" } else { "sheet.hand_in" })
    };
    view! {
        <div class="sticky-actions entry-acts">
            <p class="note">{live(move || open.with(|open| state(open)))}</p>
            <LiveRegion message=Signal::derive(move || if asked.get() { open.with(|open| state(open)) } else { String::new() })/>
            <div class="sheet-buttons">
                <Button label=t("entry.put_aside") on_press=move |()| turn::put_aside(store, session)/>
                <Button label=Signal::derive(label) on_press=hand_in look=Look::Primary/>
            </div>
        </div>
    }
}

/// Which numbers lack a complete answer.
fn state(open: &[String]) -> String {
    if open.is_empty() {
        return t("review.complete");
    }
    t_with("entry.not_complete", &[("numbers", &open.join(", "))])
}
