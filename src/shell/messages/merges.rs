//! What adding the answers of another copy did.

use std::collections::BTreeSet;

use bearings_core::exchange::merge::{Change, LeftOut, MergeError, MergeReport, RoundRef, SheetChange};
use bearings_core::exercises;
use bearings_core::model::{Document, LeaderId};

use super::faults::fault_lines;
use crate::i18n::{names, t, t_count, t_with};

/// Why two copies don't go together.
pub fn merge_error(error: &MergeError) -> Vec<String> {
    let mut lines = match error {
        MergeError::OtherWorkshop { .. } => vec![t("shell.merge.other_workshop")],
        MergeError::Invalid(faults) => {
            let mut lines = vec![t("shell.merge.invalid")];
            lines.extend(fault_lines(faults));
            lines
        }
    };
    lines.push(t("shell.import.unchanged"));
    lines
}

/// What was added, replaced and left out, a line each; `document` is the merged one.
pub fn merge_report(report: &MergeReport, document: &Document) -> Vec<String> {
    let mut lines = Vec::new();
    if report.changes_nothing() {
        lines.push(t("shell.merge.nothing"));
    }
    if !report.leaders.is_empty() {
        lines.push(t_with("shell.merge.leaders", &[("names", &named(document, report.leaders.iter()))]));
    }
    lines.extend(report.rounds.iter().map(|round| in_round("shell.merge.round", *round)));
    lines.extend(sheets(report, document));
    lines.extend(
        report.unnamed.iter().map(|(round, people)| {
            t_count("shell.merge.unnamed", *people, &[("round", &round_name(*round))])
        }),
    );
    lines.extend(report.answered_twice.iter().map(|round| in_round("shell.merge.answered_twice", *round)));
    lines.extend(report.regroup.iter().map(|(round, _)| in_round("shell.merge.regroup", *round)));
    lines.extend(report.left_out.iter().map(|(round, why)| in_round(left_out_key(*why), *round)));
    let counts = [
        ("shell.merge.fields", report.fields.len()),
        ("shell.merge.goals", report.goals.len()),
        ("shell.merge.decisions", report.decisions.len()),
        ("shell.merge.actions", report.actions.len()),
    ];
    lines.extend(
        counts.into_iter().filter(|(_, count)| *count > 0).map(|(key, count)| t_count(key, count, &[])),
    );
    lines
}

fn left_out_key(why: LeftOut) -> &'static str {
    match why {
        LeftOut::OtherQuestions => "shell.merge.left_out_other_questions",
        LeftOut::AnotherIsOpen => "shell.merge.left_out_another_open",
        LeftOut::LateUnnamed => "shell.merge.left_out_late_unnamed",
        LeftOut::OtherNaming => "shell.merge.left_out_other_naming",
    }
}

fn change_key(change: Change) -> &'static str {
    match change {
        Change::Added { late: false } => "shell.merge.sheets_added",
        Change::Added { late: true } => "shell.merge.sheets_late",
        Change::Replaced => "shell.merge.sheets_replaced",
        Change::Kept => "shell.merge.sheets_kept",
    }
}

/// One line for each round and each kind of change, naming the leaders.
fn sheets(report: &MergeReport, document: &Document) -> Vec<String> {
    let mut kinds: Vec<(RoundRef, Change)> = Vec::new();
    for sheet in &report.sheets {
        if !kinds.contains(&(sheet.round, sheet.change)) {
            kinds.push((sheet.round, sheet.change));
        }
    }
    let line = |(round, change): (RoundRef, Change)| {
        let of_kind = |sheet: &&SheetChange| (sheet.round, sheet.change) == (round, change);
        let leaders = report.sheets.iter().filter(of_kind).map(|sheet| &sheet.leader);
        let values: [(&str, &dyn std::fmt::Display); 2] =
            [("round", &round_name(round)), ("names", &named(document, leaders))];
        t_with(change_key(change), &values)
    };
    kinds.into_iter().map(line).collect()
}

fn in_round(key: &str, round: RoundRef) -> String {
    t_with(key, &[("round", &round_name(round))])
}

fn round_name(round: RoundRef) -> String {
    let title = &exercises::content(round.exercise).title;
    t_with("shell.merge.round_name", &[("exercise", title), ("number", &round.number.0)])
}

/// The names in the order of the room.
fn named<'a>(document: &Document, leaders: impl Iterator<Item = &'a LeaderId>) -> String {
    let wanted: BTreeSet<&LeaderId> = leaders.collect();
    let known = document.leaders.iter().filter(|leader| wanted.contains(&leader.id));
    names(&known.map(|leader| leader.name.clone()).collect::<Vec<_>>())
}
