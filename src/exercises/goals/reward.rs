//! What hangs on reaching a goal.

use bearings_core::edit::{GoalEdit, GoalField};
use bearings_core::exercises::goals::PriorityUse;
use bearings_core::model::GoalId;
use bearings_core::model::goals::{Incentive, Reward};
use bearings_core::model::limits::LINE_CHARS;
use leptos::prelude::*;
use strum::IntoEnumIterator;

use super::desk::Desk;
use super::detail::{Chosen, PriorityField};
use crate::i18n::t;
use crate::reactive::{Selected, When};
use crate::ui::{SelectField, TextField};

#[component]
pub(super) fn RewardFields(desk: Desk, id: GoalId, goal: Chosen) -> impl IntoView {
    let incentive = Selected::new(move || goal.with(|goal| goal.as_ref()?.incentive.clone()));
    let write = Callback::new(move |incentive: Option<Incentive>| {
        desk.edit(GoalEdit::Update { id: id.clone(), field: GoalField::Incentive(incentive) });
    });
    let change = move |change: &dyn Fn(&mut Incentive)| {
        if let Some(mut incentive) = incentive.get_untracked() {
            change(&mut incentive);
            write.run(Some(incentive));
        }
    };
    let choose = move |chosen: String| {
        let reward = Reward::iter().find(|reward| reward.as_str() == chosen);
        let before = incentive.get_untracked();
        write.run(reward.map(|reward| match before {
            Some(before) => Incentive { reward, ..before },
            None => Incentive { reward, text: String::new(), against: None },
        }));
    };
    let rewards: Vec<(String, String)> = std::iter::once((String::new(), t("goals.reward.unsaid")))
        .chain(
            Reward::iter()
                .map(|reward| (reward.as_str().to_owned(), t(&format!("goals.reward.{}", reward.as_str())))),
        )
        .collect();
    let is_paid = move || {
        incentive.with(|incentive| incentive.as_ref().is_some_and(|paid| paid.reward != Reward::Nobody))
    };
    view! {
        <fieldset class="goal-part">
            <legend>{t("goals.reward")}</legend>
            <div class="form-grid">
                <SelectField
                    label=t("goals.field.reward")
                    options=rewards
                    value=Signal::derive(move || {
                        incentive.with(|incentive| incentive.as_ref().map(|paid| paid.reward.as_str())).unwrap_or_default().to_owned()
                    })
                    on_change=choose
                />
                <When when=is_paid>
                    <TextField
                        label=t("goals.field.reward_text")
                        value=Signal::derive(move || incentive.get().map(|paid| paid.text).unwrap_or_default())
                        max=LINE_CHARS as u32
                        on_input=move |text: String| change(&|paid| paid.text.clone_from(&text))
                    />
                    <PriorityField
                        desk
                        named_as=PriorityUse::PaidAgainst
                        value=Signal::derive(move || incentive.get().and_then(|paid| paid.against))
                        on_change=move |priority| change(&|paid| paid.against.clone_from(&priority))
                    />
                </When>
            </div>
        </fieldset>
    }
}
