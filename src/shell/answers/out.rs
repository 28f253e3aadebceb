//! The sealed reply and every way in which it goes back: code, message, link, file.

use bearings_core::code::parts;
use bearings_core::exchange::reply_name;
use bearings_core::route::Route;
use leptos::prelude::*;

use super::{Own, Step, use_own};
use crate::browser::{address, share};
use crate::i18n::{t, t_with};
use crate::shell::pass_on::{CopyButton, LINK_LIMIT, ShareButton};
use crate::shell::take_file::download_text;
use crate::stages::HEADING;
use crate::state::use_session;
use crate::ui::{Button, CodeParts, IconName, Look, TextArea};

#[component]
pub(super) fn ReplyOut() -> impl IntoView {
    let own = use_own();
    let (name, word) = own.answering.with_untracked(|answering| {
        (answering.my_name().to_owned(), answering.sealed.clone().unwrap_or_default())
    });
    let link = format!("{}{}", address::of_app(), Route::Reply(word.clone()).to_fragment());
    let has_link = link.len() < LINK_LIMIT;
    let message = t_with("own.out.message", &[("word", &word)]);
    view! {
        <div class="page is-narrow stack is-loose">
            <div class="stack is-tight">
                <h1 id=HEADING tabindex="-1">{t_with("own.out.heading", &[("name", &name)])}</h1>
                <p class="lead">{t("own.out.lead")}</p>
            </div>
            <section class="section stack">
                <h2>{t("own.out.code")}</h2>
                <p>{t("own.out.code_text")}</p>
                <CodeParts parts=parts(&word) label=t("own.out.code_label")/>
            </section>
            <section class="section stack">
                <h2>{t("own.out.send")}</h2>
                <p>{t("own.out.send_text")}</p>
                <div class="cluster">
                    {share::can_share().then(|| view! {
                        <ShareButton title=t("own.out.title") text=message.clone() label=t("own.out.share")/>
                    })}
                    <CopyButton text=message.clone() label=t("own.out.copy")/>
                    {has_link.then(|| view! { <CopyButton text=link.clone() label=t("own.out.copy_link")/> })}
                    <FileButton name word=word.clone()/>
                </div>
                <div class="sealed-text"><TextArea label=t("own.out.text") value=word on_input=|_: String| () rows=3/></div>
            </section>
            <Again own/>
        </div>
    }
}

#[component]
fn FileButton(name: String, word: String) -> impl IntoView {
    let session = use_session();
    let save = move |()| download_text(session, &reply_name(&name), "text/plain", &word);
    view! { <Button label=t("own.out.file") on_press=save icon=IconName::Download/> }
}

/// What can come after: another reply, or somebody else.
#[component]
fn Again(own: Own) -> impl IntoView {
    let somebody_else = move |()| {
        own.change(|answering| {
            answering.claim = None;
            answering.sealed = None;
        });
        own.step.set(Step::Who);
    };
    view! {
        <section class="section stack">
            <h2>{t("own.again.heading")}</h2>
            <p>{t("own.again.text")}</p>
            <div class="cluster">
                <Button label=t("own.again.anew") on_press=move |()| own.step.set(Step::Answer) look=Look::Quiet/>
                <Button label=t("own.again.somebody_else") on_press=somebody_else look=Look::Quiet/>
            </div>
        </section>
    }
}
