//! The culture profile of a revealed round: what the radar and the gaps show.

use std::collections::BTreeMap;

use super::culture_text;
use crate::agreement::culture::{Answers, aspect_congruence, mean_profile, rater_spread};
use crate::agreement::{MIN_ANSWERS, Span, split as agreement};
use crate::exercises::content;
use crate::model::{ExerciseId, LeaderId, OptionId, QuestionId, Revealed, SheetId};
use crate::question::QuestionKind;
use crate::results::{SHARED_FROM, complete_split, largest_of};

/// The second type within this many points of the first makes a hybrid. Our convention.
pub const HYBRID_WITHIN: f64 = 5.0;
/// From this many points on a gap is called large (a rule of thumb of Cameron & Quinn 2011, not a law).
pub const LARGE_GAP: f64 = 10.0;
/// Points per type of a profile without any leaning.
pub const EVEN_SHARE: f64 = 25.0;

/// The two halves of the questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum View {
    /// As it is.
    Today,
    /// As it should be.
    Wanted,
}

impl View {
    /// The id of the question about `aspect` in this half.
    pub fn question(self, aspect: &QuestionId) -> Option<QuestionId> {
        let prefix = match self {
            Self::Today => "today",
            Self::Wanted => "wanted",
        };
        QuestionId::parse(&format!("{prefix}_{aspect}")).ok()
    }
}

/// One leader's profile in one view, mean points per type over the aspects answered.
#[derive(Clone, Debug, PartialEq)]
pub struct LeaderProfile {
    /// Who.
    pub leader: LeaderId,
    /// Points per type.
    pub points: Vec<f64>,
}

/// What is said about one type.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// The type.
    pub option: OptionId,
    /// Mean points today.
    pub today: f64,
    /// Mean points wanted.
    pub wanted: f64,
    /// Wanted minus today.
    pub gap: f64,
    /// Standard deviation over leaders today, divisor n − 1; `None` for fewer than two leaders or unnamed rounds.
    pub spread: Option<f64>,
    /// From [`LARGE_GAP`] points on.
    pub large: bool,
}

/// Everything that a culture reveal says, from three leaders on.
#[derive(Clone, Debug, PartialEq)]
pub struct CultureProfile {
    /// How many leaders' answers count today, the largest count over the aspects.
    pub leaders: usize,
    /// Each type, in the order of the options.
    pub gaps: Vec<Gap>,
    /// Each leader's own profile today; empty in unnamed rounds, which link no two answers.
    pub each: Vec<LeaderProfile>,
    /// The types that lead today: one, or several for a hybrid; the strongest first.
    pub leading: Vec<OptionId>,
    /// Points of the strongest type above an even share.
    pub strength: f64,
    /// Mean absolute difference of each aspect's profile to the overall one, in points.
    pub congruence: BTreeMap<QuestionId, f64>,
    /// Agreement about today: mean over the aspects that have a figure, 0–100.
    pub agreement: Option<f64>,
    /// The agreement with any one leader left out of all aspects; named rounds only.
    pub one_voice: Option<Span>,
    /// Seen alike today: agreement from [`SHARED_FROM`] and, for two thirds of the leaders, the same leading type.
    pub shared: bool,
    /// Largest difference between two leaders' profiles today, as points that would have to move.
    pub largest_difference: Option<(LeaderId, LeaderId, f64)>,
}

/// One profile per aspect, by sheet.
type Sheets = BTreeMap<SheetId, (Option<LeaderId>, Vec<Option<Vec<f64>>>)>;

/// The culture profile of `round`; `None` below three leaders in either view.
pub fn culture_profile(round: Revealed<'_>) -> Option<CultureProfile> {
    let (today, wanted) = (sheets(round, View::Today), sheets(round, View::Wanted));
    let (now, preferred) = (answers(&today), answers(&wanted));
    let leaders = most_answers(&now);
    if leaders < MIN_ANSWERS || most_answers(&preferred) < MIN_ANSWERS {
        return None;
    }
    let named = today.values().all(|(leader, _)| leader.is_some());
    let spread = if named { rater_spread(&now) } else { None };
    let (mean_now, mean_wanted) = (mean_profile(&now)?, mean_profile(&preferred)?);
    let types = &culture_text().types;
    let gaps: Vec<Gap> = types
        .iter()
        .enumerate()
        .filter_map(|(place, kind)| {
            let (today, wanted) = (*mean_now.get(place)?, *mean_wanted.get(place)?);
            let gap = wanted - today;
            let spread = spread.as_ref().and_then(|spread| spread.sd.get(place).copied().flatten());
            Some(Gap { option: kind.id.clone(), today, wanted, gap, spread, large: gap.abs() >= LARGE_GAP })
        })
        .collect();
    let each = if named { each_leader(&today) } else { Vec::new() };
    let agreement = mean_agreement(&now, None);
    let largest_today = largest_shared_by(&each_profile(&now));
    let congruence = aspect_congruence(&now)?;
    let aspects = culture_text().aspects().cloned().zip(congruence.difference);
    Some(CultureProfile {
        leaders,
        leading: leading(&gaps),
        strength: gaps.iter().map(|gap| gap.today).fold(0.0, f64::max) - EVEN_SHARE,
        congruence: aspects.filter_map(|(aspect, points)| Some((aspect, points?))).collect(),
        one_voice: if named { one_voice(&now) } else { None },
        shared: named
            && agreement.is_some_and(|agreement| agreement >= SHARED_FROM)
            && largest_today * 3 >= now.len() * 2,
        largest_difference: largest_difference(&each),
        agreement,
        gaps,
        each,
    })
}

