//! Why a file was not taken in, and what was put right in one that was.

use bearings_core::exchange::{ImportError, Notice};

use super::faults::fault_lines;
use crate::i18n::{t, t_count, t_with};

const BYTES_IN_A_MEGABYTE: u64 = 1_000_000;

/// How many places are named one by one.
const NAMED: usize = 3;

/// What is wrong with a file and where, that nothing was changed, and what to do.
pub fn import_error(error: &ImportError) -> Vec<String> {
    let mut lines = vec![fault(error)];
    if let ImportError::Invalid(faults) = error {
        lines.extend(fault_lines(faults));
    }
    lines.push(t("shell.import.unchanged"));
    lines.push(advice(error));
    lines
}

fn fault(error: &ImportError) -> String {
    match error {
        ImportError::TooLarge { bytes, most } => {
            let megabytes = |bytes: &u64| bytes.div_ceil(BYTES_IN_A_MEGABYTE);
            t_with("shell.import.too_large", &[("size", &megabytes(bytes)), ("most", &megabytes(most))])
        }
        ImportError::Empty => t("shell.import.empty"),
        ImportError::NotUtf8 { offset } => t_with("shell.import.not_utf8", &[("offset", &(offset + 1))]),
        ImportError::TooDeep { most, line, column } => {
            t_with("shell.import.too_deep", &[("most", most), ("line", line), ("column", column)])
        }
        ImportError::Incomplete { line, column } => {
            t_with("shell.import.incomplete", &[("line", line), ("column", column)])
        }
        ImportError::NotJson { line, column } => {
            t_with("shell.import.not_json", &[("line", line), ("column", column)])
        }
        ImportError::RepeatedKey { line, column } => {
            t_with("shell.import.repeated_key", &[("line", line), ("column", column)])
        }
        ImportError::NotBearings { format: Some(format) } => {
            t_with("shell.import.other_format", &[("format", format)])
        }
        ImportError::NotBearings { format: None } => t("shell.import.not_bearings"),
        ImportError::NewerSchema { found, known, app_version: Some(version) } => {
            t_with("shell.import.newer_by", &[("found", found), ("known", known), ("version", version)])
        }
        ImportError::NewerSchema { found, known, app_version: None } => {
            t_with("shell.import.newer", &[("found", found), ("known", known)])
        }
        ImportError::Shape { path, reason } => {
            t_with("shell.import.shape", &[("path", path), ("reason", reason)])
        }
        ImportError::Invalid(faults) => t_count("shell.import.invalid", faults.len(), &[]),
        ImportError::Locked(_) => t("shell.locked.question_text"),
        ImportError::DamagedRecord => t("shell.import.damaged_record"),
    }
}

fn advice(error: &ImportError) -> String {
    t(match error {
        ImportError::TooLarge { .. } | ImportError::TooDeep { .. } => "shell.import.do_choose_own",
        ImportError::Empty | ImportError::Incomplete { .. } => "shell.import.do_copy_again",
        ImportError::NotUtf8 { .. }
        | ImportError::NotJson { .. }
        | ImportError::NotBearings { .. }
        | ImportError::Locked(_) => "shell.import.do_choose_own",
        ImportError::NewerSchema { .. } => "shell.import.do_reload",
        ImportError::RepeatedKey { .. } | ImportError::Shape { .. } | ImportError::Invalid(_) => {
            "shell.import.do_untouched"
        }
        ImportError::DamagedRecord => "shell.import.do_older",
    })
}

/// What was put right or left aside while a file was read, a line each.
pub fn notices(notices: &[Notice]) -> Vec<String> {
    let unknown: Vec<&str> = notices.iter().filter_map(|notice| place_if(notice, false)).collect();
    let cleaned: Vec<&str> = notices.iter().filter_map(|notice| place_if(notice, true)).collect();
    let halves: usize = notices.iter().map(halves).sum();
    let mut lines = Vec::new();
    if !unknown.is_empty() {
        lines.push(t_count("shell.notice.unknown_field", unknown.len(), &[("places", &some(&unknown))]));
    }
    if !cleaned.is_empty() {
        lines.push(t_count("shell.notice.cleaned", cleaned.len(), &[("places", &some(&cleaned))]));
    }
    if halves > 0 {
        lines.push(t_count("shell.notice.halves", halves, &[]));
    }
    lines
}

fn place_if(notice: &Notice, cleaned: bool) -> Option<&str> {
    match notice {
        Notice::CleanedText(place) if cleaned => Some(place),
        Notice::UnknownField(place) if !cleaned => Some(place),
        Notice::CleanedText(_) | Notice::UnknownField(_) | Notice::ReplacedHalves(_) => None,
    }
}

fn halves(notice: &Notice) -> usize {
    match notice {
        Notice::ReplacedHalves(count) => *count,
        Notice::CleanedText(_) | Notice::UnknownField(_) => 0,
    }
}

fn some(places: &[&str]) -> String {
    let named = places.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
    if places.len() > NAMED { format!("{named} …") } else { named }
}
