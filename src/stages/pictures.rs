//! Pictures of an exercise as files.

use std::sync::Arc;

use bearings_core::exchange::picture_name;
use bearings_core::exercises;
use bearings_core::model::{Document, ExerciseId};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clock, picture};
use crate::charts::{PictureFormat, PictureTaker, PictureWanted};
use crate::i18n::{date, t, t_with};
use crate::state::{Session, use_session, use_store};

/// Lets every picture below be taken as a file. A file holds what is on the screen and nothing else.
pub(super) fn provide_taker(exercise: ExerciseId) {
    let (store, session) = (use_store(), use_session());
    provide_context(PictureTaker(Arc::new(move |wanted| take(session, &store.now(), exercise, wanted))));
}

fn take(session: Session, document: &Document, exercise: ExerciseId, wanted: PictureWanted) {
    let PictureWanted { parts, title, format } = wanted;
    let today = clock::today();
    let exercise = &exercises::content(exercise).title;
    let name = picture_name(document, exercise, &title, today, format.ending());
    let foot = [document.organisation.name.as_str(), document.title.as_str(), exercise, &date(today)];
    let foot =
        foot.map(str::trim).into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let Some(drawn) = picture::draw(&parts, title, foot) else {
        session.fail(t("picture.not_made"));
        return;
    };
    spawn_local(async move {
        let made = match format {
            PictureFormat::Svg => picture::download_svg(&name, &drawn),
            PictureFormat::Png => picture::download_png(&name, &drawn).await,
        };
        match made {
            Ok(()) => session.tell(t_with("picture.started", &[("name", &name)])),
            Err(_) => session.fail(t("picture.not_made")),
        }
    });
}
