//! Fields: the label above, the hint below, a fault as a sign and a sentence.

mod choice;
mod decimal;
mod frame;
mod number;
mod select;
mod text;

pub use choice::{Checkbox, RadioGroup, RadioOption};
pub use decimal::DecimalField;
pub use number::NumberField;
pub use select::SelectField;
pub use text::{DateField, TextArea, TextField, TimeField};
