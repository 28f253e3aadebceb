//! The reveal of a List: cards, groups, and how many named what.

use std::collections::{BTreeMap, BTreeSet};

pub use crate::agreement::lists::SHARED_ITEMS;
use crate::agreement::{MIN_ANSWERS, lists};
use crate::model::responses::Voice;
use crate::model::{CardRef, Group, GroupId, Grouping, LeaderId, Priority, PriorityId, Revealed, SheetId};
use crate::question::{Answer, Question};

/// One line of one leader's list.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Which line of which sheet.
    pub card: CardRef,
    /// Who; `None` in an unnamed round.
    pub leader: Option<LeaderId>,
    /// The words.
    pub text: String,
    /// The leader's first line.
    pub first: bool,
    /// Came after the reveal: in no figure.
    pub late: bool,
}

/// Cards of one meaning, and who named it.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The group; `None` for a card that stands for itself.
    pub group: Option<GroupId>,
    /// What the team calls it, or the card's words.
    pub name: String,
    /// How many leaders named it.
    pub named_by: usize,
}

/// How much of the official list was named.
#[derive(Clone, Debug, PartialEq)]
pub struct Recall {
    /// For each official priority, how many leaders named it.
    pub priorities: Vec<Recalled>,
    /// Mean share of the official list that a leader named, 0–100: the list's level.
    pub level: f64,
}

/// How many leaders named one official priority.
#[derive(Clone, Debug, PartialEq)]
pub struct Recalled {
    /// Which.
    pub priority: PriorityId,
    /// How many.
    pub named_by: usize,
}

/// The figures of a List, once the grouping is confirmed and three leaders have answered.
#[derive(Clone, Debug, PartialEq)]
pub struct ListFigures {
    /// Every item, the most named first.
    pub items: Vec<Item>,
    /// Items named by everybody who answered.
    pub named_by_all: usize,
    /// Items named by at least two thirds.
    pub named_by_most: usize,
    /// Items named by one leader only.
    pub named_by_one: usize,
    /// The item that most leaders put first, and how many did.
    pub same_first: Option<(String, usize)>,
    /// At least [`SHARED_ITEMS`] items are named by two thirds.
    pub shared: bool,
    /// Mean pairwise Jaccard, 0–1; for the export.
    pub jaccard: Option<f64>,
}

/// The reveal of one List.
#[derive(Clone, Debug, PartialEq)]
pub struct ListResult {
    /// Every card, sheet by sheet, late ones included.
    pub cards: Vec<Card>,
    /// How many leaders' lists count.
    pub sheets: usize,
    /// Expected, but without a list.
    pub missing: usize,
    /// The grouping as it stands.
    pub grouping: Grouping,
    /// The figures: only after the grouping is confirmed, and from three lists on.
    pub figures: Option<ListFigures>,
}

/// The result of a List.
pub fn list(round: Revealed<'_>, question: &Question) -> ListResult {
    let voices = round.round().responses.voices(&question.id);
    let cards: Vec<Card> = voices.iter().flat_map(cards_of).collect();
    let grouping = round.round().groupings.get(&question.id).cloned().unwrap_or_default();
    let sheets = first_cards(&cards).count();
    let figures = (grouping.confirmed && sheets >= MIN_ANSWERS).then(|| figures(&cards, &grouping));
    ListResult { missing: super::missing(round, sheets), cards, sheets, grouping, figures }
}

fn cards_of(voice: &Voice<'_, Answer>) -> Vec<Card> {
    let Answer::List(lines) = voice.value else { return Vec::new() };
    let mut first = true;
    (0u8..)
        .zip(lines)
        .filter(|(_, text)| !text.trim().is_empty())
        .map(|(line, text)| Card {
            card: CardRef { sheet: voice.sheet.to_id(), line },
            leader: voice.leader.cloned(),
            text: text.trim().to_owned(),
            first: std::mem::take(&mut first),
            late: voice.late,
        })
        .collect()
}

