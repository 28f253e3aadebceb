//! What every picture has below it: the same as a table, and the picture itself as a file.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::{t, t_with};
use crate::reactive::live;
use crate::ui::{Button, Look, Size, unique_id};

/// The kinds of file that a picture can be taken as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    /// Lines and words: any size, and open to change.
    Svg,
    /// Pixels: for whatever takes nothing else.
    Png,
}

impl PictureFormat {
    /// The ending of its files' names.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }
}

/// A picture that somebody wants as a file.
#[derive(Clone, Debug, PartialEq)]
pub struct PictureWanted {
    /// The parts of the page that it consists of, by their ids, from the top.
    pub parts: Vec<String>,
    /// What it shows.
    pub title: String,
    /// As what.
    pub format: PictureFormat,
}

/// Makes the files. Where a screen provides none, pictures can't be taken.
#[derive(Clone)]
pub struct PictureTaker(pub Arc<dyn Fn(PictureWanted) + Send + Sync>);

/// A picture, and below it what can be done with it.
#[component]
pub fn PictureFrame(
    /// What it shows.
    #[prop(into)]
    title: Signal<String>,
    /// The id of what explains its signs, where that stands elsewhere; in a file it stands
    /// below. Empty for none.
    #[prop(optional, into)]
    legend: String,
    /// The same behind "As a table".
    #[prop(into)]
    table: ViewFn,
    /// The picture.
    children: Children,
) -> impl IntoView {
    let id = unique_id("picture");
    let parts: Vec<String> = [id.clone(), legend].into_iter().filter(|id| !id.is_empty()).collect();
    let takes = use_context::<PictureTaker>().map(|taker| takes(taker, title, parts));
    view! {
        <div class="picture">
            <div class="picture-body" id=id>{children()}</div>
            <div class="picture-foot">
                {live(move || table.run())}
                {takes}
            </div>
        </div>
    }
}

fn takes(PictureTaker(taker): PictureTaker, title: Signal<String>, parts: Vec<String>) -> AnyView {
    let take = move |format: PictureFormat| {
        let key = format!("chart.take.{}", format.ending());
        let label = t(&key);
        let spoken = move || t_with(&format!("{key}_of"), &[("title", &title.get())]);
        let (taker, parts) = (taker.clone(), parts.clone());
        let press = move |()| {
            taker(PictureWanted { parts: parts.clone(), title: title.get_untracked(), format });
        };
        view! {
            <Button label on_press=press look=Look::Quiet size=Size::Row spoken=Signal::derive(spoken)/>
        }
    };
    view! { <div class="picture-takes">{take(PictureFormat::Svg)} {take(PictureFormat::Png)}</div> }
        .into_any()
}
