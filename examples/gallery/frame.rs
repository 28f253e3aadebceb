//! The header, stepper and agenda around a page of the gallery.

use bearings::ui::*;
use leptos::prelude::*;

pub fn header(place: &'static str) -> impl IntoView {
    let theme = RwSignal::new(Theme::System);
    view! {
        <SkipLink target="content"/>
        <PageHeader home="#/" place=place>
            <SaveStatus state=SaveState::Saved { time: "14:32".into(), note: String::new() } on_action=|_| ()/>
            <ThemeSwitch theme on_change=move |next| theme.set(next)/>
            <a class="tool is-strong" href="#/help">"Help ?"</a>
        </PageHeader>
    }
}

fn step(label: &str, state: StepState) -> Step {
    Step { label: label.into(), href: format!("#/{label}"), state }
}

pub fn stepper() -> impl IntoView {
    let steps = vec![
        step("Brief", StepState::Done),
        step("Answer", StepState::Done),
        step("Reveal", StepState::Now),
        step("Discuss", StepState::Ahead),
        step("Decide", StepState::Ahead),
    ];
    view! { <Stepper steps within=0.6/> }
}

fn entry(label: &str, minutes: u32, state: StepState) -> AgendaEntry {
    let note = if state == StepState::Now { "now, 4 min behind".to_owned() } else { String::new() };
    let href = (label != "Break").then(|| format!("#/{label}"));
    AgendaEntry { label: label.into(), minutes, note, href, state }
}

pub fn agenda() -> Vec<AgendaEntry> {
    vec![
        entry("Vision", 75, StepState::Done),
        entry("Messaging", 45, StepState::Done),
        entry("Break", 15, StepState::Done),
        entry("Roles", 60, StepState::Now),
        entry("Goals", 75, StepState::Ahead),
        entry("Culture", 50, StepState::Ahead),
        entry("Pulse", 10, StepState::Ahead),
    ]
}
