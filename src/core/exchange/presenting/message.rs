//! What the two windows say to each other.

use thiserror::Error;

use super::{Move, Scene};
use crate::exchange::decode::decode;
use crate::exchange::place::Place;
use crate::exchange::{ImportError, WriteError, json, scan};

/// One message between the main window and the presenter's.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// From the presenter: it is there, and this is the number of the scene it shows, 0 for none.
    Hello {
        /// The number of the scene.
        seen: u32,
    },
    /// From the presenter: a key was pressed that moves the room.
    Go(Move),
    /// From the main window: what is to be shown.
    Show(Box<Scene>),
    /// From the main window: nothing has changed.
    Same,
    /// From the main window: it closes the workshop.
    Bye,
}

/// A message that is none of this version of the app.
#[derive(Debug, Error)]
pub enum MessageError {
    /// No message that this version knows.
    #[error("not a message of this version")]
    Unknown,
    /// A scene that can't be read.
    #[error(transparent)]
    Scene(#[from] ImportError),
}

const HELLO: &str = "hello ";
const SHOW: &str = "show ";
const SAME: &str = "same";
const BYE: &str = "bye";
const MOVES: [Move; 3] = [Move::Next, Move::Back, Move::Skip];

const fn name(by: Move) -> &'static str {
    match by {
        Move::Next => "next",
        Move::Back => "back",
        Move::Skip => "skip",
    }
}

impl Message {
    /// The message as text.
    ///
    /// # Errors
    /// [`WriteError`], which no document is known to cause.
    pub fn write(&self) -> Result<String, WriteError> {
        Ok(match self {
            Self::Hello { seen } => format!("{HELLO}{seen}"),
            Self::Go(by) => name(*by).to_owned(),
            Self::Show(scene) => {
                let scene = serde_json::to_string(scene).map_err(WriteError::from)?;
                format!("{SHOW}{scene}")
            }
            Self::Same => SAME.to_owned(),
            Self::Bye => BYE.to_owned(),
        })
    }

    /// Reads a message.
    ///
    /// # Errors
    /// [`MessageError`] for anything that is none: another version of the app may be open in the other window.
    pub fn read(text: &str) -> Result<Self, MessageError> {
        if let Some(scene) = text.strip_prefix(SHOW) {
            return Ok(Self::Show(Box::new(read_scene(scene)?)));
        }
        if let Some(seen) = text.strip_prefix(HELLO) {
            return seen.parse().map(|seen| Self::Hello { seen }).map_err(|_| MessageError::Unknown);
        }
        let known = MOVES.into_iter().find(|by| name(*by) == text).map(Self::Go);
        match text {
            SAME => Ok(Self::Same),
            BYE => Ok(Self::Bye),
            _ => known.ok_or(MessageError::Unknown),
        }
    }
}

fn read_scene(text: &str) -> Result<Scene, ImportError> {
    scan::check_size(text.len() as u64)?;
    decode(&json::parse(text)?, &Place::root("scene"), &mut Vec::new())
}
