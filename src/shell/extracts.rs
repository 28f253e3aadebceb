//! What is taken out for other programs: answers for a spreadsheet, decisions to paste, actions for a calendar.

use bearings_core::exchange::{
    DecisionWords, Extract, actions_calendar, answers_csv, decisions_markdown, extract_name,
};
use bearings_core::exercises::without_hidden_priorities;
use bearings_core::model::Document;
use leptos::prelude::*;

use super::take_file::download_text;
use super::words::workshop_name;
use crate::browser::clock;
use crate::exercises::tables;
use crate::i18n::{date, t, t_with};
use crate::state::{Session, use_session, use_store};
use crate::ui::{Button, IconName};

/// One button for each of them.
#[component]
pub(super) fn Extracts() -> impl IntoView {
    let (session, store) = (use_session(), use_store());
    let take = move |extract| store.with_now(|document| take_extract(session, document, extract));
    view! {
        <section class="section stack" aria-labelledby="extracts">
            <h2 id="extracts">{t("shell.extracts.heading")}</h2>
            <p>{t("shell.extracts.text")}</p>
            <div class="cluster">
                <Button
                    label=t("shell.extracts.answers")
                    on_press=move |()| take(Extract::Answers)
                    icon=IconName::Download
                />
                <Button
                    label=t("shell.extracts.decisions")
                    on_press=move |()| take(Extract::Decisions)
                    icon=IconName::Download
                />
                <Button
                    label=t("shell.extracts.actions")
                    on_press=move |()| take(Extract::Actions)
                    icon=IconName::Download
                />
            </div>
            <p class="note">{t("shell.extracts.note")}</p>
        </section>
    }
}

/// Starts the download. It does not count as a file of the workshop: nothing can be opened again from it.
fn take_extract(session: Session, document: &Document, extract: Extract) {
    if session.turn.with_untracked(Option::is_some) {
        return session.fail(t("shell.file.not_in_turn"));
    }
    let Some(text) = written(document, extract) else { return session.tell(t("shell.extracts.no_actions")) };
    let name = extract_name(document, extract, clock::today());
    download_text(session, &name, extract.media_type(), &text);
}

/// The text of the file; `None` where there is nothing to put in it.
fn written(document: &Document, extract: Extract) -> Option<String> {
    let document = &*without_hidden_priorities(document);
    match extract {
        Extract::Answers => Some(answers_csv(document)),
        Extract::Actions => actions_calendar(document, &workshop_name(document), clock::now()),
        Extract::Decisions => Some(decisions_markdown(
            document,
            &DecisionWords {
                title: workshop_name(document),
                decisions: t("shell.decisions.heading"),
                actions: t("shell.decisions.actions_heading"),
                agreed: t("shell.extracts.agreed"),
                nothing: t("shell.decisions.none"),
                by: &|due| t_with("shell.extracts.by", &[("date", &date(due))]),
                beside: &|exercise| tables(exercise, document),
            },
        )),
    }
}
