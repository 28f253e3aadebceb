//! Generators of valid rounds: their answers and how the cards of their lists are grouped.

use std::collections::{BTreeMap, BTreeSet};

use bearings_core::exchange::is_disguise;
use bearings_core::exercises::question;
use bearings_core::model::responses::{Heap, Unlinked, UnnamedResponses};
use bearings_core::model::{
    CardRef, Group, GroupId, Grouping, HandedIn, Naming, Purpose, QuestionId, Response, Responses, Round,
    RoundNumber, RoundState, Sheet, SheetId,
};
use bearings_core::question::{Answer, QuestionKind, RatingAnswer};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::prelude::*;
use proptest::sample::Index;

use super::at;
use super::generate::{VISION, leader};

/// A round of this plan, held by so many leaders.
pub fn round(
    naming: Naming,
    number: RoundNumber,
    purpose: Purpose,
    questions: Vec<QuestionId>,
    open: bool,
    leaders: usize,
) -> BoxedStrategy<Round> {
    let responses = match naming {
        Naming::Named => named(purpose, questions.clone(), open, leaders).boxed(),
        Naming::Unnamed => unnamed(number, purpose, questions.clone(), open, leaders).boxed(),
    };
    let people = || btree_set((0..leaders).prop_map(leader), 0..3);
    (responses, people(), people(), 0_i64..5)
        .prop_map(move |(responses, expected, absent, minute)| {
            let expected = expected.into_iter().collect();
            Round {
                number,
                purpose,
                content_version: 1,
                questions: questions.clone(),
                opened_at: at(minute),
                state: if open {
                    RoundState::Open
                } else {
                    RoundState::Revealed { at: at(10 + minute), expected }
                },
                absent: absent.into_iter().filter(|id| !responses.has_handed_in(id)).collect(),
                responses,
                groupings: BTreeMap::new(),
                rows: BTreeMap::new(),
                options: BTreeMap::new(),
            }
        })
        .boxed()
}

fn named(
    purpose: Purpose,
    questions: Vec<QuestionId>,
    open: bool,
    leaders: usize,
) -> impl Strategy<Value = Responses> {
    let handed_in = proptest::option::of((20_i64..24, any::<bool>()));
    let response = (sheet(purpose, questions), handed_in).prop_map(move |(sheet, handed_in)| Response {
        sheet,
        handed_in: handed_in.map(|(minute, late)| HandedIn {
            at: at(minute),
            late: late && !open,
            from: None,
        }),
    });
    btree_map((0..leaders).prop_map(leader), response, 0..=leaders).prop_map(Responses::Named)
}

fn sheet(purpose: Purpose, questions: Vec<QuestionId>) -> impl Strategy<Value = Sheet> {
    let answers: Vec<_> = questions.iter().map(|id| proptest::option::of(answer(purpose, id))).collect();
    let predictions = vec(proptest::option::of(0_u8..9), questions.len());
    (answers, predictions).prop_map(move |(answers, predictions)| Sheet {
        answers: keyed(&questions, answers),
        predictions: keyed(&questions, predictions)
            .into_iter()
            .filter(|(id, _)| question(VISION, purpose, id).unwrap().key)
            .collect(),
    })
}

fn keyed<T>(questions: &[QuestionId], values: Vec<Option<T>>) -> BTreeMap<QuestionId, T> {
    questions.iter().cloned().zip(values).filter_map(|(id, value)| Some((id, value?))).collect()
}

