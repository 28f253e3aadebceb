//! Names in a survey that no leader has.

use bearings_core::exchange::survey::{Person, Stranger};
use bearings_core::model::LeaderId;
use leptos::prelude::*;

use super::Draft;
use crate::i18n::t;
use crate::reactive::{Selected, When, live};
use crate::state::use_store;
use crate::ui::SelectField;

/// The values of the options; a leader's is the id behind a sign that no id has.
const LEAVE_OUT: &str = "";
const ADD: &str = "+";
const LEADER: &str = "=";

#[component]
pub(super) fn People(draft: Draft) -> impl IntoView {
    // Without who they are: a choice must not build the list anew under the hand.
    let strangers = Selected::new(move || {
        draft.preview.with(|preview| {
            let bare = |stranger: &Stranger| (stranger.key.clone(), stranger.name.clone());
            preview.strangers.iter().map(bare).collect::<Vec<_>>()
        })
    });
    view! {
        <When when=move || strangers.with(|strangers| !strangers.is_empty())>
            <section class="section stack" aria-labelledby="survey-people">
                <h2 id="survey-people">{t("survey.people.heading")}</h2>
                <p>{t("survey.people.lead")}</p>
                <ul class="rows">
                    {live(move || strangers.get().into_iter().map(|(key, name)| row(draft, key, name)).collect_view())}
                </ul>
            </section>
        </When>
    }
}

fn row(draft: Draft, key: String, name: String) -> AnyView {
    let chosen = key.clone();
    let value = Signal::derive(move || {
        draft.mapping.with(|mapping| mapping.people.get(&chosen).map(value_of).unwrap_or_default())
    });
    let choose = move |value: String| {
        draft.mapping.update(|mapping| {
            mapping.people.insert(key.clone(), person_of(&value));
        });
    };
    view! {
        <li class="survey-row"><SelectField label=name options=options() value on_change=choose/></li>
    }
    .into_any()
}

fn options() -> Vec<(String, String)> {
    let leave_out = (LEAVE_OUT.to_owned(), t("survey.leave_out"));
    let add = (ADD.to_owned(), t("survey.people.add"));
    let document = use_store().now();
    let leaders =
        document.active_leaders().map(|leader| (format!("{LEADER}{}", leader.id), leader.name.clone()));
    [leave_out, add].into_iter().chain(leaders).collect()
}

fn value_of(person: &Person) -> String {
    match person {
        Person::LeaveOut => LEAVE_OUT.to_owned(),
        Person::Add => ADD.to_owned(),
        Person::Leader(id) => format!("{LEADER}{id}"),
    }
}

fn person_of(value: &str) -> Person {
    let leader = value.strip_prefix(LEADER).and_then(|id| LeaderId::parse(id).ok());
    match leader {
        Some(id) => Person::Leader(id),
        None if value == ADD => Person::Add,
        None => Person::LeaveOut,
    }
}
