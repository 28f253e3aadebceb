//! The ways in which replies come in: camera, pasted text, files.

use bearings_core::code::{Collector, Taken};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{ReplyTray, use_tray};
use crate::browser::files::ChosenFile;
use crate::i18n::{t, t_with};
use crate::reactive::live;
use crate::shell::intake::DropAnywhere;
use crate::state::use_session;
use crate::ui::{Button, FileField, Look, Scanner, TextArea};

/// No reply is longer; a whole chat may be.
const FILE_LIMIT: u64 = 2_000_000;
/// The files that a reply comes in.
const TEXTS: &str = ".txt,text/plain";

#[component]
pub(super) fn Ways() -> impl IntoView {
    let (tray, session) = (use_tray(), use_session());
    let pasted = RwSignal::new(String::new());
    let scans = RwSignal::new(false);
    let look = move |()| {
        tray.look_through_and_tell(&pasted.get_untracked());
        pasted.set(String::new());
    };
    let take = UnsyncCallback::new(move |files: Vec<ChosenFile>| {
        for file in files {
            match file.size() <= FILE_LIMIT {
                true => spawn_local(read(file, tray)),
                false => session.fail(t("devices.ways.too_large")),
            }
        }
    });
    view! {
        <DropAnywhere take/>
        <section class="section stack" aria-labelledby="ways">
            <h2 id="ways">{t("devices.ways.heading")}</h2>
            <TextArea
                label=t("devices.ways.paste")
                hint=t("devices.ways.paste_hint")
                value=pasted
                on_input=move |text: String| pasted.set(text)
                rows=3
            />
            <div class="cluster">
                <Button label=t("devices.ways.look") on_press=look/>
                <FileField take label=t("devices.ways.files") accept=TEXTS/>
                <Button
                    label=Signal::derive(move || t(if scans.get() { "devices.ways.stop" } else { "devices.ways.scan" }))
                    on_press=move |()| scans.update(|scans| *scans = !*scans)
                    look=Look::Quiet
                />
            </div>
            {live(move || scans.get().then(|| view! { <Scan/> }))}
        </section>
    }
}

/// The camera, and the parts of codes that it has seen.
#[component]
fn Scan() -> impl IntoView {
    let tray = use_tray();
    let collector = StoredValue::new(Collector::default());
    let progress = RwSignal::new(String::new());
    let take = move |text: String| {
        let taken = collector.try_update_value(|collector| collector.take(&text));
        match taken {
            Some(Taken::Whole(text)) => {
                progress.set(String::new());
                tray.look_through_and_tell(&text);
            }
            Some(Taken::Part { have, count }) => {
                progress.set(t_with("devices.ways.part", &[("have", &have), ("count", &count)]));
            }
            Some(Taken::Nothing) => progress.set(t("devices.ways.part_again")),
            Some(Taken::Known) | None => {}
        }
    };
    view! {
        <Scanner on_text=take/>
        <p role="status">{progress}</p>
    }
}

async fn read(file: ChosenFile, tray: ReplyTray) {
    match file.read().await {
        Ok(bytes) => tray.look_through_and_tell(&String::from_utf8_lossy(&bytes)),
        Err(_) => tray.look_through_and_tell(""),
    }
}
