//! One leader in the list.

use std::collections::BTreeMap;

use bearings_core::edit::{Edit, LeaderEdit, LeaderField};
use bearings_core::model::limits::NAME_CHARS;
use bearings_core::model::{Leader, LeaderId};
use leptos::prelude::*;

use crate::i18n::{t, t_with};
use crate::reactive::{Selected, live};
use crate::state::use_store;
use crate::ui::{Button, Checkbox, Icon, IconName, Look, OrderButtons, Size, TextField};

/// Name, role, department, the last word, taking part; order and removal.
#[component]
pub fn LeaderRow(
    /// Who.
    id: LeaderId,
    /// For each leader whose name can be taken for an earlier one, that one's name.
    twins: Selected<BTreeMap<LeaderId, String>>,
    /// What is read aloud after a move.
    said: RwSignal<String>,
) -> impl IntoView {
    let store = use_store();
    let wanted = id.clone();
    let leader = store.select(move |document| document.leader(&wanted).cloned());
    let wanted = id.clone();
    let twin = Selected::new(move || twins.with(|twins| twins.get(&wanted).cloned()));
    let name = Signal::derive(move || leader.get().map(|leader| leader.name).unwrap_or_default());
    let update = {
        let id = id.clone();
        Callback::new(move |field| {
            store.dispatch(Edit::Leader(LeaderEdit::Update { id: id.clone(), field }));
        })
    };
    let field = move |label: &str, pick: fn(Leader) -> String, edit: fn(String) -> LeaderField| {
        view! {
            <TextField
                label=t(label)
                value=Signal::derive(move || leader.get().map(pick).unwrap_or_default())
                on_input=move |text| update.run(edit(text))
                max=NAME_CHARS as u32
            />
        }
    };
    let name_missing =
        move || name.with(|name| name.trim().is_empty()).then(|| t("setup.leaders.name_missing"));
    let remove = {
        let id = id.clone();
        move |()| {
            store.dispatch(Edit::Leader(LeaderEdit::Remove(id.clone())));
        }
    };
    let move_to = {
        let id = id.clone();
        Callback::new(move |to| store.dispatch(Edit::Leader(LeaderEdit::Move { id: id.clone(), to })))
    };
    let place = store.select(move |document| {
        let place = document.leaders.iter().position(|leader| leader.id == id);
        (place.unwrap_or_default(), document.leaders.len())
    });
    view! {
        <li>
            <div class="leader" role="group" aria-label=name>
                <div class="leader-fields">
                    <TextField
                        label=t("setup.leaders.name")
                        value=name
                        on_input=move |text| update.run(LeaderField::Name(text))
                        error=Signal::derive(name_missing)
                        max=NAME_CHARS as u32
                    />
                    {field("setup.leaders.role", |leader| leader.role, LeaderField::Role)}
                    {field("setup.leaders.department", |leader| leader.department, LeaderField::Department)}
                </div>
                <div class="leader-acts">
                    <Checkbox
                        label=t("setup.leaders.speaks_last")
                        checked=Signal::derive(move || leader.get().is_some_and(|leader| leader.speaks_last))
                        on_change=move |on| update.run(LeaderField::SpeaksLast(on))
                    />
                    <Checkbox
                        label=t("setup.leaders.takes_part")
                        checked=Signal::derive(move || leader.get().is_some_and(|leader| leader.active))
                        on_change=move |on| update.run(LeaderField::Active(on))
                    />
                    <div class="row-actions">
                        <OrderButtons name place move_to said/>
                        <Button
                            label=t("setup.remove")
                            spoken=Signal::derive(move || t_with("setup.remove_name", &[("name", &name.get())]))
                            on_press=remove
                            look=Look::Quiet
                            size=Size::Row
                        />
                    </div>
                </div>
                {live(move || twin.get().map(|twin| warning(&name.get(), &twin)))}
            </div>
        </li>
    }
}

fn warning(own: &str, twin: &str) -> impl IntoView + use<> {
    let words = if own == twin {
        t_with("setup.leaders.same_name", &[("name", &own)])
    } else {
        t_with("setup.leaders.look_alike", &[("name", &own), ("other", &twin)])
    };
    view! { <p class="miss"><Icon name=IconName::Miss/><span>{words}</span></p> }
}
