//! The texts of a language, as the files in `locales/` have them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};

use super::Finding;
use super::calls::{Call, Function};
use crate::failure::Failure;

/// Plural categories of CLDR: the last part of the key of a text that depends on a count.
pub const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The texts of one language by key.
#[derive(Debug, Default)]
pub struct Texts {
    /// Each text with its place.
    pub by_key: BTreeMap<String, Text>,
    /// What is wrong with the files themselves.
    pub findings: Vec<Finding>,
}

/// A text and where it is.
#[derive(Debug)]
pub struct Text {
    words: String,
    /// The path of its file.
    pub file: String,
    /// Its line.
    pub line: usize,
}

impl Texts {
    /// Reads every file of a language.
    pub fn read(folder: &Path) -> Result<Self, Failure> {
        let mut texts = Self::default();
        let entries = fs::read_dir(folder).map_err(|error| Failure::file("read", folder, &error))?;
        for path in entries.flatten().map(|entry| entry.path()) {
            let json = fs::read_to_string(&path).map_err(|error| Failure::file("read", &path, &error))?;
            let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            texts.add(&name, &json);
        }
        Ok(texts)
    }

    /// The texts of a single file.
    #[cfg(test)]
    pub fn of(name: &str, json: &str) -> Self {
        let mut texts = Self::default();
        texts.add(name, json);
        texts
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.by_key.len()
    }

    fn add(&mut self, name: &str, json: &str) {
        let file = format!("locales/en/{name}");
        let pairs = match serde_json::from_str::<Pairs>(json) {
            Ok(pairs) => pairs.0,
            Err(error) => {
                let sentence = format!("This is no list of texts: {error}.");
                self.findings.push(Finding { path: file, line: error.line(), sentence });
                return;
            }
        };
        for (key, words) in pairs {
            let quoted = format!("\"{key}\"");
            let line = json.lines().position(|line| line.contains(&quoted)).map_or(1, |place| place + 1);
            let text = Text { words, file: file.clone(), line };
            if self.by_key.insert(key.clone(), text).is_some() {
                self.findings.push(Finding {
                    path: file.clone(),
                    line,
                    sentence: format!("`{key}` is there twice."),
                });
            }
        }
    }

    /// The text of `key`, and for a plural those of all its forms.
    pub fn forms(&self, call: &Call) -> Vec<&str> {
        let words = |key: &str| self.by_key.get(key).map(|text| text.words.as_str());
        match call.function {
            Function::Plain | Function::With => words(&call.key).into_iter().collect(),
            Function::Count => {
                PLURALS.iter().filter_map(|form| words(&format!("{}.{form}", call.key))).collect()
            }
        }
    }

    /// Whether `key` has a text or is a count's.
    pub fn has(&self, key: &str) -> bool {
        self.by_key.contains_key(key) || self.by_key.contains_key(&format!("{key}.other"))
    }

    /// Whether any text begins with the same word.
    pub fn has_family(&self, key: &str) -> bool {
        let family = key.split('.').next().unwrap_or_default();
        self.by_key.keys().any(|known| known.split('.').next() == Some(family))
    }

    /// Whether any text's key goes on after `key`.
    pub fn has_below(&self, key: &str) -> bool {
        self.by_key.keys().any(|known| known.strip_prefix(key).is_some_and(|rest| rest.starts_with('.')))
    }
}

/// A JSON object in its order and with its repetitions.
struct Pairs(Vec<(String, String)>);

impl<'de> Deserialize<'de> for Pairs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct PairsVisitor;
        impl<'de> Visitor<'de> for PairsVisitor {
            type Value = Pairs;
            fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str("an object of texts by key")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }
        deserializer.deserialize_map(PairsVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_is_there_twice_is_found() {
        let texts = Texts::of("ui.json", "{\n\"ui.a\": \"x\",\n\"ui.a\": \"y\"}");
        assert_eq!(texts.findings.len(), 1);
        assert!(texts.findings[0].sentence.contains("twice"));
    }

    #[test]
    fn a_file_that_is_no_list_of_texts_is_found() {
        for json in ["[", "{\"ui\": {\"a\": \"x\"}}", "{\"ui.a\": 1}"] {
            assert_eq!(Texts::of("ui.json", json).findings.len(), 1, "{json}");
        }
    }
}
