//! A reply that came by link: it goes to the window in which its workshop is open, else into the workshop itself. Nothing
//! is taken in without the facilitator.

use std::time::Duration;

use bearings_core::exchange::reply::{SealedReply, SecretKey, find};
use bearings_core::model::WorkshopId;
use bearings_core::route::Route;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::ReplyTray;
use super::words::refusal;
use crate::browser::channel::Line;
use crate::browser::workshops;
use crate::i18n::{t, t_with};
use crate::reactive::live;
use crate::shell::words::workshop_name;
use crate::stages::HEADING;
use crate::state::{DocumentStore, Session, use_session};
use crate::ui::{Button, ButtonLink, Look, Size};

/// The line between the windows.
const LINE: &str = "bearings/replies";
/// Before a reply that a window offers.
const OFFER: &str = "offer ";
/// Before the name of the workshop that has taken it into its tray.
const HERE: &str = "here ";
/// How long other windows have to say that it is theirs.
const PATIENCE: Duration = Duration::from_millis(800);

/// Where the reply went.
#[derive(Clone, PartialEq)]
enum Outcome {
    /// Other windows are being asked.
    Asking,
    /// It lies in the tray of another window, in this workshop.
    Elsewhere(String),
    /// Its workshop is on this device, not open.
    OnThisDevice(WorkshopId, String),
    /// Its workshop is not on this device.
    Unknown,
}

/// Takes replies that other windows offer, for as long as a workshop is open.
pub fn take_offers(tray: ReplyTray, store: DocumentStore, session: Session) {
    // Where a browser has no such line, a reply by link opens the workshop in the other window.
    let line = Line::closed();
    line.open(LINE, move |said| {
        if store.is_reading_now() {
            return;
        }
        let document = store.now();
        let Some(text) = said.strip_prefix(OFFER) else { return };
        let key = document.reply_key.as_ref().map(|key| SecretKey::from(key).public());
        let is_ours = |sealed: &SealedReply| key.as_ref().is_some_and(|key| sealed.is_to(key));
        if find(text).iter().flatten().any(is_ours) {
            tray.look_through(text);
            line.post(&format!("{HERE}{}", workshop_name(&document)));
            session.tell(t("devices.handed.arrived"));
        }
    });
}

/// What an address with a reply leads to.
#[component]
pub fn HandedReply(
    /// The reply as it stands in the address.
    word: String,
) -> impl IntoView {
    match find(&word).into_iter().next() {
        Some(Ok(sealed)) => view! { <Hand word sealed/> }.into_any(),
        Some(Err(error)) => said(t("devices.handed.refused"), refusal(&error), home()).into_any(),
        None => said(t("devices.handed.refused"), t("devices.handed.empty"), home()).into_any(),
    }
}

#[component]
fn Hand(word: String, sealed: SealedReply) -> impl IntoView {
    let session = use_session();
    let outcome = RwSignal::new(Outcome::Asking);
    let line = Line::closed();
    line.open(LINE, move |said| {
        if let Some(name) = said.strip_prefix(HERE) {
            // This screen may have been left.
            let _ = outcome.try_set(Outcome::Elsewhere(name.to_owned()));
        }
    });
    line.post(&format!("{OFFER}{word}"));
    let look_here = move || {
        if outcome.try_get_untracked() == Some(Outcome::Asking) {
            spawn_local(async move {
                let found = on_this_device(&sealed).await;
                // Another window may have answered after all, or this screen may have been left.
                if outcome.try_get_untracked() == Some(Outcome::Asking) {
                    outcome.set(found);
                }
            });
        }
    };
    set_timeout(look_here, PATIENCE);
    live(move || match outcome.get() {
        Outcome::Asking => said(t("devices.handed.asking"), String::new(), ().into_any()).into_any(),
        Outcome::Elsewhere(name) => said(
            t("devices.handed.elsewhere"),
            t_with("devices.handed.elsewhere_text", &[("workshop", &name)]),
            ().into_any(),
        )
        .into_any(),
        Outcome::Unknown => {
            said(t("devices.handed.unknown"), t("devices.handed.unknown_text"), home()).into_any()
        }
        Outcome::OnThisDevice(id, name) => {
            let word = word.clone();
            let open = move |()| {
                session.brought.set(Some(word.clone()));
                (session.platform.go)(&Route::Replies(id.clone()));
            };
            let button = view! {
                <Button label=t("devices.handed.open") on_press=open look=Look::Primary size=Size::Main/>
            };
            let text = t_with("devices.handed.here_text", &[("workshop", &name)]);
            said(t("devices.handed.here"), text, button.into_any()).into_any()
        }
    })
}

/// The way to the first page.
fn home() -> AnyView {
    view! { <ButtonLink href=Route::Home.to_fragment() label=t("shell.to_home")/> }.into_any()
}

fn said(heading: String, text: String, act: AnyView) -> impl IntoView {
    view! {
        <div class="page is-narrow stack is-loose">
            <h1 id=HEADING tabindex="-1">{heading}</h1>
            <p class="lead" role="status">{text}</p>
            <div>{act}</div>
        </div>
    }
}

/// Looks for the workshop among those of this device.
async fn on_this_device(sealed: &SealedReply) -> Outcome {
    for listed in workshops::list().await.workshops {
        let Ok(opened) = workshops::open(&listed.id).await else { continue };
        let key = opened.document.reply_key.as_ref().map(|key| SecretKey::from(key).public());
        if key.is_some_and(|key| sealed.is_to(&key)) {
            return Outcome::OnThisDevice(listed.id, workshop_name(&opened.document));
        }
    }
    Outcome::Unknown
}
