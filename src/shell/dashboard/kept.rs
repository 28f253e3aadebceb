//! The dashboard between two visits.

use std::time::Duration;

use bearings_core::route::Route;
use chrono::NaiveDate;
use leptos::prelude::*;

use super::figures::Figures;
use super::standing;
use crate::browser::kept::Kept;
use crate::state::{DocumentStore, Session};

/// Whoever has been on a screen for so long has seen it whole, and what moves there has come to rest.
const REST: Duration = Duration::from_secs(3);

/// The dashboard of a workshop: built ahead, before anybody opens it, and kept while they are elsewhere, until the
/// workshop changes. What is on display follows the changes by itself.
#[derive(Clone, Copy)]
pub struct KeptDashboard {
    figures: Figures,
    session: Session,
    owner: StoredValue<Owner>,
    built: StoredValue<Option<Built>, LocalStorage>,
    is_shown: StoredValue<bool>,
}

struct Built {
    view: Kept,
    /// The day on which it says what is overdue.
    day: NaiveDate,
}

impl KeptDashboard {
    /// The dashboard of the workshop that the current owner belongs to.
    pub fn of(store: DocumentStore, session: Session) -> Self {
        let dashboard = Self {
            figures: Figures::of(store),
            session,
            owner: StoredValue::new(Owner::new()),
            built: StoredValue::new_local(None),
            is_shown: StoredValue::new(false),
        };
        // Kept any longer it would work everything out anew with each key of whoever answers.
        store.before_change(move || {
            if dashboard.is_shown.try_get_value() == Some(false) {
                dashboard.forget();
            }
        });
        dashboard
    }

    /// Builds it whenever there is time: as soon as the first screen is on display, and after changes as soon as somebody
    /// rests on a screen that asks nobody anything.
    pub fn build_ahead(self) {
        Effect::new(move |before: Option<()>| {
            let wait = if before.is_some() { REST } else { Duration::ZERO };
            let ahead = move || self.figures.work_out_ahead(move || self.build(Kept::rehearse));
            if !self.session.route.with(Route::takes_answers)
                && let Ok(timer) = set_timeout_with_handle(ahead, wait)
            {
                on_cleanup(move || timer.clear());
            }
        });
    }

    /// The dashboard, for as long as the reader that asks for it does not ask again.
    pub fn show(self) -> AnyView {
        if self.built.with_value(|built| built.as_ref().is_some_and(|built| built.day != self.today())) {
            self.forget();
        }
        self.build(|_| ());
        self.is_shown.set_value(true);
        on_cleanup(move || {
            let _ = self.is_shown.try_set_value(false);
        });
        self.built
            .with_value(|built| built.as_ref().map(|built| built.view.placed("page dashboard")))
            .into_any()
    }

    /// Builds it, and runs `first` with it; nothing where it is built already, or its workshop has left the page.
    fn build(self, first: fn(&Kept)) {
        let (Some(owner), Some(false)) =
            (self.owner.try_get_value(), self.built.try_with_value(Option::is_some))
        else {
            return;
        };
        // An owner remembers each it ever had below it, until it is cleaned up.
        let view = owner.with_cleanup(|| Kept::new(move || standing(self.figures).into_any()));
        first(&view);
        let _ = self.built.try_set_value(Some(Built { view, day: self.today() }));
    }

    fn forget(self) {
        drop(self.built.try_update_value(Option::take));
    }

    fn today(self) -> NaiveDate {
        (self.session.platform.day)().date
    }
}
