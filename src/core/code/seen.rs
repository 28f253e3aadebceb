//! What a camera sees again and again.

/// For how long a text is not given again, in milliseconds.
const REST: f64 = 2_000.0;

/// Tells a text that comes into view from one that stays there.
#[derive(Clone, Debug, Default)]
pub struct Seen(Vec<(String, f64)>);

impl Seen {
    /// Whether this text was not new within the last two seconds; `now` is in milliseconds of any clock.
    pub fn is_new(&mut self, text: &str, now: f64) -> bool {
        // A clock that was set back makes texts new.
        self.0.retain(|(_, at)| (0.0..REST).contains(&(now - at)));
        let is_new = self.0.iter().all(|(seen, _)| seen != text);
        if is_new {
            self.0.push((text.to_owned(), now));
        }
        is_new
    }
}
