//! The form of the chosen goal.

use bearings_core::edit::{GoalEdit, GoalField, Spot, Step};
use bearings_core::exercises::goals::PriorityUse;
use bearings_core::exercises::hides_priority;
use bearings_core::model::goals::{Level, PriorityRef};
use bearings_core::model::limits::LINE_CHARS;
use bearings_core::model::{Document, Goal, GoalId, OptionId};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use strum::IntoEnumIterator;

use super::desk::{Desk, FORM};
use super::measure::Measure;
use super::mend::FindingLines;
use super::owner::OwnerFields;
use super::reward::RewardFields;
use super::ties::Ties;
use crate::i18n::t;
use crate::reactive::{Selected, When, heard, live};
use crate::ui::{Button, IconButton, IconName, Look, SelectField, Size, TextField};

/// The form, or what to do for one to be here.
#[component]
pub(super) fn Detail(desk: Desk) -> impl IntoView {
    let open = Selected::new(move || {
        desk.chosen.get().filter(|id| desk.facts.with(|facts| facts.cards.contains_key(id)))
    });
    view! {
        <div class="goal-detail" id=FORM>
            {live(move || match open.get() {
                Some(id) => view! { <Form desk id/> }.into_any(),
                None => view! { <p class="note">{t("goals.choose_one")}</p> }.into_any(),
            })}
        </div>
    }
}

/// A goal of the document, as the fields of its form read it.
pub(super) type Chosen = Selected<Option<Goal>>;

#[component]
fn Form(desk: Desk, id: GoalId) -> impl IntoView {
    let goal: Chosen = {
        let id = id.clone();
        desk.store.select(move |document| document.goals.goal(&id).cloned())
    };
    let text = Signal::derive(move || {
        goal.with(|goal| goal.as_ref().map(|goal| goal.text.clone())).unwrap_or_default()
    });
    let level =
        Selected::new(move || goal.with(|goal| goal.as_ref().map(|goal| goal.level)).unwrap_or_default());
    let heading = move || t(&format!("goals.level.{}", level.get().as_str()));
    let (write, beside, below, back) = (id.clone(), id.clone(), id.clone(), id.clone());
    let (enter, remove) = (id.clone(), id.clone());
    let leave = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            desk.go_to(&back);
        }
    };
    view! {
        <div class="stack" on:keydown=heard(leave)>
            <div class="section-head">
                <h3>{live(heading)}</h3>
                <Steps desk id=id.clone()/>
            </div>
            <TextField
                label=t("goals.field.text")
                value=text
                max=LINE_CHARS as u32
                on_input=move |text| {
                    desk.edit(GoalEdit::Update { id: write.clone(), field: GoalField::Text(text) });
                }
                on_enter=move |()| desk.add_beside(&enter)
            />
            <FindingLines desk id=id.clone()/>
            <Belonging desk id=id.clone() goal/>
            <Measure desk id=id.clone() goal/>
            <RewardFields desk id=id.clone() goal/>
            <Ties desk id/>
            <div class="cluster">
                <Button label=t("goals.add_below") size=Size::Row icon=IconName::Plus on_press=move |()| desk.add_below(&below)/>
                <Button label=t("goals.add_beside") size=Size::Row icon=IconName::Plus on_press=move |()| desk.add_beside(&beside)/>
                <Button label=t("goals.remove") size=Size::Row look=Look::Danger on_press=move |()| desk.remove(&remove)/>
            </div>
        </div>
    }
}

/// The four steps, for those who neither drag nor know the keys.
#[component]
fn Steps(desk: Desk, id: GoalId) -> impl IntoView {
    let steps = [
        (IconName::ArrowUp, "goals.step.up", Step::Up),
        (IconName::ArrowDown, "goals.step.down", Step::Down),
        (IconName::ChevronLeft, "goals.step.out", Step::Out),
        (IconName::ChevronRight, "goals.step.in", Step::In),
    ];
    let button = move |(icon, key, step): (IconName, &'static str, Step)| {
        let id = id.clone();
        let press = move |()| {
            // The focus stays on the button, so that it can be pressed again.
            desk.edit(GoalEdit::Step { id: id.clone(), step });
        };
        view! { <IconButton icon label=t(key) on_press=press/> }
    };
    view! { <div class="cluster">{steps.into_iter().map(button).collect_view()}</div> }
}

