//! What does not fit together: each contradiction with its evidence, a question to ask, and a way to set it aside.

mod sentences;

use bearings_core::edit::Edit;
use bearings_core::exercises::content;
use bearings_core::insights::{Insight, insights};
use bearings_core::model::limits::LINE_CHARS;
use bearings_core::model::{Document, InsightId};
use leptos::prelude::*;

use crate::browser::page::after_painting;
use crate::i18n::{sentence_case, t, t_count, t_with};
use crate::reactive::{Selected, When, live};
use crate::state::{use_session, use_store};
use crate::ui::{Button, LazyDetails, Look, Size, TextField, is_only_read};

/// How many stand in sight; the rest is behind a press.
const SHOWN: usize = 3;

/// An insight in words.
#[derive(Clone, PartialEq)]
pub struct Told {
    id: InsightId,
    sentence: String,
    ask: String,
    href: String,
    place: String,
    why: Option<String>,
}

#[component]
pub(super) fn Insights(
    /// What was found.
    found: Selected<Vec<Told>>,
    /// Whether anything was measured: before that, nothing found says nothing.
    is_measured: Signal<bool>,
    /// Whether it is shown with what stands above it, because it costs no time or nothing may come later.
    at_once: bool,
) -> impl IntoView {
    let all = RwSignal::new(is_only_read());
    // They stand last and take longest to find: what is above them is shown first.
    let is_due = RwSignal::new(at_once);
    if !at_once {
        after_painting(move || {
            // Whoever has left the screen by then needs nothing.
            let _ = is_due.try_set(true);
        });
    }
    let told = move |is_wanted: fn(&Told) -> bool| {
        let wanted = |told: &Vec<Told>| told.iter().filter(|told| is_wanted(told)).cloned().collect();
        if is_due.get() { found.with(wanted) } else { Vec::new() }
    };
    let open = Selected::new(move || told(|told| told.why.is_none()));
    let aside = Selected::new(move || told(|told| told.why.is_some()));
    let shown = Signal::derive(move || if all.get() { usize::MAX } else { SHOWN });
    let heading = move || match open.with(Vec::len) {
        0 => t("dashboard.insights.none"),
        count => t_count("dashboard.insights.heading", count, &[]),
    };
    let is_shown = move || is_due.get() && (is_measured.get() || found.with(|found| !found.is_empty()));
    view! {
        <When when=is_shown>
        <section class="section stack" aria-labelledby="insights-heading">
            <h2 id="insights-heading">{live(heading)}</h2>
            <ul class="insights">
                {live(move || open.get().into_iter().take(shown.get()).map(one).collect_view())}
            </ul>
            <When when=move || { open.with(Vec::len) > shown.get() }>
                <div>
                    <Button
                        label=Signal::derive(move || t_count("dashboard.insights.more", open.with(Vec::len).saturating_sub(SHOWN), &[]))
                        look=Look::Quiet
                        on_press=move |()| all.set(true)
                    />
                </div>
            </When>
            <When when=move || aside.with(|aside| !aside.is_empty())>
                <details>
                    <summary>{live(move || t_count("dashboard.insights.aside", aside.with(Vec::len), &[]))}</summary>
                    <ul class="rows">{live(move || aside.get().into_iter().map(laid_aside).collect_view())}</ul>
                </details>
            </When>
        </section>
        </When>
    }
}

/// What does not fit together in a workshop, in words.
pub(super) fn told(document: &Document) -> Vec<Told> {
    in_words(document, &insights(document))
}

/// What was found in a workshop, in words.
pub(super) fn in_words(document: &Document, found: &[Insight]) -> Vec<Told> {
    found.iter().map(|insight| tell(document, insight)).collect()
}

fn tell(document: &Document, insight: &Insight) -> Told {
    let id = insight.id();
    Told {
        sentence: sentence_case(&sentences::sentence(document, insight)),
        ask: t(&format!("insight.{}.ask", insight.rule().as_str())),
        href: insight.place.route(&document.id).to_fragment(),
        place: content(insight.place.exercise).title.clone(),
        why: document.set_aside.get(&id).cloned(),
        id,
    }
}

fn one(told: Told) -> AnyView {
    let store = use_store();
    let session = use_session();
    let why = RwSignal::new(String::new());
    let id = told.id.clone();
    let put_aside = move |()| {
        let words = why.get_untracked().trim().to_owned();
        if words.is_empty() {
            session.fail(t("dashboard.insights.why_missing"));
            return;
        }
        if store.dispatch(Edit::SetAside { insight: id.clone(), why: Some(words) }) {
            session.tell(t("dashboard.insights.set_aside_done"));
        }
    };
    let spoken =
        t_with("dashboard.insights.see_spoken", &[("place", &told.place), ("insight", &told.sentence)]);
    view! {
        <li class="insight stack is-tight">
            <p class="statement">{told.sentence.clone()}</p>
            <p>{told.ask}</p>
            <div class="cluster">
                <a href=told.href aria-label=spoken>{t_with("dashboard.insights.see", &[("place", &told.place)])}</a>
                {(!is_only_read()).then(|| view! {
                    <LazyDetails
                        summary=t("dashboard.insights.set_aside")
                        of=told.sentence
                        class="insight-aside"
                    >
                        <div class="write-decision">
                            <TextField label=t("dashboard.insights.why") value=why on_input=move |words| why.set(words) max=LINE_CHARS as u32/>
                            <Button label=t("dashboard.insights.set_aside") on_press=put_aside.clone() size=Size::Row/>
                        </div>
                    </LazyDetails>
                })}
            </div>
        </li>
    }
    .into_any()
}

fn laid_aside(told: Told) -> AnyView {
    let store = use_store();
    let (id, sentence) = (told.id, told.sentence.clone());
    let take_up = move |()| {
        store.dispatch(Edit::SetAside { insight: id.clone(), why: None });
    };
    view! {
        <li class="row">
            <div class="row-main">
                <p>{told.sentence}</p>
                <p class="note">{told.why.unwrap_or_default()}</p>
            </div>
            <div class="row-actions">
                <Button
                    label=t("dashboard.insights.take_up")
                    spoken=t_with("dashboard.insights.take_up_spoken", &[("insight", &sentence)])
                    on_press=take_up
                    look=Look::Quiet
                    size=Size::Row
                />
            </div>
        </li>
    }
    .into_any()
}
