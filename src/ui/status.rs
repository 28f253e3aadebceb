//! Who has answered: a shape, a name, a word; always in the same order, never that of arrival.

use leptos::prelude::*;

use crate::i18n::{t, t_with};
use crate::reactive::live;

/// How it stands with a leader's answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerStatus {
    /// All given.
    Answered,
    /// Whose turn it is.
    Next,
    /// Not begun.
    Waiting,
    /// Not here today.
    Absent,
    /// Begun and left.
    NotFinished,
}

impl AnswerStatus {
    const fn class(self) -> &'static str {
        match self {
            Self::Answered => "status is-answered",
            Self::Next => "status is-next",
            Self::Waiting => "status is-waiting",
            Self::Absent => "status is-absent",
            Self::NotFinished => "status is-not-finished",
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Answered => "ui.status.answered",
            Self::Next => "ui.status.next",
            Self::Waiting => "ui.status.waiting",
            Self::Absent => "ui.status.absent",
            Self::NotFinished => "ui.status.not_finished",
        }
    }

    /// The shape inside the ring.
    const fn mark(self) -> &'static str {
        match self {
            Self::Answered => "M7.5 13l3.5 3.5 6.5-7.5",
            Self::Next => "M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8z",
            Self::NotFinished => "M12 2a10 10 0 0 0 0 20z",
            Self::Waiting | Self::Absent => "",
        }
    }
}

/// A leader and how it stands with the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonStatus {
    /// The leader.
    pub name: String,
    /// How it stands.
    pub status: AnswerStatus,
}

/// "2 of 5 have answered", and each leader's state. Who is absent is not counted, and of nobody nothing is said.
#[component]
pub fn StatusList(
    /// The leaders in their fixed order.
    #[prop(into)]
    people: Signal<Vec<PersonStatus>>,
) -> impl IntoView {
    let count = move || {
        people.with(|people| {
            let with = |status| people.iter().filter(|person| person.status == status).count();
            let (answered, absent) = (with(AnswerStatus::Answered), with(AnswerStatus::Absent));
            let total = people.len() - absent;
            (total > 0).then(|| {
                let count = t_with("ui.status.count", &[("answered", &answered), ("total", &total)]);
                view! { <p class="status-count"><strong>{count}</strong> " " {t("ui.status.have_answered")}</p> }
            })
        })
    };
    view! {
        <div class="status-list">
            {count}
            <ul>{live(move || people.get().into_iter().map(person).collect_view())}</ul>
        </div>
    }
}

fn person(person: PersonStatus) -> impl IntoView {
    view! {
        <li class=person.status.class()>
            <svg class="status-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                <circle cx="12" cy="12" r="10.5"></circle>
                <path d=person.status.mark()></path>
            </svg>
            <bdi class="status-name">{person.name}</bdi>
            <span class="status-word">{t(person.status.key())}</span>
        </li>
    }
}
