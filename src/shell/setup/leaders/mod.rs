//! Who leads the company: added one by one or as a list, in the order of the room.

mod paste;
mod row;

use std::collections::BTreeMap;

use bearings_core::edit::{Edit, LeaderEdit};
use bearings_core::model::limits::NAME_CHARS;
use bearings_core::model::{Document, Leader, LeaderId};
use bearings_core::roster::{Person, look_alikes};
use leptos::prelude::*;

use self::paste::PasteList;
use self::row::LeaderRow;
use super::section;
use crate::i18n::{t, t_count};
use crate::reactive::When;
use crate::state::{Session, use_session, use_store};
use crate::ui::{AddLine, Button, LiveRegion, Look};

/// The leaders.
#[component]
pub fn LeadersSection() -> impl IntoView {
    let store = use_store();
    let ids =
        store.select(|document| document.leaders.iter().map(|leader| leader.id.clone()).collect::<Vec<_>>());
    let active = store.select(|document| document.active_leaders().count());
    let twins = store.select(twins);
    let said = RwSignal::new(String::new());
    let count = move || t_count("setup.leaders.count", active.get(), &[]);
    let content = view! {
        <When when=move || ids.with(|ids| !ids.is_empty())>
            <p>{count}</p>
            <ol class="rows leaders">
                <For each=move || ids.get() key=LeaderId::clone let:id>
                    <LeaderRow id twins said/>
                </For>
            </ol>
        </When>
        <AddLeader/>
        <LiveRegion message=said/>
    };
    section("leaders", t("setup.leaders.heading"), Some(t("setup.leaders.note")), content.into_any())
}

/// For each leader whose name can be taken for an earlier one, that one's name.
fn twins(document: &Document) -> BTreeMap<LeaderId, String> {
    let names: Vec<&str> = document.leaders.iter().map(|leader| leader.name.as_str()).collect();
    let twin = |(place, earlier): (usize, usize)| {
        let leader = document.leaders.get(place)?;
        names.get(earlier).map(|name| (leader.id.clone(), (*name).to_owned()))
    };
    look_alikes(&names).into_iter().filter_map(twin).collect()
}

/// A name to add, and the way to a whole list.
#[component]
fn AddLeader() -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let pasting = RwSignal::new(false);
    let add = move |name: String| {
        let added = leader(session, Person { name, ..Person::default() });
        store.dispatch(Edit::Leader(LeaderEdit::Add(vec![added])))
    };
    view! {
        <AddLine
            label=t("setup.leaders.add_label")
            hint=t("setup.leaders.add_hint")
            button=t("setup.leaders.add")
            max=NAME_CHARS as u32
            add=Callback::new(add)
            on_empty=Callback::new(move |()| session.fail(t("setup.leaders.no_name")))
            id=ADD_LEADER
        >
            <Button label=t("setup.leaders.paste") on_press=move |()| pasting.set(true) look=Look::Quiet/>
        </AddLine>
        <PasteList open=pasting/>
    }
}

/// The place where leaders are added.
pub const ADD_LEADER: &str = "add-leader";

/// A new leader.
fn leader(session: Session, person: Person) -> Leader {
    let Person { name, role, department } = person;
    let id = LeaderId::from_random((session.platform.bits)());
    Leader { id, name, role, department, speaks_last: false, active: true }
}
