//! Reading codes with the camera.

use std::time::Duration;

use bearings_core::code::{Seen, read};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::icon::{Icon, IconName};
use crate::browser::camera::{Camera, NoCamera};
use crate::browser::{clock, page};
use crate::i18n::t;
use crate::reactive::live;

/// Between two looks: often enough for codes that change, and leaving the device time for everything else.
const PAUSE: Duration = Duration::from_millis(120);

/// How it stands with the camera.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// The person is being asked, or it is starting.
    Starting,
    /// It looks.
    On,
    /// The page was hidden, so it is off.
    Paused,
    /// There is no picture.
    Off(NoCamera),
}

/// The camera's picture; every code in it is read. It is on only while this is shown and the page can be seen.
#[component]
pub fn Scanner(
    /// What was read. What stays in view is given again every two seconds at most.
    #[prop(into)]
    on_text: Callback<String>,
) -> impl IntoView {
    let video = NodeRef::<html::Video>::new();
    let camera = StoredValue::new_local(None::<Camera>);
    let standing = RwSignal::new(Standing::Starting);
    let seen = StoredValue::new(Seen::default());
    Effect::new(move |_| {
        if let Some(video) = video.get() {
            spawn_local(async move {
                let opened = Camera::open(video).await;
                // Where the screen was left meanwhile, the camera goes off again as it is dropped here.
                let state = opened.map_or_else(Standing::Off, |opened| {
                    let _ = camera.try_update_value(|camera| *camera = Some(opened));
                    Standing::On
                });
                let _ = standing.try_set(state);
            });
        }
    });
    let look = move || {
        let picture = camera.try_with_value(|camera| camera.as_ref().and_then(Camera::look)).flatten();
        let Some(picture) = picture else { return };
        for text in read(&picture.luma, picture.width, picture.height) {
            let now = clock::now().timestamp_millis() as f64;
            if seen.try_update_value(|seen| seen.is_new(&text, now)) == Some(true) {
                on_text.run(text);
            }
        }
    };
    let watch = set_interval_with_handle(look, PAUSE).ok();
    on_cleanup(move || watch.iter().for_each(|watch| watch.clear()));
    page::on_leaving(move || {
        if camera.try_update_value(Option::take).flatten().is_some() {
            standing.set(Standing::Paused);
        }
    });
    let said = move || match standing.get() {
        Standing::Starting => words(false, "ui.scanner.starting"),
        Standing::On => words(false, "ui.scanner.on"),
        Standing::Paused => words(true, "ui.scanner.paused"),
        Standing::Off(NoCamera::NotOffered) => words(true, "ui.scanner.not_offered"),
        Standing::Off(NoCamera::Refused) => words(true, "ui.scanner.refused"),
        Standing::Off(NoCamera::Missing) => words(true, "ui.scanner.missing"),
        Standing::Off(NoCamera::InUse) => words(true, "ui.scanner.in_use"),
    };
    view! {
        <div class="scanner stack is-tight">
            <video node_ref=video class="scanner-picture" muted playsinline aria-label=t("ui.scanner.picture")></video>
            <div role="status">{live(said)}</div>
        </div>
    }
}

fn words(is_miss: bool, key: &'static str) -> AnyView {
    match is_miss {
        true => view! { <p class="miss"><Icon name=IconName::Miss/><span>{t(key)}</span></p> }.into_any(),
        false => view! { <p class="note">{t(key)}</p> }.into_any(),
    }
}
