//! The first screen: what the app is, a workshop to start, a file to open, and what is on this device.

mod damaged;
mod delete;
mod deleted;
mod device;
mod list;
mod samples;
mod start;

use leptos::prelude::*;
use leptos::task::spawn_local;

use self::samples::Samples;

pub use self::device::Device;
pub use self::samples::{Sample, fetch_sample, open_sample};
pub use self::start::start_workshop;

use super::gate;
use super::intake::DropAnywhere;
use super::later;
use super::offline::WorksOffline;
use super::warning::Warning;
use crate::browser::files::ChosenFile;
use crate::browser::workshops;
use crate::browser::{page, storage};
use crate::charts::HeroFix;
use crate::i18n::t;
use crate::reactive::live;
use crate::stages::HEADING;
use crate::state::use_session;
use crate::ui::{Button, FileField, Icon, IconName, Look, Size};

/// The leaders of the picture.
const NAMES: [&str; 6] = [
    "shell.hero.ana",
    "shell.hero.ben",
    "shell.hero.carla",
    "shell.hero.dev",
    "shell.hero.eva",
    "shell.hero.felix",
];

/// The first screen.
#[component]
pub fn Home() -> impl IntoView {
    let session = use_session();
    let chosen = RwSignal::new_local(None::<Vec<ChosenFile>>);
    let take = UnsyncCallback::new(move |files| gate::pass(session, move || chosen.set(Some(files))));
    let device = RwSignal::new(false);
    spawn_local(async move {
        if workshops::is_any_stored().await {
            // The screen may have been left.
            gate::pass(session, move || {
                let _ = device.try_set(true);
            });
        }
    });
    view! {
        <DropAnywhere take/>
        {(!storage::is_available()).then(|| view! { <Warning text=t("shell.home.blocked")/> })}
        <div class="page">
            <div class="hero">
                <div class="stack">
                    <h1 class="is-display" id=HEADING tabindex="-1">{t("shell.home.heading")}</h1>
                    <p class="lead">{t("shell.home.lead")}</p>
                    <div class="cluster">
                        <Button
                            label=t("shell.home.start")
                            on_press=move |()| gate::pass(session, move || later::start_workshop(session))
                            look=Look::Primary
                            size=Size::Main
                        />
                        <FileField take label=t("shell.import.open")/>
                    </div>
                    <div class="stack is-tight">
                        <p class="note"><Icon name=IconName::Lock/>{t("shell.home.stays")}</p>
                        <p class="note">{t("shell.home.owner")}</p>
                        <p class="note">{t("shell.home.invited")}</p>
                        <WorksOffline/>
                        {place_of_its_own().map(|key| view! { <p class="note">{t(key)}</p> })}
                    </div>
                </div>
                <HeroFix names=NAMES.map(t)/>
            </div>
            {live(move || device.get().then(later::device))}
            <Samples/>
        </div>
        {live(move || chosen.get().map(later::take_files))}
    }
}

/// What to know where the workshops of this page are kept apart from those of the site.
fn place_of_its_own() -> Option<&'static str> {
    if page::is_file() {
        return Some("shell.home.file");
    }
    page::home_screen().filter(|is_app| *is_app).map(|_| "shell.home.home_screen")
}
