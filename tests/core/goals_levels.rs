//! The level scores, counted by hand.

use bearings_core::edit::{GoalField, KpiField};
use bearings_core::exercises::goals::{Checked, Levels, Share, levels};
use bearings_core::model::Document;
use bearings_core::model::goals::{Incentive, PriorityRef, Reward, Timing};

use super::support_goals::{priority, sound, with, with_kpi, workshop};

fn of(document: &Document, priorities: &[PriorityRef]) -> Levels {
    levels(&Checked::new(document, priorities))
}

const fn share(part: usize, whole: usize) -> Share {
    Share { part, whole }
}

fn paid(document: &Document, goal: &str, reward: Reward) -> Document {
    with(document, goal, GoalField::Incentive(Some(Incentive { reward, text: String::new(), against: None })))
}

#[test]
fn each_share_is_counted() {
    let mut document = workshop(&["c1", ". d1", ". . p1", ".! d2", "c2"]);
    for goal in ["c1", "d1", "d2"] {
        document = sound(&document, goal);
    }
    document = with_kpi(&document, "d1", KpiField::Due(None));
    document = with_kpi(&document, "d2", KpiField::Timing(Some(Timing::Lagging)));
    document = with(&document, "c1", GoalField::Priority(Some(priority("one"))));
    document = paid(&document, "c1", Reward::Shared);
    document = paid(&document, "d1", Reward::Individual);
    document = paid(&document, "d2", Reward::Nobody);
    let levels = of(&document, &[priority("one"), priority("two")]);
    // c1 has all it needs; d1 has no date, d2 serves nothing, p1 and c2 have no measure.
    assert_eq!(levels.sound, share(1, 5));
    // c1 is carried, d1 and p1 serve one, "one" has a goal; d2, c2 and "two" lead nowhere.
    assert_eq!(levels.coverage, share(4, 7));
    assert_eq!(levels.measured, share(2, 5));
    assert_eq!(levels.leading, share(2, 3));
    assert_eq!(levels.shared, share(1, 3));
}

#[test]
fn what_says_nothing_counts_nowhere() {
    let document = with(&workshop(&["c1"]), "c1", GoalField::Text(String::new()));
    assert_eq!(of(&document, &[priority("one")]), Levels::default());
    assert_eq!(of(&workshop(&[]), &[priority("one")]), Levels::default());
    assert_eq!(Share::default().percent(), None);
    assert_eq!(share(1, 4).percent(), Some(25.0));
}
