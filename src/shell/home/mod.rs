//! The first screen: what the app is, a workshop to start, a file to open, and what is on this device.

mod damaged;
mod delete;
mod list;
mod samples;
mod start;

use leptos::prelude::*;

use self::damaged::DamagedRecords;
use self::list::DeviceList;
use self::samples::Samples;
use self::start::start_workshop;
use super::intake::{DropAnywhere, FileField, FileIntake};
use crate::browser::storage;
use crate::browser::workshops::{self, Listing};
use crate::charts::HeroFix;
use crate::i18n::t;
use crate::reactive::{Selected, When};
use crate::stages::HEADING;
use crate::state::use_session;
use crate::ui::{Button, Icon, IconName, Look, Size};

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
    let intake = FileIntake::new(None);
    let listing = RwSignal::new(workshops::list());
    let any = Selected::new(move || listing.with(|listing| *listing != Listing::default()));
    view! {
        <DropAnywhere intake/>
        {(!storage::is_available()).then(blocked)}
        <div class="page">
            <div class="hero">
                <div class="stack">
                    <h1 class="is-display" id=HEADING tabindex="-1">{t("shell.home.heading")}</h1>
                    <p class="lead">{t("shell.home.lead")}</p>
                    <div class="cluster">
                        <Button
                            label=t("shell.home.start")
                            on_press=move |()| start_workshop(session)
                            look=Look::Primary
                            size=Size::Main
                        />
                        <FileField intake label=t("shell.import.open")/>
                    </div>
                    <div class="stack is-tight">
                        <p class="note"><Icon name=IconName::Lock/>{t("shell.home.stays")}</p>
                        <p class="note">{t("shell.home.owner")}</p>
                    </div>
                </div>
                <HeroFix names=NAMES.map(t)/>
            </div>
            <When when=move || any.get()>
                <DeviceList listing/>
                <DamagedRecords listing/>
            </When>
            <Samples/>
        </div>
        {intake.dialogs()}
    }
}

fn blocked() -> impl IntoView {
    view! {
        <div class="banner">
            <div class="banner-words">
                <p class="miss"><Icon name=IconName::Miss/><span>{t("shell.home.blocked")}</span></p>
            </div>
        </div>
    }
}
