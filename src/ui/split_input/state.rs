//! What a split in progress knows: the points given, and what is typed and does not fit yet.

use bearings_core::geometry::split::{given, left, limited, spread};
use bearings_core::question::SPLIT_TOTAL;
use leptos::prelude::*;

use crate::reactive::Selected;

/// What is wrong with what is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// Points beyond 100.
    TooMany(u32),
    /// It is no number.
    NotWhole,
}

/// A split in progress.
#[derive(Clone, Copy)]
pub(super) struct Split {
    value: Selected<Vec<u32>>,
    on_change: Callback<Vec<u8>>,
    /// The whole split while it holds too many points to be handed on.
    unfit: RwSignal<Option<Vec<u32>>>,
    /// The field being typed in, and its text as it stands there.
    typing: RwSignal<Option<(usize, String)>>,
    /// Controls show the points anew even where a change was cut down to none.
    redraw: Trigger,
}

/// What a typed text means; no text means no points.
fn read(text: &str) -> Option<u32> {
    match text.trim() {
        "" => Some(0),
        digits => digits.parse().ok(),
    }
}

impl Split {
    pub(super) fn new(count: usize, value: Signal<Vec<u8>>, on_change: Callback<Vec<u8>>) -> Self {
        let value = Selected::new(move || {
            let mut points: Vec<u32> = value.get().into_iter().map(u32::from).collect();
            points.resize(count, 0);
            points
        });
        let unfit = RwSignal::new(None);
        let typing = RwSignal::new(None::<(usize, String)>);
        // A value from outside, such as an undo, wins over what is typed.
        Effect::new(move |_| {
            let points = value.get();
            unfit.set(None);
            let differs = |(place, text): &(usize, String)| read(text) != points.get(*place).copied();
            if typing.with_untracked(|typing| typing.as_ref().is_some_and(differs)) {
                typing.set(None);
            }
        });
        Self { value, on_change, unfit, typing, redraw: Trigger::new() }
    }

    /// All points as they are shown, tracked.
    pub(super) fn points(self) -> Vec<u32> {
        self.unfit.get().unwrap_or_else(|| self.value.get())
    }

    /// The points of one statement, tracked.
    pub(super) fn at(self, place: usize) -> u32 {
        self.redraw.track();
        self.points().get(place).copied().unwrap_or_default()
    }

    /// The text of one number field, tracked; empty where nothing is given.
    pub(super) fn text(self, place: usize) -> String {
        let typed = self.typing.get().filter(|(typed, _)| *typed == place);
        let shown = || Some(self.at(place)).filter(|points| *points > 0).map(|points| points.to_string());
        typed.map(|(_, text)| text).or_else(shown).unwrap_or_default()
    }

    /// What is wrong, tracked.
    pub(super) fn fault(self) -> Option<Fault> {
        if self.typing.with(|typing| typing.as_ref().is_some_and(|(_, text)| read(text).is_none())) {
            return Some(Fault::NotWhole);
        }
        let over = given(&self.points()).saturating_sub(SPLIT_TOTAL);
        (over > 0).then_some(Fault::TooMany(over))
    }

    /// Whether the fault is in this statement's number, tracked.
    pub(super) fn is_faulty(self, place: usize) -> bool {
        let typed_here = self.typing.with(|typing| typing.as_ref().is_some_and(|(typed, _)| *typed == place));
        match self.fault() {
            None => false,
            Some(Fault::NotWhole) => typed_here,
            Some(Fault::TooMany(_)) => {
                self.at(place) > self.value.with(|points| points.get(place).copied()).unwrap_or_default()
            }
        }
    }

    /// Gives `wanted` points to a statement, or as many as are left.
    pub(super) fn give(self, place: usize, wanted: u32) {
        self.typing.set(None);
        let points = untrack(move || self.points());
        self.put(place, limited(&points, place, wanted));
        self.redraw.notify();
    }

    /// Gives a statement the points that `change` makes of the ones it has.
    pub(super) fn change(self, place: usize, change: fn(u32) -> u32) {
        self.give(place, change(untrack(move || self.at(place))));
    }

    /// Takes a typed text as it is; more than is left waits until it fits.
    pub(super) fn write(self, place: usize, text: String) {
        let number = read(&text);
        self.typing.set(Some((place, text)));
        if let Some(number) = number {
            self.put(place, number);
        }
    }

    /// The number field is left: from now on it shows the points, unless its text is none.
    pub(super) fn end_typing(self) {
        if self.typing.with_untracked(|typing| typing.as_ref().is_some_and(|(_, text)| read(text).is_some()))
        {
            self.typing.set(None);
        }
    }

    /// Gives what is left evenly to all.
    pub(super) fn spread(self) {
        self.typing.set(None);
        self.hand_on(spread(&untrack(move || self.points())));
    }

    /// Whether something is left to give, tracked.
    pub(super) fn left(self) -> u32 {
        left(&self.points())
    }

    fn put(self, place: usize, number: u32) {
        let mut points = untrack(move || self.points());
        if let Some(points) = points.get_mut(place) {
            *points = number;
        }
        self.hand_on(points);
    }

    fn hand_on(self, points: Vec<u32>) {
        if given(&points) > SPLIT_TOTAL {
            self.unfit.set(Some(points));
            return;
        }
        self.unfit.set(None);
        if self.value.with_untracked(|value| *value != points) {
            self.on_change.run(points.into_iter().filter_map(|points| u8::try_from(points).ok()).collect());
        }
    }
}
