//! The agreement axis, 0 to 100.

/// What random answers reach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shoal {
    /// Half of all random answers stay below.
    pub median: f64,
    /// Nineteen of twenty stay below.
    pub edge: f64,
}

/// How the figure stands against guessing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// Clear of the shoal: a filled diamond.
    Clear,
    /// No clearer than guessing: a hollow diamond.
    #[default]
    Guessing,
    /// Two camps or another miss: hollow and magenta.
    Miss,
}

/// Everything that an agreement axis shows; values from 0 to 100.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AxisData {
    /// The figure, if there is one.
    pub agreement: Option<f64>,
    /// What guessing reaches; ratings only.
    pub shoal: Option<Shoal>,
    /// Lowest and highest figure with any one answer left out.
    pub one_voice: Option<(f64, f64)>,
    /// How the figure stands.
    pub standing: Standing,
    /// The figures of an aspect's items, as small rings.
    pub items: Vec<f64>,
}

/// A value from 0 to 100 as a share of the axis.
pub fn share(value: f64) -> f64 {
    if value.is_finite() { (value / 100.0).clamp(0.0, 1.0) } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stay_on_the_axis() {
        assert_eq!(share(-3.0), 0.0);
        assert_eq!(share(50.0), 0.5);
        assert_eq!(share(100.4), 1.0);
        assert_eq!(share(f64::NAN), 0.0);
    }
}
