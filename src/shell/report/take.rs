//! Making the file.

use std::collections::BTreeSet;

use bearings_core::exchange::report::{Part, ReportPage, report_page};
use bearings_core::exchange::report_name;
use bearings_core::model::Document;
use bearings_core::route::Route;
use leptos::task::spawn_local;

use super::super::take_file::APP_VERSION;
use super::super::words::workshop_name;
use super::sheet::{DECISIONS, METHOD, SHEET, STANDING, exercise_id};
use crate::browser::{clock, files, page_file};
use crate::i18n::{LANGUAGE, t, t_with};
use crate::state::Session;

/// Starts the download of a report: what is shown now, and the workshop `told` as data, with the figures of `parts`.
pub(super) fn take_report(session: Session, told: &Document, parts: &BTreeSet<Part>) {
    if session.turn.with_untracked(Option::is_some) {
        return session.fail(t("shell.file.not_in_turn"));
    }
    let Some(body) = page_file::markup(SHEET, &target) else { return session.fail(t("shell.file.not_made")) };
    let (told, has_index) = (told.clone(), parts.contains(&Part::Standing));
    spawn_local(async move {
        let styles = page_file::styles().await;
        let title = t_with("report.title", &[("workshop", &workshop_name(&told))]);
        let page = ReportPage { language: LANGUAGE, title: &title, styles: &styles, body: &body, has_index };
        let name = report_name(&told, clock::today());
        let text = report_page(&page, &told, clock::now(), APP_VERSION).ok();
        if text.and_then(|text| files::download(&name, "text/html", &text).ok()).is_none() {
            return session.fail(t("shell.file.not_made"));
        }
        session.tell(t_with("shell.file.started", &[("name", &name)]));
    });
}

/// The part of the report that stands for a screen of the app.
fn target(href: &str) -> Option<String> {
    match Route::parse(href) {
        Route::Method => Some(METHOD.to_owned()),
        Route::Decisions(_) => Some(DECISIONS.to_owned()),
        Route::Dashboard(_) => Some(STANDING.to_owned()),
        Route::Exercise(_, exercise, _) => Some(exercise_id(exercise)),
        Route::Home
        | Route::Setup(_)
        | Route::Overview(_)
        | Route::Discussion(_)
        | Route::Sheet(..)
        | Route::Entry(..)
        | Route::Survey(..)
        | Route::Invite(_)
        | Route::Replies(_)
        | Route::Invited(_)
        | Route::Reply(_)
        | Route::Lead(_)
        | Route::Present(_)
        | Route::Files(_)
        | Route::Report(_)
        | Route::NotFound => None,
    }
}
