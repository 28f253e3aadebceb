//! What lies in the tray.

use leptos::prelude::*;

use super::arrival::arrival;
use super::use_tray;
use crate::i18n::{t, t_count};
use crate::reactive::{Selected, live};
use crate::state::use_store;
use crate::ui::{Button, Look, Size};

#[component]
pub(super) fn Arrivals() -> impl IntoView {
    let (tray, store) = (use_tray(), use_store());
    let ready = Selected::new(move || tray.get().ready(&store.get()).len());
    let is_empty = Selected::new(move || tray.get().arrivals().is_empty());
    let rows = move || {
        let document = store.get();
        let tray = tray.get();
        let rows: Vec<AnyView> = tray.arrivals().iter().map(|lies| arrival(&document, lies)).collect();
        rows
    };
    let put_all_away = move |()| {
        let numbers: Vec<u32> = tray.get().arrivals().iter().map(|lies| lies.number).collect();
        numbers.into_iter().for_each(|number| tray.put_away(number));
    };
    live(move || {
        if is_empty.get() {
            return view! { <p class="note">{t("devices.tray_empty")}</p> }.into_any();
        }
        view! {
            <ul class="rows arrivals">{live(rows)}</ul>
            <div class="cluster">
                {live(move || match ready.get() {
                    0 => ().into_any(),
                    count => {
                        let label = t_count("devices.take_in", count, &[]);
                        view! { <Button label on_press=move |()| tray.take_ready() look=Look::Primary size=Size::Main/> }.into_any()
                    }
                })}
                <Button label=t("devices.put_all_away") on_press=put_all_away look=Look::Quiet/>
            </div>
        }
        .into_any()
    })
}
