//! The reveal of ratings: a row for each statement, worst first or as the caller orders them.

use bearings_core::geometry::axis::{AxisData, Standing};
use bearings_core::geometry::rule::number;
use bearings_core::geometry::strip::StripData;
use leptos::prelude::*;

use super::axis::{AgreementAxis, whole};
use super::frame::PictureFrame;
use super::legend::RatingLegend;
use super::strip::{RatingStrip, answers};
use super::table::AsTable;
use crate::i18n::t;
use crate::reactive::{Selected, live};
use crate::ui::{Icon, IconName};

/// A remark under a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// The team thought it agreed: "You expected 4 of 5 to answer as you do; 1 did."
    BlindSpot(String),
    /// Anything else: who couldn't say, who is missing.
    Note(String),
}

/// One statement with everything that is known about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RatingRow {
    /// The statement.
    pub statement: String,
    /// Under the statement.
    pub remarks: Vec<Remark>,
    /// The dots.
    pub strip: StripData,
    /// The figure on its axis.
    pub axis: AxisData,
    /// The figure in words: "You agree", "Two camps", "Too few answers for a figure".
    pub verdict: String,
    /// The team agrees: the verdict gets a check.
    pub agreed: bool,
    /// Where the figure comes from, in sentences, behind one press.
    pub how: Vec<String>,
}

/// All statements of a scale with dots, figure and verdict; a legend and the table below.
#[component]
pub fn RatingBoard(
    /// What was asked.
    #[prop(into)]
    question: String,
    /// How many answered: "6 answers, none missing".
    #[prop(into)]
    answers: Signal<String>,
    /// The scale's first point.
    first: u8,
    /// The scale's last point.
    last: u8,
    /// What the first point means.
    #[prop(into)]
    low: String,
    /// What the last point means.
    #[prop(into)]
    high: String,
    /// The statements.
    #[prop(into)]
    rows: Signal<Vec<RatingRow>>,
    /// Whether the signs are explained below.
    #[prop(default = true)]
    legend: bool,
    /// A link after the legend: how it is worked out.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let caption = question.clone();
    let table = move || rows.with(|rows| as_table(rows, caption.clone()));
    // One rating alone goes by its statement.
    let title = {
        let question = question.clone();
        move || match rows.with(|rows| rows.first().map(|row| row.statement.clone())) {
            Some(statement) if question.is_empty() => statement,
            _ => question.clone(),
        }
    };
    let statements =
        move || rows.with(|rows| rows.iter().map(|row| row.statement.clone()).collect::<Vec<_>>());
    view! {
        <PictureFrame title=Signal::derive(title) table>
        <div class="rating-board">
            <div class="rating-row rating-board-head">
                <p class="rating-board-question"><span>{question}</span>{answers}</p>
                <p class="rating-board-ends">
                    <span>{first} " " {low}</span>
                    <span>{high} " " {last}</span>
                </p>
                <p class="rating-board-axis" aria-hidden="true">
                    <span>"0 " {t("chart.axis.name")}</span>
                    <span>"100"</span>
                </p>
            </div>
            // A row is its statement's, so that its dots travel when the answers of another round are shown.
            <For each=statements key=|statement| statement.clone() children=move |statement| row(rows, statement)/>
            {match children {
                _ if !legend => ().into_any(),
                Some(children) => view! { <RatingLegend>{children()}</RatingLegend> }.into_any(),
                None => view! { <RatingLegend/> }.into_any(),
            }}
        </div>
        </PictureFrame>
    }
}

fn row(rows: Signal<Vec<RatingRow>>, statement: String) -> AnyView {
    let row = {
        let statement = statement.clone();
        Selected::new(move || {
            let row = rows.with(|rows| rows.iter().find(|row| row.statement == statement).cloned());
            row.unwrap_or_default()
        })
    };
    let strip = Signal::derive(move || row.with(|row| row.strip.clone()));
    let remarks = Selected::new(move || row.with(|row| row.remarks.clone()));
    let rest = Selected::new(move || {
        row.with(|row| (row.axis.clone(), row.verdict.clone(), row.agreed, row.how.clone()))
    });
    let (figure, axis) =
        (move || rest.with(|(axis, ..)| number_of(axis)), move || rest.with(|(axis, ..)| axis_of(axis)));
    let verdict = move || {
        let (axis, verdict, agreed, how) = rest.get();
        view! {
            {verdict_line(verdict, axis.standing, agreed)}
            {(!how.is_empty()).then(|| how_it_is_worked_out(how))}
        }
    };
    view! {
        <section class="rating-row">
            <div class="rating-words">
                <h3 class="statement">{statement.clone()}</h3>
                {live(move || remarks.get().into_iter().map(remark).collect_view())}
            </div>
            <div class="rating-strip"><RatingStrip data=strip title=statement/></div>
            {live(figure)}
            <div class="rating-axis">{live(axis)}</div>
            <div class="rating-verdict">{live(verdict)}</div>
        </section>
    }
    .into_any()
}

fn number_of(axis: &AxisData) -> AnyView {
    let class =
        if axis.standing == Standing::Miss { "rating-number figure miss" } else { "rating-number figure" };
    view! { <p class=class>{axis.agreement.map(whole)}</p> }.into_any()
}

fn axis_of(axis: &AxisData) -> Option<AnyView> {
    let data = axis.clone();
    axis.agreement.map(|_| view! { <AgreementAxis data title=t("chart.axis.title")/> }.into_any())
}

pub(super) fn remark(remark: Remark) -> AnyView {
    match remark {
        Remark::BlindSpot(sentence) => view! {
            <p class="remark">
                <span class="miss"><Icon name=IconName::BlindSpot/></span>
                <span><strong>{t("chart.blind_spot")}</strong> " " {sentence}</span>
            </p>
        }
        .into_any(),
        Remark::Note(sentence) => view! { <p class="note">{sentence}</p> }.into_any(),
    }
}

pub(super) fn how_it_is_worked_out(sentences: Vec<String>) -> AnyView {
    view! {
        <details class="note">
            <summary>{t("chart.how")}</summary>
            <ul>{sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view()}</ul>
        </details>
    }
    .into_any()
}

pub(super) fn verdict_line(verdict: String, standing: Standing, agreed: bool) -> AnyView {
    let (class, icon) = match standing {
        Standing::Miss => ("miss", Some(IconName::Miss)),
        Standing::Clear if agreed => ("note", Some(IconName::Check)),
        Standing::Clear | Standing::Guessing => ("note", None),
    };
    view! {
        <p class=class>
            {icon.map(|name| view! { <Icon name/> })}
            <span>{verdict}</span>
        </p>
    }
    .into_any()
}

fn as_table(rows: &[RatingRow], caption: String) -> AnyView {
    let headers = ["statement", "answers", "median", "agreement", "verdict"];
    let cells = rows
        .iter()
        .map(|row| {
            vec![
                row.statement.clone(),
                answers(&row.strip),
                row.strip.median.map(number).unwrap_or_default(),
                row.axis.agreement.map(whole).unwrap_or_default(),
                row.verdict.clone(),
            ]
        })
        .collect();
    let headers = headers.iter().map(|name| t(&format!("chart.table.{name}"))).collect();
    view! { <AsTable headers rows=cells caption/> }.into_any()
}
