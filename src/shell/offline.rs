//! What there is to say about the build that runs here: that it opens without a network, and that a newer one is there.

use bearings_core::route::Route;
use leptos::prelude::*;

use crate::browser::offline::{News, keep, start_newer};
use crate::browser::page;
use crate::browser::second::is_here;
use crate::i18n::t;
use crate::reactive::{Lasting, Selected, live};
use crate::state::{Session, use_session};
use crate::ui::{Button, Icon, IconName, Look, Size};

/// What is known of the builds in this browser.
#[derive(Clone, Copy)]
struct Builds {
    works_offline: Lasting<bool>,
    newer: Lasting<Option<Newer>>,
}

#[derive(Clone, Copy, PartialEq)]
enum Newer {
    /// It waits for somebody to start it.
    Waits,
    /// It was started in another window.
    RunsElsewhere,
}

/// Lets the browser keep this build once the first screen is drawn, so that nothing of it is drawn later for that.
pub fn provide(session: Session) {
    let builds = Builds { works_offline: Lasting::new(false), newer: Lasting::new(None) };
    provide_context(builds);
    page::after_drawing(move || keep(move |news| builds.hear(session, news)));
}

impl Builds {
    fn hear(self, session: Session, news: News) {
        match news {
            News::WorksOffline => self.works_offline.set(true),
            News::NewerWaits => self.newer.set(Some(Newer::Waits)),
            // Somebody may be writing in this window, and all that it runs is loaded: it goes on with its own build, which
            // was whole when it came, until its people load it anew. A window that has only the first file can't go on,
            // because the second one of its build may be gone; and nobody is at the keyboard of the second screen. Both hold
            // nothing that could be lost.
            News::Outdated if !is_here() || session.route.with_untracked(is_second_screen) => page::reload(),
            News::Outdated => {
                self.works_offline.set(false);
                self.newer.set(Some(Newer::RunsElsewhere));
            }
        }
    }
}

/// That there is a newer build. Only a person starts it, and nobody is asked while leaders answer.
#[component]
pub fn BuildNews() -> impl IntoView {
    let session = use_session();
    let builds: Builds = expect_context();
    let newer = Selected::new(move || {
        let is_asked = session.turn.with(Option::is_none) && session.route.with(has_room);
        builds.newer.get().filter(|_| is_asked)
    });
    let strip = move |newer: Newer| {
        let (text, label, act): (_, _, fn()) = match newer {
            Newer::Waits => ("shell.newer.waits", "shell.newer.start", start_newer),
            Newer::RunsElsewhere => ("shell.newer.elsewhere", "shell.newer.reload", page::reload),
        };
        view! {
            <aside class="banner is-news" aria-label=t("shell.newer.label")>
                <div class="banner-words">
                    <p>{t(text)}</p>
                    <Button label=t(label) on_press=move |()| act() size=Size::Row look=Look::Quiet/>
                </div>
            </aside>
        }
    };
    view! { <div class="news-place" role="status">{live(move || newer.get().map(strip))}</div> }
}

/// That the app opens without a network, once it does.
#[component]
pub fn WorksOffline() -> impl IntoView {
    let builds: Builds = expect_context();
    live(move || {
        builds.works_offline.get().then(|| {
            view! { <p class="note"><Icon name=IconName::Check/>{t("shell.home.offline")}</p> }
        })
    })
}

fn is_second_screen(route: &Route) -> bool {
    matches!(route, Route::Present(_))
}

/// Whether a screen is one on which somebody can think about a newer build: no leader answers on it, and it is not shown
/// to a room.
fn has_room(route: &Route) -> bool {
    !route.takes_answers()
        && !is_second_screen(route)
        && !matches!(route, Route::Invited(_) | Route::Reply(_))
}
