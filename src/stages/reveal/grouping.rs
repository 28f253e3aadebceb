//! The grouping board. A card is picked up by a press and put down by a press, with mouse, finger and keyboard alike;
//! a mouse may also drag it.

use bearings_core::edit::{CardTarget, Edit, GroupingEdit};
use bearings_core::model::{CardRef, ExerciseId, Group, GroupId, RoundNumber};
use bearings_core::question::Question;
use bearings_core::results::{Card, ListResult};
use leptos::ev::DragEvent;
use leptos::prelude::*;

use super::cards::{CardList, card_id};
use crate::i18n::{t, t_count, t_with};
use crate::reactive::{Selected, When, heard, live};
use crate::state::{DocumentStore, Session, use_session, use_store};
use crate::ui::{Button, SelectField, Size, TextField};

/// Where the board's parts send what happened to a card.
#[derive(Clone, Copy)]
pub(super) struct Hand {
    exercise: ExerciseId,
    round: RoundNumber,
    question: &'static Question,
    store: DocumentStore,
    session: Session,
    /// The card in hand.
    pub(super) picked: RwSignal<Option<CardRef>>,
}

impl Hand {
    fn edit(&self, edit: GroupingEdit) -> bool {
        let question = self.question.id.clone();
        self.store.dispatch(Edit::Grouping { exercise: self.exercise, round: self.round, question, edit })
    }

    /// Puts the card in hand down, and moves the focus on to `then`.
    fn put(&self, target: CardTarget, then: Option<CardRef>) {
        let Some(card) = self.picked.get_untracked() else { return };
        if self.edit(GroupingEdit::Place { card: card.clone(), target }) {
            self.picked.set(None);
            let id = card_id(&then.unwrap_or(card));
            let focus = self.session.platform.focus;
            // The card's new place is drawn first.
            request_animation_frame(move || focus(&id));
        }
    }
}

#[component]
pub(super) fn GroupingBoard(
    exercise: ExerciseId,
    round: RoundNumber,
    question: &'static Question,
    result: Selected<Option<ListResult>>,
) -> impl IntoView {
    let hand = Hand {
        exercise,
        round,
        question,
        store: use_store(),
        session: use_session(),
        picked: RwSignal::new(None),
    };
    let groups = Selected::new(move || {
        result.with(|result| {
            let groups = result.iter().flat_map(|result| &result.grouping.groups);
            groups.map(|group| group.id.clone()).collect::<Vec<_>>()
        })
    });
    let alone = Selected::new(move || result.with(|result| result.as_ref().map(alone).unwrap_or_default()));
    view! {
        <p class="visually-hidden" role="status">
            {live(move || hand.picked.get().map(|_| t("grouping.in_hand")))}
        </p>
        <div class="card-board" on:keydown=heard(move |event: leptos::ev::KeyboardEvent| {
            if event.key() == "Escape" {
                hand.picked.set(None);
            }
        })>
            <AloneColumn hand cards=alone/>
            <For each=move || groups.get() key=|id| id.clone() let:id>
                <GroupColumn hand result id alone/>
            </For>
            <NewGroup hand alone/>
        </div>
    }
}

/// Cards that stand for themselves.
fn alone(result: &ListResult) -> Vec<Card> {
    result.cards.iter().filter(|card| result.grouping.group_of(&card.card).is_none()).cloned().collect()
}

/// The card that the keyboard goes on with: the next one that stands alone.
fn next_alone(alone: Selected<Vec<Card>>, picked: Option<&CardRef>) -> Option<CardRef> {
    alone.with_untracked(|cards| {
        let place = cards.iter().position(|card| Some(&card.card) == picked)?;
        let next = cards.get(place + 1).or_else(|| place.checked_sub(1).and_then(|before| cards.get(before)));
        next.map(|card| card.card.clone())
    })
}

/// A place for cards. A dragged card is dropped on it as if its button were pressed.
#[component]
fn Column(
    hand: Hand,
    /// Whether the card in hand can go here.
    #[prop(into)]
    can_take: Signal<bool>,
    /// The card in hand goes here.
    put: Callback<()>,
    /// The empty place where a new group begins.
    #[prop(optional)]
    is_new: bool,
    children: Children,
) -> impl IntoView {
    let over = RwSignal::new(false);
    let drag_over = move |event: DragEvent| {
        if hand.picked.get_untracked().is_some() {
            event.prevent_default();
            over.set(true);
        }
    };
    let drop_here = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        put.run(());
    };
    view! {
        <section
            class="card-group"
            class:is-new=is_new
            class:is-target=can_take
            class:is-over=over
            on:dragover=heard(drag_over)
            on:dragleave=heard(move |_| over.set(false))
            on:drop=heard(drop_here)
        >
            {children()}
        </section>
    }
}

impl Hand {
    /// Whether the card in hand could go to where these cards are.
    fn fits(self, cards: Selected<Vec<Card>>) -> Signal<bool> {
        Signal::derive(move || {
            let is_here =
                |picked: &CardRef| cards.with(|cards| cards.iter().any(|card| card.card == *picked));
            self.picked.get().is_some_and(|picked| !is_here(&picked))
        })
    }
}

