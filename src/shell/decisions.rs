//! Every decision and action of the workshop.

use leptos::prelude::*;

use crate::i18n::{number_word, sentence_case, t, t_count, t_with};
use crate::reactive::live;
use crate::stages::{ActionList, DecisionList, HEADING};
use crate::state::use_store;

/// Decisions, then actions.
#[component]
pub fn Decisions() -> impl IntoView {
    let store = use_store();
    let heading = store.select(|document| {
        let open = document.actions.iter().filter(|action| !action.done).count();
        let counted = |key: &str, count: usize| t_count(key, count, &[("word", &number_word(count))]);
        match (document.decisions.len(), document.actions.len()) {
            (0, 0) => t("shell.decisions.none"),
            (decisions, _) => sentence_case(&t_with(
                "shell.decisions.finding",
                &[
                    ("decisions", &counted("shell.decisions.decisions", decisions)),
                    ("actions", &counted("shell.decisions.actions", open)),
                ],
            )),
        }
    });
    view! {
        <div class="page">
            <div class="page-head"><h1 id=HEADING tabindex="-1">{live(move || heading.get())}</h1></div>
            <section class="section stack" aria-labelledby="all-decisions">
                <h2 id="all-decisions">{t("shell.decisions.heading")}</h2>
                <DecisionList origin=None/>
            </section>
            <section class="section stack" aria-labelledby="all-actions">
                <h2 id="all-actions">{t("shell.decisions.actions_heading")}</h2>
                <ActionList origin=None/>
            </section>
        </div>
    }
}
