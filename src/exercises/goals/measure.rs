//! The fields of a goal's measure.

use bearings_core::edit::{GoalEdit, GoalField, KpiField};
use bearings_core::exchange::read_date;
use bearings_core::model::GoalId;
use bearings_core::model::goals::{Direction, Kpi, Timing};
use bearings_core::model::limits::{LINE_CHARS, UNIT_CHARS};
use leptos::prelude::*;
use strum::IntoEnumIterator;

use super::desk::Desk;
use super::detail::Chosen;
use crate::i18n::t;
use crate::reactive::{Selected, When};
use crate::ui::{DateField, DecimalField, SelectField, TextField};

#[component]
pub(super) fn Measure(desk: Desk, id: GoalId, goal: Chosen) -> impl IntoView {
    let write = Callback::new(move |field: KpiField| {
        desk.edit(GoalEdit::Update { id: id.clone(), field: GoalField::Kpi(field) });
    });
    let text = move |read: fn(&Kpi) -> String| {
        Selected::new(move || goal.with(|goal| goal.as_ref().map(|goal| read(&goal.kpi))).unwrap_or_default())
    };
    let number = move |read: fn(&Kpi) -> Option<f64>| {
        Selected::new(move || goal.with(|goal| goal.as_ref().and_then(|goal| read(&goal.kpi))))
    };
    let counts = Selected::new(move || {
        goal.with(|goal| goal.as_ref().is_some_and(|goal| goal.kpi.direction != Direction::Done))
    });
    let directions: Vec<(String, String)> = Direction::iter()
        .map(|way| (way.as_str().to_owned(), t(&format!("goals.direction.{}", way.as_str()))))
        .collect();
    let timings: Vec<(String, String)> = std::iter::once((String::new(), t("goals.timing.unsaid")))
        .chain(
            Timing::iter()
                .map(|timing| (timing.as_str().to_owned(), t(&format!("goals.timing.{}", timing.as_str())))),
        )
        .collect();
    view! {
        <fieldset class="goal-part">
            <legend>{t("goals.measure")}</legend>
            <div class="form-grid">
                <TextField
                    label=t("goals.field.kpi")
                    hint=t("goals.hint.kpi")
                    value=text(|kpi| kpi.name.clone())
                    max=LINE_CHARS as u32
                    on_input=move |name| write.run(KpiField::Name(name))
                />
                <SelectField
                    label=t("goals.field.direction")
                    options=directions
                    value=text(|kpi| kpi.direction.as_str().to_owned())
                    on_change=move |chosen: String| {
                        let way = Direction::iter().find(|way| way.as_str() == chosen);
                        write.run(KpiField::Direction(way.unwrap_or_default()));
                    }
                />
                <When when=counts>
                    <TextField
                        label=t("goals.field.unit")
                        value=text(|kpi| kpi.unit.clone())
                        max=UNIT_CHARS as u32
                        on_input=move |unit| write.run(KpiField::Unit(unit))
                    />
                    <DecimalField
                        label=t("goals.field.baseline")
                        value=number(|kpi| kpi.baseline)
                        on_change=move |number| write.run(KpiField::Baseline(number))
                    />
                    <DecimalField
                        label=t("goals.field.target")
                        value=number(|kpi| kpi.target)
                        on_change=move |number| write.run(KpiField::Target(number))
                    />
                </When>
                <DateField
                    label=t("goals.field.due")
                    value=text(|kpi| kpi.due.map(|due| due.to_string()).unwrap_or_default())
                    on_input=move |due: String| write.run(KpiField::Due(read_date(&due)))
                />
                <SelectField
                    label=t("goals.field.timing")
                    hint=t("goals.hint.timing")
                    options=timings
                    value=text(|kpi| kpi.timing.map(Timing::as_str).unwrap_or_default().to_owned())
                    on_change=move |chosen: String| {
                        write.run(KpiField::Timing(Timing::iter().find(|timing| timing.as_str() == chosen)));
                    }
                />
                <TextField
                    label=t("goals.field.source")
                    value=text(|kpi| kpi.source.clone())
                    max=LINE_CHARS as u32
                    on_input=move |source| write.run(KpiField::Source(source))
                />
            </div>
        </fieldset>
    }
}
