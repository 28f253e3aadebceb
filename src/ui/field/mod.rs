//! Fields: the label above, the hint below, a fault as a sign and a sentence.

mod choice;
mod decimal;
mod frame;
mod number;
mod select;
mod text;
mod typed;

pub use choice::{Checkbox, RadioGroup, RadioOption};
pub use decimal::DecimalField;
pub(super) use frame::full;
pub use number::NumberField;
pub use select::SelectField;
pub use text::{DateField, PassphraseField, TextArea, TextField, TimeField};
pub(super) use typed::typed;
