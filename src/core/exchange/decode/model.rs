//! Decoders of the model. Each names the fields of its type once more; one that is forgotten does not compile, one that
//! is misspelled fails the round trips of the tests.

use strum::IntoEnumIterator;

use super::containers::Key;
use super::{At, Decode, Error};
use crate::exchange::Kind;
use crate::exchange::answering::Answering;
use crate::exchange::envelope::{Header, Summary};
use crate::exchange::invite::{Invite, Invited, InvitedRound};
use crate::exchange::locked::KdfFields;
use crate::exchange::presenting::{Answering as AnsweringScene, Person, Scene, Status, Timer, Who};
use crate::exchange::reply::{Claim, PublicKey, Reply, ReplySheet};
use crate::model::goals::{
    Direction, GoalOwner, Incentive, Kpi, Level, LinkKind, PriorityRef, Reward, Timing,
};
use crate::model::organisation::{CompanySize, GrowthPhase, Turbulence};
use crate::model::responses::{Unlinked, UnnamedResponses};
use crate::model::*;
use crate::question::{Answer, OptionSource, QuestionOption, RatingAnswer, Row};

/// Texts that are checked as they are read, and may be keys.
macro_rules! words {
    ($($type:ident)*) => {$(
        impl Key for $type {
            fn read(text: &str) -> Result<Self, String> {
                Self::try_from(text.to_owned()).map_err(|error| error.to_string())
            }
        }

        impl Decode for $type {
            fn decode(at: At<'_>) -> Result<Self, Error> {
                Self::read(at.text()?).map_err(|reason| at.wrong(&reason))
            }
        }
    )*};
}

/// Enums whose variants are words.
macro_rules! names {
    ($($type:ident { $($name:literal $variant:ident)* })*) => {$(
        impl Decode for $type {
            fn decode(at: At<'_>) -> Result<Self, Error> {
                match at.text()? {
                    $($name => Ok(Self::$variant),)*
                    other => Err(at.unknown_word(other)),
                }
            }
        }
    )*};
}

/// Enums whose variants hold one thing each.
macro_rules! variants {
    ($($type:ident { $($name:literal $variant:ident)* })*) => {$(
        impl Decode for $type {
            fn decode(at: At<'_>) -> Result<Self, Error> {
                at.variant(|name, holds| match name {
                    $($name => Some(Decode::decode(holds).map(Self::$variant)),)*
                    _ => None,
                })
            }
        }
    )*};
}

/// Structures: the fields that must be there; those that may be missing.
macro_rules! objects {
    ($($type:ident { $($required:ident)*; $($optional:ident)* })*) => {$(
        impl Decode for $type {
            fn decode(at: At<'_>) -> Result<Self, Error> {
                let fields = at.fields(&[$(stringify!($required),)* $(stringify!($optional),)*])?;
                Ok(Self {
                    $($required: fields.required(stringify!($required))?,)*
                    $($optional: fields.optional(stringify!($optional))?,)*
                })
            }
        }
    )*};
}

words! {
    WorkshopId LeaderId AgendaItemId QuestionId OptionId FieldId SheetId GroupId PriorityId DecisionId ActionId
    GoalId RecordId InsightId ExerciseId DeviceId
}

names! {
    Kind { "results" Results "backup" Backup }
    Naming { "named" Named "unnamed" Unnamed }
    Stage { "brief" Brief "answer" Answer "reveal" Reveal "discuss" Discuss "decide" Decide }
    DiscussionStatus { "open" Open "done" Done "skipped" Skipped }
    Purpose { "answers" Answers "revote" Revote "commitment" Commitment }
    Level { "company" Company "department" Department "person" Person }
    LinkKind { "supports" Supports "conflicts" Conflicts }
    Direction { "rise" Rise "fall" Fall "hold" Hold "done" Done }
    Timing { "leading" Leading "lagging" Lagging }
    Vocabulary { "raci" Raci "daci" Daci "rapid" Rapid }
    Part {
        "decides" Decides "decides_and_does" DecidesAndDoes "does" Does "recommends" Recommends "agrees" Agrees
        "consulted" Consulted "informed" Informed
    }
    Reward { "nobody" Nobody "individual" Individual "shared" Shared }
    Turbulence { "calm" Calm "moving" Moving "stormy" Stormy }
    GrowthPhase { "founding" Founding "growing" Growing "established" Established "renewing" Renewing }
    Status { "answered" Answered "waiting" Waiting "absent" Absent }
    CompanySize { "up_to9" UpTo9 "up_to49" UpTo49 "up_to249" UpTo249 "from250" From250 }
}

variants! {
    Answer { "rating" Rating "choice" Choice "ranking" Ranking "split" Split "list" List "text" Text }
    BoardValue { "text" Text "lines" Lines "table" Table "records" Records }
    Responses { "named" Named "unnamed" Unnamed }
    GoalOwner { "leader" Leader "person" Person }
    Claim { "leader" Leader "name" Name }
}

