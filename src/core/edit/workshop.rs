//! The company, the title, and whether answers are named.

use super::EditError;
use super::lists::fits;
use crate::model::leader::UNNAMED_FROM;
use crate::model::organisation::{CompanySize, GrowthPhase, Turbulence};
use crate::model::{Document, Naming, limits};

/// One change of the workshop's frame.
#[derive(Clone, Debug, PartialEq)]
pub enum WorkshopEdit {
    /// What the workshop is called.
    Title(String),
    /// The company's name.
    OrganisationName(String),
    /// What it does.
    Industry(String),
    /// How fast its market changes.
    Turbulence(Option<Turbulence>),
    /// Where it is in its growth.
    Growth(Option<GrowthPhase>),
    /// How many people work there.
    Size(Option<CompanySize>),
    /// Named or unnamed.
    Naming(Naming),
}

impl WorkshopEdit {
    pub(super) fn field(&self) -> Option<String> {
        let name = match self {
            Self::Title(_) => "title",
            Self::OrganisationName(_) => "organisation",
            Self::Industry(_) => "industry",
            Self::Turbulence(_) | Self::Growth(_) | Self::Size(_) | Self::Naming(_) => return None,
        };
        Some(name.to_owned())
    }
}

pub(super) fn apply(document: &mut Document, edit: &WorkshopEdit) -> Result<(), EditError> {
    match edit {
        WorkshopEdit::Title(title) => set(&mut document.title, title),
        WorkshopEdit::OrganisationName(name) => set(&mut document.organisation.name, name),
        WorkshopEdit::Industry(industry) => set(&mut document.organisation.industry, industry),
        WorkshopEdit::Turbulence(turbulence) => {
            document.organisation.turbulence = *turbulence;
            Ok(())
        }
        WorkshopEdit::Growth(growth) => {
            document.organisation.growth = *growth;
            Ok(())
        }
        WorkshopEdit::Size(size) => {
            document.organisation.size = *size;
            Ok(())
        }
        WorkshopEdit::Naming(naming) => set_naming(document, *naming),
    }
}

fn set(field: &mut String, text: &str) -> Result<(), EditError> {
    fits(text, limits::NAME_CHARS)?;
    text.clone_into(field);
    Ok(())
}

fn set_naming(document: &mut Document, naming: Naming) -> Result<(), EditError> {
    let too_few = document.active_leaders().count() < UNNAMED_FROM;
    if naming == Naming::Unnamed && too_few {
        return Err(EditError::TooFewForUnnamed(UNNAMED_FROM));
    }
    // A team that has shrunk below the limit may go on by name: earlier rounds stay unnamed as they are.
    if document.has_rounds() && !too_few {
        return Err(EditError::NamingSettled);
    }
    document.naming = naming;
    Ok(())
}
