//! The visual language as components. Everything takes its words from outside or from `locales/en/ui.json`.
//!
//! Props marked `?` are optional. `Signal` props take a value, a signal or a closure; `Callback` props take a
//! closure of one argument (`move |_| …`).
//!
//! | component | props |
//! |---|---|
//! | [`Button`] | `label: Signal<String>, on_press: Callback<()>, look?: Look, size?: Size, icon?: IconName, spoken?: Signal<String>` |
//! | [`ButtonLink`] | `href: Signal<String>, label, look?, size?, icon?, spoken?` |
//! | [`IconButton`] | `icon: IconName, label: Signal<String>, on_press: Callback<()>` |
//! | [`Icon`] | `name: IconName` |
//! | [`TextField`] | `label, value: Signal<String>, on_input: Callback<String>, hint?, error?: Signal<Option<String>>, max?: u32, on_enter?: Callback<()>` |
//! | [`TextArea`] | as `TextField` without `on_enter`, and `rows?: u32, own_words?: bool` |
//! | [`NumberField`] | `label, value: Signal<Option<u32>>, on_change: Callback<Option<u32>>, min?, max?, step?: u32, hint?, error?` |
//! | [`DateField`], [`TimeField`] | `label, value: Signal<String>, on_input: Callback<String>, hint?, error?` |
//! | [`SelectField`] | `label, options: Signal<Vec<(String, String)>>, value: Signal<String>, on_change: Callback<String>, hint?, error?` |
//! | [`Checkbox`] | `label, checked: Signal<bool>, on_change: Callback<bool>, hint?` |
//! | [`RadioGroup`] | `legend, options: Signal<Vec<RadioOption>>, value: Signal<String>, on_change: Callback<String>, hint?, error?` |
//!
//! In the making, with these signatures:
//!
//! | component | props |
//! |---|---|
//! | `RevealButton` | `label, on_reveal: Callback<()>, note?: Signal<String>` |
//! | `RatingInput` | `legend, first: u8, last: u8, low, high: Signal<String>, value: Signal<Option<u8>>, cant_say: Signal<bool>, on_choose: Callback<u8>, on_cant_say: Callback<bool>` |
//! | `RatingEnds` | `first, last, low, high`; stays in view above a list of `RatingInput` |
//! | `ListInput` | `legend, value: Signal<Vec<String>>, on_change: Callback<Vec<String>>, max_lines: usize, max_chars: u32, line_label: Callback<usize, String>, shown_lines?: usize, hint?, error?` |
//! | `Dialog` | `open: Signal<bool>, on_close: Callback<()>, question, consequence?: Signal<String>, body?: ViewFn, children: ChildrenFn` (the verb buttons) |
//! | `Toast` | `message: Signal<Option<ToastMessage>>, on_action: Callback<()>, on_gone: Callback<()>` |
//! | `SaveStatus` | `state: Signal<SaveState>, on_action: Callback<()>` |
//! | `EmptyState` | `title, text, children?` (one action) |
//! | `Stepper` | `steps: Signal<Vec<Step>>, within?: Signal<f64>` (0 to 1 inside the current step) |
//! | `Tabs` | `label, tabs: Signal<Vec<Tab>>, current: Signal<String>` (the current tab's href) |
//! | `GraduatedRule` | `majors: u32, minors: u32, progress?: Signal<f64>, pointer?: bool, words?: Vec<String>` |
//! | `TimerFace` | `left: Signal<i64>` seconds, `of: Signal<u32>` minutes, `large?: bool` |
//! | `SkipLink` | `target: &'static str` (id), `label?` |
//! | `PageHeader` | `home: Signal<String>` (href), `place?: Signal<String>, children?` (right side) |
//! | `ThemeSwitch` | `theme: Signal<Theme>, on_change: Callback<Theme>` |
//! | `VisuallyHidden` | `children` |
//! | `LiveRegion` | `message: Signal<String>` |
//! | `StatusList` | `people: Signal<Vec<PersonStatus>>` |
//! | `HandOver` | `title, text, sealed?: Signal<String>, people: Signal<Vec<PersonStatus>>, children` (the buttons) |
//! | `AgendaRail`, `AgendaSheet` | `title, entries: Signal<Vec<AgendaEntry>>` |
//! | `Quote` | `segments: Vec<(String, bool)>, initials?, name?: Option<String>` |

mod button;
mod field;
mod icon;
mod id;

pub use button::{Button, ButtonLink, IconButton, Look, Size};
pub use field::{
    Checkbox, DateField, NumberField, RadioGroup, RadioOption, SelectField, TextArea, TextField, TimeField,
};
pub use icon::{Icon, IconName};
pub use id::unique_id;
