//! Sentences about goals.

use bearings_core::exercises::goals::{Finding, Gap, MOST_PER_OWNER, PriorityUse};
use bearings_core::model::goals::{Direction, Kpi};
use bearings_core::number::write_number;

use super::facts::Facts;
use crate::i18n::{number_word, short_date, t, t_count, t_with};

/// The words of a goal, or that it has none yet.
pub(super) fn named(text: &str) -> String {
    match text.trim() {
        "" => t("goals.unnamed"),
        text => text.to_owned(),
    }
}

/// "22 → 40 %, 31 Dec 2026".
pub(super) fn measure(kpi: &Kpi) -> String {
    let way = match (kpi.direction, kpi.baseline, kpi.target) {
        (Direction::Done, _, _) | (_, None, None) => String::new(),
        (_, Some(from), Some(to)) if from != to => format!("{} → {}", write_number(from), write_number(to)),
        (_, _, Some(to)) => write_number(to),
        (_, Some(from), None) => format!("{} →", write_number(from)),
    };
    let unit = if way.is_empty() { "" } else { kpi.unit.trim() };
    let amount =
        [way.as_str(), unit].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let due = kpi.due.map(short_date).unwrap_or_default();
    [amount, due].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// What a goal lacks itself, in a few words: "no measure, no date".
pub(super) fn misses(found: &[&Finding]) -> Option<String> {
    let short = |finding: &&Finding| match finding {
        Finding::NotMeasurable { gap, .. } => Some(t(match gap {
            Gap::Measure => "goals.miss.measure",
            Gap::Target => "goals.miss.target",
            Gap::Baseline => "goals.miss.baseline",
            Gap::WrongWay => "goals.miss.wrong_way",
        })),
        Finding::NotDated { .. } => Some(t("goals.miss.date")),
        Finding::NoOwner { .. } => Some(t("goals.miss.owner")),
        Finding::OwnerLeft { .. } => Some(t("goals.miss.owner_left")),
        Finding::PriorityGone { .. } => Some(t("goals.miss.priority_gone")),
        _ => None,
    };
    let misses: Vec<String> = found.iter().filter_map(short).collect();
    (!misses.is_empty()).then(|| misses.join(", "))
}

/// The finding above the board: "Four lines are broken. Somebody is paid against a priority."
pub(super) fn heading(facts: &Facts) -> String {
    if facts.cards.is_empty() {
        return t("goals.heading.none");
    }
    let broken = facts.findings.iter().filter(|finding| finding.is_broken_line()).count();
    let word = capital(&number_word(broken));
    let mut sentences = vec![match broken {
        0 => t("goals.heading.whole"),
        _ => t_count("goals.heading.broken", broken, &[("number", &word)]),
    }];
    let paid = facts.findings.iter().find(|finding| matches!(finding, Finding::PaidAgainst { .. }));
    sentences.extend(paid.map(|_| t("goals.heading.paid_against")));
    sentences.join(" ")
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// What was found, and what to do about it.
pub(super) fn sentence(finding: &Finding, facts: &Facts) -> String {
    let of = |key: &str, goal| t_with(key, &[("goal", &facts.text(goal))]);
    match finding {
        Finding::NoParent { goal } => of("goals.finding.no_parent", goal),
        Finding::NotCarried { goal } => of("goals.finding.not_carried", goal),
        Finding::NoOwner { goal } => of("goals.finding.no_owner", goal),
        Finding::NotDated { goal } => of("goals.finding.not_dated", goal),
        Finding::NoLeading { goal } => of("goals.finding.no_leading", goal),
        Finding::NotMeasurable { goal, gap } => of(gap_key(*gap), goal),
        Finding::Conflict { one, other } => conflict(one, other, facts),
        Finding::PaidAgainst { goal, priority, through } => {
            let key = match through {
                Some(_) => "goals.finding.paid_through",
                None => "goals.finding.paid_against",
            };
            let other = through.as_ref().map(|other| facts.text(other)).unwrap_or_default();
            let values: &[(&str, &dyn std::fmt::Display)] =
                &[("goal", &facts.text(goal)), ("priority", &priority.text), ("other", &other)];
            t_with(key, values)
        }
        Finding::PriorityReworded { goal, named_as, was, now } => {
            let key = match named_as {
                PriorityUse::Served => "goals.finding.priority_reworded",
                PriorityUse::PaidAgainst => "goals.finding.against_reworded",
            };
            t_with(key, &[("goal", &facts.text(goal)), ("was", &was.text), ("now", &now.text)])
        }
        Finding::PriorityGone { goal, named_as, was } => {
            let key = match named_as {
                PriorityUse::Served => "goals.finding.priority_gone",
                PriorityUse::PaidAgainst => "goals.finding.against_gone",
            };
            t_with(key, &[("goal", &facts.text(goal)), ("was", &was.text)])
        }
        Finding::OwnerLeft { goal, owner } => {
            let name = facts.names.get(owner.as_str()).cloned().unwrap_or_default();
            t_with("goals.finding.owner_left", &[("goal", &facts.text(goal)), ("owner", &name)])
        }
        Finding::PriorityWithoutGoal { priority } => {
            t_with("goals.finding.priority_without_goal", &[("priority", &priority.text)])
        }
        Finding::TooMuch { owner, goals } => {
            let name = facts.names.get(owner.as_str()).cloned().unwrap_or_default();
            let values: &[(&str, &dyn std::fmt::Display)] =
                &[("owner", &name), ("count", &goals.len()), ("most", &MOST_PER_OWNER)];
            t_with("goals.finding.too_much", values)
        }
    }
}

fn gap_key(gap: Gap) -> &'static str {
    match gap {
        Gap::Measure => "goals.finding.no_measure",
        Gap::Target => "goals.finding.no_target",
        Gap::Baseline => "goals.finding.no_baseline",
        Gap::WrongWay => "goals.finding.wrong_way",
    }
}

fn conflict(
    one: &bearings_core::model::GoalId,
    other: &bearings_core::model::GoalId,
    facts: &Facts,
) -> String {
    let link = facts.clashes.iter().find(|link| link.ties(one, other));
    let why = link.map(|link| link.why.trim()).unwrap_or_default();
    let (one, other) = (facts.text(one), facts.text(other));
    let values: &[(&str, &dyn std::fmt::Display)] = &[("goal", &one), ("other", &other)];
    let sentence = t_with("goals.finding.conflict", values);
    if why.is_empty() {
        sentence
    } else {
        format!("{sentence} {}", t_with("goals.finding.because", &[("why", &why)]))
    }
}
