//! The open workshop: loaded once for as long as its address is open, whatever screen of it is shown.

mod autosave;
mod banner;
mod editing;
mod reading;
mod saving;
mod shortcuts;
mod tabs;
mod unopened;

use std::cell::Cell;
use std::rc::Rc;

use bearings_core::model::{Timestamp, WorkshopId};
use bearings_core::route::Route;
use leptos::prelude::*;
use leptos::task::spawn_local;

pub use editing::{Editing, Editor, tell_deleted};
pub use saving::{SaveWords, Saving, Trouble};

use self::autosave::Autosave;
use self::banner::SaveBanner;
use self::reading::ReadingBanner;
use self::tabs::WorkshopTabs;
use self::unopened::Unopened;
use super::dashboard::KeptDashboard;
use super::decisions::Decisions;
use super::devices::{InviteScreen, RepliesScreen, ReplyTray, show_in_the_room, take_offers};
use super::files::Files;
use super::header::{PlainHeader, WorkshopHeader};
use super::lead::{Lead, broadcast};
use super::messages;
use super::navigation;
use super::overview::Overview;
use super::report::Report;
use super::setup::Setup;
use super::words;
use crate::browser::windows::{self, Claim};
use crate::browser::workshops::{self, NotOpened, Opened};
use crate::i18n::t;
use crate::reactive::{Lasting, live};
use crate::stages::{EntryScreen, EveryMiss, ExerciseScreen, PrintedSheet, SurveyScreen};
use crate::state::{DocumentStore, Room, Session, use_session};

/// What the screens of a workshop share beside its document.
#[derive(Clone, Copy)]
pub struct Workshop {
    /// Which workshop.
    pub id: StoredValue<WorkshopId>,
    /// What it is called.
    pub name: Signal<String>,
    /// How it stands with saving.
    pub saving: Signal<Saving>,
    /// Which window edits it.
    pub editor: Editor,
    /// When a file of it was last taken on this device.
    pub taken_at: Lasting<Option<Timestamp>>,
}

/// The workshop that this part of the page belongs to.
pub fn use_workshop() -> Workshop {
    expect_context()
}

/// A workshop of this device, or why it is not here.
#[component]
pub fn WorkshopScreen(
    /// Which workshop.
    id: WorkshopId,
) -> impl IntoView {
    let session = use_session();
    let loaded = StoredValue::new_local(None);
    let is_loaded = RwSignal::new(false);
    spawn_local(async move {
        let found = load(&id).await;
        // Somebody may have gone elsewhere meanwhile.
        if loaded.try_update_value(|loaded| *loaded = Some(found)).is_some() {
            is_loaded.set(true);
            navigation::take_up(session);
        }
    });
    live(move || match is_loaded.get().then(|| loaded.try_update_value(Option::take).flatten()).flatten() {
        Some(Loaded::Here(found)) => view! { <OpenWorkshop found=*found/> }.into_any(),
        Some(Loaded::NotOpened(id, why, records)) => view! { <Unopened id why records/> }.into_any(),
        None => view! { <PlainHeader/><main></main> }.into_any(),
    })
}

/// What came of opening a workshop.
enum Loaded {
    Here(Box<Found>),
    NotOpened(WorkshopId, NotOpened, Vec<String>),
}

/// A workshop that was opened, and whether this window edits it.
struct Found {
    opened: Opened,
    claim: Claim,
    /// Where the lock tells that another window has taken it away.
    editor: Rc<Cell<Option<Editor>>>,
}

async fn load(id: &WorkshopId) -> Loaded {
    let editor: Rc<Cell<Option<Editor>>> = Rc::default();
    let lost = {
        let editor = Rc::clone(&editor);
        move || editor.get().into_iter().for_each(Editor::lost)
    };
    let claim = windows::claim(id.as_str(), lost).await;
    match workshops::open(id).await {
        Ok(opened) => Loaded::Here(Box::new(Found { opened, claim, editor })),
        Err(why) => Loaded::NotOpened(id.clone(), why, workshops::raw_records(id).await),
    }
}

