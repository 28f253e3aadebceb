//! Named or unnamed: shown with its rules, settled by the first round.

use bearings_core::edit::{Edit, WorkshopEdit};
use bearings_core::model::Naming;
use bearings_core::model::leader::UNNAMED_FROM;
use leptos::prelude::*;

use super::section;
use crate::i18n::{t, t_with};
use crate::reactive::{Selected, live};
use crate::state::use_store;
use crate::ui::{Icon, IconName, RadioGroup, RadioOption};

const NAMED: &str = "named";
const UNNAMED: &str = "unnamed";

/// The choice between named and unnamed, or what it was settled to.
#[component]
pub fn NamingSection() -> impl IntoView {
    let store = use_store();
    let settled = store.select(|document| document.has_rounds());
    let naming = store.select(|document| document.naming);
    let content = view! {
        {live(move || if settled.get() { settled_words(naming.get()) } else { view! { <NamingChoice/> }.into_any() })}
        <p class="note">{t("setup.naming.owner")}</p>
    };
    section("naming", t("setup.naming.heading"), Some(t("setup.naming.note")), content.into_any())
}

fn settled_words(naming: Naming) -> AnyView {
    let (heading, rules) = match naming {
        Naming::Named => ("setup.naming.settled_named", "setup.naming.named_hint"),
        Naming::Unnamed => ("setup.naming.settled_unnamed", "setup.naming.unnamed_hint"),
    };
    view! {
        <div class="stack is-tight">
            <p><strong>{t(heading)}</strong></p>
            <p>{t(rules)}</p>
        </div>
    }
    .into_any()
}

#[component]
fn NamingChoice() -> impl IntoView {
    let store = use_store();
    let naming = store.select(|document| document.naming);
    let leaders = store.select(|document| document.active_leaders().count());
    // It stays in view while it is chosen, so that nobody wonders where the choice went.
    let offered = Selected::new(move || leaders.get() >= UNNAMED_FROM || naming.get() == Naming::Unnamed);
    let options = move || {
        let named = RadioOption::new(NAMED, t("setup.naming.named")).with_hint(t("setup.naming.named_hint"));
        let unnamed =
            RadioOption::new(UNNAMED, t("setup.naming.unnamed")).with_hint(t("setup.naming.unnamed_hint"));
        if offered.get() { vec![named, unnamed] } else { vec![named] }
    };
    let value = move || match naming.get() {
        Naming::Named => NAMED.to_owned(),
        Naming::Unnamed => UNNAMED.to_owned(),
    };
    let change = move |chosen: String| {
        let naming = if chosen == UNNAMED { Naming::Unnamed } else { Naming::Named };
        store.dispatch(Edit::Workshop(WorkshopEdit::Naming(naming)));
    };
    let counts = move |key: &str| t_with(key, &[("least", &UNNAMED_FROM), ("count", &leaders.get())]);
    let too_few = move || leaders.get() < UNNAMED_FROM;
    view! {
        <RadioGroup
            legend=t("setup.naming.legend")
            options=Signal::derive(options)
            value=Signal::derive(value)
            on_change=change
        />
        {live(move || (!offered.get()).then(|| view! { <p class="note">{counts("setup.naming.from_five")}</p> }))}
        {live(move || {
            (too_few() && naming.get() == Naming::Unnamed).then(|| {
                view! { <p class="miss"><Icon name=IconName::Miss/><span>{counts("setup.naming.too_few")}</span></p> }
            })
        })}
    }
}
