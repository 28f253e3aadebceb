//! Workshops in the browser's storage: two slots and a mirror, nothing written over that this window has not seen, nothing
//! lost.

use bearings::browser::mirror;
use bearings::browser::storage::{self, StorageError};
use bearings::browser::workshops::{
    Kept, NotOpened, SaveError, confirm, damaged_text, delete, discard, list, note_taken, open, put,
    raw_records, save, snapshots, taken_at,
};
use bearings_core::exchange::envelope::{Slot, peek, seal};
use bearings_core::exchange::snapshot::Why;
use bearings_core::model::{Document, Timestamp, WorkshopId};
use wasm_bindgen_test::wasm_bindgen_test;

fn id(text: &str) -> WorkshopId {
    WorkshopId::parse(text).expect("an identifier")
}

fn titled(text: &str, title: &str) -> Document {
    Document { title: title.to_owned(), ..Document::new(id(text), Timestamp::default()) }
}

async fn title_of(text: &str) -> String {
    open(&id(text)).await.expect("a workshop").document.title
}

fn stored(text: &str) -> [Option<String>; 2] {
    [Slot::A, Slot::B].map(|slot| storage::read(&slot.key(&id(text))))
}

/// Changes a letter of the record that holds `title`.
fn damage(text: &str, title: &str) {
    for slot in [Slot::A, Slot::B] {
        let key = slot.key(&id(text));
        if let Some(record) = storage::read(&key).filter(|record| record.contains(title)) {
            storage::write(&key, &record.replace(title, &title.to_uppercase())).expect("room");
        }
    }
}

#[wasm_bindgen_test]
async fn what_was_stored_last_is_opened() {
    put(&titled("last", "one")).await.expect("stored");
    let mut opened = open(&id("last")).await.expect("a workshop");
    assert!(opened.saved_at.is_some());
    for title in ["two", "three", "four"] {
        save(&mut opened.record, &titled("last", title)).await.expect("stored");
        assert_eq!(title_of("last").await, title);
    }
    assert!(stored("last").iter().all(Option::is_some), "both slots take turns");
    assert_eq!(open(&id("never")).await, Err(NotOpened::Missing));
}

/// A record as another window would have sealed it.
fn theirs(document: &Document, revision: u64) -> String {
    seal(document, revision, revision - 1, "another window", Timestamp::default()).expect("a record")
}

/// Puts a text into the mirror, whatever is there.
async fn mirror_holds(text: &str, record: String) {
    let put = mirror::replace(text, move |_| Ok::<_, SaveError>(record)).await;
    put.expect("a database").expect("put");
}

#[wasm_bindgen_test]
async fn another_windows_revision_is_not_written_over() {
    put(&titled("windows", "start")).await.expect("stored");
    let mut ours = open(&id("windows")).await.expect("a workshop").record;
    mirror_holds("windows", theirs(&titled("windows", "theirs"), 2)).await;
    for _ in 0..2 {
        let refused = save(&mut ours, &titled("windows", "ours")).await;
        assert!(matches!(refused, Err(SaveError::ChangedElsewhere)), "{refused:?}");
        let stored = mirror::read("windows").await.expect("a database").expect("a record");
        assert!(stored.contains("theirs") && !stored.contains("ours"), "{stored}");
    }
    let held = open(&id("windows")).await.expect("held in memory");
    assert_eq!((held.document.title.as_str(), held.saved_at), ("ours", None));
    delete(&id("windows")).await;
}

/// A record of a schema that does not exist yet.
fn newer(document: &Document) -> String {
    let record = seal(document, 2, 1, "a newer version", Timestamp::default()).expect("a record");
    let (_, content) = record.split_once('\n').expect("a seal");
    let content = content.replacen("{\"schema\":1", "{\"schema\":2", 1);
    let bit = |crc: u32, _| if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 };
    let crc = !content.bytes().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(byte), bit));
    format!("bearings-record {crc:08x} {}\n{content}", content.len())
}

#[wasm_bindgen_test]
async fn an_older_version_stops_writing_beside_a_newer_one() {
    put(&titled("newer", "start")).await.expect("stored");
    let mut ours = open(&id("newer")).await.expect("a workshop").record;
    let record = newer(&titled("newer", "theirs"));
    mirror_holds("newer", record.clone()).await;
    let refused = save(&mut ours, &titled("newer", "ours")).await;
    assert!(matches!(refused, Err(SaveError::Newer)), "{refused:?}");
    assert_eq!(mirror::read("newer").await, Ok(Some(record)));
    assert!(matches!(put(&titled("newer", "from a file")).await, Err(SaveError::Newer)));
}

