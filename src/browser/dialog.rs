//! The browser's own modal dialog.

use web_sys::HtmlDialogElement;

/// Opens the dialog above everything else, unless it is open.
pub fn show(dialog: &HtmlDialogElement) {
    if !dialog.open() {
        // It fails only while the dialog is not in the page; then there is nothing to show.
        let _ = dialog.show_modal();
    }
}

/// Closes the dialog; the browser gives the focus back to where it was.
pub fn close(dialog: &HtmlDialogElement) {
    if dialog.open() {
        dialog.close();
    }
}
