//! Answering on a device of one's own: who am I, the sheets, sealing, and the ways back to the workshop.

mod out;
mod seal;
mod sheets;
mod tasks;
mod who;

use bearings_core::exchange::answering::Answering;
use bearings_core::exchange::invite::{Invite, InviteError};
use bearings_core::route::Route;
use leptos::prelude::*;
use leptos::task::spawn_local;

use self::out::ReplyOut;
use self::sheets::Sheets;
use self::who::WhoAmI;
use super::navigation;
use super::warning::Warning;
use crate::browser::{answers, clock, storage};
use crate::i18n::t;
use crate::reactive::{Lasting, Selected, live};
use crate::stages::HEADING;
use crate::state::use_session;
use crate::ui::ButtonLink;

/// Where somebody is with an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// Saying who it is.
    Who,
    /// Answering.
    Answer,
    /// The answers are sealed and on their way.
    Out,
}

/// What the screens of an invitation share.
#[derive(Clone, Copy)]
struct Own {
    answering: Lasting<Answering>,
    step: Lasting<Step>,
    /// Whether this browser keeps what is answered.
    kept: Lasting<bool>,
}

impl Own {
    /// Changes what is kept, and keeps it.
    fn change(self, change: impl FnOnce(&mut Answering)) {
        self.answering.update(|answering| {
            // Another window of this device may have sealed meanwhile.
            answering.turn = answering.turn.max(answers::turn(&answering.invite));
            change(answering);
            answering.touch(clock::now());
        });
        self.kept.set(self.answering.with_untracked(answers::keep));
    }
}

/// The invitation in use.
fn use_own() -> Own {
    expect_context()
}

/// What an address with an invitation leads to.
#[component]
pub fn InvitedScreen(
    /// The invitation as it stands in the address.
    word: String,
) -> impl IntoView {
    match Invite::find(&word) {
        Ok(invite) => view! { <Answers invite/> }.into_any(),
        Err(why) => view! { <NoInvitation why/> }.into_any(),
    }
}

/// The answers of an invitation, once they are read.
#[component]
fn Answers(invite: Invite) -> impl IntoView {
    let session = use_session();
    let loaded = RwSignal::new(None::<Answering>);
    spawn_local(async move {
        let answering = answers::open(invite).await;
        // Somebody may have gone elsewhere meanwhile.
        if loaded.try_set(Some(answering)).is_none() {
            navigation::take_up(session);
        }
    });
    live(move || loaded.get().map(|answering| view! { <OpenAnswers answering/> }))
}

#[component]
fn OpenAnswers(answering: Answering) -> impl IntoView {
    let step = match &answering {
        Answering { claim: None, .. } => Step::Who,
        Answering { sealed: Some(_), .. } if !answering.has_answers() => Step::Out,
        _ => Step::Answer,
    };
    let title = answering.invite.title.clone();
    let own = Own {
        answering: Lasting::new(answering),
        step: Lasting::new(step),
        kept: Lasting::new(storage::is_available()),
    };
    provide_context(own);
    navigation::keep_title(use_session(), Signal::stored(title));
    let step = Selected::new(move || own.step.get());
    let screen = move || match step.get() {
        Step::Who => view! { <WhoAmI/> }.into_any(),
        Step::Answer => view! { <Sheets/> }.into_any(),
        Step::Out => view! { <ReplyOut/> }.into_any(),
    };
    view! {
        {live(move || (!own.kept.get()).then(|| view! { <Warning text=t("own.not_kept")/> }))}
        {live(screen)}
    }
}

#[component]
fn NoInvitation(why: InviteError) -> impl IntoView {
    navigation::keep_title(use_session(), Signal::default());
    let text = match why {
        InviteError::Missing => "own.no_invitation.missing",
        InviteError::Incomplete => "own.no_invitation.incomplete",
        InviteError::Damaged | InviteError::TooLarge => "own.no_invitation.damaged",
        InviteError::Unreadable(_) | InviteError::NotAsked(_) => "own.no_invitation.other_version",
    };
    view! {
        <div class="page is-narrow stack is-loose">
            <h1 id=HEADING tabindex="-1">{t("own.no_invitation.heading")}</h1>
            <p class="lead">{t(text)}</p>
            <div><ButtonLink href=Route::Home.to_fragment() label=t("shell.to_home")/></div>
        </div>
    }
}
