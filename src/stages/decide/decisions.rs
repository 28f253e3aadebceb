//! Decisions: text, owner, date.

use bearings_core::edit::{DecisionEdit, DecisionField, Edit};
use bearings_core::model::{Decision, DecisionId, ExerciseId};
use leptos::prelude::*;

use super::actions::{OwnerAndDate, parse_date};
use crate::i18n::{t, t_with};
use crate::reactive::When;
use crate::state::{use_session, use_store};
use crate::ui::{Button, EmptyState, IconButton, IconName, TextArea};

/// The decisions of one exercise, or all of them.
#[component]
pub fn DecisionList(
    /// Of which exercise; `None` for all.
    origin: Option<ExerciseId>,
) -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let ids = store.select(move |document| {
        let wanted = |decision: &&Decision| origin.is_none() || decision.origin == origin;
        document.decisions.iter().filter(wanted).map(|decision| decision.id.clone()).collect::<Vec<_>>()
    });
    let add = move |()| {
        let id = DecisionId::from_random((session.platform.bits)());
        let written_at = (session.platform.now)();
        let decision =
            Decision { id: id.clone(), text: String::new(), owner: None, due: None, origin, written_at };
        if store.dispatch(Edit::Decision(DecisionEdit::Add(decision))) {
            let focus = session.platform.focus;
            request_animation_frame(move || focus(&row_id(&id)));
        }
    };
    view! {
        <When
            when=move || ids.with(|ids| !ids.is_empty())
            fallback=|| view! { <EmptyState title=t("decision.none") text=t("decision.none_text")/> }
        >
            <ul class="rows">
                <For each=move || ids.get() key=|id| id.clone() let:id>
                    <DecisionRow id/>
                </For>
            </ul>
        </When>
        <div><Button label=t("decision.add") on_press=add/></div>
    }
}

fn row_id(id: &DecisionId) -> String {
    format!("decision-{id}")
}

#[component]
fn DecisionRow(id: DecisionId) -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let decision = {
        let id = id.clone();
        store.select(move |document| document.decisions.iter().find(|decision| decision.id == id).cloned())
    };
    let text = Signal::derive(move || decision.get().map(|decision| decision.text).unwrap_or_default());
    let update = {
        let id = id.clone();
        move |field: DecisionField| {
            store.dispatch(Edit::Decision(DecisionEdit::Update { id: id.clone(), field }));
        }
    };
    let write = {
        let update = update.clone();
        move |text: String| update(DecisionField::Text(text))
    };
    let set_owner = {
        let update = update.clone();
        move |owner| update(DecisionField::Owner(owner))
    };
    let set_due = move |due: String| update(DecisionField::Due(parse_date(&due)));
    let remove = {
        let id = id.clone();
        move |()| {
            if store.dispatch(Edit::Decision(DecisionEdit::Remove(id.clone()))) {
                session.tell(t("decision.removed"));
            }
        }
    };
    let name = move || t_with("decision.remove", &[("text", &text.get())]);
    view! {
        <li class="decision-row" id=row_id(&id) tabindex="-1">
            <TextArea label=t("decision.text") value=text on_input=write rows=2 max=2_000_u32/>
            <OwnerAndDate
                owner=Signal::derive(move || decision.get().and_then(|decision| decision.owner))
                due=Signal::derive(move || decision.get().and_then(|decision| decision.due))
                on_owner=set_owner
                on_due=set_due
            />
            <IconButton icon=IconName::Cross label=Signal::derive(name) on_press=remove/>
        </li>
    }
}
