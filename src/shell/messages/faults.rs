//! What can't be true of a workshop.

use bearings_core::exchange::{Fault, FaultReason};

use super::edits::answer_error;
use crate::i18n::{t, t_count, t_with};

/// How many faults are spelled out.
const SPELLED_OUT: usize = 5;

/// A line for each of the first faults, with its place, and how many more there are.
pub fn fault_lines(faults: &[Fault]) -> Vec<String> {
    let line = |fault: &Fault| {
        t_with("shell.fault.line", &[("path", &fault.path), ("reason", &reason(&fault.reason))])
    };
    let mut lines: Vec<String> = faults.iter().take(SPELLED_OUT).map(line).collect();
    match faults.len().saturating_sub(SPELLED_OUT) {
        0 => {}
        more => lines.push(t_count("shell.fault.more", more, &[])),
    }
    lines
}

fn reason(reason: &FaultReason) -> String {
    match reason {
        FaultReason::Repeated(id) => t_with("shell.fault.repeated", &[("id", id)]),
        FaultReason::Unknown(id) => t_with("shell.fault.unknown", &[("id", id)]),
        FaultReason::TooMany { count, most } => {
            t_with("shell.fault.too_many", &[("found", count), ("most", most)])
        }
        FaultReason::TooLong { chars, most } => {
            t_with("shell.fault.too_long", &[("chars", chars), ("most", most)])
        }
        FaultReason::OutOfRange { value, least, most } => {
            t_with("shell.fault.out_of_range", &[("value", value), ("least", least), ("most", most)])
        }
        FaultReason::Answer(error) => answer_error(error),
        FaultReason::UnfinishedSplit(points) => t_with("shell.fault.unfinished_split", &[("points", points)]),
        FaultReason::RoundOrder(number) => t_with("shell.fault.round_order", &[("number", number)]),
        FaultReason::SecondOpenRound => t("shell.fault.second_open_round"),
        FaultReason::Naming => t("shell.fault.naming"),
        FaultReason::Linked(id) => t_with("shell.fault.linked", &[("id", id)]),
        FaultReason::NotRevealed => t("shell.fault.not_revealed"),
        FaultReason::DraftAfterHandIn(id) => t_with("shell.fault.draft_after_hand_in", &[("id", id)]),
        FaultReason::NoKeyQuestion(id) => t_with("shell.fault.no_key_question", &[("id", id)]),
        FaultReason::NoList(id) => t_with("shell.fault.no_list", &[("id", id)]),
        FaultReason::NotAbove(id) => t_with("shell.fault.not_above", &[("id", id)]),
        FaultReason::TiedToItself(id) => t_with("shell.fault.tied_to_itself", &[("id", id)]),
        FaultReason::TooLarge => t("shell.fault.too_large"),
        FaultReason::FieldKind => t("shell.fault.field_kind"),
    }
}