objects! {
    Document {
        id created_at title organisation naming leaders agenda;
        official_priorities reply_key exercises goals roles set_aside decisions actions
    }
    Organisation { name; industry turbulence growth size }
    Leader { id name active; role department speaks_last }
    Priority { id text; }
    Agenda { starts_at devices items; }
    AgendaItem { id slot minutes; }
    ExerciseState { stage rounds; looked_back_from discussion board rows notes }
    DiscussionMark { ; starred status }
    Round {
        number purpose content_version questions opened_at state responses;
        absent groupings rows options
    }
    Row { id text; note }
    QuestionOption { id text; abstains }
    UnnamedResponses { handed_in answers; drafts predictions }
    Response { sheet; handed_in }
    Sheet { answers; predictions }
    HandedIn { at; late from }
    Origin { device turn; }
    Grouping { groups confirmed; }
    Group { id name cards; official }
    CardRef { sheet line; }
    Cascade { goals; links }
    Goal { id level text; parent owner priority kpi incentive }
    GoalLink { from to kind; why }
    PriorityRef { id text; }
    Kpi { ; name unit direction baseline target due timing source }
    Incentive { reward; text against }
    Roles { ; vocabulary rights charters }
    Charter { ; contributes promise }
    Record { id; cells }
    Decision { id text written_at; owner due origin }
    Action { id text done written_at; owner due origin }
    Header { schema revision base writer saved_at summary; }
    Summary { title organisation leaders; progress }
    Reply { workshop from device turn at sheets; }
    ReplySheet { exercise round content_version sheet; }
    Invite { workshop key rounds; title people }
    Invited { id name; }
    KdfFields { name version memory_kib passes lanes; }
    InvitedRound { exercise number purpose content_version others; unnamed questions rows options }
    Answering { invite device turn; claim sheets sealed revision }
    Scene { number document stage; exercise answering question timer invitation }
    AnsweringScene { round purpose questions who; }
    Person { name status; }
    Timer { minutes left; ends_at }
}

impl Decode for Who {
    fn decode(at: At<'_>) -> Result<Self, Error> {
        at.variant(|name, holds| match name {
            "named" => Some(Decode::decode(holds).map(Self::Named)),
            "counted" => Some(counted(holds)),
            _ => None,
        })
    }
}

fn counted(at: At<'_>) -> Result<Who, Error> {
    let fields = at.fields(&["answered", "of"])?;
    Ok(Who::Counted { answered: fields.required("answered")?, of: fields.required("of")? })
}

/// Texts that are checked as they are read.
macro_rules! texts {
    ($($type:ident)*) => {$(
        impl Decode for $type {
            fn decode(at: At<'_>) -> Result<Self, Error> {
                Self::try_from(at.text()?.to_owned()).map_err(|error| at.wrong(&error))
            }
        }
    )*};
}

texts! { ReplyKey PublicKey }

impl Key for OptionSource {
    fn read(text: &str) -> Result<Self, String> {
        let known = Self::iter().find(|source| source.as_str() == text);
        known.ok_or_else(|| format!("\"{text}\" is no source of options"))
    }
}

impl Decode for Slot {
    fn decode(at: At<'_>) -> Result<Self, Error> {
        at.variant(|name, holds| match name {
            "exercise" => Some(Decode::decode(holds).map(Self::Exercise)),
            "break" => Some(holds.nothing().map(|()| Self::Break)),
            _ => None,
        })
    }
}

impl Decode for RatingAnswer {
    fn decode(at: At<'_>) -> Result<Self, Error> {
        at.variant(|name, holds| match name {
            "points" => Some(Decode::decode(holds).map(Self::Points)),
            "cant_say" => Some(holds.nothing().map(|()| Self::CantSay)),
            _ => None,
        })
    }
}

impl Decode for RoundState {
    fn decode(at: At<'_>) -> Result<Self, Error> {
        at.variant(|name, holds| match name {
            "open" => Some(holds.nothing().map(|()| Self::Open)),
            "revealed" => Some(revealed(holds)),
            _ => None,
        })
    }
}

fn revealed(at: At<'_>) -> Result<RoundState, Error> {
    let fields = at.fields(&["at", "expected"])?;
    Ok(RoundState::Revealed { at: fields.required("at")?, expected: fields.required("expected")? })
}

impl<T: Decode> Decode for Unlinked<T> {
    fn decode(at: At<'_>) -> Result<Self, Error> {
        let fields = at.fields(&["value", "late"])?;
        Ok(Self { value: fields.required("value")?, late: fields.optional("late")? })
    }
}

impl Decode for RoundNumber {
    fn decode(at: At<'_>) -> Result<Self, Error> {
        u32::decode(at).map(Self)
    }
}

impl Decode for Board {
    fn decode(at: At<'_>) -> Result<Self, Error> {
        Decode::decode(at).map(|fields| Self { fields })
    }
}

/// The exercise and stage that a room got to.
impl Decode for (ExerciseId, Stage) {
    fn decode(at: At<'_>) -> Result<Self, Error> {
        match at.list()? {
            [exercise, stage] => Ok((
                ExerciseId::decode(At { value: exercise, ..at })?,
                Stage::decode(At { value: stage, ..at })?,
            )),
            _ => Err(at.instead_of("an exercise and a stage")),
        }
    }
}
