//! Who answers here. Nothing proves it, and the workshop treats it as a claim.

use bearings_core::exchange::invite::Invited;
use bearings_core::exchange::reply::Claim;
use bearings_core::model::limits;
use leptos::prelude::*;

use super::{Step, use_own};
use crate::i18n::{t, t_with};
use crate::stages::HEADING;
use crate::state::use_session;
use crate::ui::{Button, Icon, IconName, Look, Size, TextField};

#[component]
pub(super) fn WhoAmI() -> impl IntoView {
    let own = use_own();
    let (title, people, unnamed) = own.answering.with_untracked(|answering| {
        let invite = &answering.invite;
        let unnamed = invite.rounds.iter().all(|round| round.unnamed);
        (invite.title.clone(), invite.people.clone(), unnamed)
    });
    let heading = match title.is_empty() {
        true => t("own.who.heading"),
        false => t_with("own.who.heading_of", &[("workshop", &title)]),
    };
    let naming = if unnamed { "own.who.unnamed" } else { "own.who.named" };
    view! {
        <div class="page is-narrow stack is-loose">
            <h1 id=HEADING tabindex="-1">{heading}</h1>
            <p class="lead">{t("own.who.lead")}</p>
            {match people.is_empty() {
                true => view! { <TypedName/> }.into_any(),
                false => view! { <Names people/> }.into_any(),
            }}
            <section class="section stack is-tight">
                <h2>{t("own.who.rules")}</h2>
                <p class="note"><Icon name=IconName::Lock/>{t("own.who.sealed")}</p>
                <p class="note">{t(naming)}</p>
                <p class="note">{t("own.who.device")}</p>
            </section>
        </div>
    }
}

#[component]
fn Names(people: Vec<Invited>) -> impl IntoView {
    let own = use_own();
    let button = move |Invited { id, name }: Invited| {
        let claim = move |()| {
            let id = id.clone();
            own.change(|answering| answering.claim = Some(Claim::Leader(id)));
            own.step.set(Step::Answer);
        };
        view! { <Button label=t_with("own.who.i_am", &[("name", &name)]) on_press=claim size=Size::Main/> }
    };
    view! { <div class="own-names">{people.into_iter().map(button).collect_view()}</div> }
}

#[component]
fn TypedName() -> impl IntoView {
    let (own, session) = (use_own(), use_session());
    let name = RwSignal::new(String::new());
    let claim = move || {
        let typed = name.with_untracked(|name| name.trim().to_owned());
        if typed.is_empty() {
            return session.fail(t("own.who.no_name"));
        }
        own.change(|answering| answering.claim = Some(Claim::Name(typed)));
        own.step.set(Step::Answer);
    };
    view! {
        <div class="stack">
            <TextField
                label=t("own.who.name")
                hint=t("own.who.name_hint")
                value=name
                on_input=move |typed: String| name.set(typed)
                max=limits::NAME_CHARS as u32
                on_enter=move |()| claim()
            />
            <div><Button label=t("own.who.begin") on_press=move |()| claim() look=Look::Primary size=Size::Main/></div>
        </div>
    }
}