/// Level, place, priority and owner.
#[component]
fn Belonging(desk: Desk, id: GoalId, goal: Chosen) -> impl IntoView {
    let levels: Vec<(String, String)> = Level::iter()
        .map(|level| (level.as_str().to_owned(), t(&format!("goals.level.{}", level.as_str()))))
        .collect();
    let level =
        Selected::new(move || goal.with(|goal| goal.as_ref().map(|goal| goal.level)).unwrap_or_default());
    let parents = desk.store.select_settled(move |document| parents(document, level.get()));
    let of = move |read: fn(&Goal) -> Option<String>| {
        Selected::new(move || goal.with(|goal| goal.as_ref().and_then(read)).unwrap_or_default())
    };
    let (set_level, set_parent) = (id.clone(), id.clone());
    view! {
        <div class="form-grid">
            <SelectField
                label=t("goals.field.level")
                options=levels
                value=Signal::derive(move || level.get().as_str().to_owned())
                on_change=move |chosen: String| {
                    if let Some(level) = Level::iter().find(|level| level.as_str() == chosen) {
                        set_level_of(desk, &set_level, level);
                    }
                }
            />
            <When when=move || level.get() != Level::Company>
                {
                    let set_parent = set_parent.clone();
                    view! {
                        <SelectField
                            label=t("goals.field.parent")
                            options=parents
                            value=of(|goal| goal.parent.as_ref().map(ToString::to_string))
                            on_change=move |parent: String| serve(desk, &set_parent, GoalId::parse(&parent).ok())
                        />
                    }
                }
            </When>
            <OwnerFields desk id=id.clone() goal/>
            <PriorityField
                desk
                named_as=PriorityUse::Served
                value=Selected::new(move || goal.with(|goal| goal.as_ref()?.priority.clone()))
                on_change=move |priority| {
                    desk.edit(GoalEdit::Update { id: id.clone(), field: GoalField::Priority(priority) });
                }
            />
        </div>
    }
}

/// The classes of the fields for priorities, by which the focus finds them.
const SERVED: &str = "goal-serves";
const PAID_AGAINST: &str = "goal-against";

/// Where in the form a priority is chosen, as a selector.
pub(super) fn priority_list(named_as: PriorityUse) -> String {
    let class = match named_as {
        PriorityUse::Served => SERVED,
        PriorityUse::PaidAgainst => PAID_AGAINST,
    };
    format!(".{class} select")
}

/// One of the company's priorities, or none; not there where none is known.
#[component]
pub(super) fn PriorityField(
    desk: Desk,
    /// As what the goal refers to it.
    named_as: PriorityUse,
    /// The chosen one, be it still a priority or not.
    #[prop(into)]
    value: Signal<Option<PriorityRef>>,
    /// Each choice.
    #[prop(into)]
    on_change: Callback<Option<PriorityRef>>,
) -> impl IntoView {
    let offered = Selected::new(move || {
        let mut offered = desk.facts.with(|facts| facts.priorities.clone());
        if let Some(chosen) = value.get()
            && !offered.iter().any(|known| known.id == chosen.id)
        {
            let is_hidden = desk.store.with_now(|document| hides_priority(document, &chosen.id));
            let text = if is_hidden { t("goals.priority_hidden") } else { chosen.text };
            offered.push(PriorityRef { id: chosen.id, text });
        }
        offered
    });
    let options = Signal::derive(move || {
        let none = (String::new(), t("goals.no_priority"));
        let known = offered.get().into_iter().map(|priority| (priority.id.to_string(), priority.text));
        std::iter::once(none).chain(known).collect::<Vec<_>>()
    });
    let choose = move |chosen: String| {
        let id = OptionId::parse(&chosen).ok();
        let found = offered
            .with_untracked(|offered| offered.iter().find(|known| Some(&known.id) == id.as_ref()).cloned());
        on_change.run(found);
    };
    let chosen =
        Signal::derive(move || value.get().map(|priority| priority.id.to_string()).unwrap_or_default());
    let choose = Callback::new(choose);
    let (class, label) = match named_as {
        PriorityUse::Served => (SERVED, "goals.field.priority"),
        PriorityUse::PaidAgainst => (PAID_AGAINST, "goals.field.against"),
    };
    view! {
        <When when=move || offered.with(|offered| !offered.is_empty())>
            <div class=class>
                <SelectField label=t(label) options value=chosen on_change=choose/>
            </div>
        </When>
    }
}

/// The goals of a higher level, and none.
fn parents(document: &Document, level: Level) -> Vec<(String, String)> {
    let none = (String::new(), t("goals.no_parent"));
    let outline = document.goals.outline();
    let above = outline.rows().into_iter().filter(|row| row.goal.level < level);
    let option = |goal: &Goal| (goal.id.to_string(), super::words::named(&goal.text));
    std::iter::once(none).chain(above.map(|row| option(row.goal))).collect()
}

/// Another level: it still serves what it served where that is above it.
fn set_level_of(desk: Desk, id: &GoalId, level: Level) {
    let parent = desk.store.with_now(|document| {
        let outline = document.goals.outline();
        let goal = outline.goal(id)?;
        outline.ancestors(goal).into_iter().find(|above| above.level < level).map(|above| above.id.clone())
    });
    place_last(desk, id, level, parent);
}

fn serve(desk: Desk, id: &GoalId, parent: Option<GoalId>) {
    if let Some(level) = desk.store.with_now(|document| document.goals.goal(id).map(|goal| goal.level)) {
        place_last(desk, id, level, parent);
    }
}

/// Puts a goal behind all others that serve the same.
fn place_last(desk: Desk, id: &GoalId, level: Level, parent: Option<GoalId>) {
    let after = desk.store.with_now(|document| {
        let outline = document.goals.outline();
        let others: Vec<&Goal> = match &parent {
            Some(parent) => outline.children(parent).collect(),
            None => outline.roots().collect(),
        };
        others.into_iter().rfind(|other| other.id != *id).map(|last| last.id.clone())
    });
    desk.edit(GoalEdit::Place { id: id.clone(), spot: Spot { level, parent, after } });
}
