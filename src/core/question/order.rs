//! An order in the making: places from first to last, each with one option or several that are tied.

use crate::model::OptionId;

/// Places from first to last. Options that are in none of them are unranked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Order(Vec<Vec<OptionId>>);

impl Order {
    /// The order of an answer; places with nothing in them are left out.
    pub fn new(places: Vec<Vec<OptionId>>) -> Self {
        Self(places.into_iter().filter(|place| !place.is_empty()).collect())
    }

    /// The places.
    pub fn into_places(self) -> Vec<Vec<OptionId>> {
        self.0
    }

    /// The ranked options from first to last, each with its place, 1 for the first, and whether it is tied with the one
    /// before it.
    pub fn rows(&self) -> Vec<(&OptionId, usize, bool)> {
        let mut rows = Vec::new();
        for place in &self.0 {
            let number = rows.len() + 1;
            rows.extend(place.iter().enumerate().map(|(index, option)| (option, number, index > 0)));
        }
        rows
    }

    /// Puts an option last, alone in its place.
    pub fn put_last(&mut self, option: &OptionId) {
        self.take_out(option);
        self.0.push(vec![option.clone()]);
    }

    /// Puts an option alone in a place right before that of another.
    pub fn put_before(&mut self, option: &OptionId, other: &OptionId) {
        if option == other {
            return;
        }
        self.take_out(option);
        let place = self.place_of(other).unwrap_or(self.0.len());
        self.0.insert(place, vec![option.clone()]);
    }

    /// Leaves an option unranked.
    pub fn take_out(&mut self, option: &OptionId) {
        for place in &mut self.0 {
            place.retain(|known| known != option);
        }
        self.0.retain(|place| !place.is_empty());
    }

    /// Moves an option up: out of its tie, or before the place above it.
    pub fn up(&mut self, option: &OptionId) {
        let Some(place) = self.place_of(option) else { return };
        let to = if self.is_tied(place) { place } else { place.saturating_sub(1) };
        self.put_at(option, to);
    }

    /// Moves an option down: out of its tie, or behind the place below it.
    pub fn down(&mut self, option: &OptionId) {
        let Some(place) = self.place_of(option) else { return };
        self.put_at(option, place + 1);
    }

    /// Ties an option with the one before it, along with what is tied with it below; or unties it from that one.
    pub fn tie(&mut self, option: &OptionId, on: bool) {
        let Some(place) = self.place_of(option) else { return };
        let Some(within) = self.0.get(place).and_then(|tied| tied.iter().position(|known| known == option))
        else {
            return;
        };
        if on && within == 0 && place > 0 {
            let tied = self.0.remove(place);
            if let Some(above) = self.0.get_mut(place - 1) {
                above.extend(tied);
            }
        } else if !on && within > 0 {
            let below = self.0.get_mut(place).map(|tied| tied.split_off(within)).unwrap_or_default();
            self.0.insert(place + 1, below);
        }
    }

    fn place_of(&self, option: &OptionId) -> Option<usize> {
        self.0.iter().position(|place| place.contains(option))
    }

    fn is_tied(&self, place: usize) -> bool {
        self.0.get(place).is_some_and(|tied| tied.len() > 1)
    }

    /// Puts an option alone at a place, counted without it where it was alone.
    fn put_at(&mut self, option: &OptionId, place: usize) {
        self.take_out(option);
        self.0.insert(place.min(self.0.len()), vec![option.clone()]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(letter: char) -> OptionId {
        OptionId::from_random(u64::from(u32::from(letter)))
    }

    /// "ab c" is a and b tied, then c.
    fn order(text: &str) -> Order {
        Order::new(text.split(' ').map(|place| place.chars().map(id).collect()).collect())
    }

    fn check(before: &str, change: impl FnOnce(&mut Order), after: &str) {
        let mut changed = order(before);
        change(&mut changed);
        assert_eq!(changed, order(after), "{before}");
    }

    #[test]
    fn up_and_down_by_a_place() {
        check("a b c", |order| order.up(&id('c')), "a c b");
        check("a b c", |order| order.down(&id('a')), "b a c");
        check("a b c", |order| order.up(&id('a')), "a b c");
        check("a b c", |order| order.down(&id('c')), "a b c");
        check("ab c", |order| order.up(&id('c')), "c ab");
    }

    #[test]
    fn up_and_down_lead_out_of_a_tie_first() {
        check("abc", |order| order.up(&id('b')), "b ac");
        check("abc d", |order| order.down(&id('b')), "ac b d");
    }

    #[test]
    fn a_tie_binds_to_what_is_above() {
        check("a b c", |order| order.tie(&id('b'), true), "ab c");
        check("a bc", |order| order.tie(&id('b'), true), "abc");
        check("a b", |order| order.tie(&id('a'), true), "a b");
        check("abc", |order| order.tie(&id('b'), false), "a bc");
        check("ab c", |order| order.tie(&id('c'), false), "ab c");
    }

    #[test]
    fn placing_and_taking_out() {
        check("a b", |order| order.put_last(&id('c')), "a b c");
        check("ab", |order| order.put_last(&id('a')), "b a");
        check("a b c", |order| order.put_before(&id('c'), &id('a')), "c a b");
        check("ab c", |order| order.put_before(&id('c'), &id('b')), "c ab");
        check("a b", |order| order.put_before(&id('a'), &id('a')), "a b");
        check("ab c", |order| order.take_out(&id('a')), "b c");
        let mut emptied = order("a");
        emptied.take_out(&id('a'));
        assert!(emptied.into_places().is_empty());
    }

    #[test]
    fn tied_options_share_a_number() {
        let order = order("a bc d");
        let rows: Vec<(usize, bool)> =
            order.rows().into_iter().map(|(_, number, tied)| (number, tied)).collect();
        assert_eq!(rows, [(1, false), (2, false), (2, true), (4, false)]);
    }
}
