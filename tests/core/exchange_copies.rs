//! Slots and mirror: what came next counts, what another window had not seen is kept beside it, nothing is lost.

use bearings_core::exchange::envelope::{Choice, Copies, Slot, Source, choose, deleted, deleted_at, seal};
use bearings_core::model::{Document, WorkshopId};
use proptest::prelude::*;

use super::support::at;

/// A record of revision and base by a window; its title tells who wrote what.
fn record(revision: u64, base: u64, writer: &str) -> String {
    let title = format!("{writer} {revision}");
    let document = Document { title, ..Document::new(WorkshopId::parse("copies").unwrap(), at(0)) };
    seal(&document, revision, base, writer, at(1)).unwrap()
}

fn read(a: Option<&str>, b: Option<&str>, mirror: Option<&str>) -> Choice {
    choose(Copies { a, b, mirror })
}

fn chosen(choice: &Choice) -> (Source, &str) {
    let (source, stored) = choice.chosen.as_ref().unwrap();
    (*source, &stored.document.title)
}

fn beside(choice: &Choice) -> Vec<&str> {
    choice.beside.iter().map(|(_, stored)| stored.document.title.as_str()).collect()
}

#[test]
fn slots_that_a_killed_browser_had_not_written_give_way_to_the_mirror() {
    let (old, mirror) = (record(3, 2, "one"), record(9, 8, "one"));
    let choice = read(Some(&old), None, Some(&mirror));
    assert_eq!((chosen(&choice), beside(&choice)), ((Source::Mirror, "one 9"), vec![]));
    assert_eq!(choice.next_slot(), Slot::B);
    assert_eq!(chosen(&read(None, None, Some(&mirror))).0, Source::Mirror);
}

#[test]
fn what_a_page_wrote_while_it_went_comes_next() {
    let (mirror, last) = (record(9, 8, "one"), record(10, 9, "one"));
    let choice = read(Some(&last), Some(&mirror), Some(&mirror));
    assert_eq!((chosen(&choice), beside(&choice)), ((Source::Slot(Slot::A), "one 10"), vec![]));
    // Another window, made from the mirror's record.
    let last = record(10, 9, "two");
    assert_eq!(chosen(&read(None, Some(&last), Some(&mirror))), (Source::Slot(Slot::B), "two 10"));
    // The same window, whose mirror was slow.
    let last = record(12, 7, "one");
    assert_eq!(chosen(&read(Some(&last), None, Some(&mirror))), (Source::Slot(Slot::A), "one 12"));
}

#[test]
fn what_another_window_had_not_seen_is_kept_beside() {
    let mirror = record(9, 8, "one");
    for late in [record(9, 8, "two"), record(11, 8, "two")] {
        let choice = read(Some(&late), None, Some(&mirror));
        assert_eq!(chosen(&choice), (Source::Mirror, "one 9"));
        assert_eq!(choice.beside.len(), 1);
    }
    let next = record(10, 9, "three");
    let late = record(10, 8, "two");
    let choice = read(Some(&late), Some(&next), Some(&mirror));
    assert_eq!((chosen(&choice).1, beside(&choice)), ("three 10", vec!["two 10"]));
}

#[test]
fn a_deleted_workshop_does_not_come_back_with_slots_of_before() {
    let mark = deleted(9);
    assert_eq!((deleted_at(&mark), deleted_at(&record(9, 8, "one"))), (Some(9), None));
    let choice = read(Some(&record(9, 8, "one")), Some(&record(8, 7, "one")), Some(&mark));
    assert_eq!((choice.chosen, choice.damaged), (None, vec![]));
    // It was still written to elsewhere: nothing of that is lost.
    assert_eq!(chosen(&read(Some(&record(10, 8, "two")), None, Some(&mark))).1, "two 10");
}

#[test]
fn revisions_decide_and_clocks_do_not() {
    let document = Document::new(WorkshopId::parse("copies").unwrap(), at(0));
    let sealed =
        |revision: u64, minute: i64| seal(&document, revision, revision - 1, "one", at(minute)).unwrap();
    let (early_by_the_clock, late_by_the_clock) = (sealed(9, -600), sealed(8, 600));
    for copies in [
        (Some(&early_by_the_clock), Some(&late_by_the_clock)),
        (Some(&late_by_the_clock), Some(&early_by_the_clock)),
    ] {
        let choice = read(copies.0.map(String::as_str), copies.1.map(String::as_str), None);
        assert_eq!(choice.chosen.unwrap().1.header.revision, 9);
    }
    let choice = read(Some(&late_by_the_clock), None, Some(&early_by_the_clock));
    assert_eq!(choice.chosen.unwrap().1.header.revision, 9);
}

#[test]
fn a_damaged_mirror_gives_way_to_the_slots_and_the_other_way_round() {
    let good = record(9, 8, "one");
    let choice = read(Some(&good), None, Some("bearings-record 0 0\n"));
    assert_eq!((chosen(&choice).1, choice.damaged[0].0), ("one 9", Source::Mirror));
    let choice = read(Some("x"), Some("y"), Some(&good));
    assert_eq!((chosen(&choice).0, choice.damaged.len()), (Source::Mirror, 2));
    let newer = good.replace("\"schema\":1", "\"schema\":2");
    let content = newer.split_once('\n').unwrap().1;
    let newer = super::exchange_envelope::sealed(content);
    let choice = read(Some(&good), None, Some(&newer));
    assert!(choice.is_newer() && choice.chosen.is_none());
}

proptest! {
    /// Whatever the copies are, every readable record that is not older than the one that counts, and not the same, is
    /// either what it was made from or kept beside it.
    #[test]
    fn nothing_newer_is_dropped(
        marks in prop::collection::vec((1_u64..6, 0_u64..6, 0_u8..3, any::<bool>()), 3),
    ) {
        let texts: Vec<_> = marks
            .iter()
            .map(|(revision, base, writer, is_there)| {
                is_there.then(|| record(*revision, *base.min(&(revision - 1)), &format!("w{writer}")))
            })
            .collect();
        let choice = read(texts[0].as_deref(), texts[1].as_deref(), texts[2].as_deref());
        prop_assert_eq!(choice.chosen.is_some(), texts.iter().any(Option::is_some));
        let Some((source, counts)) = &choice.chosen else { return Ok(()) };
        let Some(mirror) = texts[2].as_deref() else { return Ok(()) };
        let mirror = bearings_core::exchange::envelope::open(mirror).unwrap();
        prop_assert!(counts.header.revision >= mirror.header.revision);
        prop_assert!(*source == Source::Mirror || counts.header.revision > mirror.header.revision);
        for text in texts[..2].iter().flatten() {
            let slot = bearings_core::exchange::envelope::open(text).unwrap();
            let is_rival = slot.header.writer != counts.header.writer
                && slot.header.revision >= counts.header.revision;
            prop_assert!(!is_rival || choice.beside.iter().any(|(_, beside)| *beside == slot), "{:?}", slot.header);
        }
    }
}
