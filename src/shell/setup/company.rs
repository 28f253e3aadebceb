//! What the workshop is called, and the company with its surroundings.

use bearings_core::edit::{Edit, WorkshopEdit};
use bearings_core::model::Document;
use bearings_core::model::limits::NAME_CHARS;
use bearings_core::model::organisation::{CompanySize, GrowthPhase, Turbulence};
use leptos::prelude::*;

use super::section;
use crate::i18n::t;
use crate::state::{DocumentStore, use_store};
use crate::ui::{SelectField, TextField};

const MAX: u32 = NAME_CHARS as u32;

/// The company.
#[component]
pub fn CompanySection() -> impl IntoView {
    let store = use_store();
    let name = text(
        store,
        "setup.company.name",
        "",
        |document| &document.organisation.name,
        WorkshopEdit::OrganisationName,
    );
    let title = text(
        store,
        "setup.company.title",
        "setup.company.title_hint",
        |document| &document.title,
        WorkshopEdit::Title,
    );
    let industry = text(
        store,
        "setup.company.industry",
        "setup.company.industry_hint",
        |document| &document.organisation.industry,
        WorkshopEdit::Industry,
    );
    let content = view! {
        <div class="form-grid">
            {name}
            {title}
            {industry}
            {choice(store, "setup.company.size", SIZES, |document| document.organisation.size, WorkshopEdit::Size)}
            {choice(store, "setup.company.growth", GROWTH, |document| document.organisation.growth, WorkshopEdit::Growth)}
            {choice(
                store,
                "setup.company.turbulence",
                TURBULENCE,
                |document| document.organisation.turbulence,
                WorkshopEdit::Turbulence,
            )}
        </div>
    };
    section("company", t("setup.company.heading"), Some(t("setup.company.note")), content.into_any())
}

fn text(
    store: DocumentStore,
    label: &str,
    hint: &str,
    pick: fn(&Document) -> &String,
    edit: fn(String) -> WorkshopEdit,
) -> AnyView {
    let hint = if hint.is_empty() { String::new() } else { t(hint) };
    view! {
        <TextField
            label=t(label)
            hint
            value=store.select(move |document| pick(document).clone())
            on_input=move |text| { store.dispatch(Edit::Workshop(edit(text))); }
            max=MAX
        />
    }
    .into_any()
}

/// A choice of worded options: the value, the name by which the field knows it, and the key of its words.
type Choices<T> = &'static [(T, &'static str, &'static str)];

const SIZES: Choices<CompanySize> = &[
    (CompanySize::UpTo9, "up_to_9", "setup.size.up_to_9"),
    (CompanySize::UpTo49, "up_to_49", "setup.size.up_to_49"),
    (CompanySize::UpTo249, "up_to_249", "setup.size.up_to_249"),
    (CompanySize::From250, "from_250", "setup.size.from_250"),
];

const GROWTH: Choices<GrowthPhase> = &[
    (GrowthPhase::Founding, "founding", "setup.growth.founding"),
    (GrowthPhase::Growing, "growing", "setup.growth.growing"),
    (GrowthPhase::Established, "established", "setup.growth.established"),
    (GrowthPhase::Renewing, "renewing", "setup.growth.renewing"),
];

const TURBULENCE: Choices<Turbulence> = &[
    (Turbulence::Calm, "calm", "setup.turbulence.calm"),
    (Turbulence::Moving, "moving", "setup.turbulence.moving"),
    (Turbulence::Stormy, "stormy", "setup.turbulence.stormy"),
];

fn choice<T: Copy + PartialEq + Send + Sync + 'static>(
    store: DocumentStore,
    label: &str,
    choices: Choices<T>,
    pick: fn(&Document) -> Option<T>,
    edit: fn(Option<T>) -> WorkshopEdit,
) -> AnyView {
    let none = (String::new(), t("setup.company.not_said"));
    let named = choices.iter().map(|(_, name, key)| ((*name).to_owned(), t(key)));
    let options: Vec<(String, String)> = [none].into_iter().chain(named).collect();
    let value = store.select(move |document| {
        let chosen = pick(document);
        choices
            .iter()
            .find(|(value, ..)| Some(*value) == chosen)
            .map(|(_, name, _)| (*name).to_owned())
            .unwrap_or_default()
    });
    let change = move |chosen: String| {
        let value = choices.iter().find(|(_, name, _)| *name == chosen).map(|(value, ..)| *value);
        store.dispatch(Edit::Workshop(edit(value)));
    };
    view! { <SelectField label=t(label) options=Signal::stored(options) value on_change=change/> }.into_any()
}
