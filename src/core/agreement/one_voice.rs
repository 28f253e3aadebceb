//! The one-voice range: what a figure would be if any single leader had not answered.

/// The lowest and the highest value a figure takes when any one answer is left out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Span {
    /// Lowest value, in the figure's own unit.
    pub lowest: f64,
    /// Highest value, in the figure's own unit.
    pub highest: f64,
}

/// Recomputes `figure` once per answer with that answer left out, and spans the values that are defined. Without one
/// of several equal answers a figure is the same whichever it is, so it is computed once for them.
///
/// `None` when no value is defined. Source: the leave-one-out principle of the jackknife (Quenouille 1956).
pub(super) fn leave_one_out<T: Copy + PartialEq>(
    answers: &[T],
    figure: impl Fn(&[T]) -> Option<f64>,
) -> Option<Span> {
    let mut span: Option<Span> = None;
    for (left_out, answer) in answers.iter().enumerate() {
        if answers.iter().take(left_out).any(|before| before == answer) {
            continue;
        }
        let mut rest = answers.to_vec();
        rest.remove(left_out);
        let Some(value) = figure(&rest) else { continue };
        span = Some(match span {
            None => Span { lowest: value, highest: value },
            Some(s) => Span { lowest: s.lowest.min(value), highest: s.highest.max(value) },
        });
    }
    span
}
