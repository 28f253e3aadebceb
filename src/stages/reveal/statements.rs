//! Texts side by side, words in common marked.

use bearings_core::model::{ExerciseId, RoundNumber};
use bearings_core::question::Question;
use bearings_core::results::{Statement, TextResult, text};
use leptos::prelude::*;

use super::super::people::initials_of;
use super::super::words;
use super::revealed;
use crate::i18n::{t, t_count, t_with};
use crate::reactive::live;
use crate::state::{DocumentStore, use_store};
use crate::ui::{Quote, Speaker};

#[component]
pub(super) fn Statements(
    exercise: ExerciseId,
    round: RoundNumber,
    question: &'static Question,
) -> impl IntoView {
    let store = use_store();
    let result =
        store.select(move |document| revealed(document, exercise, round).map(|round| text(round, question)));
    let initials = store.select(initials_of);
    let speaker = move |statement: &Statement| {
        let id = statement.leader.as_ref()?;
        let initials = initials.with(|initials| initials.get(id).cloned().unwrap_or_default());
        Some(Speaker { initials, name: store.leader_name(id) })
    };
    let quote = move |statement: Statement| {
        let speaker = speaker(&statement);
        let segments: Vec<(String, bool)> =
            statement.segments.into_iter().map(|segment| (segment.text, segment.common)).collect();
        view! { <li><Quote segments speaker late=statement.late/></li> }
    };
    let common = move || {
        result.with(|result| {
            let words: Vec<String> = result
                .iter()
                .flat_map(|result| &result.common)
                .take(MOST_COMMON)
                .map(|(word, _)| word.clone())
                .collect();
            if words.is_empty() {
                t("statements.no_words")
            } else {
                t_with("statements.words", &[("words", &crate::i18n::names(&words))])
            }
        })
    };
    let count = move || {
        result.with(|result| {
            let in_time = |result: &TextResult| result.statements.iter().filter(|words| !words.late).count();
            let (statements, missing) =
                result.as_ref().map_or((0, 0), |result| (in_time(result), result.missing));
            let answers = t_count("counts.answers", statements, &[]);
            format!("{answers}, {}", words::missing(missing))
        })
    };
    view! {
        <section class="section stack">
            <div class="section-head">
                <h2>{question.text.clone()}</h2>
                <p class="note">{count}</p>
            </div>
            <p class="note">{common}</p>
            <ul class="quotes columns">
                {live(move || in_room_order(store, result.get()).into_iter().map(quote).collect_view())}
            </ul>
        </section>
    }
}

/// Named statements in the order of the room; unnamed ones have none.
fn in_room_order(store: DocumentStore, result: Option<TextResult>) -> Vec<Statement> {
    let mut statements = result.map(|result| result.statements).unwrap_or_default();
    store.with_now(|document| {
        let place = |statement: &Statement| {
            document.leaders.iter().position(|leader| Some(&leader.id) == statement.leader.as_ref())
        };
        statements.sort_by_key(place);
    });
    statements
}

/// How many of the words in common are listed above the statements.
const MOST_COMMON: usize = 8;
