//! The home page, the hand-over, the second screen.

use bearings::charts::*;
use bearings::ui::*;
use bearings_core::geometry::fix::FixData;
use leptos::prelude::*;

pub fn page() -> impl IntoView {
    let sample = |(name, kind, text, spread): (&'static str, &'static str, &'static str, [f64; 6])| {
        let data = FixData { distances: spread.to_vec(), seed: name.len() as u64 };
        view! {
            <div class="with-mark">
                <FixMark data title=name/>
                <div class="row-main stack is-tight">
                    <h3>{name}</h3>
                    <p class="note">{kind}</p>
                    <p>{text}</p>
                    <ButtonLink href="#x" look=Look::Quiet size=Size::Row label="Look inside"/>
                </div>
            </div>
        }
    };
    let samples = [
        (
            "Morgenrot Bakery",
            "Family business, 5 leaders",
            "They agree on almost everything, except a plan that nobody has said aloud.",
            [0.02, 0.05, 0.03, 0.08, 0.06, 0.04],
        ),
        (
            "Kessler Valves",
            "Manufacturer, 7 leaders",
            "Everybody knows who decides. The message gets lost one floor down.",
            [0.1, 0.25, 0.2, 0.05, 0.3, 0.15],
        ),
        (
            "Halyard Software",
            "Start-up, 6 leaders",
            "Sales, product and marketing each pull well, in three directions.",
            [0.6, 0.4, 0.5, 0.7, 0.3, 0.55],
        ),
    ];
    view! {
        {super::frame::header("")}
        <main class="page" id="content" tabindex="-1">
            <div class="hero">
                <div class="stack">
                    <h1 class="is-display">"Every leader takes a bearing. See where they cross."</h1>
                    <p class="lead">"Your leaders answer the same questions alone. Bearings shows what you share, where you only thought so, and keeps what you decide about it."</p>
                    <div class="cluster">
                        <ButtonLink href="#x" look=Look::Primary size=Size::Main label="Start a workshop"/>
                        <Button look=Look::Quiet label="Open a file" on_press=|_| ()/>
                    </div>
                    <p class="note"><Icon name=IconName::Lock/>"Everything stays in this browser. Nothing is sent anywhere."</p>
                </div>
                <HeroFix names=["Ana", "Ben", "Carla", "Dev", "Eva", "Felix"].map(String::from)/>
            </div>
            <section class="section">
                <h2>"On this device"</h2>
                <DataTable
                    headers=["Workshop", "Leaders", "Last change"].map(String::from).to_vec()
                    rows=vec![["Lindqvist Logistics", "6", "today 14:32"].map(String::from).to_vec()]
                />
            </section>
            <section class="section">
                <div class="section-head">
                    <h2>"Or look at a finished one first"</h2>
                    <p class="note">"Three samples with answers filled in."</p>
                </div>
                <div class="columns">
                    {samples.map(sample)}
                    <div class="with-mark"><FixMark data=FixData::default() title="Not yet measured"/></div>
                </div>
            </section>
        </main>
    }
}

fn people() -> Vec<PersonStatus> {
    use AnswerStatus::*;
    [
        ("Ana", Next),
        ("Ben", Answered),
        ("Carla", Answered),
        ("Dev", Waiting),
        ("Eva", NotFinished),
        ("Felix", Absent),
    ]
    .map(|(name, status)| PersonStatus { name: name.into(), status })
    .to_vec()
}

pub fn hand_over() -> impl IntoView {
    view! {
        <div class="lid">
            {super::frame::header("Halyard Software")}
            <main id="content" tabindex="-1">
                <HandOver
                    title="Pass the device to Ana"
                    text="Vision, about 8 minutes. Look away, everybody else."
                    sealed="Carla’s answers are sealed until the reveal."
                    people=people()
                >
                    <Button look=Look::Primary size=Size::Main label="I’m Ana, begin" on_press=|_| ()/>
                    <Button look=Look::Quiet label="Ana can’t now" on_press=|_| ()/>
                </HandOver>
            </main>
        </div>
    }
}

pub fn presenter() -> impl IntoView {
    view! {
        <div class="presenter">
            <PageHeader home="#/" place="Culture"/>
            <main class="presenter-page has-side">
                <div class="presenter-main">
                    <h1 class="is-headline">"How it is here, and how we want it to be"</h1>
                    <p class="lead">"Twelve times 100 points. Answer alone, nothing is right or wrong."</p>
                    <TimerFace left=432 of=15 large=true/>
                </div>
                <div class="presenter-side">
                    <div class="presenter-code"><FixMark data=FixData::default() title="Code"/></div>
                    <StatusList people=people()/>
                </div>
            </main>
        </div>
    }
}
