//! One leader's sheet, page by page.

use bearings_core::exercises::{self, OpenQuestion, SheetPart, SheetPlan};
use bearings_core::question::{Question, QuestionKind, RatingScale};
use leptos::prelude::*;

use super::super::HEADING;
use super::choice::MatrixKey;
use super::inputs::{Place, QuestionInput};
use super::predictions::Predictions;
use super::turn;
use crate::i18n::{t, t_count, t_with};
use crate::reactive::live;
use crate::state::{DocumentStore, Session, Turn, use_session, use_store};
use crate::ui::{Button, GraduatedRule, Icon, IconName, Look, RatingEnds};

/// One page of the sheet.
#[derive(Clone)]
enum Page {
    /// Questions that belong together.
    Questions(SheetPart),
    /// What the leader expects of the others.
    Predictions(Vec<&'static Question>),
    /// Looking back before handing in.
    Review,
}

/// What happens at the end of a sheet.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum SheetEnd {
    /// It is handed in for good.
    HandIn,
    /// It stays with whoever answers, who can come back to it.
    Keep,
}

impl SheetEnd {
    /// The words on the last button.
    const fn button(self) -> &'static str {
        match self {
            Self::HandIn => "sheet.hand_in",
            Self::Keep => "sheet.done",
        }
    }

    /// The heading of the review.
    const fn heading(self) -> &'static str {
        match self {
            Self::HandIn => "review.heading",
            Self::Keep => "review.heading_keep",
        }
    }

    /// What the last button does.
    const fn consequence(self) -> &'static str {
        match self {
            Self::HandIn => "review.final",
            Self::Keep => "review.keep",
        }
    }
}

/// The pages in their order: the parts of the plan come first.
fn pages(plan: &SheetPlan) -> Vec<Page> {
    let mut pages: Vec<Page> = plan.parts.iter().cloned().map(Page::Questions).collect();
    if !plan.predictions.is_empty() {
        pages.push(Page::Predictions(plan.predictions.clone()));
    }
    if pages.len() > 1 {
        pages.push(Page::Review);
    }
    pages
}

#[component]
pub(super) fn SheetPages(turn: Turn, end: SheetEnd) -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let Some(round) = store.round(turn.exercise, turn.round) else { return ().into_any() };
    let Some(plan) = turn::plan(store, &turn) else { return ().into_any() };
    let pages = pages(&plan);
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
        move || match pages.get(page.get()).cloned() {
            Some(Page::Questions(part)) => view! { <QuestionsPage turn=turn.clone() part/> }.into_any(),
            Some(Page::Predictions(questions)) => {
                view! { <Predictions turn=turn.clone() questions others=plan.others/> }.into_any()
            }
            Some(Page::Review) | None => {
                let open = plan.open(&turn::sheet(store, &turn));
                view! { <Review open all=plan.count() page end/> }.into_any()
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
                <PageButtons turn page count end/>
            </div>
        </div>
    }
    .into_any()
}

#[component]
fn QuestionsPage(turn: Turn, part: SheetPart) -> impl IntoView {
    let place = if part.questions.len() == 1 { Place::Heading } else { Place::Page };
    let heading = match part.questions.first() {
        Some(question) if part.heading.is_empty() => question.text.as_str(),
        _ => part.heading,
    };
    let eyebrow = (!part.eyebrow.is_empty()).then(|| view! { <p class="eyebrow">{part.eyebrow}</p> });
    view! {
        {eyebrow}
        <h1 id=HEADING tabindex="-1">{heading}</h1>
        {ends(&part.questions)}
        {part.questions.first().map(|question| view! { <MatrixKey question hint=true/> })}
        {part
            .questions
            .into_iter()
            .map(|question| view! { <QuestionInput turn=turn.clone() question place/> })
            .collect_view()}
    }
}

/// The worded ends of the scale that all ratings among these questions share; they stay in view above them.
pub(super) fn ends(questions: &[&'static Question]) -> Option<AnyView> {
    let scale = common_scale(questions)?;
    let (low, high) = (scale.low.clone(), scale.high.clone());
    Some(view! { <RatingEnds first=scale.first last=scale.last low high/> }.into_any())
}

fn common_scale(questions: &[&'static Question]) -> Option<&'static RatingScale> {
    let mut scales = questions.iter().filter_map(|question| match &question.kind {
        QuestionKind::Rating(scale) => Some(scale),
        _ => None,
    });
    let first = scales.next()?;
    scales.all(|scale| scale.looks_like(first)).then_some(first)
}

#[component]
fn Review(open: Vec<OpenQuestion>, all: usize, page: RwSignal<usize>, end: SheetEnd) -> impl IntoView {
    let summary = if open.is_empty() {
        t("review.complete")
    } else {
        t_count("review.open", open.len(), &[("answered", &(all - open.len())), ("all", &all)])
    };
    view! {
        <h1 id=HEADING tabindex="-1">{t(end.heading())}</h1>
        <p class="lead">{summary}</p>
        <ul class="rows">
            {open
                .into_iter()
                .map(|OpenQuestion { part, question, .. }| {
                    let spoken = t_with("review.answer_it", &[("question", &question.text)]);
                    view! {
                        <li class="row">
                            <span class="row-main">{question.text.as_str()}</span>
                            <Button label=t("review.back_to_it") spoken on_press=move |()| page.set(part) look=Look::Quiet/>
                        </li>
                    }
                })
                .collect_view()}
        </ul>
        <p>{t(end.consequence())}</p>
    }
}

#[component]
fn PageButtons(turn: Turn, page: RwSignal<usize>, count: usize, end: SheetEnd) -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let later = move |()| turn::put_aside(store, session);
    let finish = move |()| match end {
        SheetEnd::Keep => turn::put_aside(store, session),
        SheetEnd::HandIn => hand_in(store, session, &turn),
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
                    view! { <Button label=t(end.button()) on_press=finish.clone() look=Look::Primary/> }.into_any()
                } else {
                    let next = move |()| page.update(|page| *page += 1);
                    view! { <Button label=t("sheet.next") on_press=next look=Look::Primary/> }.into_any()
                }
            })}
        </div>
    }
}

/// Hands the sheet in and says so on the lid.
fn hand_in(store: DocumentStore, session: Session, turn: &Turn) {
    if turn::hand_in(store, session, turn) {
        session.sealed.set(t_with("lid.sealed", &[("name", &store.leader_name(&turn.leader))]));
    }
}
