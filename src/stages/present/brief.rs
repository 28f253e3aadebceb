//! Why it matters, and what will happen.

use bearings_core::exercises::content;
use bearings_core::model::ExerciseId;
use leptos::prelude::*;

use super::super::brief::what_will_happen;
use super::SeenTimer;
use super::answering::LargeTimer;
use crate::stages::HEADING;

#[component]
pub fn BriefPicture(
    /// Of which exercise.
    exercise: ExerciseId,
    /// The timer, while there is one.
    timer: SeenTimer,
) -> impl IntoView {
    let brief = &content(exercise).brief;
    view! {
        <div class="presenter-page has-side">
            <div class="presenter-main">
                <h1 id=HEADING tabindex="-1" class="is-headline">{brief.heading.clone()}</h1>
                <div class="stack">
                    {brief.why.iter().map(|sentence| view! { <p class="lead">{sentence.clone()}</p> }).collect_view()}
                </div>
                <LargeTimer timer/>
            </div>
            <div class="presenter-side">
                {what_will_happen(brief)}
            </div>
        </div>
    }
}
