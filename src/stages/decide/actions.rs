//! Actions: who does what by when.

use bearings_core::edit::{ActionEdit, ActionField, Edit};
use bearings_core::exchange::read_date;
use bearings_core::model::{Action, ActionId, ExerciseId, LeaderId};
use chrono::NaiveDate;
use leptos::prelude::*;

use crate::i18n::{t, t_with};
use crate::reactive::When;
use crate::state::{use_session, use_store};
use crate::ui::{Button, Checkbox, DateField, EmptyState, IconButton, IconName, SelectField, TextField};

/// The actions of one exercise, or all of them; open ones first.
#[component]
pub fn ActionList(
    /// Of which exercise; `None` for all.
    origin: Option<ExerciseId>,
) -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let ids = store.select(move |document| {
        let wanted = |action: &&Action| origin.is_none() || action.origin == origin;
        let mut actions: Vec<&Action> = document.actions.iter().filter(wanted).collect();
        actions.sort_by_key(|action| action.done);
        actions.into_iter().map(|action| action.id.clone()).collect::<Vec<_>>()
    });
    let add = move |()| {
        let id = ActionId::from_random((session.platform.bits)());
        let written_at = (session.platform.now)();
        let action = Action {
            id: id.clone(),
            text: String::new(),
            owner: None,
            due: None,
            origin,
            done: false,
            written_at,
        };
        if store.dispatch(Edit::Action(ActionEdit::Add(action))) {
            let focus = session.platform.focus;
            request_animation_frame(move || focus(&row_id(&id)));
        }
    };
    view! {
        <When
            when=move || ids.with(|ids| !ids.is_empty())
            fallback=|| view! { <EmptyState title=t("action.none") text=t("action.none_text")/> }
        >
            <ul class="rows">
                <For each=move || ids.get() key=|id| id.clone() let:id>
                    <ActionRow id/>
                </For>
            </ul>
        </When>
        <div><Button label=t("action.add") on_press=add/></div>
    }
}

fn row_id(id: &ActionId) -> String {
    format!("action-{id}")
}

#[component]
fn ActionRow(id: ActionId) -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let action = {
        let id = id.clone();
        store.select(move |document| document.actions.iter().find(|action| action.id == id).cloned())
    };
    let text = Signal::derive(move || action.get().map(|action| action.text).unwrap_or_default());
    let done = Signal::derive(move || action.get().is_some_and(|action| action.done));
    let update = {
        let id = id.clone();
        move |field: ActionField| {
            store.dispatch(Edit::Action(ActionEdit::Update { id: id.clone(), field }));
        }
    };
    let (write, set_done, set_owner, set_due) = (update.clone(), update.clone(), update.clone(), update);
    let remove = {
        let id = id.clone();
        move |()| {
            if store.dispatch(Edit::Action(ActionEdit::Remove(id.clone()))) {
                session.tell(t("action.removed"));
            }
        }
    };
    let name = move || t_with("action.remove", &[("text", &text.get())]);
    view! {
        <li class="action-row" id=row_id(&id) tabindex="-1" class:is-done=done>
            <TextField label=t("action.text") value=text on_input=move |text| write(ActionField::Text(text)) max=300_u32/>
            <OwnerAndDate
                owner=Signal::derive(move || action.get().and_then(|action| action.owner))
                due=Signal::derive(move || action.get().and_then(|action| action.due))
                on_owner=move |owner| set_owner(ActionField::Owner(owner))
                on_due=move |due: String| set_due(ActionField::Due(parse_date(&due)))
            />
            <Checkbox label=t("action.done") checked=done on_change=move |done| set_done(ActionField::Done(done))/>
            <IconButton icon=IconName::Cross label=Signal::derive(name) on_press=remove/>
        </li>
    }
}

/// Who, and by when.
#[component]
pub(super) fn OwnerAndDate(
    owner: Signal<Option<LeaderId>>,
    due: Signal<Option<NaiveDate>>,
    #[prop(into)] on_owner: Callback<Option<LeaderId>>,
    #[prop(into)] on_due: Callback<String>,
) -> impl IntoView {
    let store = use_store();
    let leaders = store.select(move |document| {
        let offered = document
            .leaders
            .iter()
            .filter(|leader| leader.active || owner.get().as_ref() == Some(&leader.id));
        offered.map(|leader| (leader.id.to_string(), leader.name.clone())).collect::<Vec<_>>()
    });
    let options = Signal::derive(move || {
        let nobody = (String::new(), t("action.nobody"));
        std::iter::once(nobody).chain(leaders.get()).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || owner.get().map(|id| id.to_string()).unwrap_or_default());
    let date = Signal::derive(move || due.get().map(|due| due.to_string()).unwrap_or_default());
    view! {
        <SelectField
            label=t("action.owner")
            options
            value
            on_change=move |id: String| on_owner.run(LeaderId::parse(&id).ok())
        />
        <DateField label=t("action.due") value=date on_input=on_due/>
    }
}

/// What a date field holds, as a date; `None` while it is empty or unfinished.
pub(super) fn parse_date(text: &str) -> Option<NaiveDate> {
    read_date(text)
}
