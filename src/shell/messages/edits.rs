//! Why an edit was declined.

use bearings_core::edit::EditError;
use bearings_core::question::AnswerError;
use leptos::prelude::*;

use crate::i18n::{t, t_count, t_with};
use crate::state::{DocumentStore, Session};

/// Says why an edit was declined, for as long as the workshop is open.
pub fn report_declined(store: DocumentStore, session: Session) {
    Effect::new(move |_| {
        if let Some(reason) = store.declined() {
            session.fail(edit_error(&reason));
        }
    });
}

/// One sentence for a declined edit.
pub fn edit_error(error: &EditError) -> String {
    match error {
        EditError::Gone => t("shell.declined.gone"),
        EditError::IdTaken => t("shell.declined.id_taken"),
        EditError::TooLong { chars, most } => too_long(*chars, *most),
        EditError::TooMany(most) => t_count("shell.declined.too_many", *most, &[]),
        EditError::OutOfRange { value, least, most } => {
            t_with("shell.declined.out_of_range", &[("value", value), ("least", least), ("most", most)])
        }
        EditError::NamingSettled => t("shell.declined.naming_settled"),
        EditError::TooFewForUnnamed(least) => {
            t_with("shell.declined.too_few_for_unnamed", &[("least", least)])
        }
        EditError::LeaderNeeded => t("shell.declined.leader_needed"),
        EditError::RoundOpen => t("shell.declined.round_open"),
        EditError::RoundRevealed => t("shell.declined.round_revealed"),
        EditError::RoundHidden => t("shell.declined.round_hidden"),
        EditError::NoLeaders => t("shell.declined.no_leaders"),
        EditError::NobodyHandedIn => t("shell.declined.nobody_handed_in"),
        EditError::TooFewToReveal(least) => t_with("shell.declined.too_few_to_reveal", &[("least", least)]),
        EditError::AlreadyHandedIn => t("shell.declined.already_handed_in"),
        EditError::LateUnnamed => t("shell.declined.late_unnamed"),
        EditError::CannotTakeBack => t("shell.declined.cannot_take_back"),
        EditError::HasAnswers => t("shell.declined.has_answers"),
        EditError::GoalNotAbove => t("shell.declined.goal_not_above"),
        EditError::GoalTooDeep => t("shell.declined.goal_too_deep"),
        EditError::GoalInItself => t("shell.declined.goal_in_itself"),
        EditError::GoalAtEnd => t("shell.declined.goal_at_end"),
        EditError::Answer(error) => answer_error(error),
    }
}

/// One sentence for an answer that does not fit its question.
pub fn answer_error(error: &AnswerError) -> String {
    match error {
        AnswerError::WrongKind => t("shell.answer.wrong_kind"),
        AnswerError::OffTheScale { points, first, last } => {
            t_with("shell.answer.off_the_scale", &[("points", points), ("first", first), ("last", last)])
        }
        AnswerError::UnknownOption(option) => t_with("shell.answer.unknown_option", &[("option", option)]),
        AnswerError::RepeatedOption(option) => t_with("shell.answer.repeated_option", &[("option", option)]),
        AnswerError::TooManyPoints(points) => t_with("shell.answer.too_many_points", &[("points", points)]),
        AnswerError::TooManyLines { lines, most } => {
            t_with("shell.answer.too_many_lines", &[("lines", lines), ("most", most)])
        }
        AnswerError::TooLong { chars, most } => too_long(*chars, *most),
    }
}

fn too_long(chars: usize, most: usize) -> String {
    t_with("shell.declined.too_long", &[("chars", &chars), ("most", &most)])
}
