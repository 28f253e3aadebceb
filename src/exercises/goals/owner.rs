//! Who answers for the chosen goal: a leader, or somebody else by name.

use bearings_core::edit::{GoalEdit, GoalField};
use bearings_core::model::goals::GoalOwner;
use bearings_core::model::limits::NAME_CHARS;
use bearings_core::model::{Document, GoalId, LeaderId};
use leptos::prelude::*;

use super::desk::Desk;
use super::detail::Chosen;
use crate::i18n::t;
use crate::reactive::{Selected, When};
use crate::ui::{SelectField, TextField};

/// Stands for somebody who is no leader; no leader has such an id.
const SOMEBODY_ELSE: &str = "/";

/// The list of leaders, and a line for the name of somebody else.
#[component]
pub(super) fn OwnerFields(desk: Desk, id: GoalId, goal: Chosen) -> impl IntoView {
    let owner = Selected::new(move || goal.with(|goal| goal.as_ref().and_then(|goal| goal.owner.clone())));
    let options = desk.store.select(move |document| options(document, owner));
    let chosen = move || match owner.get() {
        Some(GoalOwner::Leader(id)) => id.to_string(),
        Some(GoalOwner::Person(_)) => SOMEBODY_ELSE.to_owned(),
        None => String::new(),
    };
    let name = move || match owner.get() {
        Some(GoalOwner::Person(name)) => name,
        _ => String::new(),
    };
    let write = Callback::new(move |owner: Option<GoalOwner>| {
        desk.edit(GoalEdit::Update { id: id.clone(), field: GoalField::Owner(owner) });
    });
    let choose = move |chosen: String| {
        write.run(match chosen.as_str() {
            SOMEBODY_ELSE => Some(GoalOwner::Person(String::new())),
            chosen => LeaderId::parse(chosen).ok().map(GoalOwner::Leader),
        });
    };
    view! {
        <SelectField label=t("goals.field.owner") options value=Signal::derive(chosen) on_change=choose/>
        <When when=move || owner.with(|owner| matches!(owner, Some(GoalOwner::Person(_))))>
            <TextField
                label=t("goals.field.person")
                value=Signal::derive(name)
                max=NAME_CHARS as u32
                on_input=move |name| write.run(Some(GoalOwner::Person(name)))
            />
        </When>
    }
}

/// Nobody, the leaders, and somebody else. Of those who left only the owner is offered.
fn options(document: &Document, owner: Selected<Option<GoalOwner>>) -> Vec<(String, String)> {
    let owner = owner.get();
    let is_owner = |id| owner.as_ref().and_then(GoalOwner::leader) == Some(id);
    let leaders = document.leaders.iter().filter(|leader| leader.active || is_owner(&leader.id));
    let nobody = (String::new(), t("action.nobody"));
    let somebody_else = (SOMEBODY_ELSE.to_owned(), t("goals.owner.somebody_else"));
    let leaders = leaders.map(|leader| (leader.id.to_string(), leader.name.clone()));
    std::iter::once(nobody).chain(leaders).chain([somebody_else]).collect()
}
