//! Choices and orders: what a leader answers with, and what the reveal shows.

use bearings::charts::*;
use bearings::ui::*;
use bearings_core::geometry::axis::{AxisData, Standing};
use bearings_core::geometry::bump::{BumpColumn, BumpData};
use bearings_core::geometry::collisions::{
    CollisionCell, CollisionColumn, CollisionData, CollisionRow, CollisionSign,
};
use bearings_core::geometry::heat::HeatDot;
use bearings_core::geometry::split::letter;
use bearings_core::model::OptionId;
use leptos::prelude::*;

const OPTIONS: [&str; 4] =
    ["Depth before breadth", "Twenty harbours by summer", "A premium brand", "Keep every customer"];
const ROWS: [(&str, &str); 3] =
    [("All-hands", "everybody in the company"), ("Website", "visitors"), ("Sales talk", "customers to be")];
const LEADERS: [&str; 6] = ["AR", "BO", "CV", "DP", "EL", "FB"];

pub fn inputs() -> impl IntoView {
    let order = RwSignal::new(Vec::<Vec<OptionId>>::new());
    let options: Vec<(OptionId, String)> = (0_u64..)
        .zip(OPTIONS)
        .map(|(number, text)| (OptionId::from_random(number), text.to_owned()))
        .collect();
    view! {
        {super::frame::header("Messaging")}
        <main class="page is-narrow" id="content" tabindex="-1">
            <h1>"Which priority comes first on each channel?"</h1>
            <p class="lead">"What somebody at the other end hears or reads first, as it is today."</p>
            <ChoiceKey options=options_of_matrix()/>
            {ROWS.map(row)}
            <h2>"Which of the goals comes first?"</h2>
            <RankingInput legend="Your order" options value=order on_change=move |places| order.set(places)/>
        </main>
    }
}

fn options_of_matrix() -> Vec<ChoiceOption> {
    let lettered = OPTIONS.iter().enumerate().map(|(place, text)| ChoiceOption {
        value: place.to_string(),
        letter: Some(letter(place)),
        text: (*text).to_owned(),
        says_nothing: false,
    });
    let worded = ["None of these", "Can’t say"].map(|text| ChoiceOption {
        value: text.to_owned(),
        letter: None,
        text: text.to_owned(),
        says_nothing: false,
    });
    lettered.chain(worded).collect()
}

fn row((legend, note): (&'static str, &'static str)) -> impl IntoView {
    let value = RwSignal::new(String::new());
    view! {
        <ChoiceInput legend note options=options_of_matrix() value on_choose=move |chosen| value.set(chosen)/>
    }
}

pub fn pictures() -> impl IntoView {
    let rows = vec![
        heat(
            "All-hands",
            &[0, 0, 1, 2, 2, 3],
            14.0,
            Standing::Miss,
            "Scattered: 2 of 6 at most chose the same",
        ),
        heat("Website", &[2, 2, 2, 2, 2, 0], 64.0, Standing::Clear, "5 of 6 chose the same"),
        heat("Sales talk", &[1, 1, 1, 0, 2, 2], 29.0, Standing::Guessing, "3 of 6 chose the same"),
    ];
    let options =
        OPTIONS.iter().enumerate().map(|(place, words)| (letter(place), (*words).to_owned())).collect();
    view! {
        {super::frame::header("Halyard Software, sample")}
        <main class="page" id="content" tabindex="-1">
            <h1>"On one of three channels you lead with the same."</h1>
            <section class="section stack">
                <h2>"Which priority comes first on each channel?"</h2>
                <HeatMap question="Channels" options rows=Signal::stored(rows) totals=4/>
            </section>
            <section class="section stack">
                <h2>"Which of the goals comes first?"</h2>
                <BumpChart data=Signal::stored(orders()) title="Which of the goals comes first?"/>
            </section>
            <section class="section stack">
                <h2>"Who decides?"</h2>
                <CollisionMap data=Signal::stored(collisions()) title="Who decides?" totals="says “I decide”, of 3"/>
            </section>
        </main>
    }
}

fn heat(name: &str, chosen: &[usize], agreement: f64, standing: Standing, verdict: &str) -> HeatRow {
    let dot = |(leader, _): (&&str, &usize)| HeatDot {
        initials: Some((*leader).to_owned()),
        name: Some((*leader).to_owned()),
        late: false,
    };
    let cell = |option: usize| {
        LEADERS.iter().zip(chosen).filter(|(_, chosen)| **chosen == option).map(dot).collect()
    };
    HeatRow {
        name: name.to_owned(),
        note: "customers to be".to_owned(),
        remarks: vec![Remark::Note("6 answers, none missing".to_owned())],
        cells: (0..OPTIONS.len()).map(cell).collect(),
        axis: AxisData {
            agreement: Some(agreement),
            one_voice: Some((agreement - 9.0, agreement + 14.0)),
            standing,
            ..AxisData::default()
        },
        verdict: verdict.to_owned(),
        agreed: standing == Standing::Clear,
        how: vec!["The share of pairs of you who chose alike.".to_owned()],
    }
}

fn orders() -> BumpData {
    let column = |(leader, places): (&str, [Option<f64>; 4])| BumpColumn {
        initials: Some(leader.to_owned()),
        name: Some(leader.to_owned()),
        places: places.to_vec(),
        late: leader == "FB",
    };
    let each = LEADERS.into_iter().zip([
        [Some(1.0), Some(2.0), Some(3.0), Some(4.0)],
        [Some(1.0), Some(4.0), Some(2.0), Some(3.0)],
        [Some(2.0), Some(1.0), Some(2.0), Some(4.0)],
        [Some(1.0), Some(2.0), None, None],
        [Some(4.0), Some(3.0), Some(2.0), Some(1.0)],
        [Some(1.0), Some(2.0), Some(3.0), Some(4.0)],
    ]);
    BumpData {
        options: OPTIONS.map(String::from).to_vec(),
        order: vec![0, 1, 2, 3],
        scores: vec![12.0, 8.0, 8.0, 4.0],
        each: each.map(column).collect(),
        widest: Some(0),
    }
}

fn collisions() -> CollisionData {
    let column = |(place, initials): (usize, &str)| CollisionColumn {
        initials: initials.to_owned(),
        name: initials.to_owned(),
        total: place,
        is_overloaded: place == 5,
    };
    let row = |name: &str, group: &str, sign: CollisionSign, votes: [(usize, bool); 6]| CollisionRow {
        name: name.to_owned(),
        group: group.to_owned(),
        is_miss: sign != CollisionSign::None,
        is_clear: sign == CollisionSign::None,
        sign,
        cells: votes.map(|(votes, claims)| CollisionCell { votes, claims }).to_vec(),
        beside: vec![0, 1, 0],
        sentence: String::new(),
    };
    let none = (0, false);
    CollisionData {
        columns: LEADERS.into_iter().enumerate().map(column).collect(),
        beside: ["Several of us", "Nobody", "Don’t know"].map(String::from).to_vec(),
        rows: vec![
            row(
                "Discounts",
                "Two or more believe they decide",
                CollisionSign::Link,
                [none, (3, true), none, (2, true), none, none],
            ),
            row(
                "Stopping a project",
                "“I thought it was you”",
                CollisionSign::Arrows(0, 2),
                [(2, false), none, (3, false), none, none, none],
            ),
            row("Salaries", "Clear", CollisionSign::None, [(5, true), none, none, none, none, none]),
        ],
        voters: 6,
    }
}