fn first_cards(cards: &[Card]) -> impl Iterator<Item = &Card> {
    cards.iter().filter(|card| card.first && !card.late)
}

/// The group of each card that is in one.
type ByCard<'a> = BTreeMap<&'a CardRef, &'a Group>;

/// What a card stands for: its group, or itself.
fn meaning(groups: &ByCard<'_>, card: &CardRef) -> String {
    match groups.get(card) {
        Some(group) => format!("group {}", group.id),
        None => format!("card {} {}", card.sheet, card.line),
    }
}

/// The meaning of each counted leader's first line.
pub(super) fn first_meanings(result: &ListResult) -> Vec<String> {
    let groups = result.grouping.by_card();
    first_cards(&result.cards).map(|card| meaning(&groups, &card.card)).collect()
}

fn figures(cards: &[Card], grouping: &Grouping) -> ListFigures {
    let groups = grouping.by_card();
    let mut sheets: BTreeMap<&SheetId, BTreeSet<String>> = BTreeMap::new();
    let mut named: BTreeMap<String, (Item, BTreeSet<&SheetId>)> = BTreeMap::new();
    for card in cards.iter().filter(|card| !card.late) {
        let meaning = meaning(&groups, &card.card);
        sheets.entry(&card.card.sheet).or_default().insert(meaning.clone());
        let group = groups.get(&card.card);
        let item = || Item {
            group: group.map(|group| group.id.clone()),
            name: group.map_or_else(|| card.text.clone(), |group| group.name.clone()),
            named_by: 0,
        };
        named.entry(meaning).or_insert_with(|| (item(), BTreeSet::new())).1.insert(&card.card.sheet);
    }
    let mut items: Vec<Item> =
        named.values().map(|(item, by)| Item { named_by: by.len(), ..item.clone() }).collect();
    items.sort_by(|a, b| b.named_by.cmp(&a.named_by).then_with(|| a.name.cmp(&b.name)));
    let sheets: Vec<BTreeSet<String>> = sheets.into_values().collect();
    let spread = lists::spread(&sheets);
    ListFigures {
        named_by_all: spread.by_all,
        named_by_most: spread.by_two_thirds,
        named_by_one: spread.by_one,
        same_first: same_first(cards, &groups, &named),
        shared: spread.is_shared(),
        jaccard: lists::jaccard_mean_pairwise(&sheets),
        items,
    }
}

fn same_first(
    cards: &[Card],
    groups: &ByCard<'_>,
    named: &BTreeMap<String, (Item, BTreeSet<&SheetId>)>,
) -> Option<(String, usize)> {
    let mut firsts: BTreeMap<String, usize> = BTreeMap::new();
    for card in first_cards(cards) {
        *firsts.entry(meaning(groups, &card.card)).or_default() += 1;
    }
    let (meaning, count) = firsts.into_iter().max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(&a.0)))?;
    let (item, _) = named.get(&meaning)?;
    Some((item.name.clone(), count))
}

impl ListResult {
    /// How much of the `official` list was named; `None` without an official list or before figures are shown.
    pub fn recall(&self, official: &[Priority]) -> Option<Recall> {
        self.figures.as_ref()?;
        if official.is_empty() {
            return None;
        }
        let priorities: Vec<Recalled> = official
            .iter()
            .map(|priority| Recalled { priority: priority.id.clone(), named_by: self.named_by(&priority.id) })
            .collect();
        let named: usize = priorities.iter().map(|recalled| recalled.named_by).sum();
        let level = 100.0 * named as f64 / (official.len() * self.sheets) as f64;
        Some(Recall { priorities, level })
    }

    fn named_by(&self, priority: &PriorityId) -> usize {
        let stands_for = |card: &Card| {
            self.grouping.group_of(&card.card).is_some_and(|group| group.official.as_ref() == Some(priority))
        };
        let sheets: BTreeSet<&SheetId> = self
            .cards
            .iter()
            .filter(|card| !card.late && stands_for(card))
            .map(|card| &card.card.sheet)
            .collect();
        sheets.len()
    }
}
