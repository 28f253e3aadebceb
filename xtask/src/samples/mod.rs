//! `cargo xtask samples`: the sample workshops, made from short stories and published with the app.
//!
//! A sample is built by the same edits as any workshop and written as an ordinary backup, so it cannot hold what the
//! app would not take.

mod build;
mod messaging;
mod story;

use std::fs;
use std::path::PathBuf;

use bearings_core::exchange::{Kind, export};

pub use self::build::moment;
use self::build::workshop;
use self::story::Story;
use crate::failure::Failure;
use crate::workspace;

/// Each sample's file name and its story.
const STORIES: [(&str, &str); 3] = [
    ("bakery", include_str!("../../samples/bakery.json")),
    ("manufacturer", include_str!("../../samples/manufacturer.json")),
    ("startup", include_str!("../../samples/startup.json")),
];

/// Writes every sample to `public/samples/`; with `check`, only compares.
pub fn run(check: bool) -> Result<(), Failure> {
    for (name, story) in STORIES {
        let text = sample(story)?;
        let path = path(name);
        if check {
            let current = fs::read_to_string(&path).is_ok_and(|stored| stored == text);
            if !current {
                return Err(stale(&path.display().to_string()));
            }
            continue;
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| Failure::file("make", folder, &error))?;
        }
        fs::write(&path, text).map_err(|error| Failure::file("write", &path, &error))?;
        println!("Wrote {}.", path.display());
    }
    Ok(())
}

fn path(name: &str) -> PathBuf {
    workspace::root().join(format!("public/samples/{name}.json"))
}

fn sample(story: &str) -> Result<String, Failure> {
    let broken = |error: String| Failure::new(format!("A sample can't be made: {error}."), "Mend its story.");
    let story: Story = serde_json::from_str(story).map_err(|error| broken(error.to_string()))?;
    let document = workshop(&story).map_err(broken)?;
    export(&document, Kind::Backup, moment(0), env!("CARGO_PKG_VERSION"))
        .map_err(|error| broken(error.to_string()))
}

fn stale(path: &str) -> Failure {
    Failure::new(
        format!("{path} is not what its story says."),
        "Run `cargo xtask samples` and look at what changed.",
    )
}

#[cfg(test)]
mod tests {
    use bearings_core::exercises::culture::culture_profile;
    use bearings_core::exercises::messaging::{Finding, finding};
    use bearings_core::model::{Document, ExerciseId, Purpose};
    use bearings_core::results::{Headline, Prompt, discussion_queue, headline, matrices, questions_asked};

    use super::*;

    fn document(name: &str) -> Document {
        let (_, story) = STORIES.iter().find(|(known, _)| *known == name).unwrap();
        workshop(&serde_json::from_str(story).unwrap()).unwrap()
    }

    /// The first three items of an exercise's queue, by question and kind of miss.
    fn findings(document: &Document, exercise: ExerciseId) -> Vec<(String, &'static str)> {
        let state = document.exercise(exercise).unwrap();
        let round = state.last_revealed(Purpose::Answers).unwrap();
        let name = |prompt: &Prompt| match prompt {
            Prompt::TwoCamps(_) => "two camps",
            Prompt::Spread { .. } => "spread",
            Prompt::NotShared { .. } => "not shared",
            Prompt::Agreed { .. } => "agreed",
            Prompt::Shared { .. } | Prompt::SharedChoice { .. } => "shared",
            Prompt::ChoiceApart { .. } => "apart",
            _ => "other",
        };
        let queue = discussion_queue(exercise, state, round);
        queue.iter().take(3).map(|item| (item.question.id.to_string(), name(&item.prompt))).collect()
    }

    fn expected(list: [(&str, &'static str); 3]) -> Vec<(String, &'static str)> {
        list.into_iter().map(|(id, kind)| (id.to_owned(), kind)).collect()
    }

    #[test]
    fn published_samples_are_what_their_stories_say() {
        assert!(run(true).is_ok(), "run `cargo xtask samples`");
    }

    #[test]
    fn the_bakery_agrees_on_everything_but_what_comes_first() {
        let document = document("bakery");
        assert_eq!(
            findings(&document, ExerciseId::Vision),
            expected([("priorities", "not shared"), ("believe", "agreed"), ("money", "agreed")])
        );
    }

    #[test]
    fn the_manufacturer_loses_its_message_on_the_way_down() {
        let document = document("manufacturer");
        assert_eq!(
            findings(&document, ExerciseId::Vision),
            expected([("repeat", "two camps"), ("money", "agreed"), ("believe", "agreed")])
        );
        let state = document.exercise(ExerciseId::Vision).unwrap();
        let round = state.last_revealed(Purpose::Answers).unwrap();
        assert!(matches!(headline(ExerciseId::Vision, round), Headline::Some { agreed: 4, of: 5, .. }));
    }

    #[test]
    fn the_startup_pulls_three_ways() {
        let document = document("startup");
        assert_eq!(
            findings(&document, ExerciseId::Vision),
            expected([("money", "two camps"), ("priorities", "not shared"), ("follow", "spread")])
        );
    }

    fn told(document: &Document) -> Finding {
        let state = document.exercise(ExerciseId::Messaging).unwrap();
        finding(state.last_revealed(Purpose::Answers).unwrap()).unwrap()
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
            findings(&document, ExerciseId::Messaging),
            expected([("facts", "two camps"), ("team_meeting", "apart"), ("why", "two camps")])
        );
        assert_eq!(told(&document).mention_first, 4, "nobody from production");
    }

    #[test]
    fn the_startup_leads_with_something_else_on_each_channel() {
        let document = document("startup");
        assert_eq!(
            findings(&document, ExerciseId::Messaging),
            expected([("all_hands", "apart"), ("job_advert", "apart"), ("team_meeting", "apart")])
        );
        let state = document.exercise(ExerciseId::Messaging).unwrap();
        let round = state.last_revealed(Purpose::Answers).unwrap();
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
            let state = document.exercise(ExerciseId::Culture).unwrap();
            let profile = culture_profile(state.last_revealed(Purpose::Answers).unwrap()).unwrap();
            let found: Vec<String> = profile.leading.iter().map(ToString::to_string).collect();
            assert_eq!(found, leading, "{name}");
        }
    }
}
