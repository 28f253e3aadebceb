//! Every field, empty, filled and faulty.

use bearings::ui::*;
use leptos::prelude::*;

pub fn page() -> impl IntoView {
    let name = RwSignal::new("Lindqvist Logistics".to_owned());
    let note =
        RwSignal::new("We sell less, to fewer, for more, and everybody in the house knows why.".to_owned());
    let minutes = RwSignal::new(Some(45));
    let size = RwSignal::new("medium".to_owned());
    let named = RwSignal::new("named".to_owned());
    let ticked = RwSignal::new(true);
    let options =
        [("small", "up to 20 people"), ("medium", "20 to 100 people"), ("large", "more than 100 people")]
            .map(|(value, label)| (value.to_owned(), label.to_owned()))
            .to_vec();
    let choices = vec![
        RadioOption::new("named", "Named")
            .with_hint("Each dot carries initials. Everybody sees who answered what."),
        RadioOption::new("unnamed", "Unnamed").with_hint("Dots without initials, from five leaders on."),
    ];
    view! {
        {super::frame::header("New workshop")}
        <main class="page is-narrow" id="content" tabindex="-1">
            <h1>"Who sits at the table?"</h1>
            <div class="stack is-loose">
                <div class="form-grid">
                    <TextField label="Organisation" value=name on_input=move |text| name.set(text) hint="As it should stand on the report." max=20/>
                    <DateField label="Due date" value="2027-02-28" on_input=|_| () error="February has no 31st. Last day: 28.".to_owned()/>
                    <TimeField label="Start" value="09:00" on_input=|_| ()/>
                    <NumberField label="Minutes" value=minutes on_change=move |number| minutes.set(number) max=240 step=5/>
                    <SelectField label="Size" options value=size on_change=move |value| size.set(value)/>
                </div>
                <TextArea label="What it is about" value=note on_input=move |text| note.set(text) own_words=true max=80/>
                <RadioGroup legend="Named or unnamed" options=choices value=named on_change=move |value| named.set(value)/>
                <Checkbox label="Hide notes while the screen is shared" checked=ticked on_change=move |on| ticked.set(on) hint="Safe to share."/>
                <Checkbox label="An empty box" checked=false on_change=|_| ()/>
            </div>
            <div class="sticky-actions">
                <Button label="Back" on_press=|_| ()/>
                <Button look=Look::Primary label="Next" on_press=|_| ()/>
            </div>
        </main>
    }
}
