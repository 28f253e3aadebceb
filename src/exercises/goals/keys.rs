//! What the keys do in the tree: the arrows walk as in every tree; with Alt they move the goal. Tab leaves the tree.

use bearings_core::edit::Step;
use bearings_core::model::GoalId;
use leptos::ev::KeyboardEvent;

use super::desk::Desk;

/// A key that was pressed while the goal had the focus.
pub(super) fn pressed(desk: Desk, id: &GoalId, event: &KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() {
        return;
    }
    let key = event.key();
    let is_known =
        if event.alt_key() { moves(desk, id, &key) } else { walks(desk, id, &key) || acts(desk, id, &key) };
    if is_known {
        event.prevent_default();
    }
}

fn moves(desk: Desk, id: &GoalId, key: &str) -> bool {
    let step = match key {
        "ArrowUp" => Step::Up,
        "ArrowDown" => Step::Down,
        "ArrowRight" => Step::In,
        "ArrowLeft" => Step::Out,
        _ => return false,
    };
    desk.step(id, step);
    true
}

fn walks(desk: Desk, id: &GoalId, key: &str) -> bool {
    let order = desk.shown.with_untracked(|shown| shown.order.clone());
    let Some(place) = order.iter().position(|known| known == id) else { return false };
    let row = desk.shown.with_untracked(|shown| shown.rows.get(id).cloned());
    let open = row.as_ref().and_then(|row| row.open);
    let to = match key {
        "ArrowDown" => Some(place + 1),
        "ArrowUp" => place.checked_sub(1),
        "Home" => Some(0),
        "End" => order.len().checked_sub(1),
        "ArrowRight" if open == Some(false) => {
            desk.fold(id, false);
            None
        }
        "ArrowRight" => open.map(|_| place + 1),
        "ArrowLeft" if open == Some(true) => {
            desk.fold(id, true);
            None
        }
        "ArrowLeft" => above(desk, &order, place),
        _ => return false,
    };
    if let Some(goal) = to.and_then(|to| order.get(to)) {
        desk.go_to(goal);
    }
    true
}

/// The place of the goal that the one at `place` serves.
fn above(desk: Desk, order: &[GoalId], place: usize) -> Option<usize> {
    let depth = |at: usize| {
        let id = order.get(at)?;
        desk.shown.with_untracked(|shown| shown.rows.get(id).map(|row| row.depth))
    };
    let own = depth(place)?;
    (0..place).rev().find(|before| depth(*before).is_some_and(|depth| depth < own))
}

fn acts(desk: Desk, id: &GoalId, key: &str) -> bool {
    match key {
        "Enter" => desk.add_beside(id),
        "Insert" | "+" => desk.add_below(id),
        "F2" | " " => desk.write(),
        "Delete" => desk.remove(id),
        _ => return false,
    }
    true
}
