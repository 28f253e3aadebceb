//! Where the room is, and the ways from there.

use bearings_core::exchange::presenting::{Move, Spot, moved};
use bearings_core::exercises::content;
use bearings_core::model::Stage;
use bearings_core::route::Route;
use leptos::prelude::*;

use super::moves::move_room;
use crate::i18n::{t, t_with};
use crate::reactive::live;
use crate::stages::steps;
use crate::state::{use_room, use_session, use_store};
use crate::ui::{Button, ButtonLink, Look, Size, Stepper};

/// The five stages, then back, on, and past the rest of the exercise.
#[component]
pub(super) fn Whereabouts(spot: Spot) -> impl IntoView {
    let (store, session, room) = (use_store(), use_session(), use_room());
    let go = move |by: Move| move |()| move_room(store, session, room, by);
    let here = Route::Exercise(store.now().id.clone(), spot.exercise, spot.stage).to_fragment();
    let ways = store.select(move |document| {
        [Move::Back, Move::Next, Move::Skip].map(|by| moved(document, spot, by).map(|to| name(spot, to)))
    });
    // While a round takes answers, its reveal is the main act of the screen.
    let is_open = store.select(move |document| {
        document.exercise(spot.exercise).is_some_and(|state| state.open_round().is_some())
    });
    let buttons = move || {
        let look = if is_open.get() { Look::Secondary } else { Look::Primary };
        let [back, next, skip] = ways.get();
        // From the last stage on, going on and skipping are the same.
        let skip = skip.filter(|_| spot.stage != Stage::Decide);
        view! {
            {back.map(|to| view! { <Button label=t_with("lead.back", &[("to", &to)]) on_press=go(Move::Back)/> })}
            {next.map(|to| {
                let label = t_with("lead.next", &[("to", &to)]);
                view! { <Button label on_press=go(Move::Next) look/> }
            })}
            {skip.map(|to| {
                let label = t_with("lead.skip", &[("to", &to)]);
                view! { <Button label on_press=go(Move::Skip) look=Look::Quiet/> }
            })}
        }
    };
    view! {
        <Stepper steps=store.select(move |document| steps(document, spot.exercise, spot.stage))/>
        <div class="cluster lead-ways">
            {live(buttons)}
            <ButtonLink href=here label=t("lead.here") look=Look::Quiet size=Size::Normal/>
        </div>
    }
}

/// What a way leads to: a stage of this exercise, or another exercise.
fn name(from: Spot, to: Spot) -> String {
    if to.exercise == from.exercise {
        t(&format!("stage.{}", to.stage.as_str()))
    } else {
        content(to.exercise).title.clone()
    }
}
