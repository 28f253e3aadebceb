//! Set-up: the company, the leaders, named or unnamed, the official priorities, the agenda. Nothing here is a step
//! that has to be finished; everything can be changed at any time, save what a round has settled.

mod agenda;
mod begin;
mod company;
mod leaders;
mod naming;
mod priorities;

use leptos::prelude::*;

use self::agenda::AgendaSection;
use self::begin::Begin;
use self::company::CompanySection;
use self::leaders::LeadersSection;
use self::naming::NamingSection;
use self::priorities::PrioritiesSection;
use crate::i18n::t;
use crate::stages::HEADING;

/// The set-up of the open workshop.
#[component]
pub fn Setup() -> impl IntoView {
    view! {
        <div class="page">
            <div class="page-head">
                <h1 id=HEADING tabindex="-1">{t("setup.heading")}</h1>
            </div>
            <CompanySection/>
            <LeadersSection/>
            <NamingSection/>
            <PrioritiesSection/>
            <AgendaSection/>
            <Begin/>
        </div>
    }
}

/// A part of the set-up, opened by a heading over a rule.
fn section(id: &'static str, heading: String, note: Option<String>, content: AnyView) -> impl IntoView {
    view! {
        <section class="section setup-section" aria-labelledby=id>
            <div class="setup-head stack is-tight">
                <h2 id=id>{heading}</h2>
                {note.map(|note| view! { <p class="note">{note}</p> })}
            </div>
            <div class="stack is-loose">{content}</div>
        </section>
    }
}
