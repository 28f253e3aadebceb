//! A page for each leader: what the matrix gives, what the leader contributes to, what the others can count on.

use bearings_core::edit::{Edit, RolesEdit};
use bearings_core::exercises::roles::{CharterView, Contribution, charter};
use bearings_core::model::limits::TEXT_CHARS;
use bearings_core::model::{LeaderId, Part, Vocabulary};
use leptos::prelude::*;

use super::rights::part_words;
use crate::i18n::{t, t_with};
use crate::reactive::{Selected, When, live};
use crate::state::use_store;
use crate::ui::{Checkbox, TextArea};

#[component]
pub(super) fn Charters() -> impl IntoView {
    let store = use_store();
    let leaders = store.select(|document| {
        let shown =
            document.leaders.iter().filter(|leader| leader.active || document.roles.names(&leader.id));
        shown.map(|leader| leader.id.clone()).collect::<Vec<_>>()
    });
    view! {
        <When when=move || leaders.with(|leaders| !leaders.is_empty())>
            <section class="section stack">
                <h2>{t("roles.charters.heading")}</h2>
                <p>{t("roles.charters.lead")}</p>
                <div class="charters">
                    <For each=move || leaders.get() key=LeaderId::clone let:leader>
                        <CharterCard leader/>
                    </For>
                </div>
            </section>
        </When>
    }
}

#[component]
fn CharterCard(leader: LeaderId) -> impl IntoView {
    let store = use_store();
    let of = leader.clone();
    let shown = store.select(move |document| charter(document, &of));
    let of = leader.clone();
    let who = store.select(move |document| {
        document.leader(&of).map(|leader| (leader.name.clone(), leader.role.clone())).unwrap_or_default()
    });
    let vocabulary = store.select(|document| document.roles.vocabulary);
    let promise = Signal::derive(move || shown.with(|shown| shown.promise.clone()));
    let of = leader.clone();
    let write = move |text: String| {
        store.dispatch(Edit::Roles(RolesEdit::Promise { leader: of.clone(), text }));
    };
    view! {
        <article class="charter">
            <h3>{live(move || who.get().0)} " " <span class="note">{live(move || who.get().1)}</span></h3>
            {live(move || shown.with(|shown| duties(shown, vocabulary.get())))}
            <Contributions leader shown name=Signal::derive(move || who.get().0)/>
            <TextArea
                label=Signal::derive(move || t_with("roles.charter.promise_of", &[("name", &who.get().0)]))
                value=promise
                on_input=write
                max=TEXT_CHARS as u32
                rows=2
            />
        </article>
    }
}

pub(super) fn duties(shown: &CharterView, vocabulary: Vocabulary) -> AnyView {
    let line = |key: &str, words: String| {
        let words = if words.is_empty() { t("roles.charter.nothing") } else { words };
        view! { <div><dt>{t(key)}</dt><dd>{words}</dd></div> }
    };
    let other = takes_part(shown, vocabulary);
    view! {
        <dl class="charter-duties">
            {line("roles.charter.answers_for", shown.answers_for.join("; "))}
            {line("roles.charter.decides", shown.decides.join("; "))}
            {(!other.is_empty()).then(|| line("roles.charter.takes_part", other))}
        </dl>
    }
    .into_any()
}

/// The matters in which a leader has another part than the last word.
pub(super) fn takes_part(shown: &CharterView, vocabulary: Vocabulary) -> String {
    let part = |(matter, part): &(String, Part)| format!("{matter} ({})", part_words(vocabulary, *part));
    shown.takes_part.iter().map(part).collect::<Vec<_>>().join("; ")
}

#[component]
fn Contributions(leader: LeaderId, shown: Selected<CharterView>, name: Signal<String>) -> impl IntoView {
    let store = use_store();
    let priorities = Selected::new(move || shown.with(|shown| shown.priorities.clone()));
    let toggle = Callback::new(move |(of, contributes): (Contribution, bool)| {
        let leader = leader.clone();
        let edit = if contributes {
            RolesEdit::Contribute { leader, priority: of.priority }
        } else {
            RolesEdit::Withdraw { leader, priority: of.priority.id }
        };
        store.dispatch(Edit::Roles(edit));
    });
    let boxes = move || {
        let one = |of: Contribution| {
            let label = of.priority.text.clone();
            let hint = if of.is_current { String::new() } else { t("roles.charter.no_longer") };
            let checked = of.contributes;
            view! { <Checkbox label hint checked on_change=move |ticked| toggle.run((of.clone(), ticked))/> }
        };
        priorities.get().into_iter().map(one).collect_view()
    };
    let are_hidden = store
        .select(|document| document.official_priorities_hidden() && !document.official_priorities.is_empty());
    let none = move || {
        t(if are_hidden.get() { "roles.charter.priorities_hidden" } else { "roles.charter.no_priorities" })
    };
    view! {
        <fieldset class="charter-priorities">
            <legend class="field-label">
                {t("roles.charter.contributes")} <span class="visually-hidden">" " {name}</span>
            </legend>
            <When
                when=move || priorities.with(|priorities| !priorities.is_empty())
                fallback=move || view! { <p class="note">{live(none)}</p> }
            >
                {live(boxes)}
            </When>
        </fieldset>
    }
}
