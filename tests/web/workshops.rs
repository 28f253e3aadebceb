//! Workshops in the browser's storage: two slots, nothing written over that this tab has not seen, nothing lost.

use bearings::browser::storage::{self, StorageError};
use bearings::browser::workshops::{
    NotOpened, SaveError, damaged_text, delete, discard, list, note_taken, open, put, save, taken_at,
};
use bearings_core::exchange::envelope::Slot;
use bearings_core::model::{Document, Timestamp, WorkshopId};
use wasm_bindgen_test::wasm_bindgen_test;

fn id(text: &str) -> WorkshopId {
    WorkshopId::parse(text).expect("an identifier")
}

fn titled(text: &str, title: &str) -> Document {
    Document { title: title.to_owned(), ..Document::new(id(text), Timestamp::default()) }
}

fn title_of(text: &str) -> String {
    open(&id(text)).expect("a workshop").document.title
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
fn what_was_stored_last_is_opened() {
    put(&titled("last", "one")).expect("stored");
    let mut opened = open(&id("last")).expect("a workshop");
    assert!(opened.saved_at.is_some());
    for title in ["two", "three", "four"] {
        save(&mut opened.record, &titled("last", title)).expect("stored");
        assert_eq!(title_of("last"), title);
    }
    assert!(stored("last").iter().all(Option::is_some), "both slots take turns");
    assert_eq!(open(&id("never")), Err(NotOpened::Missing));
}

#[wasm_bindgen_test]
fn another_tabs_revision_is_not_written_over() {
    put(&titled("tabs", "start")).expect("stored");
    let mut ours = open(&id("tabs")).expect("a workshop").record;
    let mut theirs = ours.clone();
    save(&mut theirs, &titled("tabs", "theirs")).expect("stored");
    let before = stored("tabs");
    for _ in 0..2 {
        let refused = save(&mut ours, &titled("tabs", "ours"));
        assert!(matches!(refused, Err(SaveError::ChangedElsewhere)), "{refused:?}");
    }
    assert_eq!(stored("tabs"), before);
    let held = open(&id("tabs")).expect("held in memory");
    assert_eq!((held.document.title.as_str(), held.saved_at), ("ours", None));
    delete(&id("tabs"));
}

#[wasm_bindgen_test]
fn a_damaged_record_is_set_aside_and_the_other_slot_is_opened() {
    put(&titled("hurt", "older")).expect("stored");
    let mut record = open(&id("hurt")).expect("a workshop").record;
    save(&mut record, &titled("hurt", "newest")).expect("stored");
    damage("hurt", "newest");
    let mut opened = open(&id("hurt")).expect("the older one");
    assert_eq!(opened.document.title, "older");
    for title in ["after", "and after"] {
        save(&mut opened.record, &titled("hurt", title)).expect("stored");
        assert_eq!(title_of("hurt"), title);
    }
    let damaged: Vec<_> = list().damaged.into_iter().filter(|damaged| damaged.id == id("hurt")).collect();
    assert_eq!(damaged.len(), 1);
    assert!(damaged_text(&damaged[0]).expect("kept").contains("NEWEST"));
    discard(&damaged[0]);
    assert!(list().damaged.iter().all(|damaged| damaged.id != id("hurt")));
}

#[wasm_bindgen_test]
fn with_both_slots_damaged_nothing_is_written_over() {
    put(&titled("lost", "older")).expect("stored");
    let mut record = open(&id("lost")).expect("a workshop").record;
    save(&mut record, &titled("lost", "newest")).expect("stored");
    damage("lost", "older");
    damage("lost", "newest");
    assert_eq!(open(&id("lost")), Err(NotOpened::Damaged));
    let mut before: Vec<_> = stored("lost").into_iter().flatten().collect();
    put(&titled("lost", "from a file")).expect("stored");
    put(&titled("lost", "and once more")).expect("stored");
    assert_eq!(title_of("lost"), "and once more");
    let aside = list().damaged.into_iter().filter(|damaged| damaged.id == id("lost"));
    let mut kept: Vec<_> = aside.filter_map(|damaged| damaged_text(&damaged)).collect();
    before.sort();
    kept.sort();
    assert_eq!(kept, before);
}

#[wasm_bindgen_test]
fn full_storage_keeps_what_it_has_and_the_rest_stays_in_memory() {
    put(&titled("full", "fits")).expect("stored");
    let mut record = open(&id("full")).expect("a workshop").record;
    let ballast = fill();
    let long = titled("full", &"x".repeat(100));
    let refused = save(&mut record, &long);
    assert!(matches!(refused, Err(SaveError::Storage(StorageError::Refused))), "{refused:?}");
    assert_eq!(open(&id("full")).expect("held in memory").document, long);
    assert!(list().workshops.iter().any(|listed| listed.id == id("full") && listed.saved_at.is_none()));
    ballast.iter().for_each(|key| storage::remove(key));
    save(&mut record, &long).expect("stored");
    assert!(open(&id("full")).expect("a workshop").saved_at.is_some());
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
fn deleting_takes_the_workshop_and_the_memory_of_its_files() {
    put(&titled("gone", "soon")).expect("stored");
    let at = Timestamp::from_timestamp(1_800_000_000, 0).expect("a moment");
    note_taken(&id("gone"), at);
    assert_eq!(taken_at(&id("gone")), Some(at));
    assert!(list().workshops.iter().any(|listed| listed.id == id("gone") && listed.taken_at == Some(at)));
    delete(&id("gone"));
    assert_eq!(open(&id("gone")), Err(NotOpened::Missing));
    assert_eq!(taken_at(&id("gone")), None);
    assert!(list().workshops.iter().all(|listed| listed.id != id("gone")));
}
