//! The split, its bars, and the reveal of Culture.

use bearings::charts::*;
use bearings::ui::*;
use bearings_core::geometry::gap::GapRow;
use bearings_core::geometry::radar::RadarData;
use bearings_core::geometry::split::{SplitBar, SplitBarsData};
use leptos::prelude::*;

const STATEMENTS: [&str; 4] = [
    "They take time for people and help them grow.",
    "They try new things and put up with failure.",
    "They set the bar high and want to win.",
    "They plan well and keep things running.",
];
const TYPES: [(&str, &str); 4] =
    [("Together", "clan"), ("Inventive", "adhocracy"), ("Driven", "market"), ("Orderly", "hierarchy")];
const TODAY: [f64; 4] = [21.2, 35.8, 30.7, 12.3];
const WANTED: [f64; 4] = [26.4, 26.6, 22.3, 24.9];
const EACH: [[f64; 4]; 6] = [
    [14.0, 46.0, 25.0, 15.0],
    [20.0, 26.0, 38.0, 16.0],
    [24.0, 30.0, 26.0, 20.0],
    [26.0, 36.0, 24.0, 14.0],
    [22.0, 38.0, 30.0, 10.0],
    [10.0, 30.0, 50.0, 10.0],
];

fn statements() -> Vec<String> {
    STATEMENTS.map(str::to_owned).to_vec()
}

pub fn split() -> impl IntoView {
    let points = RwSignal::new(vec![30, 35, 20, 5]);
    view! {
        <main class="page is-narrow sheet-page" id="content" tabindex="-1">
            <header class="sheet-head">
                <p class="cluster is-spread"><span><strong>"Culture"</strong>" 2 of 12"</span><span>"Ana Reyes"</span></p>
                <GraduatedRule majors=6 minors=2 progress=0.16/>
            </header>
            <h1>"How are people led here?"</h1>
            <SplitInput
                legend="Share 100 points: more for what is truer."
                options=statements()
                value=points
                on_change=move |changed| points.set(changed)
            />
            <div class="sticky-actions">
                <p class="note"><Icon name=IconName::Lock/>"Only you see this until the reveal."</p>
                <div class="sheet-buttons">
                    <Button label="Back" on_press=|_| ()/>
                    <Button look=Look::Primary label="Next" on_press=|_| ()/>
                </div>
            </div>
        </main>
    }
}

fn bars(named: bool) -> SplitBarsData {
    let initials = ["AR", "BO", "CV", "DP", "EL", "FB"];
    let bar = |(place, (points, initials)): (usize, ([f64; 4], &str))| SplitBar {
        initials: named.then(|| initials.to_owned()),
        name: named.then(|| format!("Leader {initials}")),
        points: points.to_vec(),
        late: place == 5,
    };
    SplitBarsData {
        options: statements(),
        mean: Some(TODAY.to_vec()),
        each: EACH.into_iter().zip(initials).enumerate().map(bar).collect(),
    }
}

pub fn splits() -> impl IntoView {
    view! {
        <main class="page is-narrow stack is-loose" id="content" tabindex="-1">
            <h1>"How are people led here?"</h1>
            <SplitBars data=bars(true) title="How are people led here?"/>
            <h2>"Unnamed"</h2>
            <SplitBars data=SplitBarsData { mean: None, ..bars(false) } title="How are people led here?"/>
            <h2>"Nothing given yet"</h2>
            <SplitInput legend="Share 100 points." options=statements() value=Vec::new() on_change=|_| ()/>
        </main>
    }
}

fn gap((place, (name, scholarly)): (usize, (&str, &str))) -> GapRow {
    let at = |profile: &[f64; 4]| profile.get(place).copied().unwrap_or_default();
    let gap = at(&WANTED) - at(&TODAY);
    GapRow {
        name: name.into(),
        scholarly: scholarly.into(),
        today: at(&TODAY),
        wanted: at(&WANTED),
        gap,
        large: gap.abs() >= 10.0,
        each: EACH.iter().map(at).collect(),
    }
}

pub fn reveal() -> impl IntoView {
    let gaps: Vec<GapRow> = TYPES.into_iter().enumerate().map(gap).collect();
    let radar = RadarData {
        axes: TYPES.map(|(name, scholarly)| (name.to_owned(), scholarly.to_owned())).to_vec(),
        today: TODAY.to_vec(),
        wanted: WANTED.to_vec(),
        each: EACH.map(|profile| profile.to_vec()).to_vec(),
    };
    view! {
        {super::frame::header("Halyard Software, sample")}
        <div class="page layout-rail">
            <AgendaRail title="Today, from 9:00" entries=super::frame::agenda()/>
            <main class="rail-content" id="content" tabindex="-1">
                <div class="cluster is-spread">{super::frame::stepper()}<TimerFace left=375 of=15/></div>
                <div class="page-head">
                    <h1>"Today you are inventive and driven. You want more order."</h1>
                    <Button look=Look::Primary label="Discuss the misses" on_press=|_| ()/>
                </div>
                <div class="culture-pictures">
                    <CultureRadar data=radar title="Culture, today and wanted"/>
                    <div>
                        <CultureLegend/>
                        <GapRows rows=gaps title="Gaps between today and wanted"/>
                    </div>
                </div>
            </main>
        </div>
    }
}