/// The counted splits of one view, by sheet. In an unnamed round each sheet holds a single answer.
fn sheets(round: Revealed<'_>, view: View) -> Sheets {
    let aspects: Vec<&QuestionId> = culture_text().aspects().collect();
    let mut sheets = Sheets::new();
    for (place, aspect) in aspects.iter().enumerate() {
        let Some(id) = view.question(aspect) else { continue };
        let Some(question) = content(ExerciseId::Culture).questions.iter().find(|q| q.id == id) else {
            continue;
        };
        let QuestionKind::Split(options) = &question.kind else { continue };
        for voice in round.round().responses.voices(&id).iter().filter(|voice| !voice.late) {
            let Some(points) = complete_split(voice.value, options) else { continue };
            let empty = || (voice.leader.cloned(), vec![None; aspects.len()]);
            let (_, row) = sheets.entry(voice.sheet.to_id()).or_insert_with(empty);
            if let Some(cell) = row.get_mut(place) {
                *cell = Some(points);
            }
        }
    }
    sheets
}

fn answers(sheets: &Sheets) -> Vec<Vec<Option<Vec<f64>>>> {
    sheets.values().map(|(_, row)| row.clone()).collect()
}

/// The splits of one aspect, without the leader in row `left_out`.
fn column(answers: &Answers, aspect: usize, left_out: Option<usize>) -> Vec<&[f64]> {
    let rows = answers.iter().enumerate().filter(|(row, _)| Some(*row) != left_out);
    rows.filter_map(|(_, row)| row.get(aspect)?.as_deref()).collect()
}

fn aspects(answers: &Answers) -> usize {
    answers.first().map_or(0, Vec::len)
}

fn most_answers(answers: &Answers) -> usize {
    (0..aspects(answers)).map(|aspect| column(answers, aspect, None).len()).max().unwrap_or_default()
}

fn mean_agreement(answers: &Answers, left_out: Option<usize>) -> Option<f64> {
    let of_aspect = |aspect| agreement::agreement(&column(answers, aspect, left_out));
    let figures: Vec<f64> = (0..aspects(answers)).filter_map(of_aspect).collect();
    (!figures.is_empty()).then(|| figures.iter().sum::<f64>() / figures.len() as f64)
}

/// Leaves one leader out of all aspects.
fn one_voice(answers: &Answers) -> Option<Span> {
    let without = |left_out: usize| mean_agreement(answers, Some(left_out));
    let figures: Vec<f64> = (0..answers.len()).filter_map(without).collect();
    let lowest = figures.iter().copied().reduce(f64::min)?;
    let highest = figures.iter().copied().reduce(f64::max)?;
    Some(Span { lowest, highest })
}

fn each_profile(answers: &Answers) -> Vec<Vec<f64>> {
    answers.iter().filter_map(|row| mean_profile(std::slice::from_ref(row))).collect()
}

fn each_leader(sheets: &Sheets) -> Vec<LeaderProfile> {
    let profile = |(leader, row): &(Option<LeaderId>, Vec<Option<Vec<f64>>>)| {
        let points = mean_profile(std::slice::from_ref(row))?;
        Some(LeaderProfile { leader: leader.clone()?, points })
    };
    sheets.values().filter_map(profile).collect()
}

/// For the type that most leaders give most: how many do.
fn largest_shared_by(profiles: &[Vec<f64>]) -> usize {
    let types = profiles.first().map_or(0, Vec::len);
    let count = |kind: usize| profiles.iter().filter(|profile| largest_of(profile).contains(&kind)).count();
    (0..types).map(count).max().unwrap_or_default()
}

/// The strongest type, and those within [`HYBRID_WITHIN`] points of it.
fn leading(gaps: &[Gap]) -> Vec<OptionId> {
    let mut ranked: Vec<&Gap> = gaps.iter().collect();
    ranked.sort_by(|a, b| b.today.total_cmp(&a.today));
    let top = ranked.first().map_or(0.0, |gap| gap.today);
    ranked.into_iter().filter(|gap| top - gap.today <= HYBRID_WITHIN).map(|gap| gap.option.clone()).collect()
}

fn largest_difference(each: &[LeaderProfile]) -> Option<(LeaderId, LeaderId, f64)> {
    let distance = |a: &LeaderProfile, b: &LeaderProfile| {
        a.points.iter().zip(&b.points).map(|(a, b)| (a - b).abs()).sum::<f64>() / 2.0
    };
    let pairs =
        each.iter().enumerate().flat_map(|(place, a)| each.iter().skip(place + 1).map(move |b| (a, b)));
    pairs
        .map(|(a, b)| (a.leader.clone(), b.leader.clone(), distance(a, b)))
        .reduce(|widest, next| if next.2 > widest.2 { next } else { widest })
}
