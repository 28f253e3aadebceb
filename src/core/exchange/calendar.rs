//! What is still to be done, as days in a calendar (iCalendar, RFC 5545).

use chrono::{Days, NaiveDate};

use crate::actions::is_written;
use crate::model::{Action, Document, Timestamp};

/// The most bytes of a line, its end not counted.
const LINE_BYTES: usize = 75;

/// The open actions that have a date, each as an event that lasts its whole day and blocks nothing. `None` where there
/// is none: a calendar without an event is not valid.
///
/// Events, not to-dos: Google's calendar and Outlook take in nothing else. An action keeps its identifier from file to
/// file, so that a calendar which reads a later file moves the event instead of adding another. `stamp` is when the
/// file is written, `about` what the workshop is called.
pub fn actions_calendar(document: &Document, about: &str, stamp: Timestamp) -> Option<String> {
    let open = document.actions.iter().filter(|action| !action.done && is_written(action));
    let events: Vec<_> = open
        .filter_map(|action| {
            let first = action.due?;
            Some((action, first, first.checked_add_days(Days::new(1))?))
        })
        .collect();
    if events.is_empty() {
        return None;
    }
    let mut out = String::new();
    let mut write = |name: &str, value: &str| write_line(&mut out, &format!("{name}:{value}"));
    write("BEGIN", "VCALENDAR");
    write("VERSION", "2.0");
    write("PRODID", "-//Bearings//Actions//EN");
    write("CALSCALE", "GREGORIAN");
    for (action, first, next) in events {
        write("BEGIN", "VEVENT");
        write("UID", &format!("{}.{}@bearings.invalid", action.id, document.id));
        write("DTSTAMP", &stamp.format("%Y%m%dT%H%M%SZ").to_string());
        write("DTSTART;VALUE=DATE", &day(first));
        write("DTEND;VALUE=DATE", &day(next));
        write("SUMMARY", &escaped(&summary(document, action)));
        write("DESCRIPTION", &escaped(about));
        write("TRANSP", "TRANSPARENT");
        write("END", "VEVENT");
    }
    write("END", "VCALENDAR");
    Some(out)
}

/// What will be done, and by whom.
fn summary(document: &Document, action: &Action) -> String {
    match action.owner.as_ref().and_then(|owner| document.leader(owner)) {
        Some(owner) => format!("{}: {}", owner.name.trim(), action.text.trim()),
        None => action.text.trim().to_owned(),
    }
}

fn day(date: NaiveDate) -> String {
    date.format("%Y%m%d").to_string()
}

/// A text as the format has it. Control characters have no place in it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' | '\r' => out.push_str("\\n"),
            '\t' => out.push(' '),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Writes a line, folded between letters where it is too long.
fn write_line(out: &mut String, line: &str) {
    let mut room = LINE_BYTES;
    for c in line.chars() {
        if c.len_utf8() > room {
            out.push_str("\r\n ");
            // The space that marks the fold counts.
            room = LINE_BYTES - 1;
        }
        out.push(c);
        room -= c.len_utf8();
    }
    out.push_str("\r\n");
}
