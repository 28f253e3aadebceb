//! The squares in three corners of a code. Every straight line through the middle of one is dark, light, dark, light and
//! dark in the proportions 1:1:3:1:1.

use super::dark::Dark;
use super::plane::Point;

/// The most places that are remembered; a picture that has more of them shows something else.
const MAX_PLACES: usize = 256;
/// The most squares that are given.
const MAX_FINDERS: usize = 16;
/// By how much of a module each run may be off.
const TOLERANCE: f64 = 0.65;
/// The longest line that is followed, in modules of the first guess.
const LONGEST: f64 = 8.0;
/// The directions in which a square is looked at.
const WAYS: [Point; 4] =
    [Point::new(1.0, 0.0), Point::new(0.0, 1.0), Point::new(1.0, 1.0), Point::new(1.0, -1.0)];

/// Such a square.
#[derive(Clone, Copy, Debug)]
pub(super) struct Finder {
    pub(super) center: Point,
    /// The length of one module in pixels, up to a twelfth too large where the square is turned.
    pub(super) module: f64,
    /// In how many rows it was seen.
    rows: u32,
}

/// The squares that are seen in the most rows.
pub(super) fn find(dark: &Dark) -> Vec<Finder> {
    let mut found: Vec<Finder> = Vec::new();
    for (y, row) in dark.rows().enumerate() {
        for (start, runs) in fives(row) {
            let middle = start as f64 + (runs.iter().sum::<usize>() as f64) / 2.0;
            let module = module(runs.map(|run| run as f64));
            let finder = module.and_then(|module| look(dark, Point::new(middle, y as f64 + 0.5), module));
            if let Some(finder) = finder {
                add(&mut found, finder);
            }
        }
    }
    found.sort_by_key(|finder| std::cmp::Reverse(finder.rows));
    found.truncate(MAX_FINDERS);
    found
}

/// Every five runs in a row that begin with a dark one, and where.
fn fives(row: &[bool]) -> Vec<(usize, [usize; 5])> {
    let mut start = 0;
    let runs: Vec<(usize, bool, usize)> = row
        .chunk_by(|one, next| one == next)
        .map(|run| {
            start += run.len();
            (start - run.len(), run.first().copied().unwrap_or_default(), run.len())
        })
        .collect();
    let five = |five: &[(usize, bool, usize)]| match five {
        [(start, true, a), (.., b), (.., c), (.., d), (.., e)] => Some((*start, [*a, *b, *c, *d, *e])),
        _ => None,
    };
    runs.windows(5).filter_map(five).collect()
}

/// The length of a module where five runs have the proportions of a square.
fn module(runs: [f64; 5]) -> Option<f64> {
    let module = runs.iter().sum::<f64>() / 7.0;
    let fits =
        |(run, modules): (&f64, f64)| (run - modules * module).abs() <= TOLERANCE * module * modules.sqrt();
    let all = runs.iter().zip([1.0, 1.0, 3.0, 1.0, 1.0]).all(fits);
    (module >= 1.0 && all).then_some(module)
}

/// Looks at what may be a square along all lines, each through the middle of those before.
fn look(dark: &Dark, guess: Point, module_guess: f64) -> Option<Finder> {
    let mut center = guess;
    let [level, upright, falling, rising] = WAYS;
    // What is wide may be low, but not by much.
    for way in [upright, level, upright] {
        let (middle, module) = across(dark, center, way, module_guess)?;
        if !(0.5..2.0).contains(&(module / module_guess)) {
            return None;
        }
        center = middle;
    }
    let mut module = f64::INFINITY;
    for way in [level, upright, falling, rising] {
        module = module.min(across(dark, center, way, module_guess)?.1);
    }
    Some(Finder { center, module, rows: 1 })
}

/// The middle of a square on a line through `center`, and the length of a module along it.
fn across(dark: &Dark, center: Point, way: Point, module_guess: f64) -> Option<(Point, f64)> {
    let unit = way.length();
    let steps = (LONGEST * module_guess / unit) as usize + 2;
    let [ahead, back] = [1.0, -1.0].map(|sign| changes(dark, center, way, sign, steps));
    let ([a, b, c], [d, e, f]) = (ahead?, back?);
    let module = module([f - e, e - d, d + a, b - a, c - b].map(|run| run * unit))?;
    Some((center.plus(way, (a - d) / 2.0), module))
}

/// How far it is from a dark point to where its line becomes light, dark and light again.
fn changes(dark: &Dark, from: Point, way: Point, sign: f64, steps: usize) -> Option<[f64; 3]> {
    let mut was_dark = dark.at(from).then_some(true)?;
    let mut places = (1..=steps).map(|step| step as f64).filter(|step| {
        let is_dark = dark.at(from.plus(way, sign * step));
        std::mem::replace(&mut was_dark, is_dark) != is_dark
    });
    let mut next = || places.next().map(|place| place - 0.5);
    Some([next()?, next()?, next()?])
}

/// Adds a square, or makes the one that it is more certain.
fn add(found: &mut Vec<Finder>, new: Finder) {
    let has_room = found.len() < MAX_PLACES;
    let same = found.iter_mut().find(|known| known.center.from(new.center).length() < 2.0 * known.module);
    match same {
        Some(known) => {
            let share = 1.0 / f64::from(known.rows + 1);
            known.center = known.center.plus(new.center.from(known.center), share);
            known.module += (new.module - known.module) * share;
            known.rows += 1;
        }
        None if has_room => found.push(new),
        None => {}
    }
}
