//! The goals of the company, to be written down before anybody is asked about them.

use bearings_core::edit::{Edit, GoalEdit, GoalField};
use bearings_core::exercises::own_options;
use bearings_core::model::goals::Level;
use bearings_core::model::limits::LINE_CHARS;
use bearings_core::model::{Goal, GoalId};
use bearings_core::question::OptionSource;
use leptos::prelude::*;

use super::desk::Desk;
use super::tree::FromPriorities;
use crate::browser::page;
use crate::i18n::{t, t_with};
use crate::reactive::{When, live};
use crate::state::{use_session, use_store};
use crate::ui::{Button, IconButton, IconName, TextField};

/// Fewest goals about which leaders can be asked which comes first.
const FEWEST: usize = 2;

/// A line for each goal of the company, and a word on how many it takes.
#[component]
pub fn CompanyGoals() -> impl IntoView {
    let desk = Desk::new();
    let (store, session) = (use_store(), use_session());
    let ids = store.select(|document| {
        let goals = document.goals.goals.iter().filter(|goal| goal.level == Level::Company);
        goals.map(|goal| goal.id.clone()).collect::<Vec<_>>()
    });
    let offered = store.select(|document| own_options(document, OptionSource::CompanyGoals).len());
    let add = move |()| {
        let id = GoalId::from_random((session.platform.bits)());
        let goals = vec![Goal::new(id.clone(), Level::Company)];
        if store.dispatch(Edit::Goal(GoalEdit::Add { goals, after: None })) {
            request_animation_frame(move || {
                page::focus_within(&line_id(&id), "input");
            });
        }
    };
    view! {
        <section class="section stack">
            <h2>{t("goals.company.heading")}</h2>
            <p>
                {live(move || if offered.get() < FEWEST { t("goals.company.too_few") } else { t("goals.company.enough") })}
            </p>
            <ol class="rows">
                <For each=move || ids.get() key=|id| id.clone() let:id>
                    <CompanyGoal id/>
                </For>
            </ol>
            <div class="cluster">
                <Button label=t("goals.add_company") icon=IconName::Plus on_press=add/>
                <When when=move || ids.with(Vec::is_empty)>
                    <FromPriorities desk/>
                </When>
            </div>
        </section>
    }
}

fn line_id(id: &GoalId) -> String {
    format!("company-goal-{id}")
}

#[component]
fn CompanyGoal(id: GoalId) -> impl IntoView {
    let store = use_store();
    let desk_id = id.clone();
    let text = {
        let id = id.clone();
        store.select(move |document| {
            document.goals.goal(&id).map(|goal| goal.text.clone()).unwrap_or_default()
        })
    };
    let write = move |text: String| {
        store.dispatch(Edit::Goal(GoalEdit::Update { id: id.clone(), field: GoalField::Text(text) }));
    };
    let remove = {
        let id = desk_id.clone();
        move |()| {
            let below = bearings_core::edit::Below::Lift;
            store.dispatch(Edit::Goal(GoalEdit::Remove { id: id.clone(), below }));
        }
    };
    view! {
        <li class="row" id=line_id(&desk_id)>
            <div class="row-main">
                <TextField label=t("goals.field.text") value=text on_input=write max=LINE_CHARS as u32/>
            </div>
            <div class="row-actions">
                <IconButton
                    icon=IconName::Cross
                    label=Signal::derive(move || t_with("goals.company.remove", &[("goal", &super::words::named(&text.get()))]))
                    on_press=remove
                />
            </div>
        </li>
    }
}
