//! What must hold of every document that was taken in, from wherever.

use bearings_core::exchange::{
    Kind, actions_calendar, answers_csv, envelope, export, import, merge, validate,
};
use bearings_core::insights::insights;
use bearings_core::model::{Document, Timestamp};

/// It is valid, can be written, read again and added to itself, and every figure of it can be worked out.
pub fn holds_together(document: &Document) {
    assert_eq!(validate(document), Ok(()));
    for kind in [Kind::Results, Kind::Backup] {
        let file = written(document, kind);
        let again = import(file.as_bytes()).expect("what was written is read");
        assert!(again.notices.is_empty(), "{:?}", again.notices);
        assert_eq!(written(&again.document, kind), file, "written, read and written is written");
    }
    let record = envelope::seal(document, 2, 1, "fuzz", moment()).expect("it is written");
    let stored = envelope::open(&record).expect("a record is read");
    assert_eq!(&stored.document, document);
    let twice = merge(document, document).expect("a workshop fits itself");
    assert!(twice.report.changes_nothing());
    assert_eq!(&twice.document, document);
    let _ = insights(document);
    let _ = answers_csv(document);
    let _ = actions_calendar(document, "about", moment());
}

fn written(document: &Document, kind: Kind) -> String {
    export(document, kind, moment(), "0").expect("it is written")
}

pub fn moment() -> Timestamp {
    Timestamp::from_timestamp(1_795_500_000, 0).expect("a moment")
}
