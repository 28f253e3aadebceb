//! One leader's sheet, page by page.

use bearings_core::edit::{Edit, RoundEdit};
use bearings_core::exercises;
use bearings_core::model::{Purpose, QuestionId, Round, Sheet, SheetId};
use bearings_core::question::{Answer, Question, QuestionKind, RatingScale};
use leptos::prelude::*;

use super::super::HEADING;
use super::inputs::QuestionInput;
use super::predictions::Predictions;
use crate::i18n::{t, t_count, t_with};
use crate::reactive::live;
use crate::state::{DocumentStore, Turn, use_session, use_store};
use crate::ui::{Button, GraduatedRule, Icon, IconName, Look, RatingEnds};

/// One page of the sheet.
#[derive(Clone)]
pub(super) enum Page {
    /// Questions of one step.
    Questions {
        /// A word above the heading.
        eyebrow: String,
        /// The heading; empty where the single question is the heading.
        heading: String,
        /// The questions.
        questions: Vec<&'static Question>,
    },
    /// What the leader expects of the others.
    Predictions(Vec<&'static Question>),
    /// Looking back before handing in.
    Review,
}

/// How many others must be expected for a prediction to make sense.
const OTHERS_FOR_PREDICTIONS: usize = 2;

pub(super) fn pages(turn: &Turn, round: &Round, others: usize) -> Vec<Page> {
    let content = exercises::content_for(turn.exercise, round.purpose);
    let asked = |id: &QuestionId| {
        let question = content.questions.iter().find(|question| question.id == *id)?;
        round.questions.contains(id).then_some(question)
    };
    let mut pages: Vec<Page> = content
        .steps
        .iter()
        .map(|step| Page::Questions {
            eyebrow: step.eyebrow.clone(),
            heading: step.heading.clone(),
            questions: step.questions.iter().filter_map(asked).collect(),
        })
        .filter(|page| !matches!(page, Page::Questions { questions, .. } if questions.is_empty()))
        .collect();
    let key: Vec<&Question> =
        round.questions.iter().filter_map(asked).filter(|question| question.key).collect();
    if round.purpose == Purpose::Answers && !key.is_empty() && others >= OTHERS_FOR_PREDICTIONS {
        pages.push(Page::Predictions(key));
    }
    if pages.len() > 1 {
        pages.push(Page::Review);
    }
    pages
}

#[component]
pub(super) fn SheetPages(turn: Turn) -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let Some(round) = store.round(turn.exercise, turn.round) else { return ().into_any() };
    let others = store.with_now(|document| document.others(&round, &turn.leader));
    let pages = pages(&turn, &round, others);
    let count = pages.len();
    let page = RwSignal::new(0_usize);
    let heading_focus = session.platform;
    Effect::new(move |_| {
        page.track();
        (heading_focus.scroll_to_top)();
        (heading_focus.focus)(HEADING);
    });
    let title = exercises::content_for(turn.exercise, round.purpose).title.clone();
    let name = store.leader_name(&turn.leader);
    let progress = Signal::derive(move || Some(page.get() as f64 / count as f64));
    let body = {
        let turn = turn.clone();
        move || {
            match pages.get(page.get()).cloned() {
            Some(Page::Questions { eyebrow, heading, questions }) => {
                view! { <QuestionsPage turn=turn.clone() eyebrow heading questions/> }.into_any()
            }
            Some(Page::Predictions(questions)) => {
                view! { <Predictions turn=turn.clone() questions others/> }.into_any()
            }
            Some(Page::Review) | None => {
                view! { <Review turn=turn.clone() questions=round.questions.clone() pages=pages.clone() page/> }
                    .into_any()
            }
        }
        }
    };
    view! {
        <div class="page is-narrow sheet-page">
            <header class="sheet-head">
                <p class="cluster is-spread">
                    <span>
                        <strong>{title}</strong>
                        " "
                        {live(move || t_with("sheet.page_of", &[("page", &(page.get() + 1)), ("count", &count)]))}
                    </span>
                    <bdi>{name}</bdi>
                </p>
                <GraduatedRule majors=u32::try_from(count).unwrap_or(1) minors=2 progress/>
            </header>
            {body}
            <div class="sticky-actions">
                <p class="note cluster"><Icon name=IconName::Lock/>{t("sheet.only_you")}</p>
                <PageButtons turn page count/>
            </div>
        </div>
    }
    .into_any()
}

