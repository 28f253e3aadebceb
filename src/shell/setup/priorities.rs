//! The official priorities, if there are any. Until Vision is revealed they stay folded away from passers-by.

use bearings_core::edit::{Edit, PriorityEdit};
use bearings_core::model::limits::LINE_CHARS;
use bearings_core::model::{Priority, PriorityId};
use leptos::prelude::*;

use super::section;
use crate::i18n::{t, t_count, t_with};
use crate::reactive::{When, live};
use crate::state::{is_shared, use_session, use_store};
use crate::ui::{AddLine, Button, IconName, LiveRegion, Look, OrderButtons, Size, TextField};

const MAX: u32 = LINE_CHARS as u32;

/// The official priorities.
#[component]
pub fn PrioritiesSection() -> impl IntoView {
    let store = use_store();
    let revealed = store.select(|document| document.official_priorities_revealed());
    let count = store.select(|document| document.official_priorities.len());
    // Whoever comes back to this page has to ask for them.
    let open = RwSignal::new(count.get_untracked() == 0);
    let content = move || {
        if is_shared() && !revealed.get() {
            view! { <p class="note">{t("lead.share.priorities")}</p> }.into_any()
        } else if open.get() || revealed.get() {
            view! { <PriorityList/> }.into_any()
        } else {
            view! {
                <p>{live(move || t_count("setup.priorities.hidden", count.get(), &[]))}</p>
                <div>
                    <Button
                        label=t("setup.priorities.show")
                        on_press=move |()| open.set(true)
                        icon=IconName::Lock
                    />
                </div>
            }
            .into_any()
        }
    };
    let note = Some(t("setup.priorities.note"));
    section("priorities", t("setup.priorities.heading"), note, content.into_any())
}

#[component]
fn PriorityList() -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let ids = store.select(|document| {
        document.official_priorities.iter().map(|priority| priority.id.clone()).collect::<Vec<_>>()
    });
    let said = RwSignal::new(String::new());
    let add = move |text: String| {
        let id = PriorityId::from_random((session.platform.bits)());
        store.dispatch(Edit::Priority(PriorityEdit::Add(Priority { id, text })))
    };
    view! {
        <When when=move || ids.with(|ids| !ids.is_empty())>
            <ol class="rows priorities">
                <For each=move || ids.get() key=PriorityId::clone let:id>
                    <PriorityRow id said/>
                </For>
            </ol>
        </When>
        <AddLine
            label=t("setup.priorities.add_label")
            button=t("setup.priorities.add")
            max=MAX
            add=Callback::new(add)
            on_empty=Callback::new(move |()| session.fail(t("setup.priorities.no_text")))
        />
        <LiveRegion message=said/>
    }
}

#[component]
fn PriorityRow(id: PriorityId, said: RwSignal<String>) -> impl IntoView {
    let store = use_store();
    let wanted = id.clone();
    let text = store.select(move |document| {
        let priority = document.official_priorities.iter().find(|priority| priority.id == wanted);
        priority.map(|priority| priority.text.clone()).unwrap_or_default()
    });
    let wanted = id.clone();
    let place = store.select(move |document| {
        let place = document.official_priorities.iter().position(|priority| priority.id == wanted);
        (place.unwrap_or_default(), document.official_priorities.len())
    });
    let rewrite = {
        let id = id.clone();
        move |text| {
            store.dispatch(Edit::Priority(PriorityEdit::Rewrite { id: id.clone(), text }));
        }
    };
    let move_to = {
        let id = id.clone();
        Callback::new(move |to| store.dispatch(Edit::Priority(PriorityEdit::Move { id: id.clone(), to })))
    };
    let label = move || t_with("setup.priorities.label", &[("place", &(place.get().0 + 1))]);
    view! {
        <li class="row">
            <div class="row-main"><TextField label=Signal::derive(label) value=text on_input=rewrite max=MAX/></div>
            <div class="row-actions">
                <OrderButtons name=text place move_to said/>
                <Button
                    label=t("setup.remove")
                    spoken=Signal::derive(move || t_with("setup.remove_name", &[("name", &text.get())]))
                    on_press=move |()| { store.dispatch(Edit::Priority(PriorityEdit::Remove(id.clone()))); }
                    look=Look::Quiet
                    size=Size::Row
                />
            </div>
        </li>
    }
}
