//! Inviting leaders: which exercises, a backup first, then the invitation to show and send.

use std::collections::BTreeSet;

use bearings_core::edit::Edit;
use bearings_core::exchange::Kind;
use bearings_core::exercises;
use bearings_core::model::{Document, ExerciseId, Purpose, ReplyKey, Timestamp};
use bearings_core::route::Route;
use leptos::prelude::*;

use super::invitation::Invitation;
use crate::browser::{page, random};
use crate::i18n::{t, t_with};
use crate::reactive::{Selected, live};
use crate::shell::take_file::use_file_taker;
use crate::stages::{HEADING, statuses_of};
use crate::state::{DocumentStore, use_session, use_store};
use crate::ui::{AnswerStatus, Button, ButtonLink, Checkbox, IconName, Look, Size};

/// The screen for invitations.
#[component]
pub fn InviteScreen() -> impl IntoView {
    let store = use_store();
    let chosen = RwSignal::new(store.with_now(open_ones));
    let replies = Route::Replies(store.now().id.clone()).to_fragment();
    let is_made = Selected::new(move || chosen.with(|chosen| is_invited(&store.get(), chosen)));
    view! {
        <div class="page">
            <div class="page-head">
                <h1 id=HEADING tabindex="-1">{t("devices.invite.heading")}</h1>
                <ButtonLink href=replies label=t("devices.invite.to_replies")/>
            </div>
            <p class="lead">{t("devices.invite.lead")}</p>
            {match page::is_file() {
                true => view! { <p class="miss">{t("devices.invite.from_file")}</p> }.into_any(),
                false => view! {
                    <Choice chosen/>
                    {live(move || match is_made.get() {
                        true => view! { <Invitation chosen/> }.into_any(),
                        false => view! { <Make chosen/> }.into_any(),
                    })}
                }
                .into_any(),
            }}
        </div>
    }
}

/// The exercises with an open round.
fn open_ones(document: &Document) -> BTreeSet<ExerciseId> {
    document.open_rounds().map(|(id, _)| id).collect()
}

/// Whether an invitation to these can be shown: there is a key, and their rounds are open.
fn is_invited(document: &Document, chosen: &BTreeSet<ExerciseId>) -> bool {
    document.reply_key.is_some() && !chosen.is_empty() && chosen.is_subset(&open_ones(document))
}

/// The exercises that leaders can be invited to: those of the day, and any that is under way.
fn offered(document: &Document) -> Vec<ExerciseId> {
    let mut offered: Vec<ExerciseId> = Vec::new();
    for id in document.agenda.exercises().chain(open_ones(document)) {
        if !offered.contains(&id) {
            offered.push(id);
        }
    }
    offered
}

#[component]
fn Choice(chosen: RwSignal<BTreeSet<ExerciseId>>) -> impl IntoView {
    let store = use_store();
    let offered = store.select(offered);
    let one = move |id: ExerciseId| {
        let checked = Signal::derive(move || chosen.with(|chosen| chosen.contains(&id)));
        let change = move |on: bool| {
            chosen.update(|chosen| {
                if on {
                    chosen.insert(id)
                } else {
                    chosen.remove(&id)
                };
            });
        };
        let hint = store.select(move |document| standing(document, id));
        let title = exercises::content(id).title.clone();
        view! { <li><Checkbox label=title checked on_change=change hint=Signal::derive(move || hint.get())/></li> }
    };
    view! {
        <section class="section stack" aria-labelledby="which">
            <h2 id="which">{t("devices.invite.which")}</h2>
            {live(move || match offered.get() {
                none if none.is_empty() => view! { <p class="miss">{t("devices.invite.no_agenda")}</p> }.into_any(),
                some => view! { <ul class="plain-list">{some.into_iter().map(one).collect_view()}</ul> }.into_any(),
            })}
        </section>
    }
}

/// What inviting to an exercise means for it.
fn standing(document: &Document, id: ExerciseId) -> String {
    let Some(state) = document.exercise(id).filter(|state| !state.rounds.is_empty()) else {
        return t("devices.invite.opens");
    };
    match state.open_round() {
        None => t("devices.invite.opens_again"),
        Some(round) => {
            let people = statuses_of(document, round);
            let answered = people.iter().filter(|person| person.status == AnswerStatus::Answered).count();
            t_with("devices.invite.open", &[("answered", &answered), ("all", &people.len())])
        }
    }
}

/// The button that makes the invitation, and why a backup comes first.
#[component]
fn Make(chosen: RwSignal<BTreeSet<ExerciseId>>) -> impl IntoView {
    let (store, session) = (use_store(), use_session());
    let back_up = use_file_taker();
    let make = move |()| {
        let which = chosen.get_untracked();
        if which.is_empty() {
            return session.fail(t("devices.invite.none_chosen"));
        }
        let Some(key) = random::secret() else { return session.fail(t("devices.invite.no_key")) };
        if store.dispatch_all(&edits(store, &which, ReplyKey::from_random(key), (session.platform.now)())) {
            back_up.run(Kind::Backup);
        }
    };
    view! {
        <section class="section stack">
            <h2>{t("devices.invite.backup")}</h2>
            <p>{t("devices.invite.backup_why")}</p>
            <div>
                <Button
                    label=t("devices.invite.make")
                    on_press=make
                    look=Look::Primary
                    size=Size::Main
                    icon=IconName::Download
                />
            </div>
        </section>
    }
}

/// Everything that has to be there before anybody can answer elsewhere.
fn edits(store: DocumentStore, chosen: &BTreeSet<ExerciseId>, key: ReplyKey, at: Timestamp) -> Vec<Edit> {
    let open = store.with_now(open_ones);
    let rounds = chosen.difference(&open).map(|exercise| Edit::ask_all(*exercise, Purpose::Answers, at));
    std::iter::once(Edit::ReplyKey(key)).chain(rounds).collect()
}