#[component]
fn QuestionsPage(
    turn: Turn,
    eyebrow: String,
    heading: String,
    questions: Vec<&'static Question>,
) -> impl IntoView {
    let single = questions.len() == 1;
    let heading = match questions.first() {
        Some(question) if heading.is_empty() => question.text.clone(),
        _ => heading,
    };
    let ends = common_scale(&questions).map(|scale| {
        view! { <RatingEnds first=scale.first last=scale.last low=scale.low.clone() high=scale.high.clone()/> }
    });
    let eyebrow = (!eyebrow.is_empty()).then(|| view! { <p class="eyebrow">{eyebrow}</p> });
    view! {
        {eyebrow}
        <h1 id=HEADING tabindex="-1">{heading}</h1>
        {ends}
        {questions
            .into_iter()
            .map(|question| view! { <QuestionInput turn=turn.clone() question is_heading=single/> })
            .collect_view()}
    }
}

/// The scale that all questions of a page share; its worded ends then stay in view above them.
fn common_scale(questions: &[&'static Question]) -> Option<&'static RatingScale> {
    let scale = |question: &&'static Question| match &question.kind {
        QuestionKind::Rating(scale) => Some(scale),
        _ => None,
    };
    let first = questions.first().and_then(scale)?;
    questions.iter().all(|question| scale(question) == Some(first)).then_some(first)
}

#[component]
fn Review(turn: Turn, questions: Vec<QuestionId>, pages: Vec<Page>, page: RwSignal<usize>) -> impl IntoView {
    let store = use_store();
    let open: Vec<(usize, String)> = open_questions(&sheet(store, &turn), &questions, &pages);
    let answered = questions.len() - open.len();
    let summary = if open.is_empty() {
        t("review.complete")
    } else {
        t_count("review.open", open.len(), &[("answered", &answered), ("all", &questions.len())])
    };
    view! {
        <h1 id=HEADING tabindex="-1">{t("review.heading")}</h1>
        <p class="lead">{summary}</p>
        <ul class="rows">
            {open
                .into_iter()
                .map(|(number, text)| {
                    let spoken = t_with("review.answer_it", &[("question", &text)]);
                    view! {
                        <li class="row">
                            <span class="row-main">{text}</span>
                            <Button label=t("review.back_to_it") spoken on_press=move |()| page.set(number) look=Look::Quiet/>
                        </li>
                    }
                })
                .collect_view()}
        </ul>
        <p>{t("review.final")}</p>
    }
}

/// The sheet of this turn, untracked.
fn sheet(store: DocumentStore, turn: &Turn) -> Sheet {
    let round = store.round(turn.exercise, turn.round);
    round.and_then(|round| round.responses.draft(&turn.leader).cloned()).unwrap_or_default()
}

/// Questions without an answer, each with the page it is on.
fn open_questions(sheet: &Sheet, questions: &[QuestionId], pages: &[Page]) -> Vec<(usize, String)> {
    let is_open = |id: &QuestionId| !sheet.answers.get(id).is_some_and(Answer::is_complete);
    pages
        .iter()
        .enumerate()
        .filter_map(|(number, page)| match page {
            Page::Questions { questions, .. } => Some((number, questions)),
            Page::Predictions(_) | Page::Review => None,
        })
        .flat_map(|(number, on_page)| on_page.iter().map(move |question| (number, *question)))
        .filter(|(_, question)| questions.contains(&question.id) && is_open(&question.id))
        .map(|(number, question)| (number, question.text.clone()))
        .collect()
}

#[component]
fn PageButtons(turn: Turn, page: RwSignal<usize>, count: usize) -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let later = move |()| {
        store.close_history();
        session.close_lid();
    };
    let hand_in = move |()| {
        let sheet = sheet(store, &turn);
        let ids = (0..sheet.answers.len() + sheet.predictions.len())
            .map(|_| SheetId::from_random((session.platform.bits)()))
            .collect();
        let at = (session.platform.now)();
        let edit = RoundEdit::HandIn { leader: turn.leader.clone(), at, ids };
        if store.dispatch(Edit::Round { exercise: turn.exercise, round: turn.round, edit }) {
            session.handed_in.set(Some(turn.leader.clone()));
            session.close_lid();
        }
    };
    let is_last = move || page.get() + 1 == count;
    view! {
        <div class="sheet-buttons">
            {live(move || {
                if page.get() == 0 {
                    view! { <Button label=t("sheet.later") on_press=later/> }.into_any()
                } else {
                    let back = move |()| page.update(|page| *page = page.saturating_sub(1));
                    view! { <Button label=t("sheet.back") on_press=back/> }.into_any()
                }
            })}
            {live(move || {
                if is_last() {
                    view! { <Button label=t("sheet.hand_in") on_press=hand_in.clone() look=Look::Primary/> }.into_any()
                } else {
                    let next = move |()| page.update(|page| *page += 1);
                    view! { <Button label=t("sheet.next") on_press=next look=Look::Primary/> }.into_any()
                }
            })}
        </div>
    }
}