#[wasm_bindgen_test]
async fn what_another_window_had_not_seen_is_kept_among_the_earlier_states() {
    put(&titled("rival", "start")).await.expect("stored");
    let mut ours = open(&id("rival")).await.expect("a workshop").record;
    mirror_holds("rival", theirs(&titled("rival", "theirs"), 2)).await;
    // As a page does that is closed while it writes: the slot is written, the mirror never asked.
    ours.write(&titled("rival", "ours")).expect("written");
    let opened = open(&id("rival")).await.expect("a workshop");
    assert_eq!(opened.document.title, "theirs");
    assert_eq!(opened.beside, [titled("rival", "ours")]);
    let states = snapshots::list(&id("rival")).await;
    let conflict = states.iter().find(|state| state.why == Why::Conflict).expect("a state");
    assert_eq!(snapshots::read(conflict).await, Some(titled("rival", "ours")));
    assert_eq!(open(&id("rival")).await.expect("a workshop").beside, [], "kept once");
}

#[wasm_bindgen_test]
async fn slots_that_are_gone_or_behind_give_way_to_the_mirror() {
    put(&titled("killed", "older")).await.expect("stored");
    let before = stored("killed");
    let mut record = open(&id("killed")).await.expect("a workshop").record;
    save(&mut record, &titled("killed", "newest")).await.expect("stored");
    // As after the end of a browser that had not written its storage to the disk.
    storage::remove(&Slot::A.key(&id("killed")));
    storage::remove(&Slot::B.key(&id("killed")));
    assert_eq!(title_of("killed").await, "newest");
    assert!(list().await.workshops.iter().any(|listed| listed.id == id("killed")));
    for (slot, text) in [Slot::A, Slot::B].into_iter().zip(before) {
        if let Some(text) = text {
            storage::write(&slot.key(&id("killed")), &text).expect("room");
        }
    }
    assert_eq!(title_of("killed").await, "newest");
}

#[wasm_bindgen_test]
async fn a_page_that_goes_leaves_its_last_change_in_a_slot() {
    put(&titled("going", "before")).await.expect("stored");
    let mut record = open(&id("going")).await.expect("a workshop").record;
    record.write(&titled("going", "last")).expect("written");
    let opened = open(&id("going")).await.expect("a workshop");
    assert_eq!((opened.document.title.as_str(), opened.beside.len()), ("last", 0));
}

#[wasm_bindgen_test]
async fn a_damaged_record_is_set_aside_and_another_copy_is_opened() {
    put(&titled("hurt", "older")).await.expect("stored");
    let mut record = open(&id("hurt")).await.expect("a workshop").record;
    save(&mut record, &titled("hurt", "newest")).await.expect("stored");
    damage("hurt", "newest");
    assert_eq!(title_of("hurt").await, "newest", "from the mirror");
    mirror_holds("hurt", "bearings-record 0 0\nspoilt".to_owned()).await;
    let mut opened = open(&id("hurt")).await.expect("the older one");
    assert_eq!(opened.document.title, "older");
    for title in ["after", "and after"] {
        save(&mut opened.record, &titled("hurt", title)).await.expect("stored");
        assert_eq!(title_of("hurt").await, title);
    }
    let damaged: Vec<_> =
        list().await.damaged.into_iter().filter(|damaged| damaged.id == id("hurt")).collect();
    assert_eq!(damaged.len(), 1);
    assert!(damaged_text(&damaged[0]).expect("kept").contains("NEWEST"));
    discard(&damaged[0]);
    assert!(list().await.damaged.iter().all(|damaged| damaged.id != id("hurt")));
    let states = snapshots::list(&id("hurt")).await;
    let spoilt = states.iter().find(|state| state.why == Why::Damaged).expect("a state");
    assert!(snapshots::text(spoilt).await.expect("a text").ends_with("spoilt"));
}

#[wasm_bindgen_test]
async fn with_all_copies_damaged_nothing_is_written_over() {
    put(&titled("lost", "older")).await.expect("stored");
    let mut record = open(&id("lost")).await.expect("a workshop").record;
    save(&mut record, &titled("lost", "newest")).await.expect("stored");
    damage("lost", "older");
    damage("lost", "newest");
    mirror_holds("lost", "spoilt".to_owned()).await;
    assert_eq!(open(&id("lost")).await, Err(NotOpened::Damaged));
    assert_eq!(raw_records(&id("lost")).await.len(), 3);
    let mut before: Vec<_> = stored("lost").into_iter().flatten().collect();
    put(&titled("lost", "from a file")).await.expect("stored");
    put(&titled("lost", "and once more")).await.expect("stored");
    assert_eq!(title_of("lost").await, "and once more");
    let aside = list().await.damaged.into_iter().filter(|damaged| damaged.id == id("lost"));
    let mut kept: Vec<_> = aside.filter_map(|damaged| damaged_text(&damaged)).collect();
    before.sort();
    kept.sort();
    assert_eq!(kept, before);
}

