//! The reveal of ratings, small teams and crowds.

use bearings::charts::*;
use bearings::ui::*;
use bearings_core::geometry::axis::{AxisData, Shoal, Standing};
use bearings_core::geometry::initials::initials;
use bearings_core::geometry::strip::{Camp, StripData, StripDot};
use leptos::prelude::*;

const NAMES: [&str; 6] = ["Ana Reyes", "Ben Ode", "Carla Vogt", "Dev Patel", "Eva Lind", "Felix Brandt"];

fn dots(values: &[f64]) -> Vec<StripDot> {
    let dot = |((value, name), initials): ((&f64, &str), String)| StripDot {
        initials: Some(initials),
        name: Some(name.to_owned()),
        value: *value,
        late: false,
    };
    values.iter().zip(NAMES).zip(initials(&NAMES)).map(dot).collect()
}

fn row(
    statement: &str,
    values: [f64; 6],
    median: f64,
    agreement: f64,
    voices: (f64, f64),
    verdict: &str,
) -> RatingRow {
    let standing = if agreement > 72.5 { Standing::Clear } else { Standing::Guessing };
    RatingRow {
        statement: statement.into(),
        agreed: standing == Standing::Clear,
        strip: StripData { first: 1, last: 7, dots: dots(&values), median: Some(median), camps: None },
        axis: AxisData {
            agreement: Some(agreement),
            shoal: Some(Shoal { median: 48.0, edge: 72.0 }),
            one_voice: Some(voices),
            standing,
            items: Vec::new(),
        },
        verdict: verdict.into(),
        ..RatingRow::default()
    }
}

fn rows() -> Vec<RatingRow> {
    let mut split = row(
        "Money and people go where it says.",
        [7.0, 2.0, 1.0, 6.0, 2.0, 6.0],
        4.0,
        22.0,
        (19.0, 28.0),
        "Two camps",
    );
    split.axis.standing = Standing::Miss;
    split.strip.camps =
        Some([Camp { count: 3, low: 1.0, high: 2.0 }, Camp { count: 3, low: 6.0, high: 7.0 }]);
    split.remarks = vec![Remark::BlindSpot("You expected 4 of 5 to answer as you do; 2 did.".into())];
    let mut late =
        row("I believe in it.", [7.0, 6.0, 6.0, 7.0, 6.0, 5.0], 6.0, 81.0, (78.0, 86.0), "You agree");
    if let Some(dot) = late.strip.dots.last_mut() {
        dot.late = true;
    }
    late.remarks = vec![Remark::Note("One answer came after the reveal and counts in no figure.".into())];
    vec![
        split,
        row(
            "Last quarter’s decisions followed it.",
            [5.0, 2.0, 3.0, 6.0, 4.0, 3.0],
            3.5,
            61.0,
            (53.0, 69.0),
            "No clearer than guessing",
        ),
        row(
            "My own team could repeat it.",
            [4.0, 3.0, 5.0, 2.0, 4.0, 3.0],
            3.5,
            72.0,
            (70.0, 78.0),
            "No clearer than guessing",
        ),
        late,
        row(
            "I can explain it without looking it up.",
            [6.0, 6.0, 5.0, 6.0, 5.0, 6.0],
            6.0,
            85.0,
            (83.0, 89.0),
            "You agree",
        ),
        RatingRow {
            statement: "Too few answered this one.".into(),
            strip: StripData { first: 1, last: 7, dots: dots(&[4.0, 6.0]), median: Some(5.0), camps: None },
            verdict: "Two answers are too few for a figure".into(),
            ..RatingRow::default()
        },
    ]
}

pub fn page() -> impl IntoView {
    view! {
        {super::frame::header("Halyard Software, sample")}
        <div class="page layout-rail is-revealing">
            <AgendaRail title="Today, from 9:00" entries=super::frame::agenda()/>
            <main class="rail-content" id="content" tabindex="-1">
                <div class="cluster is-spread">{super::frame::stepper()}<TimerFace left=760 of=20/></div>
                <div class="page-head">
                    <h1>"You agree on two of five. The widest miss is where money and people go."</h1>
                    <Button look=Look::Primary label="Discuss the misses" on_press=|_| ()/>
                </div>
                <h2 class="visually-hidden">"Ratings"</h2>
                <RatingBoard
                    question="How true is this for you?" answers="6 answers, none missing"
                    first=1 last=7 low="not at all" high="completely" rows=rows()
                >
                    <a href="#how">"How it is worked out"</a>
                </RatingBoard>
            </main>
        </div>
    }
}

pub fn presenter() -> impl IntoView {
    view! {
        <div class="presenter">
            <PageHeader home="#/" place="Vision"/>
            <main class="presenter-page">
                <h1>"You agree on two of five. The widest miss is where money and people go."</h1>
                <h2 class="visually-hidden">"Ratings"</h2>
                <RatingBoard
                    question="How true is this for you?" answers="6 answers, none missing"
                    first=1 last=7 low="not at all" high="completely" rows=rows() legend=false
                />
            </main>
        </div>
    }
}

fn crowd(count: usize, named: bool) -> StripData {
    let value = |index: usize| f64::from(u8::try_from((index * index + 3 * index) % 7).unwrap_or(0) + 1);
    let dot = |index: usize| StripDot {
        initials: named.then(|| "AR".to_owned()),
        name: named.then(|| format!("Leader {index}")),
        value: value(index),
        late: index == 4,
    };
    StripData { first: 1, last: 7, dots: (0..count).map(dot).collect(), median: Some(3.0), camps: None }
}

pub fn crowds() -> impl IntoView {
    let items = vec![22.0, 61.0, 72.0, 81.0, 85.0];
    let travelling = RwSignal::new(StripData {
        first: 1,
        last: 7,
        dots: dots(&[7.0, 2.0, 1.0, 6.0, 2.0, 6.0]),
        median: Some(4.0),
        camps: None,
    });
    let travel = move |_| {
        travelling.update(|data| {
            data.dots = dots(&[6.0, 5.0, 5.0, 6.0, 4.0, 6.0]);
            data.median = Some(5.5);
        })
    };
    view! {
        <main class="page is-narrow stack is-loose" id="content" tabindex="-1">
            <h1>"Crowds, unnamed answers, aspects"</h1>
            <RatingStrip data=crowd(8, false) title="Unnamed"/>
            <RatingStrip data=crowd(14, true) title="Fourteen"/>
            <RatingStrip data=crowd(50, true) title="Fifty"/>
            <RatingStrip data=travelling title="Round to round"/>
            <Button label="Round 2" on_press=travel/>
            <AgreementAxis
                title="Shared vision"
                data=AxisData { agreement: Some(66.0), standing: Standing::Clear, items, ..AxisData::default() }
            />
        </main>
    }
}
