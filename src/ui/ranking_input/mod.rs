//! The ranking: options put in order by button or by dragging, tied where they are level, left out where nothing is
//! to be said of them.

mod numbers;
mod row;

use bearings_core::model::OptionId;
use bearings_core::question::Order;
use leptos::prelude::*;

use super::id::unique_id;
use super::quiet::LiveRegion;
use crate::browser::page;
use crate::i18n::{t, t_with};
use crate::reactive::{Selected, When, heard, live};

/// What the rows of one ranking share.
#[derive(Clone, Copy)]
struct Ranking {
    id: StoredValue<String>,
    options: StoredValue<Vec<(OptionId, String)>>,
    value: Signal<Vec<Vec<OptionId>>>,
    on_change: Callback<Vec<Vec<OptionId>>>,
    /// The option that is being dragged.
    dragged: RwSignal<Option<OptionId>>,
    said: RwSignal<String>,
}

impl Ranking {
    fn order(self) -> Order {
        Order::new(self.value.get())
    }

    fn name(self, option: &OptionId) -> String {
        self.options.with_value(|options| {
            let known = options.iter().find(|(known, _)| known == option);
            known.map(|(_, text)| text.clone()).unwrap_or_default()
        })
    }

    /// The id of a button of an option's row.
    fn button_id(self, act: &str, option: &OptionId) -> String {
        self.id.with_value(|id| format!("{id}-{act}-{option}"))
    }

    /// Hands on the order after `change`, says where the option is now, and moves the focus to what `then` names.
    fn change(self, option: &OptionId, change: impl FnOnce(&mut Order), then: &str) {
        let mut order = Order::new(self.value.get_untracked());
        change(&mut order);
        let name = self.name(option);
        let place = order.rows().iter().find(|(known, ..)| *known == option).map(|(_, place, _)| *place);
        self.said.set(match place {
            Some(place) => t_with("ui.ranking.moved", &[("name", &name), ("place", &place)]),
            None => t_with("ui.ranking.taken_out", &[("name", &name)]),
        });
        self.on_change.run(order.into_places());
        // The row's new place is drawn first.
        let (wanted, otherwise) = (self.button_id(then, option), self.button_id("out", option));
        request_animation_frame(move || {
            page::focus(&otherwise);
            page::focus(&wanted);
        });
    }

    /// Puts what is being dragged where `change` says.
    fn drop(self, change: impl FnOnce(&mut Order, &OptionId)) {
        if let Some(dragged) = self.dragged.get_untracked() {
            self.dragged.set(None);
            let option = dragged.clone();
            self.change(&dragged, |order| change(order, &option), "up");
        }
    }
}

/// Options to put in order, the first on top. Whatever is left out comes last, all level.
#[component]
pub fn RankingInput(
    /// What the order says.
    #[prop(into)]
    legend: String,
    /// The options with their words.
    options: Vec<(OptionId, String)>,
    /// The places so far, from first to last, tied options in one; options in none are unranked.
    #[prop(into)]
    value: Signal<Vec<Vec<OptionId>>>,
    /// Each change.
    #[prop(into)]
    on_change: Callback<Vec<Vec<OptionId>>>,
    /// Nothing but a number to type in for each option: 1 for the first, the same for those that are level.
    #[prop(optional)]
    dense: bool,
) -> impl IntoView {
    if dense {
        return numbers::numbers(legend, options, value, on_change);
    }
    let ranking = Ranking {
        id: StoredValue::new(unique_id("ranking")),
        options: StoredValue::new(options),
        value,
        on_change,
        dragged: RwSignal::new(None),
        said: RwSignal::new(String::new()),
    };
    let ranked = Selected::new(move || {
        ranking.order().rows().into_iter().map(|(option, ..)| option.clone()).collect::<Vec<_>>()
    });
    let unranked = Selected::new(move || {
        let ranked = ranked.get();
        ranking.options.with_value(|options| {
            let left = options.iter().map(|(option, _)| option).filter(|option| !ranked.contains(option));
            left.cloned().collect::<Vec<_>>()
        })
    });
    view! {
        <fieldset class="ranking">
            <legend class="split-legend">{legend}</legend>
            <When
                when=move || ranked.with(|ranked| !ranked.is_empty())
                fallback=|| view! { <p class="ranking-empty note">{t("ui.ranking.empty")}</p> }
            >
                <ol class="ranking-rows">
                    <For each=move || ranked.get() key=OptionId::clone children=move |option| row::row(ranking, option)/>
                </ol>
            </When>
            <div
                class="ranking-rest"
                on:dragover=heard(move |event: leptos::ev::DragEvent| event.prevent_default())
                on:drop=heard(move |event: leptos::ev::DragEvent| {
                    event.prevent_default();
                    ranking.drop(|order, option| order.take_out(option));
                })
            >
                <p class="note">
                    {live(move || if unranked.with(Vec::is_empty) { t("ui.ranking.all_placed") } else { t("ui.ranking.rest") })}
                </p>
                <ul>
                    <For each=move || unranked.get() key=OptionId::clone children=move |option| row::rest(ranking, option)/>
                </ul>
            </div>
            <LiveRegion message=ranking.said/>
        </fieldset>
    }
    .into_any()
}
