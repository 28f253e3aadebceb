//! A countdown: so many minutes, which can be started, paused, lengthened and shortened. It ends without stopping, and
//! then counts how long it is over.

/// A countdown. It keeps the moment at which it runs out, so that a page that slept shows the truth when it wakes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Countdown {
    minutes: u32,
    run: Run,
}

/// Moments are in milliseconds, on whichever clock the caller reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Run {
    Paused { left: i64 },
    Running { ends_at: i64 },
}

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
/// The longest that it can be made.
const MOST_MINUTES: u32 = 24 * 60;

impl Countdown {
    /// One of so many minutes, not started.
    pub fn new(minutes: u32) -> Self {
        let minutes = minutes.min(MOST_MINUTES);
        Self { minutes, run: Run::Paused { left: i64::from(minutes) * MINUTE } }
    }

    /// One that another window knows of: its minutes, and either when it runs out or how many milliseconds are left.
    pub fn known(minutes: u32, ends_at: Option<i64>, left: i64) -> Self {
        let run = ends_at.map_or(Run::Paused { left }, |ends_at| Run::Running { ends_at });
        Self { minutes: minutes.min(MOST_MINUTES), run }
    }

    /// How many minutes it is of, those that were added or taken away included.
    pub fn minutes(self) -> u32 {
        self.minutes
    }

    /// When it runs out; `None` while it stands still.
    pub fn ends_at(self) -> Option<i64> {
        match self.run {
            Run::Running { ends_at } => Some(ends_at),
            Run::Paused { .. } => None,
        }
    }

    /// Whether it runs.
    pub fn is_running(self) -> bool {
        self.ends_at().is_some()
    }

    /// Whether it was ever started since it was set.
    pub fn is_begun(self) -> bool {
        self.run != Self::new(self.minutes).run
    }

    /// How many milliseconds are left; negative once it is over.
    pub fn left(self, now: i64) -> i64 {
        match self.run {
            Run::Paused { left } => left,
            Run::Running { ends_at } => ends_at.saturating_sub(now),
        }
    }

    /// How many seconds are left: as long as any part of a second is left, it counts.
    pub fn seconds_left(self, now: i64) -> i64 {
        let left = self.left(now);
        left.div_euclid(SECOND) + i64::from(left.rem_euclid(SECOND) > 0)
    }

    /// Goes on from where it stands.
    #[must_use]
    pub fn started(self, now: i64) -> Self {
        Self { run: Run::Running { ends_at: now.saturating_add(self.left(now)) }, ..self }
    }

    /// Stands still.
    #[must_use]
    pub fn paused(self, now: i64) -> Self {
        Self { run: Run::Paused { left: self.left(now) }, ..self }
    }

    /// A minute more.
    #[must_use]
    pub fn longer(self) -> Self {
        if self.minutes < MOST_MINUTES { self.changed(self.minutes + 1, MINUTE) } else { self }
    }

    /// A minute less; one of a minute stays as it is.
    #[must_use]
    pub fn shorter(self) -> Self {
        if self.minutes > 1 { self.changed(self.minutes - 1, -MINUTE) } else { self }
    }

    fn changed(self, minutes: u32, by: i64) -> Self {
        let run = match self.run {
            Run::Paused { left } => Run::Paused { left: left.saturating_add(by) },
            Run::Running { ends_at } => Run::Running { ends_at: ends_at.saturating_add(by) },
        };
        Self { minutes, run }
    }
}
