//! The questions about a file, one dialog each.

use std::sync::Arc;

use bearings_core::exchange::{Imported, Kind};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::FileIntake;
use super::flow::Question;
use super::locked;
use crate::i18n::{t, t_count, t_with};
use crate::reactive::Selected;
use crate::shell::words::{self, when};
use crate::ui::{Button, Dialog, IconName, Look};

pub(super) fn dialogs(intake: FileIntake) -> impl IntoView {
    view! {
        {refused(intake)}
        {locked::dialog(intake)}
        {exists(intake)}
        {only_beside(intake)}
        {replace(intake)}
        {done(intake)}
    }
}

/// The part of the question that one dialog is about.
pub(super) fn part<T: Clone + PartialEq + Send + Sync + 'static>(
    intake: FileIntake,
    pick: fn(&Question) -> Option<T>,
) -> Selected<Option<T>> {
    Selected::new(move || intake.question.with(|question| question.as_ref().and_then(pick)))
}

fn refused(intake: FileIntake) -> impl IntoView {
    let lines = part(intake, |question| match question {
        Question::Refused(lines) => Some(lines.clone()),
        _ => None,
    });
    view! {
        <Dialog
            open=Signal::derive(move || lines.get().is_some())
            on_close=move |()| intake.close()
            question=t("shell.import.refused")
            body=move || paragraphs(lines.get().unwrap_or_default())
        >
            <Button label=t("shell.import.close") on_press=move |()| intake.close()/>
        </Dialog>
    }
}

fn exists(intake: FileIntake) -> impl IntoView {
    let file = part(intake, |question| match question {
        Question::Exists(file, name) => Some((file.clone(), name.clone())),
        _ => None,
    });
    let add = move |()| {
        if let Some((file, _)) = file.get_untracked() {
            intake.close();
            spawn_local(intake.add_answers(file));
        }
    };
    let keep_both = move |()| {
        if let Some((file, _)) = file.get_untracked() {
            intake.close();
            spawn_local(intake.keep_both(file));
        }
    };
    let ask_replace = move |()| {
        if let Some((file, name)) = file.get_untracked() {
            intake.ask(Question::Replace(file, name));
        }
    };
    view! {
        <Dialog
            open=Signal::derive(move || file.get().is_some())
            on_close=move |()| intake.close()
            question=t("shell.import.exists")
            consequence=Signal::derive(move || file.get().map(|(file, _)| described(&file)).unwrap_or_default())
            body=move || view! {
                <ul class="stack is-tight note">
                    <li>{t("shell.import.add_means")}</li>
                    <li>{t("shell.import.both_means")}</li>
                    <li>{t("shell.import.replace_means")}</li>
                </ul>
            }
        >
            <Button
                label=t("shell.import.add_answers")
                on_press=add
                look=Look::Primary
            />
            <Button label=t("shell.import.keep_both") on_press=keep_both/>
            <Button label=t("shell.import.replace") on_press=ask_replace look=Look::Danger/>
            <Button label=t("shell.import.cancel") on_press=move |()| intake.close() look=Look::Quiet/>
        </Dialog>
    }
}

fn only_beside(intake: FileIntake) -> impl IntoView {
    let file = part(intake, |question| match question {
        Question::OnlyBeside(file) => Some(file.clone()),
        _ => None,
    });
    let keep = move |()| {
        if let Some(file) = file.get_untracked() {
            intake.close();
            spawn_local(intake.keep_both(file));
        }
    };
    view! {
        <Dialog
            open=Signal::derive(move || file.get().is_some())
            on_close=move |()| intake.close()
            question=t("shell.import.only_beside")
            consequence=t("shell.import.only_beside_text")
        >
            <Button label=t("shell.import.keep_beside") on_press=keep look=Look::Primary/>
            <Button label=t("shell.import.cancel") on_press=move |()| intake.close() look=Look::Quiet/>
        </Dialog>
    }
}

fn replace(intake: FileIntake) -> impl IntoView {
    let file = part(intake, |question| match question {
        Question::Replace(file, name) => Some((file.clone(), name.clone())),
        _ => None,
    });
    let name = move || file.get().map(|(_, name)| name).unwrap_or_default();
    let back_up = move |()| {
        if let Some((file, _)) = file.get_untracked() {
            spawn_local(intake.back_up(file));
        }
    };
    let replace = move |()| {
        if let Some((file, _)) = file.get_untracked() {
            intake.close();
            spawn_local(intake.replace(file));
        }
    };
    view! {
        <Dialog
            open=Signal::derive(move || file.get().is_some())
            on_close=move |()| intake.close()
            question=Signal::derive(move || t_with("shell.import.replace_question", &[("name", &name())]))
            consequence=t("shell.import.replace_consequence")
        >
            <Button label=t("shell.import.back_up_first") on_press=back_up icon=IconName::Download/>
            <Button label=t("shell.import.replace_it") on_press=replace look=Look::Danger/>
            <Button label=t("shell.import.cancel") on_press=move |()| intake.close() look=Look::Quiet/>
        </Dialog>
    }
}

fn done(intake: FileIntake) -> impl IntoView {
    let outcome = part(intake, |question| match question {
        Question::Done(lines, id) => Some((lines.clone(), id.clone())),
        _ => None,
    });
    let go = move |()| {
        if let Some((_, id)) = outcome.get_untracked() {
            intake.go(id);
        }
    };
    view! {
        <Dialog
            open=Signal::derive(move || outcome.get().is_some())
            on_close=go
            question=t("shell.import.done")
            body=move || paragraphs(outcome.get().map(|(lines, _)| lines).unwrap_or_default())
        >
            <Button label=t("shell.import.go_on") on_press=go look=Look::Primary/>
        </Dialog>
    }
}

fn paragraphs(lines: Vec<String>) -> impl IntoView {
    view! {
        <div class="stack is-tight">
            {lines.into_iter().map(|line| view! { <p class="user-text">{line}</p> }).collect_view()}
        </div>
    }
}

/// What a file holds: "A backup of Lindqvist Logistics, 6 leaders, taken today 12:05."
fn described(file: &Arc<Imported>) -> String {
    let key = match file.kind {
        Kind::Results => "shell.import.file_results",
        Kind::Backup => "shell.import.file_backup",
    };
    let leaders = t_count("shell.import.file_leaders", file.document.active_leaders().count(), &[]);
    let name = words::workshop_name(&file.document);
    t_with(key, &[("name", &name), ("leaders", &leaders), ("when", &when(file.exported_at))])
}
