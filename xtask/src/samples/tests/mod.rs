//! What each sample shows: its story, as the app's own figures tell it.

mod goals;
mod insights;
mod roles;

use bearings_core::exercises::content;
use bearings_core::exercises::culture::culture_profile;
use bearings_core::exercises::messaging::{Finding, finding};
use bearings_core::model::{Document, ExerciseId, Purpose, Revealed, Slot};
use bearings_core::planning::shortfall;
use bearings_core::results::{Headline, Prompt, discussion_queue, headline, matrices, questions_asked};

use super::*;

fn document(name: &str) -> Document {
    let (_, story) = STORIES.iter().find(|(known, _)| *known == name).unwrap();
    workshop(&serde_json::from_str(story).unwrap()).unwrap()
}

fn revealed(document: &Document, exercise: ExerciseId) -> Revealed<'_> {
    document.exercise(exercise).unwrap().last_revealed(Purpose::Answers).unwrap()
}

/// The first three items of an exercise's queue, by question and kind of miss.
fn queue(document: &Document, exercise: ExerciseId) -> Vec<(String, &'static str)> {
    let name = |prompt: &Prompt| match prompt {
        Prompt::TwoCamps(_) => "two camps",
        Prompt::Spread { .. } => "spread",
        Prompt::NotShared { .. } => "not shared",
        Prompt::Agreed { .. } => "agreed",
        Prompt::Shared { .. } | Prompt::SharedChoice { .. } | Prompt::SharedOrder | Prompt::SharedSplit => {
            "shared"
        }
        Prompt::ChoiceApart { .. } | Prompt::OrderApart { .. } | Prompt::SplitApart => "apart",
        Prompt::SeveralClaim { .. } => "several claim",
        Prompt::NobodyClaims => "nobody claims",
        Prompt::PassedOn { .. } => "passed on",
        _ => "other",
    };
    let state = document.exercise(exercise).unwrap();
    let queue = discussion_queue(exercise, state, revealed(document, exercise));
    queue.iter().take(3).map(|item| (item.question.id.to_string(), name(&item.prompt))).collect()
}

fn expected(list: [(&str, &'static str); 3]) -> Vec<(String, &'static str)> {
    list.into_iter().map(|(id, kind)| (id.to_owned(), kind)).collect()
}

fn pairs(list: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    list.iter().map(|(kind, about)| (*kind, (*about).to_owned())).collect()
}

#[test]
fn published_samples_are_what_their_stories_say() {
    assert!(run(true).is_ok(), "run `cargo xtask samples`");
}

#[test]
fn the_bakery_agrees_on_everything_but_what_comes_first() {
    let document = document("bakery");
    assert_eq!(
        queue(&document, ExerciseId::Vision),
        expected([("priorities", "not shared"), ("believe", "agreed"), ("money", "agreed")])
    );
}

#[test]
fn the_manufacturer_loses_its_message_on_the_way_down() {
    let document = document("manufacturer");
    assert_eq!(
        queue(&document, ExerciseId::Vision),
        expected([("repeat", "two camps"), ("money", "agreed"), ("believe", "agreed")])
    );
    let round = revealed(&document, ExerciseId::Vision);
    assert!(matches!(headline(ExerciseId::Vision, round), Headline::Some { agreed: 4, of: 5, .. }));
}

#[test]
fn the_startup_pulls_three_ways() {
    let document = document("startup");
    assert_eq!(
        queue(&document, ExerciseId::Vision),
        expected([("money", "two camps"), ("priorities", "not shared"), ("follow", "spread")])
    );
}

fn told(document: &Document) -> Finding {
    finding(revealed(document, ExerciseId::Messaging)).unwrap()
}

#[test]
fn the_bakery_tells_one_story_and_never_the_first_one() {
    let document = document("bakery");
    assert_eq!(told(&document), Finding { channels: 6, shared: 6, sentences: 5, mention_first: 0 });
}

#[test]
fn the_manufacturer_s_message_is_whole_at_the_top_only() {
    let document = document("manufacturer");
    assert_eq!(
        queue(&document, ExerciseId::Messaging),
        expected([("facts", "two camps"), ("team_meeting", "apart"), ("why", "two camps")])
    );
    assert_eq!(told(&document).mention_first, 4, "nobody from production");
}

#[test]
fn the_startup_leads_with_something_else_on_each_channel() {
    let document = document("startup");
    assert_eq!(
        queue(&document, ExerciseId::Messaging),
        expected([("all_hands", "apart"), ("job_advert", "apart"), ("team_meeting", "apart")])
    );
    let round = revealed(&document, ExerciseId::Messaging);
    let [(_, channels)] = &matrices(round, questions_asked(ExerciseId::Messaging, round))[..] else {
        panic!("one matrix")
    };
    let most = |row: &str| {
        let (_, result) = channels.rows.iter().find(|(question, _)| question.id.as_str() == row).unwrap();
        let (options, _) = result.most_frequent();
        let texts = round.round().options.values().flatten();
        texts
            .filter(|known| options.contains(&&known.id))
            .map(|option| option.text.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(most("sales_talk"), ["Twenty harbours by summer"], "sales sells volume");
    assert_eq!(most("website"), ["A premium brand"], "marketing sells premium");
    assert_eq!(most("job_advert"), ["Depth before breadth"], "product hires for depth");
}

#[test]
fn each_culture_has_its_picture() {
    for (name, leading) in [("bakery", vec!["clan"]), ("manufacturer", vec!["hierarchy"])] {
        let document = document(name);
        let profile = culture_profile(revealed(&document, ExerciseId::Culture)).unwrap();
        let found: Vec<String> = profile.leading.iter().map(ToString::to_string).collect();
        assert_eq!(found, leading, "{name}");
    }
}

#[test]
fn no_exercise_of_a_sample_is_too_short() {
    for (name, _) in STORIES {
        let document = document(name);
        for item in &document.agenda.items {
            let Slot::Exercise(exercise) = item.slot else { continue };
            let (leaders, devices) = (document.leaders.len(), document.agenda.devices);
            assert_eq!(shortfall(content(exercise), leaders, devices, item.minutes), None, "{name}");
        }
    }
}