fn unnamed(
    number: RoundNumber,
    purpose: Purpose,
    questions: Vec<QuestionId>,
    open: bool,
    leaders: usize,
) -> impl Strategy<Value = Responses> {
    let heaps: Vec<_> = questions
        .iter()
        .map(|id| {
            let name = format!("s-{}-{id}", number.0);
            let entry = (answer(purpose, id), any::<bool>())
                .prop_map(move |(value, late)| Unlinked { value, late: late && !open });
            let sheet = (0_u8..9).prop_map(move |place| SheetId::parse(&format!("{name}-{place}")).unwrap());
            btree_map(sheet, entry, 0..4)
        })
        .collect();
    let drafts = btree_map((0..leaders).prop_map(leader), sheet(purpose, questions.clone()), 0..3);
    (heaps, drafts, btree_set((0..leaders).prop_map(leader), 0..=leaders)).prop_map(
        move |(heaps, mut drafts, handed_in)| {
            drafts.retain(|leader, _| !handed_in.contains(leader));
            let heaps: Vec<Option<Heap<Answer>>> = heaps.into_iter().map(Some).collect();
            let answers = keyed(&questions, heaps);
            Responses::Unnamed(UnnamedResponses { drafts, handed_in, answers, predictions: BTreeMap::new() })
        },
    )
}

fn answer(purpose: Purpose, id: &QuestionId) -> BoxedStrategy<Answer> {
    match &question(VISION, purpose, id).unwrap().kind {
        QuestionKind::Rating(scale) => prop_oneof![
            4 => (scale.first..=scale.last).prop_map(RatingAnswer::Points),
            1 => Just(RatingAnswer::CantSay),
        ]
        .prop_map(Answer::Rating)
        .boxed(),
        QuestionKind::List(limits) => {
            vec(text(30), 0..=usize::from(limits.lines)).prop_map(Answer::List).boxed()
        }
        QuestionKind::Text(_) => text(80).prop_map(Answer::Text).boxed(),
        other => unreachable!("Vision asks no {other:?}"),
    }
}

/// Any text, of any script, with whatever JSON must escape.
pub fn text(most: usize) -> impl Strategy<Value = String> {
    prop_oneof![
        4 => proptest::string::string_regex(&format!("\\PC{{0,{most}}}")).unwrap(),
        1 => proptest::string::string_regex(&format!("[\"\\\\\\n\\t/<>{{}}\\[\\]é漢🧭]{{0,{most}}}")).unwrap(),
    ]
    .prop_map(|text| text.chars().filter(|c| !is_disguise(*c)).collect())
}

/// Puts the cards of every list in groups, as `places` says; a card whose place is the first stands alone.
pub fn group(round: &mut Round, places: &[Index]) {
    if round.is_open() || places.is_empty() {
        return;
    }
    for asked in round.questions.clone() {
        let cards = cards(&round.responses, &asked);
        let mut groups: BTreeMap<usize, Vec<CardRef>> = BTreeMap::new();
        for (card, place) in cards.into_iter().zip(places.iter().cycle()) {
            groups.entry(place.index(4)).or_default().push(card);
        }
        groups.remove(&0);
        let groups: Vec<Group> = groups
            .into_iter()
            .map(|(number, cards)| Group {
                id: GroupId::parse(&format!("g{number}")).unwrap(),
                name: format!("Group {number}"),
                cards,
                official: None,
            })
            .collect();
        if !groups.is_empty() {
            round.groupings.insert(asked, Grouping { groups, confirmed: true });
        }
    }
}

fn cards(responses: &Responses, asked: &QuestionId) -> BTreeSet<CardRef> {
    let lists: Vec<(SheetId, &Answer)> = match responses {
        Responses::Named(by_leader) => by_leader
            .iter()
            .filter(|(_, response)| response.handed_in.is_some())
            .filter_map(|(id, response)| Some((SheetId::from(id), response.sheet.answers.get(asked)?)))
            .collect(),
        Responses::Unnamed(unnamed) => unnamed
            .answers
            .get(asked)
            .into_iter()
            .flatten()
            .map(|(id, entry)| (id.clone(), &entry.value))
            .collect(),
    };
    let lines = |answer: &Answer| if let Answer::List(lines) = answer { lines.len() } else { 0 };
    lists
        .into_iter()
        .flat_map(|(sheet, answer)| {
            (0..lines(answer) as u8).map(move |line| CardRef { sheet: sheet.clone(), line })
        })
        .collect()
}
