//! Who takes a matter for their own, and whom the others see there.

use bearings_core::results::{Prompt, Standing, claims, discussion_queue};

use super::support_edit::{Room, chosen, leader_id, points};
use super::support_roles::{ROLES, leaders, map, matter, said, said_among, standing};

#[test]
fn two_who_name_themselves_collide_however_many_agree() {
    assert_eq!(standing("abaaaa"), Standing::Collision(leaders("ab")));
    assert_eq!(standing("ab"), Standing::Collision(leaders("ab")), "two are enough to see it");
    assert_eq!(standing("abcd"), Standing::Collision(leaders("abcd")));
}

#[test]
fn one_who_names_themselves_is_clear_from_two_thirds_on() {
    assert_eq!(standing("aaaabc"), Standing::Clear(leader_id("a")));
    assert_eq!(standing("aaaa0+"), Standing::Clear(leader_id("a")));
    assert_eq!(standing("aaa0++"), Standing::Contested(leader_id("a")));
    assert_eq!(standing("aa0"), Standing::Clear(leader_id("a")));
}

#[test]
fn whoever_does_not_know_is_counted_on_no_side() {
    assert_eq!(standing("aa0???"), Standing::Clear(leader_id("a")));
    assert_eq!(standing("aa????"), Standing::Unknown);
}

#[test]
fn what_nobody_claims_is_nobodys_however_many_name_one() {
    assert_eq!(standing("ccd000"), Standing::Unclaimed);
    assert_eq!(standing("000000"), Standing::Unclaimed);
}

#[test]
fn two_who_name_each_other_thought_it_was_the_other() {
    assert_eq!(standing("babb"), Standing::PassedOn(leaders("ab")));
    assert_eq!(standing("badc"), Standing::PassedOn(leaders("abcd")), "two pairs");
    assert_eq!(standing("bca"), Standing::Unclaimed, "a ring of three is no pair");
}

#[test]
fn what_two_thirds_share_is_shared() {
    assert_eq!(standing("++++00"), Standing::Shared);
    assert_eq!(standing("+++000"), Standing::Unclaimed);
}

#[test]
fn nobody_is_held_to_what_they_have_not_said() {
    let room = said_among("abcd", &[("discount", "ddd")]);
    assert_eq!(matter(&map(&room), "discount").claims.standing, Standing::Unconfirmed(leader_id("d")));
    let room = said_among("abcd", &[("discount", "ddd?")]);
    assert_eq!(
        matter(&map(&room), "discount").claims.standing,
        Standing::Unclaimed,
        "d has spoken and does not know"
    );
}

#[test]
fn a_late_answer_moves_nothing() {
    let mut room = said_among("abcd", &[("discount", "aaa")]);
    room.answer("d", "discount", chosen("d")).hand_in("d");
    let map = map(&room);
    let found = &matter(&map, "discount").claims;
    assert_eq!(found.standing, Standing::Clear(leader_id("a")));
    assert_eq!(found.claimed_by, leaders("a"));
    assert_eq!(found.result.votes.len(), 4, "it is kept and drawn");
}

#[test]
fn worst_first_and_equals_as_they_were_asked() {
    let room = said(&[
        ("revenue", "aaaa"),
        ("discount", "abab"),
        ("promise", "0000"),
        ("stop", "baba"),
        ("hire", "cdcd"),
        ("cash", "abcd"),
    ]);
    let map = map(&room);
    let order: Vec<&str> = map
        .matters
        .iter()
        .filter(|matter| matter.claims.result.count > 0)
        .map(|matter| matter.question.id.as_str())
        .collect();
    assert_eq!(order, ["cash", "discount", "hire", "promise", "stop", "revenue"]);
    assert_eq!((map.collisions(), map.unclaimed()), (3, 2));
}

#[test]
fn at_least_twice_an_even_share_is_much_on_one_desk() {
    let all = |answers: &'static str| {
        ["discount", "promise", "refuse", "goodwill", "stop", "hire", "pay", "spend"]
            .map(|row| (row, answers))
    };
    let rows = all("aaaa");
    let loads = map(&said(&rows)).loads;
    let heavy: Vec<(usize, usize, bool)> =
        loads.iter().map(|load| (load.named, load.claimed, load.is_overloaded)).collect();
    // 19 matters are asked, four leaders answer: an even share is 4.75, twice that is 9.5; eight are fewer.
    assert_eq!(heavy[0], (8, 8, false));
    let more = [&rows[..], &[("supplier", "aaaa"), ("automate", "aaaa")]].concat();
    assert!(map(&said(&more)).loads[0].is_overloaded);
    assert!(map(&said(&more)).loads[1..].iter().all(|load| !load.is_overloaded && load.named == 0));
}

#[test]
fn what_leaders_say_of_themselves_is_the_question_only_where_they_are_the_options() {
    let mut room = Room::named("abc");
    room.with(ROLES).open(&["clarity"]).all_answer("clarity", &[points(3), points(4), points(5)]).reveal();
    assert_eq!(claims(room.revealed(), room.asked("clarity")), None);
}

#[test]
fn the_talk_opens_with_who_claims_it() {
    let room = said(&[("discount", "abab"), ("promise", "0000"), ("stop", "baba"), ("hire", "aaaa")]);
    let queue = discussion_queue(ROLES, room.state(), room.revealed());
    let prompt =
        |row: &str| queue.iter().find(|item| item.question.id.as_str() == row).unwrap().prompt.clone();
    assert_eq!(prompt("discount"), Prompt::SeveralClaim { leaders: leaders("ab") });
    assert_eq!(prompt("promise"), Prompt::NobodyClaims);
    assert_eq!(prompt("stop"), Prompt::PassedOn { leaders: leaders("ab") });
    assert!(matches!(prompt("hire"), Prompt::SharedChoice { count: 4, of: 4, .. }));
    let open: Vec<&str> =
        queue.iter().filter(|item| item.is_open_miss()).map(|item| item.question.id.as_str()).collect();
    assert!(open.contains(&"promise") && !open.contains(&"hire"), "{open:?}");
}
