//! What to say: the lines of the exercise in its brief, in the other stages what goes for every exercise.

use bearings_core::exchange::presenting::Spot;
use bearings_core::exercises::content;
use bearings_core::model::Stage;
use leptos::prelude::*;

use crate::i18n::t;

/// The lines for a stage.
#[component]
pub(super) fn Script(spot: Spot) -> impl IntoView {
    let line = |line: String| view! { <li class="lead">{line}</li> };
    view! {
        <section class="section stack" aria-labelledby="lead-script">
            <h2 id="lead-script">{t("brief.script")}</h2>
            <ul class="lead-script">{lines(spot).into_iter().map(line).collect_view()}</ul>
        </section>
    }
}

fn lines(Spot { exercise, stage }: Spot) -> Vec<String> {
    match stage {
        Stage::Brief => content(exercise).brief.script.clone(),
        Stage::Answer => {
            ["lead.say.answer.alone", "lead.say.answer.quiet", "lead.say.answer.late"].map(t).to_vec()
        }
        Stage::Reveal => {
            ["lead.say.reveal.look", "lead.say.reveal.nobody", "lead.say.reveal.first"].map(t).to_vec()
        }
        Stage::Discuss => {
            ["lead.say.discuss.few", "lead.say.discuss.last", "lead.say.discuss.see"].map(t).to_vec()
        }
        Stage::Decide => {
            ["lead.say.decide.write", "lead.say.decide.who", "lead.say.decide.vote"].map(t).to_vec()
        }
    }
}
