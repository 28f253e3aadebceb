//! Buttons, words, empty places, overlays.

use bearings::ui::*;
use leptos::prelude::*;

pub fn page() -> impl IntoView {
    let tabs =
        ["Where we stand", "Exercises 5 of 6", "To discuss 9", "Decisions and actions 7", "Files and report"]
            .map(|label| Tab { label: label.into(), href: format!("#{label}") })
            .to_vec();
    view! {
        {super::frame::header("Halyard Software, sample")}
        <main class="page" id="content" tabindex="-1">
            <Tabs label="Workshop" tabs current="#Where we stand"/>
            {super::frame::stepper()}
            <div class="page-head">
                <h1>"You agree on two of five. The widest miss is where money and people go."</h1>
                <TimerFace left=760 of=20/>
            </div>
            {buttons()}
            {words()}
            {overlays()}
        </main>
    }
}

fn buttons() -> impl IntoView {
    view! {
        <section class="section stack">
            <div class="section-head"><h2>"Buttons"</h2><span class="note">"one primary on a screen"</span></div>
            <div class="cluster">
                <Button look=Look::Primary size=Size::Main label="Start a workshop" on_press=|_| ()/>
                <Button look=Look::Primary label="Begin" on_press=|_| ()/>
                <Button label="Back" on_press=|_| ()/>
                <Button label="Goal" icon=IconName::Plus on_press=|_| ()/>
                <Button look=Look::Quiet label="Quiet action" on_press=|_| ()/>
                <Button look=Look::Danger label="Delete workshop" on_press=|_| ()/>
                <Button size=Size::Row label="In a row" on_press=|_| ()/>
                <ButtonLink href="#x" look=Look::Quiet size=Size::Row label="Open" spoken="Open Lindqvist"/>
                <IconButton icon=IconName::ArrowUp label="Move up" on_press=|_| ()/>
                <IconButton icon=IconName::Cross label="Remove" on_press=|_| ()/>
            </div>
            <RevealButton
                label="Reveal the answers"
                note="5 of 6 have answered. Felix’s answers stay out of this round."
                on_reveal=|_| ()
            />
            <div class="cluster">{all_icons()}</div>
        </section>
    }
}

fn all_icons() -> impl IntoView {
    use IconName::*;
    [
        Check,
        Plus,
        Minus,
        Cross,
        ArrowUp,
        ArrowDown,
        ChevronRight,
        ChevronLeft,
        ChevronDown,
        ChevronUp,
        Miss,
        BlindSpot,
        Lock,
        Screen,
        Theme,
        File,
        Download,
        Undo,
        Redo,
        Pencil,
        People,
        Clock,
        Menu,
        Star,
    ]
    .map(|name| view! { <Icon name/> })
}

fn words() -> impl IntoView {
    let segments = vec![
        ("In three years we are the ".to_owned(), false),
        ("first call".to_owned(), true),
        (" for every mid-size bank in the north.".to_owned(), false),
    ];
    view! {
        <section class="section stack">
            <h2>"Save state, always in the header"</h2>
            <div class="cluster">
                <SaveStatus state=SaveState::Saved { time: "14:32".into(), note: String::new() } on_action=|_| ()/>
                <SaveStatus state=SaveState::Saving on_action=|_| ()/>
                <SaveStatus
                    state=SaveState::Failed {
                        sentence: "Not saved: storage is full.".into(),
                        action: "Take a file".into(),
                    }
                    on_action=|_| ()
                />
            </div>
            <h2>"A leader’s words keep a voice of their own"</h2>
            <Quote segments=segments.clone() speaker=Some(Speaker { initials: "AR".into(), name: "Ana Reyes".into() })/>
            <Quote segments speaker=None late=true/>
            <h2>"Empty"</h2>
            <EmptyState
                title="No decisions yet"
                text="They appear here as soon as one is written down in an exercise."
            >
                <Button size=Size::Row label="Write one now" on_press=|_| ()/>
            </EmptyState>
            <ul class="rows">
                <li class="row">
                    <div class="row-main">
                        <p class="statement">"Lindqvist Logistics"</p>
                        <p class="note">"Strategy days, November"</p>
                    </div>
                    <p class="miss"><Icon name=IconName::Miss/>"none yet: take a file"</p>
                    <div class="row-actions"><ButtonLink href="#x" look=Look::Quiet label="Open"/></div>
                </li>
            </ul>
            <div class="columns">
                <div><p class="figure">"4"</p><p class="note">"broken lines"</p></div>
                <div><p class="figure miss">"22"</p><p class="note">"agreement"</p></div>
                <div><p class="figure is-index">"68"</p><p class="note">"index"</p></div>
            </div>
        </section>
    }
}

fn overlays() -> impl IntoView {
    let open = RwSignal::new(false);
    let toast = RwSignal::new(None::<ToastMessage>);
    let say =
        move |_| toast.set(Some(ToastMessage { text: "Felix removed".into(), action: Some("Undo".into()) }));
    view! {
        <section class="section stack">
            <h2>"Toast and dialog"</h2>
            <div class="cluster">
                <Button label="Open the dialog" on_press=move |_| open.set(true)/>
                <Button label="Show the toast" on_press=say/>
            </div>
            <Dialog
                open
                on_close=move |_| open.set(false)
                question="Reopen the answers?"
                consequence="A second round starts. The first stays as it is, to compare."
            >
                <Button look=Look::Primary label="Start round 2" on_press=move |_| open.set(false)/>
                <Button look=Look::Quiet label="Keep round 1" on_press=move |_| open.set(false)/>
            </Dialog>
            <Toast message=toast on_action=move |_| toast.set(None) on_gone=move |_| toast.set(None)/>
            <AgendaSheet title="Today, from 9:00" entries=super::frame::agenda()/>
        </section>
    }
}
