//! What a strip shows.

/// One leader's answer.
#[derive(Clone, Debug, PartialEq)]
pub struct StripDot {
    /// In the disc; none where answers are unnamed.
    pub initials: Option<String>,
    /// Whose it is, for the table; none where answers are unnamed.
    pub name: Option<String>,
    /// The answer.
    pub value: f64,
    /// It came after the reveal: drawn hollow, in no figure.
    pub late: bool,
}

/// A group of equal-minded answers, far from the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Camp {
    /// How many say so.
    pub count: usize,
    /// The lowest of their answers.
    pub low: f64,
    /// The highest of their answers.
    pub high: f64,
}

/// Everything that a strip shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StripData {
    /// The scale's first point.
    pub first: u8,
    /// The scale's last point.
    pub last: u8,
    /// One per answer, in a fixed order.
    pub dots: Vec<StripDot>,
    /// Median of the answers that count.
    pub median: Option<f64>,
    /// The lower and the higher camp, if the team stands in two.
    pub camps: Option<[Camp; 2]>,
}
