//! The workshops of this device: a table, on a phone a stack.

use bearings_core::exchange::envelope::Summary;
use bearings_core::model::Timestamp;
use bearings_core::route::Route;
use leptos::prelude::*;

use super::delete::DeleteDialog;
use super::samples::is_sample;
use crate::browser::workshops::{Listed, Listing};
use crate::i18n::{t, t_with};
use crate::reactive::{Selected, When};
use crate::shell::standing::standing;
use crate::shell::words::{name_of, when};
use crate::ui::{Button, ButtonLink, Icon, IconName, Look, Size};

/// What is on this device.
#[component]
pub fn DeviceList(
    /// What is there; deleting lists anew.
    listing: RwSignal<Listing>,
) -> impl IntoView {
    let doomed = RwSignal::new(None::<Listed>);
    let rows = move || {
        listing
            .with(|listing| listing.workshops.iter().map(|listed| row(listed.clone(), doomed)).collect_view())
    };
    let any = Selected::new(move || listing.with(|listing| !listing.workshops.is_empty()));
    view! {
        <When when=move || any.get()>
            <section class="section" aria-labelledby="on-this-device">
                <div class="section-head"><h2 id="on-this-device">{t("shell.list.heading")}</h2></div>
                <table class="device-list" role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader" scope="col">{t("shell.list.workshop")}</th>
                            <th role="columnheader" scope="col">{t("shell.list.leaders")}</th>
                            <th role="columnheader" scope="col">{t("shell.list.stands")}</th>
                            <th role="columnheader" scope="col">{t("shell.list.changed")}</th>
                            <th role="columnheader" scope="col">{t("shell.list.taken")}</th>
                            <th role="columnheader" scope="col">
                                <span class="visually-hidden">{t("shell.list.acts")}</span>
                            </th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </section>
        </When>
        <DeleteDialog doomed listing/>
    }
}

fn row(listed: Listed, doomed: RwSignal<Option<Listed>>) -> impl IntoView {
    let href = Route::Overview(listed.id.clone()).to_fragment();
    let name = listed_name(&listed);
    let delete = {
        let listed = listed.clone();
        move |()| doomed.set(Some(listed.clone()))
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{title(&listed)}</th>
            <td role="cell">{label("shell.list.leaders")}{listed.summary.as_ref().map(|summary| summary.leaders)}</td>
            <td role="cell">{label("shell.list.stands")}{stands(&listed)}</td>
            <td role="cell">{label("shell.list.changed")}{changed(&listed)}</td>
            <td role="cell">{label("shell.list.taken")}{taken(listed.taken_at)}</td>
            <td role="cell">
                <div class="row-actions">
                    <ButtonLink
                        href
                        label=t("shell.list.open")
                        spoken=t_with("shell.list.open_name", &[("name", &name)])
                        look=Look::Quiet
                        size=Size::Row
                    />
                    <Button
                        label=t("shell.list.delete")
                        spoken=t_with("shell.list.delete_name", &[("name", &name)])
                        on_press=delete
                        look=Look::Quiet
                        size=Size::Row
                    />
                </div>
            </td>
        </tr>
    }
}

/// What a listed workshop is called.
pub fn listed_name(listed: &Listed) -> String {
    listed
        .summary
        .as_ref()
        .map_or_else(|| t("shell.list.newer"), |summary| name_of(&summary.organisation, &summary.title))
}

/// The head of a column again, for the phone, where there are no columns.
fn label(key: &str) -> impl IntoView {
    view! { <span class="cell-label" aria-hidden="true">{t(key)}</span> }
}

fn title(listed: &Listed) -> impl IntoView + use<> {
    let (name, title) = match &listed.summary {
        None => (t("shell.list.newer"), String::new()),
        Some(Summary { organisation, title, .. }) if organisation.trim().is_empty() => {
            (name_of("", title), String::new())
        }
        Some(Summary { organisation, title, .. }) => (organisation.clone(), title.clone()),
    };
    view! {
        <bdi class="device-name">{name}</bdi>
        {(!title.is_empty()).then(|| view! { <bdi class="note device-title">{title}</bdi> })}
        {is_sample(&listed.id).then(|| view! { <span class="note">{t("shell.samples.mark")}</span> })}
    }
}

fn stands(listed: &Listed) -> AnyView {
    if listed.newer {
        return view! { <span class="note">{t("shell.list.needs_newer")}</span> }.into_any();
    }
    let progress = listed.summary.as_ref().and_then(|summary| summary.progress);
    standing(progress)
}

fn changed(listed: &Listed) -> AnyView {
    match listed.saved_at {
        Some(at) => when(at).into_any(),
        None => miss(t("shell.list.not_stored")),
    }
}

fn taken(at: Option<Timestamp>) -> AnyView {
    match at {
        Some(at) => when(at).into_any(),
        None => miss(t("shell.list.none_taken")),
    }
}

fn miss(words: String) -> AnyView {
    view! { <span class="miss"><Icon name=IconName::Miss/><span>{words}</span></span> }.into_any()
}
