//! How much of everything a workshop may hold. Beyond any of these a file is refused and an edit declined.

/// Leaders, deactivated ones included.
pub const LEADERS: usize = 100;
/// Characters of a name, role, department or title.
pub const NAME_CHARS: usize = 120;
/// Characters of a running text.
pub const TEXT_CHARS: usize = 2_000;
/// Characters of a short line.
pub const LINE_CHARS: usize = 160;
/// Official priorities.
pub const PRIORITIES: usize = 20;
/// Entries of the agenda.
pub const AGENDA_ITEMS: usize = 60;
/// Rounds of one exercise.
pub const ROUNDS: usize = 200;
/// Decisions, and as many actions.
pub const DECISIONS: usize = 1_000;
/// Goals of the cascade.
pub const GOALS: usize = 1_000;
/// Pairs of goals that support each other or work against each other.
pub const GOAL_LINKS: usize = 1_000;
/// Characters of the unit of a measure.
pub const UNIT_CHARS: usize = 40;
/// How far a measure may be from zero. With thousandths it still has fewer digits than a float keeps.
pub const MEASURE: f64 = 1e12;
/// Groups of one List question.
pub const GROUPS: usize = 500;
/// Options that a question takes from the workshop.
pub const OPTIONS: usize = LEADERS;
/// Rows of one matrix.
pub const ROWS: usize = 40;
/// Domains and decisions that leaders have a part in; more than any matrix has rows, since past rows stay.
pub const MATTERS: usize = 200;
/// Contradictions that were set aside.
pub const SET_ASIDE: usize = 500;
/// Records in a list on a board.
pub const RECORDS: usize = 60;
/// Lines in a field of a board.
pub const BOARD_LINES: usize = 40;
