//! What a leader answers with, and the board that groups it.

use bearings::ui::*;
use leptos::prelude::*;

const STATEMENTS: [(&str, Option<u8>, bool); 5] = [
    ("I can explain our vision without looking it up.", Some(6), false),
    ("I believe in it.", Some(7), false),
    ("My own team could repeat it.", None, true),
    ("Last quarter’s decisions followed it.", None, false),
    ("Money and people go where it says.", None, false),
];

pub fn page() -> impl IntoView {
    let priorities = RwSignal::new(vec!["Fewer, dearer products".to_owned(), "One roadmap".to_owned()]);
    view! {
        {super::frame::header("Vision")}
        <main class="page is-narrow" id="content" tabindex="-1">
            <div class="cluster is-spread"><strong>"Vision"</strong><span class="note">"4 of 6"</span><span>"Ana Reyes"</span></div>
            <GraduatedRule majors=3 minors=2 progress=0.66/>
            <h1>"How true is this for you?"</h1>
            <RatingEnds first=1 last=7 low="not at all" high="completely"/>
            {STATEMENTS.map(rating)}
            <ListInput
                legend="The top priorities for the next one to three years, from memory"
                value=priorities
                on_change=move |lines| priorities.set(lines)
                max_lines=5
                max_chars=80
                line_label=|number| format!("Priority {number}")
                hint="In order. Three to five."
            />
            <div class="sticky-actions">
                <p class="note"><Icon name=IconName::Lock/>"Only you see this until the reveal."</p>
                <Button label="Back" on_press=|_| ()/>
                <Button look=Look::Primary label="Next" on_press=|_| ()/>
            </div>
        </main>
    }
}

fn rating((legend, value, cant_say): (&'static str, Option<u8>, bool)) -> impl IntoView {
    let value = RwSignal::new(value);
    let cant_say = RwSignal::new(cant_say);
    let choose = move |point| {
        value.set(Some(point));
        cant_say.set(false);
    };
    view! {
        <RatingInput
            legend first=1 last=7 low="not at all" high="completely"
            value cant_say on_choose=choose on_cant_say=move |on| cant_say.set(on)
        />
    }
}

/// A card: its words, whose they are, its state as a class.
type Card = (&'static str, &'static str, &'static str);

const GROUPS: [(&str, &str, &[Card]); 4] = [
    (
        "Depth before breadth",
        "",
        &[("Fewer, dearer products", "AR", ""), ("Say no to small customers", "BO", "is-selected")],
    ),
    (
        "One roadmap",
        "is-target",
        &[("One roadmap", "CV", ""), ("Stop building by request", "DP", "is-dragged")],
    ),
    ("Premium", "is-over", &[("Be the premium choice in the north", "EL", "")]),
    ("Hiring", "", &[("Hire two people who have sold to banks before", "FB", "")]),
];

fn card((text, by, state): &Card) -> impl IntoView + use<> {
    view! {
        <li class=format!("card {state}")>
            <button type="button" class="card-grip">
                <span class="card-text">{*text}</span>
                <span class="card-by">{*by}</span>
            </button>
        </li>
    }
}

fn group((name, state, cards): (&'static str, &'static str, &'static [Card])) -> impl IntoView {
    view! {
        <section class=format!("card-group {state}")>
            <div class="card-group-head"><h3>{name}</h3><span class="note">{cards.len()}</span></div>
            <ul class="cards">{cards.iter().map(card).collect_view()}</ul>
        </section>
    }
}

pub fn board() -> impl IntoView {
    view! {
        {super::frame::header("Halyard Software, sample")}
        <main class="page" id="content" tabindex="-1">
            <div class="page-head">
                <h1>"Put together what means the same"</h1>
                <Button look=Look::Primary label="Confirm the groups" on_press=|_| ()/>
            </div>
            <h2 class="visually-hidden">"Groups"</h2>
            <div class="card-board">
                {GROUPS.into_iter().map(group).collect_view()}
                <section class="card-group is-new"><p>"A new group"</p></section>
            </div>
        </main>
    }
}
