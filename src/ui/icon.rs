//! The icons: a 20 px grid, a 1.75 px stroke, always beside a word except plus, minus, chevrons and arrows.

use leptos::prelude::*;

/// Every icon that there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconName {
    /// Done, saved, agreed.
    Check,
    /// Add one.
    Plus,
    /// Take one away.
    Minus,
    /// Remove this line.
    Cross,
    /// One place up.
    ArrowUp,
    /// One place down.
    ArrowDown,
    /// Opens to the right.
    ChevronRight,
    /// Back.
    ChevronLeft,
    /// Folded; opens downwards.
    ChevronDown,
    /// Unfolded; closes upwards.
    ChevronUp,
    /// A miss or a fault.
    Miss,
    /// Thought to be agreed, and isn't.
    BlindSpot,
    /// Nobody else sees this.
    Lock,
    /// The presenter window.
    Screen,
    /// Light or dark.
    Theme,
    /// A file on this device.
    File,
    /// Take a file away.
    Download,
    /// Take back the last step.
    Undo,
    /// Do the step again.
    Redo,
    /// Change the text.
    Pencil,
    /// The leaders.
    People,
    /// Time.
    Clock,
    /// The agenda.
    Menu,
    /// Important.
    Star,
    /// As high as the one above.
    Level,
}

impl IconName {
    /// Path data of the stroked lines.
    const fn lines(self) -> &'static str {
        match self {
            Self::Check => "M4 10.5l4 4 8-9",
            Self::Plus => "M10 4v12M4 10h12",
            Self::Minus => "M4 10h12",
            Self::Cross => "M5 5l10 10M15 5L5 15",
            Self::ArrowUp => "M10 16.5v-13M4.5 9L10 3.5 15.5 9",
            Self::ArrowDown => "M10 3.5v13M4.5 11l5.5 5.5 5.5-5.5",
            Self::ChevronRight => "M7 4l6 6-6 6",
            Self::ChevronLeft => "M13 4l-6 6 6 6",
            Self::ChevronDown => "M4 7l6 6 6-6",
            Self::ChevronUp => "M4 13l6-6 6 6",
            Self::Miss => "M10 3L18 17H2zM10 8.5v4M10 14.2v.6",
            Self::BlindSpot => {
                "M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 7.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4zM16.5 3.5l-13 13"
            }
            Self::Lock => "M4 9.5h12V17H4zM6.5 9.5V6.5a3.5 3.5 0 0 1 7 0v3",
            Self::Screen => "M2.5 4h15v10h-15zM7 17h6",
            Self::Theme => "M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14z",
            Self::File => "M5 2.5h7l3.5 3.5v11.5H5zM11.5 2.5v4h4",
            Self::Download => "M10 3v10M5.5 8.5L10 13l4.5-4.5M3 17h14",
            Self::Undo => "M7 4L3.5 7.5 7 11M3.5 7.5H12a4.5 4.5 0 0 1 0 9H7",
            Self::Redo => "M13 4l3.5 3.5L13 11M16.5 7.5H8a4.5 4.5 0 0 0 0 9h5",
            Self::Pencil => "M3.5 16.5l1-4L14 3l3 3-9.5 9.5zM12 5l3 3",
            Self::People => {
                "M7 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 17v-1.5a4 4 0 0 1 4-4h2a4 4 0 0 1 4 4V17M13 4a3 3 0 0 1 0 5.5M15 11.8a4 4 0 0 1 3 3.700V17"
            }
            Self::Clock => "M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM10 6v4l3 2",
            Self::Menu => "M3 5h14M3 10h14M3 15h14",
            Self::Level => "M4 7.5h12M4 12.5h12",
            Self::Star => {
                "M10 2.5l2.300 5 5.4.6-4 3.700 1.100 5.4-4.8-2.700-4.8 2.700 1.100-5.4-4-3.700 5.4-.6z"
            }
        }
    }

    /// Path data of the filled part; only the half-dark disc has one.
    const fn fill(self) -> Option<&'static str> {
        match self {
            Self::Theme => Some("M10 3a7 7 0 0 1 0 14z"),
            _ => None,
        }
    }
}

/// An icon, hidden from screen readers: the word beside it speaks.
#[component]
pub fn Icon(
    /// Which one.
    name: IconName,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            {name.fill().map(|shape| view! { <path class="icon-fill" d=shape></path> })}
            <path d=name.lines()></path>
        </svg>
    }
}
