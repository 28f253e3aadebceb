//! Where an exercise stands, as a rule of five stages and in words.

use bearings_core::model::{ExerciseId, Stage};
use leptos::prelude::*;

use super::words::{exercise_and_stage, exercise_done, share_done};
use crate::i18n::t;
use crate::ui::GraduatedRule;

/// How far an exercise is; `None` where it was not begun. What has come to its decision is done.
pub fn standing(progress: Option<(ExerciseId, Stage)>) -> AnyView {
    let (share, words) = match progress {
        None => (0.0, t("shell.list.not_begun")),
        Some((exercise, stage @ Stage::Decide)) => (share_done(stage), exercise_done(exercise)),
        Some((exercise, stage)) => (share_done(stage), exercise_and_stage(exercise, stage)),
    };
    view! {
        <div class="stands">
            <GraduatedRule majors=5 progress=share/>
            <span class="note">{words}</span>
        </div>
    }
    .into_any()
}