#[component]
fn OpenWorkshop(found: Found) -> impl IntoView {
    let session = use_session();
    let Found { opened, claim, editor: place } = found;
    let id = opened.document.id.clone();
    let store = DocumentStore::new(opened.document);
    let autosave = Autosave::start(store, opened.record, opened.saved_at);
    let editor = Editor::start(store, autosave, session, claim);
    place.set(Some(editor));
    if !opened.beside.is_empty() {
        session.fail(t("keeping.reading.beside"));
    }
    let workshop = Workshop {
        id: StoredValue::new(id.clone()),
        name: store.select(words::workshop_name).into(),
        saving: autosave.state(),
        editor,
        taken_at: Lasting::new(workshops::taken_at(&id)),
    };
    provide_context(store);
    provide_context(workshop);
    let room = Room::of(store, session);
    provide_context(room);
    broadcast(store, session, room);
    show_in_the_room(store, room);
    let dashboard = KeptDashboard::of(store, session);
    dashboard.build_ahead();
    let tray = ReplyTray::new(store, session);
    provide_context(tray);
    take_offers(tray, store, session);
    navigation::keep_title(session, workshop.name);
    messages::report_declined(store, session);
    close_history_with_the_lid(store, session);
    shortcuts::listen(store, session);
    // Files and reports can be taken from every window.
    let is_still = Signal::derive(move || {
        store.is_reading() && !session.route.with(|route| matches!(route, Route::Files(_) | Route::Report(_)))
    });
    let closed = move || session.turn.with(Option::is_none) && session.route.with(Route::takes_answers);
    view! {
        <div class="workshop" class:lid=closed class:is-turn=Signal::derive(move || session.turn.with(Option::is_some))>
            <WorkshopHeader/>
            <SaveBanner/>
            <ReadingBanner/>
            <WorkshopTabs/>
            <main>
                <fieldset class="screen" role="presentation" disabled=is_still>{screen(session, id, dashboard)}</fieldset>
            </main>
        </div>
    }
}

fn screen(
    session: Session,
    id: WorkshopId,
    dashboard: KeptDashboard,
) -> impl Fn() -> AnyView + Send + 'static {
    move || match session.route.get() {
        // The address already names another workshop: this one is about to leave the page.
        route if route.workshop() != Some(&id) => ().into_any(),
        Route::Setup(_) => view! { <Setup/> }.into_any(),
        Route::Overview(_) => view! { <Overview/> }.into_any(),
        Route::Discussion(_) => view! { <EveryMiss/> }.into_any(),
        Route::Dashboard(_) => dashboard.show(),
        Route::Exercise(_, exercise, stage) => view! { <ExerciseScreen exercise stage/> }.into_any(),
        Route::Sheet(_, exercise) => view! { <PrintedSheet exercise/> }.into_any(),
        Route::Entry(_, exercise) => view! { <EntryScreen exercise/> }.into_any(),
        Route::Survey(_, exercise) => view! { <SurveyScreen exercise/> }.into_any(),
        Route::Invite(_) => view! { <InviteScreen/> }.into_any(),
        Route::Replies(_) => view! { <RepliesScreen/> }.into_any(),
        Route::Lead(_) => view! { <Lead/> }.into_any(),
        Route::Decisions(_) => view! { <Decisions/> }.into_any(),
        Route::Files(_) => view! { <Files/> }.into_any(),
        Route::Report(_) => view! { <Report/> }.into_any(),
        Route::Present(_)
        | Route::Home
        | Route::Method
        | Route::Invited(_)
        | Route::Reply(_)
        | Route::NotFound => ().into_any(),
    }
}

/// Nobody's undo reaches behind the end of a turn, however it ends.
fn close_history_with_the_lid(store: DocumentStore, session: Session) {
    Effect::new(move |before: Option<Option<_>>| {
        let turn = session.turn.get();
        if before.is_some_and(|before| before.is_some() && before != turn) {
            store.close_history();
        }
        turn
    });
}
