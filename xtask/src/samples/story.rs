//! What a sample's story file holds.

use std::collections::BTreeMap;

use bearings_core::model::Organisation;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    pub id: String,
    pub organisation: Organisation,
    pub title: String,
    pub official: Vec<String>,
    pub leaders: Vec<Person>,
    pub vision: Vision,
    pub messaging: Messaging,
    pub culture: Culture,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub id: String,
    pub name: String,
    pub role: String,
    pub department: String,
    #[serde(default)]
    pub speaks_last: bool,
}

/// Answers by leader.
type By<T> = BTreeMap<String, T>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vision {
    pub explain: By<u8>,
    pub believe: By<u8>,
    pub repeat: By<u8>,
    pub follow: By<u8>,
    pub money: By<u8>,
    pub statement: By<String>,
    pub priorities: By<Vec<String>>,
    pub not_doing: By<String>,
    pub predictions: BTreeMap<String, By<u8>>,
    /// For a line's words, other words that the room put together with it.
    pub same_meaning: BTreeMap<String, Vec<String>>,
}

/// What the leaders tell people.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Messaging {
    /// What Vision's board says comes first; the official list where it says nothing.
    pub agreed: Vec<String>,
    pub sentence: By<String>,
    /// For each channel in order the number of the priority that comes first there: 0 for none of them, -1 for "can't
    /// say".
    pub leads: By<Vec<i8>>,
    pub facts: By<u8>,
    pub story: By<u8>,
    pub why: By<u8>,
    pub bad_news: By<u8>,
    pub predictions: BTreeMap<String, By<u8>>,
    pub core: String,
    pub proofs: Vec<String>,
    /// By channel, what is said there, by whom and when.
    pub wordings: By<[String; 3]>,
}

/// Points per type, averaged over the six sides.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Culture {
    pub today: By<[u8; 4]>,
    pub wanted: By<[u8; 4]>,
}
