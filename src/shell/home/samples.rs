//! Sample workshops: fetched when somebody wants to look inside, then ordinary workshops of this device.

use bearings_core::exchange::import;
use bearings_core::model::{ExerciseId, Stage, WorkshopId};
use bearings_core::route::Route;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{files, workshops};
use crate::i18n::t;
use crate::shell::{gate, later};
use crate::state::{Session, use_session};
use crate::ui::{Button, Look};

/// One sample: its file, which is also its place in the translation keys.
#[derive(Clone, Copy)]
pub struct Sample {
    file: &'static str,
    id: &'static str,
}

const SAMPLES: [Sample; 3] = [
    Sample { file: "bakery", id: "sample-bakery" },
    Sample { file: "manufacturer", id: "sample-manufacturer" },
    Sample { file: "startup", id: "sample-startup" },
];

/// Whether a workshop is one of the samples.
pub fn is_sample(id: &WorkshopId) -> bool {
    SAMPLES.iter().any(|sample| sample.id == id.as_str())
}

/// The samples, each with its story in a sentence.
#[component]
pub fn Samples() -> impl IntoView {
    let session = use_session();
    let sample = move |sample: Sample| {
        let key = |part: &str| t(&format!("shell.samples.{}.{part}", sample.file));
        let afresh = WorkshopId::parse(sample.id).is_ok_and(|id| workshops::is_stored(&id)).then(|| {
            let start = move |()| gate::pass(session, move || later::fetch_sample(session, sample));
            view! { <Button label=t("shell.samples.afresh") spoken=key("afresh") on_press=start look=Look::Quiet/> }
        });
        view! {
            <article class="stack is-tight">
                <h3>{key("name")}</h3>
                <p class="note">{key("kind")}</p>
                <p>{key("story")}</p>
                <div class="cluster">
                    <Button
                        label=t("shell.samples.look")
                        spoken=key("look")
                        on_press=move |()| gate::pass(session, move || later::open_sample(session, sample))
                        look=Look::Quiet
                    />
                    {afresh}
                </div>
            </article>
        }
    };
    view! {
        <section class="section">
            <div class="section-head">
                <h2>{t("shell.samples.heading")}</h2>
                <p class="note">{t("shell.samples.note")}</p>
            </div>
            <div class="columns">{SAMPLES.map(sample).collect_view()}</div>
        </section>
    }
}

/// Opens the sample that is on this device, or fetches it.
pub fn open_sample(session: Session, sample: Sample) {
    let Ok(id) = WorkshopId::parse(sample.id) else { return };
    spawn_local(async move {
        match workshops::open(&id).await {
            Ok(_) => (session.platform.go)(&story(id)),
            Err(_) => fetch_sample(session, sample),
        }
    });
}

/// Fetches the sample as published, in place of the one on this device if there is one.
pub fn fetch_sample(session: Session, sample: Sample) {
    spawn_local(async move {
        let text = files::fetch_text(&format!("./samples/{}.json", sample.file)).await;
        let imported = text.ok().and_then(|text| import(text.as_bytes()).ok());
        match imported {
            Some(imported) => {
                // Where it can't be stored it is held in memory, and the workshop's own header says so.
                let _ = workshops::put(&imported.document).await;
                (session.platform.go)(&story(imported.document.id));
            }
            None => session.fail(t("shell.samples.not_fetched")),
        }
    });
}

/// The screen that tells a sample's story.
fn story(id: WorkshopId) -> Route {
    Route::Exercise(id, ExerciseId::Vision, Stage::Reveal)
}
