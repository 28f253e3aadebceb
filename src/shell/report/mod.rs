//! The report: what goes in is ticked, how it will look is shown, and a press makes the file.

mod actions;
mod sheet;
mod take;
mod ticks;

use std::collections::BTreeSet;

use bearings_core::exchange::report::{Part, insights_told, offered, reduced};
use leptos::prelude::*;

use self::sheet::Sheet;
use self::take::take_report;
use self::ticks::Ticks;
use crate::browser::page;
use crate::i18n::t;
use crate::reactive::{Selected, When, live};
use crate::stages::HEADING;
use crate::state::{DocumentStore, use_session, use_store};
use crate::ui::{Button, EmptyState, IconName, Look, Size, only_read};

/// The report of the open workshop.
#[component]
pub fn Report() -> impl IntoView {
    let (session, store) = (use_session(), use_store());
    let offered = store.select(offered);
    let left_out = RwSignal::new(BTreeSet::<Part>::new());
    let parts = Selected::new(move || {
        let left_out = left_out.get();
        offered.with(|offered| {
            offered.iter().copied().filter(|part| !left_out.contains(part)).collect::<BTreeSet<_>>()
        })
    });
    let told = Selected::new(move || parts.with(|parts| reduced(&store.get(), parts)));
    let take = move |()| take_report(session, &told.get_untracked(), &parts.get_untracked());
    view! {
        <div class="page">
            <div class="page-head"><h1 id=HEADING tabindex="-1">{t("report.heading")}</h1></div>
            <When
                when=move || offered.with(|offered| !offered.is_empty())
                fallback=|| view! { <EmptyState title=t("report.nothing") text=t("report.nothing_text")/> }
            >
                <div class="report-choice stack is-loose">
                    <p class="lead">{t("report.lead")}</p>
                    <Ticks offered left_out told/>
                    <div class="cluster">
                        <Button label=t("report.take") on_press=take look=Look::Primary size=Size::Main icon=IconName::Download/>
                        <Button label=t("report.print") on_press=|()| page::print()/>
                    </div>
                    <h2>{t("report.preview")}</h2>
                </div>
                {live(move || {
                    // Everything below shows the workshop without what was left out, and cannot show more.
                    let (told, parts) = (told.get(), parts.get());
                    let found = if parts.contains(&Part::Standing) {
                        insights_told(&store.get(), &told)
                    } else {
                        Vec::new()
                    };
                    provide_context(DocumentStore::new(told));
                    only_read();
                    view! { <Sheet parts found/> }
                })}
            </When>
        </div>
    }
}
