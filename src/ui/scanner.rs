//! Reading codes with the camera.

use std::time::Duration;

use bearings_core::code::{Seen, read};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::button::Button;
use crate::browser::camera::{Camera, NoCamera};
use crate::browser::{clock, page};
use crate::i18n::t;
use crate::reactive::live;

/// The shortest time from one look to the next, in milliseconds.
const PAUSE: i64 = 125;

/// What the camera does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Asking,
    Watching,
    Stopped,
    Failed(NoCamera),
}

/// What the parts of a scanner share.
#[derive(Clone, Copy)]
struct Parts {
    state: RwSignal<State>,
    video: NodeRef<html::Video>,
    camera: StoredValue<Option<Camera>, LocalStorage>,
    /// Grows whenever the camera is asked for or let go: what was begun before is out of date.
    turn: StoredValue<u32>,
    seen: StoredValue<Seen>,
    /// How long the last look took, in milliseconds.
    took: StoredValue<i64>,
    on_text: Callback<String>,
}

/// Asks for the camera, shows what it sees, and hands on the text of every code in it; the same text not again within two
/// seconds. The camera is off when this goes, and when the page is hidden.
#[component]
pub fn Scanner(
    /// Takes each text.
    #[prop(into)]
    on_text: Callback<String>,
) -> impl IntoView {
    let parts = Parts {
        state: RwSignal::new(State::Asking),
        video: NodeRef::new(),
        camera: StoredValue::new_local(None),
        turn: StoredValue::new(0),
        seen: StoredValue::new(Seen::default()),
        took: StoredValue::new(0),
        on_text,
    };
    Effect::new(move |_| parts.start());
    page::on_leaving(move || parts.stop());
    on_cleanup(move || parts.let_go());
    let again = move || {
        let state = parts.state.get();
        matches!(state, State::Stopped | State::Failed(_))
            .then(|| view! { <Button label=t("codes.scan_again") on_press=move |()| parts.start()/> })
    };
    view! {
        <div class="scanner">
            <video
                class="scanner-picture"
                class:is-off=Signal::derive(move || parts.state.get() != State::Watching)
                node_ref=parts.video
                aria-label=t("codes.camera")
                playsinline=true
                muted=true
            ></video>
            <p class="note" role="status">{live(move || t(parts.state.get().key()))}</p>
            {live(again)}
        </div>
    }
}

impl State {
    const fn key(self) -> &'static str {
        match self {
            Self::Asking => "codes.asking",
            Self::Watching => "codes.watching",
            Self::Stopped => "codes.stopped",
            Self::Failed(NoCamera::NotOffered) => "codes.not_offered",
            Self::Failed(NoCamera::Refused) => "codes.refused",
            Self::Failed(NoCamera::Missing) => "codes.missing",
            Self::Failed(NoCamera::Busy) => "codes.busy",
        }
    }
}

impl Parts {
    fn start(self) {
        self.let_go();
        self.state.set(State::Asking);
        let turn = self.turn.get_value();
        spawn_local(async move {
            let opened = self.open(turn).await;
            if self.is_now(turn) {
                self.state.set(opened.map_or_else(State::Failed, |()| State::Watching));
                match opened {
                    Ok(()) => self.look_later(turn),
                    Err(_) => self.let_go(),
                }
            }
        });
    }

    /// A camera that comes when nobody waits for it any more is let go at once.
    async fn open(self, turn: u32) -> Result<(), NoCamera> {
        let camera = Camera::open().await?;
        let video = self.is_now(turn).then(|| self.video.get_untracked()).flatten();
        let Some(video) = video else { return Ok(()) };
        let stream = camera.stream();
        self.camera.set_value(Some(camera));
        Camera::show(stream, video).await
    }

    fn is_now(self, turn: u32) -> bool {
        self.turn.try_get_value() == Some(turn)
    }

    fn stop(self) {
        if !matches!(self.state.get_untracked(), State::Failed(_)) {
            self.state.set(State::Stopped);
        }
        self.let_go();
    }

    fn let_go(self) {
        self.turn.try_update_value(|turn| *turn = turn.wrapping_add(1));
        drop(self.camera.try_update_value(Option::take));
    }

    /// Half of the time is left to everything else, however long a look takes.
    fn look_later(self, turn: u32) {
        let pause = self.took.get_value().max(PAUSE).unsigned_abs();
        set_timeout(move || self.look(turn), Duration::from_millis(pause));
    }

    fn look(self, turn: u32) {
        if !self.is_now(turn) {
            return;
        }
        let began = clock::now().timestamp_millis();
        let texts = self.texts();
        let ended = clock::now().timestamp_millis();
        self.took.set_value((ended - began).clamp(0, 2_000));
        for text in texts {
            let is_new = self.seen.try_update_value(|seen| seen.is_new(&text, ended as f64));
            if is_new == Some(true) {
                self.on_text.run(text);
            }
        }
        // What took the text may have closed this.
        if self.is_now(turn) {
            self.look_later(turn);
        }
    }

    fn texts(self) -> Vec<String> {
        let Some(video) = self.video.get_untracked() else { return Vec::new() };
        let frame = self.camera.with_value(|camera| camera.as_ref().and_then(|camera| camera.frame(&video)));
        frame.map(|frame| read(&frame.luma, frame.width, frame.height)).unwrap_or_default()
    }
}
