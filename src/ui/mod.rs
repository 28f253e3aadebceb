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
//! | [`DecimalField`] | `label, value: Signal<Option<f64>>, on_change: Callback<Option<f64>>, hint?` |
//! | [`DateField`], [`TimeField`] | `label, value: Signal<String>, on_input: Callback<String>, hint?, error?` |
//! | [`SelectField`] | `label, options: Signal<Vec<(String, String)>>, value: Signal<String>, on_change: Callback<String>, hint?, error?` |
//! | [`Checkbox`] | `label, checked: Signal<bool>, on_change: Callback<bool>, hint?` |
//! | [`RadioGroup`] | `legend, options: Signal<Vec<RadioOption>>, value: Signal<String>, on_change: Callback<String>, hint?, error?` |
//! | [`RevealButton`] | `label, on_reveal: Callback<()>, note?: Signal<String>` |
//! | [`RatingEnds`] | `first: u8, last: u8, low: Signal<String>, high: Signal<String>`; stays in view above ratings |
//! | [`RatingInput`] | `legend, first, last, low, high, value: Signal<Option<u8>>, cant_say: Signal<bool>, on_choose: Callback<u8>, on_cant_say: Callback<bool>, dense?: bool` |
//! | [`ListInput`] | `legend, value: Signal<Vec<String>>, on_change: Callback<Vec<String>>, max_lines: usize, max_chars: u32, line_label: Callback<usize, String>, shown_lines?: usize, dense?: bool, hint?, error?` |
//! | [`SplitInput`] | `legend: String, options: Vec<String>, value: Signal<Vec<u8>>, on_change: Callback<Vec<u8>>, dense?: bool` (points per option, at most 100 in all) |
//! | [`ChoiceKey`] | `options: Vec<ChoiceOption>`; what the letters of the choices below stand for |
//! | [`ChoiceInput`] | `legend: String, note?: String, options: Vec<ChoiceOption>, value: Signal<String>, on_choose: Callback<String>` |
//! | [`AddLine`] | `label, button: String, max: u32, add: Callback<String, bool>, on_empty: Callback<()>, hint?: String, id?, children?` (more buttons) |
//! | [`OrderButtons`] | `name: Signal<String>, place: Signal<(usize, usize)>, move_to: Callback<usize, bool>, said: RwSignal<String>` (moves a row up or down) |
//! | [`RankingInput`] | `legend: String, options: Vec<(OptionId, String)>, value: Signal<Vec<Vec<OptionId>>>, on_change` (places from first to last, tied options in one) |
//! | [`FileField`] | `take: UnsyncCallback<Vec<ChosenFile>>, label: Signal<String>, accept?: &'static str, look?: Look` |
//! | [`Dialog`] | `open: Signal<bool>, on_close: Callback<()>, question, consequence?: Signal<String>, body?: ViewFn, children: ChildrenFn` (the verb buttons) |
//! | [`LazyDetails`] | `summary: Signal<String>, class?: &'static str, children: ChildrenFn` (made when it is opened) |
//! | [`Toast`] | `message: Signal<Option<ToastMessage>>, on_action: Callback<()>, on_gone: Callback<()>` |
//! | [`SaveStatus`] | `state: Signal<SaveState>, on_action: Callback<()>` |
//! | [`EmptyState`] | `title, text, children?` (one action) |
//! | [`Stepper`] | `steps: Signal<Vec<Step>>, within?: Signal<f64>` (0 to 1 inside the current step) |
//! | [`Tabs`] | `label, tabs: Signal<Vec<Tab>>, current: Signal<String>` (the current tab's href) |
//! | [`GraduatedRule`] | `majors: u32, minors?: u32, progress?: Signal<Option<f64>>, pointer?: bool, side?: Side` |
//! | [`TimerFace`] | `left: Signal<i64>` (seconds), `of: Signal<u32>` (minutes), `large?: bool` |
//! | [`SkipLink`] | `target: &'static str` (id of something that can be focused) |
//! | [`PageHeader`] | `home: Signal<String>` (href), `place?: Signal<String>, children?` (right side) |
//! | [`Logo`] | none |
//! | [`ThemeSwitch`] | `theme: Signal<Theme>, on_change: Callback<Theme>` |
//! | [`VisuallyHidden`], [`LiveRegion`] | `children`; `message: Signal<String>` |
//! | [`StatusList`] | `people: Signal<Vec<PersonStatus>>` |
//! | [`HandOver`] | `title, text, sealed?: Signal<String>, people, children` (the buttons); inside an element of class `lid` |
//! | [`AgendaRail`], [`AgendaSheet`] | `title, entries: Signal<Vec<AgendaEntry>>`; the rail from 1024 px on, the sheet below |
//! | [`CodePicture`] | `code: Code, label: Signal<String>` |
//! | [`CodeParts`] | `parts: Vec<String>, label: String` (one code, or several in turn) |
//! | [`Scanner`] | `on_text: Callback<String>` (every code that the camera sees) |
//! | [`Quote`] | `segments: Vec<(String, bool)>, speaker: Option<Speaker>, late?: bool, mentions?: String` |
//!
//! Below a call of [`only_read`] a page is only read: buttons are left out, and what a press would show is shown.
//!
//! Classes for pages are listed at the head of `style/layout.css`, for grouping boards in `style/board.css`, for the
//! second screen in `style/presenter.css`. Tools in the header (links and buttons) have the class `tool`.

mod add_line;
mod agenda;
mod button;
mod choice_input;
mod code_picture;
mod details;
mod dialog;
mod empty;
mod field;
mod file_field;
mod hand_over;
mod header;
mod icon;
mod id;
mod list_input;
mod order;
mod quiet;
mod quote;
mod ranking_input;
mod rating;
mod reading;
mod reveal;
mod rule;
mod save_status;
mod scanner;
mod split_input;
mod status;
mod stepper;
mod tabs;
mod theme;
mod timer;
mod toast;

pub use add_line::AddLine;
pub use agenda::{AgendaEntry, AgendaRail, AgendaSheet};
pub use button::{Button, ButtonLink, IconButton, Look, Size};
pub use choice_input::{ChoiceInput, ChoiceKey, ChoiceOption};
pub use code_picture::{CodeParts, CodePicture};
pub use details::LazyDetails;
pub use dialog::Dialog;
pub use empty::EmptyState;
pub use field::{
    Checkbox, DateField, DecimalField, NumberField, PassphraseField, RadioGroup, RadioOption, SelectField,
    TextArea, TextField, TimeField,
};
pub use file_field::FileField;
pub use hand_over::HandOver;
pub use header::{Logo, PageHeader};
pub use icon::{Icon, IconName};
pub use id::unique_id;
pub use list_input::ListInput;
pub use order::OrderButtons;
pub use quiet::{LiveRegion, SkipLink, VisuallyHidden};
pub use quote::{Quote, Speaker};
pub use ranking_input::RankingInput;
pub use rating::{RatingEnds, RatingInput};
pub use reading::{is_only_read, only_read};
pub use reveal::RevealButton;
pub use rule::{GraduatedRule, Side};
pub use save_status::{SaveState, SaveStatus};
pub use scanner::Scanner;
pub use split_input::SplitInput;
pub use status::{AnswerStatus, PersonStatus, StatusList};
pub use stepper::{Step, StepState, Stepper};
pub use tabs::{Tab, Tabs};
pub use theme::{Theme, ThemeSwitch};
pub use timer::TimerFace;
pub use toast::{Toast, ToastMessage};
