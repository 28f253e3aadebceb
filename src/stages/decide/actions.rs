//! Actions: who does what by when, what was open last time first.

use bearings_core::actions::{Standing, is_overdue, standing};
use bearings_core::edit::{ActionEdit, ActionField, Edit};
use bearings_core::exchange::read_date;
use bearings_core::model::{Action, ActionId, ExerciseId, LeaderId};
use chrono::NaiveDate;
use leptos::prelude::*;

use super::cell::leaders;
use crate::i18n::{short_date, t, t_with};
use crate::reactive::{When, live};
use crate::state::{use_session, use_store};
use crate::ui::{Button, Checkbox, DateField, EmptyState, Icon, IconButton, IconName, SelectField, TextArea};

/// The actions of one exercise, or all of them: what was open last time, what is new, what is done.
#[component]
pub fn ActionList(
    /// Of which exercise; `None` for all.
    origin: Option<ExerciseId>,
) -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let day = (session.platform.day)();
    let today = day.date;
    let found = store.select(move |document| standing(document, origin, day));
    let group = move |ids: fn(&Standing) -> &Vec<ActionId>| {
        Signal::derive(move || found.with(|found| ids(found).clone()))
    };
    let (carried, new, done) =
        (group(|found| &found.carried), group(|found| &found.new), group(|found| &found.done));
    // A list of nothing but new actions needs no heading.
    let new_heading = move || !carried.with(Vec::is_empty);
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
            when=move || found.with(|found| *found != Standing::default())
            fallback=|| view! { <EmptyState title=t("action.none") text=t("action.none_text")/> }
        >
            <Group ids=carried heading=t("action.carried") today/>
            <Group ids=new heading=t("action.new") is_headed=Signal::derive(new_heading) today/>
            <Group ids=done heading=t("action.done_heading") today/>
        </When>
        <div><Button label=t("action.add") on_press=add/></div>
    }
}

/// Actions that stand alike; nothing where there are none.
#[component]
fn Group(
    ids: Signal<Vec<ActionId>>,
    heading: String,
    /// Whether the heading is shown.
    #[prop(default = Signal::stored(true))]
    is_headed: Signal<bool>,
    today: NaiveDate,
) -> impl IntoView {
    let heading = StoredValue::new(heading);
    view! {
        <When when=move || ids.with(|ids| !ids.is_empty())>
            <When when=is_headed><h3>{heading.get_value()}</h3></When>
            <ul class="rows">
                <For each=move || ids.get() key=|id| id.clone() let:id>
                    <ActionRow id today/>
                </For>
            </ul>
        </When>
    }
}

fn row_id(id: &ActionId) -> String {
    format!("action-{id}")
}

#[component]
fn ActionRow(id: ActionId, today: NaiveDate) -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let action = {
        let id = id.clone();
        store.select(move |document| document.actions.iter().find(|action| action.id == id).cloned())
    };
    let text = Signal::derive(move || action.get().map(|action| action.text).unwrap_or_default());
    let done = Signal::derive(move || action.get().is_some_and(|action| action.done));
    let overdue = move || action.with(|action| action.as_ref().and_then(|action| overdue(action, today)));
    let update = {
        let id = id.clone();
        move |field: ActionField| {
            store.dispatch(Edit::Action(ActionEdit::Update { id: id.clone(), field }));
        }
    };
    let (write, set_owner, set_due) = (update.clone(), update.clone(), update.clone());
    let set_done = {
        let id = id.clone();
        move |done: bool| {
            update(ActionField::Done(done));
            // The row goes to another list, and the focus with it.
            let (focus, id) = (session.platform.focus, id.clone());
            request_animation_frame(move || focus(&row_id(&id)));
        }
    };
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
            <TextArea label=t("action.text") value=text on_input=move |text| write(ActionField::Text(text)) rows=2 max=300_u32/>
            <OwnerAndDate
                owner=Signal::derive(move || action.get().and_then(|action| action.owner))
                due=Signal::derive(move || action.get().and_then(|action| action.due))
                on_owner=move |owner| set_owner(ActionField::Owner(owner))
                on_due=move |due: String| set_due(ActionField::Due(parse_date(&due)))
            />
            <Checkbox label=t("action.done") checked=done on_change=set_done/>
            <IconButton icon=IconName::Cross label=Signal::derive(name) on_press=remove/>
            {live(overdue)}
        </li>
    }
}

/// Since when an open action is overdue; nothing where it is not.
fn overdue(action: &Action, today: NaiveDate) -> Option<AnyView> {
    let due = action.due.filter(|_| is_overdue(action, today))?;
    let words = t_with("action.overdue", &[("date", &short_date(due))]);
    Some(
        view! { <p class="action-overdue miss"><Icon name=IconName::Miss/><span>{words}</span></p> }
            .into_any(),
    )
}

/// Who, and by when.
#[component]
pub(super) fn OwnerAndDate(
    owner: Signal<Option<LeaderId>>,
    due: Signal<Option<NaiveDate>>,
    #[prop(into)] on_owner: Callback<Option<LeaderId>>,
    #[prop(into)] on_due: Callback<String>,
) -> impl IntoView {
    let value = Signal::derive(move || owner.get().map(|id| id.to_string()).unwrap_or_default());
    let options = leaders(use_store(), value);
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