#[component]
fn AloneColumn(hand: Hand, cards: Selected<Vec<Card>>) -> impl IntoView {
    let put = Callback::new(move |()| hand.put(CardTarget::Alone, None));
    let can_take = hand.fits(cards);
    view! {
        <Column hand can_take put>
            <div class="card-group-head">
                <h3>{t("grouping.alone")}</h3>
                <span class="note">{live(move || cards.with(|cards| t_count("grouping.cards", cards.len(), &[])))}</span>
            </div>
            <When when=can_take>
                <Button label=t("grouping.put_alone") on_press=put size=Size::Row/>
            </When>
            <CardList hand cards/>
        </Column>
    }
}

#[component]
fn GroupColumn(
    hand: Hand,
    result: Selected<Option<ListResult>>,
    id: GroupId,
    alone: Selected<Vec<Card>>,
) -> impl IntoView {
    let group: Selected<Option<Group>> = {
        let id = id.clone();
        Selected::new(move || {
            result
                .with(|result| result.as_ref()?.grouping.groups.iter().find(|group| group.id == id).cloned())
        })
    };
    let cards = Selected::new(move || {
        group.with(|group| {
            let held = group.iter().flat_map(|group| &group.cards);
            result.with(|result| {
                let all: Vec<&Card> = result.iter().flat_map(|result| &result.cards).collect();
                held.filter_map(|held| all.iter().find(|card| card.card == *held).map(|card| (*card).clone()))
                    .collect::<Vec<_>>()
            })
        })
    });
    let name = Signal::derive(move || {
        group.with(|group| group.as_ref().map(|g| g.name.clone()).unwrap_or_default())
    });
    let put = {
        let id = id.clone();
        Callback::new(move |()| {
            let next = next_alone(alone, hand.picked.get_untracked().as_ref());
            hand.put(CardTarget::Group(id.clone()), next);
        })
    };
    let can_take = hand.fits(cards);
    let rename = {
        let group = id.clone();
        move |name: String| {
            hand.edit(GroupingEdit::Rename { group: group.clone(), name });
        }
    };
    let people = move || {
        cards.with(|cards| {
            let sheets: std::collections::BTreeSet<_> =
                cards.iter().filter(|card| !card.late).map(|card| &card.card.sheet).collect();
            t_count("grouping.people", sheets.len(), &[])
        })
    };
    view! {
        <Column hand can_take put>
            <div class="card-group-head">
                <h3 class="visually-hidden">{name}</h3>
                <TextField label=t("grouping.name") value=name on_input=rename max=bearings_core::model::limits::LINE_CHARS as u32/>
                <span class="note">{people}</span>
            </div>
            <Official hand group id/>
            <When when=can_take>
                {
                    let label = move || t("grouping.put_here");
                    let spoken = move || t_with("grouping.put_into", &[("group", &name.get())]);
                    view! {
                        <Button label=Signal::derive(label) spoken=Signal::derive(spoken) on_press=put size=Size::Row/>
                    }
                }
            </When>
            <CardList hand cards/>
        </Column>
    }
}

/// For which official priority a group stands; only where there is an official list.
#[component]
fn Official(hand: Hand, group: Selected<Option<Group>>, id: GroupId) -> impl IntoView {
    let priorities = hand.store.select(|document| document.official_priorities.clone());
    let options = Signal::derive(move || {
        let none = (String::new(), t("grouping.official_none"));
        let known = priorities.get().into_iter().map(|priority| (priority.id.to_string(), priority.text));
        std::iter::once(none).chain(known).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || {
        group
            .with(|group| group.as_ref().and_then(|group| group.official.as_ref()).map(ToString::to_string))
            .unwrap_or_default()
    });
    let change = StoredValue::new(move |chosen: String| {
        let priority = bearings_core::model::PriorityId::parse(&chosen).ok();
        hand.edit(GroupingEdit::Official { group: id.clone(), priority });
    });
    view! {
        <When when=move || priorities.with(|priorities| !priorities.is_empty())>
            <SelectField
                label=t("grouping.official")
                options
                value
                on_change=move |chosen: String| change.with_value(|change| change(chosen))
            />
        </When>
    }
}

#[component]
fn NewGroup(hand: Hand, alone: Selected<Vec<Card>>) -> impl IntoView {
    let put = Callback::new(move |()| {
        let Some(picked) = hand.picked.get_untracked() else { return };
        let name = alone.with_untracked(|cards| {
            cards.iter().find(|card| card.card == picked).map(|card| card.text.clone()).unwrap_or_default()
        });
        let id = GroupId::from_random((hand.session.platform.bits)());
        let next = next_alone(alone, Some(&picked));
        hand.put(CardTarget::New(id, name), next);
    });
    let in_hand = Signal::derive(move || hand.picked.get().is_some());
    view! {
        <Column hand can_take=in_hand put is_new=true>
            <h3 class="visually-hidden">{t("grouping.new")}</h3>
            <When when=in_hand fallback=|| view! { <p class="note">{t("grouping.new_hint")}</p> }>
                <Button label=t("grouping.put_new") on_press=put size=Size::Row/>
            </When>
        </Column>
    }
}
