//! Texts side by side, words in common marked.

use bearings_core::model::{ExerciseId, RoundNumber};
use bearings_core::question::{Question, QuestionOption};
use bearings_core::results::{Statement, TextResult, text};
use leptos::prelude::*;

use super::super::people::{initials_of, seat};
use super::super::words;
use super::revealed;
use crate::i18n::{names, t, t_count, t_with};
use crate::reactive::live;
use crate::state::{DocumentStore, use_store};
use crate::ui::{GraduatedRule, Quote, Speaker};

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
        let mentions = result.with(|result| result.as_ref().map(|found| mentions(found, &statement)));
        let segments: Vec<(String, bool)> =
            statement.segments.into_iter().map(|segment| (segment.text, segment.mark.is_some())).collect();
        let mentions = mentions.unwrap_or_default();
        view! { <li><Quote segments speaker late=statement.late mentions/></li> }
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
            <p class="note">{live(move || result.with(|result| result.as_ref().map(marked)))}</p>
            <ul class="quotes columns">
                {live(move || in_room_order(store, result.get()).into_iter().map(quote).collect_view())}
            </ul>
            {live(move || result.get().filter(|found| !found.mentioned.is_empty()).map(|found| view! { <Mentioned found/> }))}
        </section>
    }
}

/// Why words are marked.
fn marked(found: &TextResult) -> String {
    if !found.mentioned.is_empty() {
        return t("statements.by_words");
    }
    let words: Vec<String> = found.common.iter().take(MOST_COMMON).map(|(word, _)| word.clone()).collect();
    if words.is_empty() {
        t("statements.no_words")
    } else {
        t_with("statements.words", &[("words", &names(&words))])
    }
}

/// What one statement mentions of what was looked for; nothing where nothing was.
fn mentions(found: &TextResult, statement: &Statement) -> String {
    let place = |place: &usize| found.mentioned.get(*place).map(|(option, _)| option.text.clone());
    let mentioned: Vec<String> = statement.mentions.iter().filter_map(place).collect();
    match mentioned.as_slice() {
        [] if found.mentioned.is_empty() => String::new(),
        [] => t("statements.mentions_none"),
        _ => t_with("statements.mentions", &[("names", &names(&mentioned))]),
    }
}

/// How many statements mention each of what was looked for.
#[component]
fn Mentioned(found: TextResult) -> impl IntoView {
    let all = found.statements.iter().filter(|words| !words.late).count();
    let majors = u32::try_from(all).unwrap_or(1);
    let row = move |(option, count): (QuestionOption, usize)| {
        let number = if count == 0 {
            t("statements.nobody")
        } else {
            t_with("list.of", &[("count", &count), ("all", &all)])
        };
        view! {
            <tr>
                <th scope="row"><bdi>{option.text}</bdi></th>
                <td class="tally"><GraduatedRule majors minors=1 progress=count as f64 / all.max(1) as f64/></td>
                <td class="number" class:is-miss=count == 0>{number}</td>
            </tr>
        }
    };
    view! {
        <table class="items">
            <caption class="visually-hidden">{t("statements.mentioned_caption")}</caption>
            <thead>
                <tr>
                    <th scope="col">{t("statements.priority")}</th>
                    <td></td>
                    <th scope="col" class="number">{t("statements.mentioned_by")}</th>
                </tr>
            </thead>
            <tbody>{found.mentioned.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}

/// Named statements in the order of the room; unnamed ones have none.
fn in_room_order(store: DocumentStore, result: Option<TextResult>) -> Vec<Statement> {
    let mut statements = result.map(|result| result.statements).unwrap_or_default();
    store.with_now(|document| {
        statements.sort_by_key(|statement| seat(document, statement.leader.as_ref()));
    });
    statements
}

/// How many of the words in common are listed above the statements.
const MOST_COMMON: usize = 8;
