//! A list of leaders, pasted.

use bearings_core::edit::{Edit, LeaderEdit};
use bearings_core::roster::{Person, read_people};
use leptos::prelude::*;

use super::leader;
use crate::i18n::{t, t_count};
use crate::reactive::{Selected, live};
use crate::state::{use_session, use_store};
use crate::ui::{Button, Dialog, Look, TextArea};

/// How much text is taken.
const MAX: u32 = 20_000;

/// A dialog with room for a list, and what it was read as.
#[component]
pub fn PasteList(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let text = RwSignal::new(String::new());
    let people = Selected::new(move || text.with(|text| read_people(text)));
    let close = move |()| open.set(false);
    let add = move |()| {
        let new: Vec<_> = people.get_untracked().into_iter().map(|person| leader(session, person)).collect();
        if new.is_empty() {
            session.fail(t("setup.paste.nothing"));
        } else if store.dispatch(Edit::Leader(LeaderEdit::Add(new))) {
            text.set(String::new());
            open.set(false);
        }
    };
    let label = move || match people.with(Vec::len) {
        0 => t("setup.paste.add_none"),
        count => t_count("setup.paste.add", count, &[]),
    };
    view! {
        <Dialog
            open
            on_close=close
            question=t("setup.paste.heading")
            consequence=t("setup.paste.text")
            body=move || view! {
                <TextArea
                    label=t("setup.paste.label")
                    value=text
                    on_input=move |typed| text.set(typed)
                    rows=6
                    max=MAX
                />
                <div class="stack is-tight" role="status">{live(move || preview(&people.get()))}</div>
            }
        >
            <Button label=Signal::derive(label) on_press=add look=Look::Primary/>
            <Button label=t("setup.paste.cancel") on_press=close look=Look::Quiet/>
        </Dialog>
    }
}

/// How many people were read, and who.
fn preview(people: &[Person]) -> impl IntoView + use<> {
    let line = |person: &Person| {
        let details = [&person.role, &person.department].map(String::as_str);
        let details = details.into_iter().filter(|detail| !detail.is_empty()).collect::<Vec<_>>().join(", ");
        view! {
            <li>
                <bdi>{person.name.clone()}</bdi>
                {(!details.is_empty()).then(|| view! { " " <bdi class="note">{details}</bdi> })}
            </li>
        }
    };
    view! {
        <p class="note">{t_count("setup.paste.read", people.len(), &[])}</p>
        <ul class="paste-preview">{people.iter().map(line).collect_view()}</ul>
    }
}
