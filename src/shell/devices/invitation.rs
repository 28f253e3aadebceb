//! The invitation itself: a code for the room, a link and a message to send, a file where a link would be too long.

use std::collections::BTreeSet;

use bearings_core::code::Code;
use bearings_core::exchange::invite::Invite;
use bearings_core::exchange::invite_name;
use bearings_core::model::{Document, ExerciseId};
use bearings_core::route::Route;
use leptos::prelude::*;

use crate::browser::{address, page, share};
use crate::i18n::{t, t_with};
use crate::reactive::live;
use crate::shell::pass_on::{CopyButton, LINK_LIMIT, ShareButton};
use crate::shell::take_file::download_text;
use crate::state::{use_session, use_store};
use crate::ui::{Button, CodePicture, IconName};

/// An invitation in the forms that it travels in.
#[derive(Clone, PartialEq)]
struct Forms {
    word: String,
    /// The whole of it as an address, where that is short enough to travel.
    link: Option<String>,
    /// What the room scans: the whole of it, or without names.
    code: Option<RoomCode>,
}

#[derive(Clone, PartialEq)]
struct RoomCode {
    code: Code,
    has_names: bool,
}

impl Forms {
    fn of(document: &Document, chosen: &BTreeSet<ExerciseId>) -> Option<Self> {
        // In the order of the day, so that the phone lists them as the agenda does.
        let mut ordered: Vec<ExerciseId> =
            document.agenda.exercises().filter(|id| chosen.contains(id)).collect();
        ordered.dedup();
        let rest: Vec<ExerciseId> = chosen.iter().filter(|id| !ordered.contains(id)).copied().collect();
        ordered.extend(rest);
        let invite = Invite::to(document, &ordered)?;
        let word = invite.to_text().ok()?;
        let link = link_to(&word);
        Some(Self { code: room_code(&invite), link: (link.len() < LINK_LIMIT).then_some(link), word })
    }
}

/// Where an invitation begins in an address.
fn before_word() -> String {
    format!("{}{}", address::of_app(), Route::Invited(String::new()).to_fragment())
}

fn link_to(word: &str) -> String {
    format!("{}{word}", before_word())
}

/// What the room scans.
struct RoomWord {
    word: String,
    has_names: bool,
}

impl RoomWord {
    /// The fullest invitation that a code has room for; `None` where not even the short one fits.
    fn of(invite: &Invite) -> Option<Self> {
        let fits = |word: &String| Code::of_link(&before_word(), word).is_some();
        let whole = invite.to_text().ok().filter(fits).map(|word| Self { word, has_names: true });
        let short =
            || invite.short()?.to_text().ok().filter(fits).map(|word| Self { word, has_names: false });
        whole.or_else(short)
    }
}

/// An invitation to everything that takes answers now; `None` while nobody can be invited.
pub(super) fn open_invite(document: &Document) -> Option<Invite> {
    let open: Vec<ExerciseId> = document.open_rounds().map(|(id, _)| id).collect();
    Invite::to(document, &open).filter(|_| !open.is_empty())
}

/// The address that the room scans; `None` where the invitation is too long for a code.
pub(super) fn room_address(invite: &Invite) -> Option<String> {
    // No other device can open a link to a file of this one.
    RoomWord::of(invite).filter(|_| !page::is_file()).map(|room| link_to(&room.word))
}

fn room_code(invite: &Invite) -> Option<RoomCode> {
    let RoomWord { word, has_names } = RoomWord::of(invite)?;
    Code::of_link(&before_word(), &word).map(|code| RoomCode { code, has_names })
}

#[component]
pub(super) fn Invitation(chosen: RwSignal<BTreeSet<ExerciseId>>) -> impl IntoView {
    let store = use_store();
    let forms = Memo::new(move |_| chosen.with(|chosen| Forms::of(&store.get(), chosen)));
    live(move || match forms.get() {
        Some(forms) => view! {
            <div class="invitation">
                <section class="section stack" aria-labelledby="room-code">
                    <h2 id="room-code">{t("devices.invite.code")}</h2>
                    <InTheRoom code=forms.code.clone()/>
                </section>
                <section class="section stack" aria-labelledby="by-message">
                    <h2 id="by-message">{t("devices.invite.send")}</h2>
                    <ByMessage forms/>
                </section>
            </div>
        }
        .into_any(),
        None => view! { <p class="miss">{t("devices.invite.too_large")}</p> }.into_any(),
    })
}

#[component]
fn InTheRoom(code: Option<RoomCode>) -> impl IntoView {
    match code {
        Some(RoomCode { code, has_names }) => {
            let note = if has_names { "devices.invite.code_names" } else { "devices.invite.code_no_names" };
            view! {
                <p>{t("devices.invite.code_text")}</p>
                <CodePicture code label=t("devices.invite.code_label")/>
                <p class="note">{t(note)}</p>
            }
            .into_any()
        }
        None => view! { <p>{t("devices.invite.no_code")}</p> }.into_any(),
    }
}

#[component]
fn ByMessage(forms: Forms) -> impl IntoView {
    let (store, session) = (use_store(), use_session());
    let Forms { word, link, .. } = forms;
    let file = {
        let text = t_with("devices.invite.file_text", &[("app", &address::of_app()), ("word", &word)]);
        move |()| download_text(session, &invite_name(&store.now()), "text/plain", &text)
    };
    let by_link = |link: String| {
        let message = t_with("devices.invite.message", &[("link", &link)]);
        view! {
            <p>{t("devices.invite.send_text")}</p>
            <div class="cluster">
                {share::can_share().then(|| view! {
                    <ShareButton title=t("devices.invite.title") text=message.clone() label=t("devices.invite.share")/>
                })}
                <CopyButton text=message label=t("devices.invite.copy_message")/>
                <CopyButton text=link.clone() label=t("devices.invite.copy_link")/>
            </div>
            <p class="note invitation-link"><a href=link>{t("devices.invite.try_it")}</a></p>
        }
    };
    view! {
        {match link {
            Some(link) => by_link(link).into_any(),
            None => view! { <p>{t("devices.invite.too_long")}</p> }.into_any(),
        }}
        <p>{t("devices.invite.file_note")}</p>
        <div><Button label=t("devices.invite.file") on_press=file icon=IconName::Download/></div>
    }
}
