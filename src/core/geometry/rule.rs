//! The graduated rule: a line with major and minor ticks that count something.

/// A mark on a graduated rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where it stands, from 0 (start) to 1 (end).
    pub at: f64,
    /// A long mark.
    pub major: bool,
    /// The number under it.
    pub word: Option<String>,
}

impl Tick {
    fn new(at: f64, major: bool) -> Self {
        Self { at, major, word: None }
    }
}

/// `majors` equal parts, each divided into `minors`; a major tick at both ends.
pub fn even_ticks(majors: u32, minors: u32) -> Vec<Tick> {
    let (majors, minors) = (majors.max(1), minors.max(1));
    let parts = majors * minors;
    (0..=parts).map(|part| Tick::new(f64::from(part) / f64::from(parts), part % minors == 0)).collect()
}

/// How a span of time is divided: minutes from one major tick to the next, ticks within them, majors per number.
struct Division {
    major: f64,
    minors: u32,
    numbered: u32,
}

fn division(minutes: u32) -> Division {
    match minutes {
        0..=5 => Division { major: 1.0, minors: 6, numbered: 1 },
        6..=20 => Division { major: 1.0, minors: 4, numbered: 5 },
        21..=60 => Division { major: 5.0, minors: 5, numbered: 2 },
        _ => Division { major: 15.0, minors: 3, numbered: 2 },
    }
}

/// The ticks of a timer over `minutes`: they count minutes or parts of them, and the end has its number.
pub fn timer_ticks(minutes: u32) -> Vec<Tick> {
    if minutes == 0 {
        return Vec::new();
    }
    let Division { major, minors, numbered } = division(minutes);
    let whole = f64::from(minutes);
    let step = major / f64::from(minors);
    let mut ticks: Vec<Tick> = (0_u32..)
        .map(|index| (index, f64::from(index) * step))
        .take_while(|(_, minute)| *minute < whole - step / 2.0)
        .map(|(index, minute)| {
            let is_major = index % minors == 0;
            let has_word = index > 0 && index % (minors * numbered) == 0;
            // A number too near to the end would touch the end's own.
            let word = (has_word && minute / whole < 0.9).then(|| format!("{minute:.0}"));
            Tick { at: minute / whole, major: is_major, word }
        })
        .collect();
    ticks.push(Tick { at: 1.0, major: true, word: Some(minutes.to_string()) });
    ticks
}

/// The ticks of one agenda entry of `minutes`: one for five minutes, long for a quarter of an hour.
pub fn agenda_ticks(minutes: u32) -> Vec<Tick> {
    if minutes == 0 {
        return Vec::new();
    }
    (0..minutes)
        .step_by(5)
        .map(|minute| Tick::new(f64::from(minute) / f64::from(minutes), minute % 15 == 0))
        .collect()
}

/// A share from 0 to 1 as a percentage for an attribute.
pub fn percent(share: f64) -> String {
    format!("{}%", number(share * 100.0))
}

/// A length for an attribute: at most two decimals, no trailing zeros.
pub fn number(length: f64) -> String {
    let rounded = (length * 100.0).round() / 100.0;
    // A negative zero would be written with its sign.
    format!("{}", rounded + 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_even_rule_has_majors_at_both_ends() {
        let ticks = even_ticks(5, 5);
        assert_eq!(ticks.len(), 26);
        assert!(ticks.first().is_some_and(|tick| tick.major && tick.at == 0.0));
        assert!(ticks.last().is_some_and(|tick| tick.major && tick.at == 1.0));
        assert_eq!(ticks.iter().filter(|tick| tick.major).count(), 6);
    }

    #[test]
    fn a_timer_counts_every_minute_up_to_twenty() {
        for minutes in [6, 15, 20] {
            let majors = timer_ticks(minutes).iter().filter(|tick| tick.major).count();
            assert_eq!(majors, minutes as usize + 1, "{minutes} minutes");
        }
    }

    #[test]
    fn a_timer_numbers_its_end_once() {
        for minutes in 1..=240 {
            let ticks = timer_ticks(minutes);
            let numbered: Vec<_> = ticks.iter().filter(|tick| tick.word.is_some()).collect();
            assert!(numbered.last().is_some_and(|tick| tick.at == 1.0), "{minutes} minutes");
            assert!(numbered.windows(2).all(|pair| pair[1].at - pair[0].at >= 0.1), "{minutes} minutes");
            assert!(ticks.windows(2).all(|pair| pair[0].at < pair[1].at), "{minutes} minutes");
        }
    }

    #[test]
    fn no_time_has_no_ticks() {
        assert!(timer_ticks(0).is_empty());
        assert!(agenda_ticks(0).is_empty());
    }

    #[test]
    fn an_agenda_entry_is_long_at_every_quarter() {
        let ticks = agenda_ticks(60);
        assert_eq!(ticks.len(), 12);
        assert_eq!(ticks.iter().filter(|tick| tick.major).count(), 4);
    }

    #[test]
    fn numbers_are_short() {
        assert_eq!(percent(1.0 / 3.0), "33.33%");
        assert_eq!(number(12.0), "12");
        assert_eq!(number(-0.001), "0");
    }
}