#[wasm_bindgen_test]
async fn where_the_slots_are_full_the_mirror_takes_it() {
    put(&titled("full", "fits")).await.expect("stored");
    let mut record = open(&id("full")).await.expect("a workshop").record;
    let ballast = fill();
    let long = titled("full", &"x".repeat(100));
    let written = record.write(&long).expect("made");
    assert_eq!(written.here, Err(StorageError::Refused));
    assert_eq!(confirm(&mut record, &written).await.expect("stored"), Kept::MirrorOnly);
    assert_eq!(open(&id("full")).await.expect("a workshop").document, long);
    ballast.iter().for_each(|key| storage::remove(key));
    let written = record.write(&long).expect("made");
    assert_eq!(confirm(&mut record, &written).await.expect("stored"), Kept::Twice);
}

/// Fills the storage to the last character, and says with which keys.
fn fill() -> Vec<String> {
    let mut keys = Vec::new();
    let mut size = 1 << 20;
    while size > 0 {
        let key = format!("ballast/{}", keys.len());
        match storage::write(&key, &"x".repeat(size)) {
            Ok(()) => keys.push(key),
            Err(_) => size /= 2,
        }
    }
    keys
}

#[wasm_bindgen_test]
async fn deleting_takes_the_workshop_and_the_memory_of_its_files_and_keeps_the_last_state() {
    put(&titled("gone", "soon")).await.expect("stored");
    let slots = stored("gone");
    let at = Timestamp::from_timestamp(1_800_000_000, 0).expect("a moment");
    note_taken(&id("gone"), at);
    assert_eq!(taken_at(&id("gone")), Some(at));
    assert!(
        list().await.workshops.iter().any(|listed| listed.id == id("gone") && listed.taken_at == Some(at))
    );
    let mut elsewhere = open(&id("gone")).await.expect("a workshop").record;
    delete(&id("gone")).await;
    assert_eq!(open(&id("gone")).await, Err(NotOpened::Missing));
    assert_eq!(taken_at(&id("gone")), None);
    // As after the end of a browser that had not written the removal to the disk.
    for (slot, text) in [Slot::A, Slot::B].into_iter().zip(slots) {
        text.iter().for_each(|text| storage::write(&slot.key(&id("gone")), text).expect("room"));
    }
    assert_eq!(open(&id("gone")).await, Err(NotOpened::Missing));
    let listing = list().await;
    assert!(listing.workshops.iter().all(|listed| listed.id != id("gone")));
    let deleted =
        listing.deleted.iter().find(|deleted| deleted.state.workshop == id("gone")).expect("its last state");
    assert_eq!(snapshots::read(&deleted.state).await, Some(titled("gone", "soon")));
    let refused = save(&mut elsewhere, &titled("gone", "still typing")).await;
    assert!(matches!(refused, Err(SaveError::Deleted)), "{refused:?}");
    put(&titled("gone", "back")).await.expect("stored");
    assert_eq!(title_of("gone").await, "back");
}

#[wasm_bindgen_test]
async fn only_the_last_ten_states_are_kept() {
    put(&titled("states", "one")).await.expect("stored");
    for number in 0..12 {
        // Two within a millisecond would be one.
        let at = Timestamp::from_timestamp(1_800_000_000 + number, 0).expect("a moment");
        snapshots::keep_text(&id("states"), Why::Routine, at, "a state").await.expect("kept");
    }
    let states = snapshots::list(&id("states")).await;
    assert_eq!(states.len(), 10);
    assert_eq!(states[0].at.timestamp(), 1_800_000_011, "the newest first");
}

#[wasm_bindgen_test]
async fn page_after_page_that_goes_while_it_writes_loses_nothing() {
    put(&titled("pages", "start")).await.expect("stored");
    for (page, title) in (2..).zip(["one", "two", "three", "four"]) {
        open(&id("pages")).await.expect("a workshop");
        // A window of its own: the slot that is behind gets its record, and the mirror is never asked.
        let record =
            seal(&titled("pages", title), page, page - 1, title, Timestamp::default()).expect("a record");
        let revision = |slot: &Slot| {
            storage::read(&slot.key(&id("pages")))
                .and_then(|text| peek(&text).ok())
                .map(|header| header.revision)
        };
        let behind = [Slot::A, Slot::B].into_iter().min_by_key(revision).expect("two slots");
        storage::write(&behind.key(&id("pages")), &record).expect("room");
        let opened = open(&id("pages")).await.expect("a workshop");
        assert_eq!((opened.document.title.as_str(), opened.beside.len()), (title, 0));
        assert_eq!(mirror::read("pages").await, Ok(Some(record)));
    }
}
