//! A line below a list that adds to it.

use leptos::prelude::*;

use super::button::Button;
use super::field::TextField;

/// A field and the button that adds what is typed. It is emptied once that was taken.
#[component]
pub fn AddLine(
    /// Above the field.
    label: String,
    /// On the button.
    button: String,
    /// The most characters.
    max: u32,
    /// Adds what was typed, without the spaces around it; whether it was taken.
    add: Callback<String, bool>,
    /// Says that nothing was typed.
    on_empty: Callback<()>,
    /// Below the field.
    #[prop(optional)]
    hint: String,
    /// Where a link to this line leads.
    #[prop(optional)]
    id: Option<&'static str>,
    /// Other ways to add, beside the button.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let press = move |()| {
        let typed = text.with_untracked(|text| text.trim().to_owned());
        if typed.is_empty() {
            on_empty.run(());
        } else if add.run(typed) {
            text.set(String::new());
        }
    };
    view! {
        <div class="add-line" id=id>
            <TextField label hint value=text on_input=move |typed| text.set(typed) on_enter=Callback::new(press) max/>
            <div class="cluster">
                <Button label=button on_press=press/>
                {children.map(|children| children())}
            </div>
        </div>
    }
}
