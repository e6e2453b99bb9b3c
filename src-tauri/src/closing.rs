//! Leaving: the school is closed cleanly before the program ends.

use std::sync::Arc;

use tauri::{AppHandle, Manager, Window, WindowEvent};
use zhospar_core::api::App;

/// Holds the window's closing back until the school is closed, without freezing the desktop meanwhile.
pub fn close_the_school_first(window: &Window, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else { return };
    api.prevent_close();
    // Hidden at once: to the person the program is closed, and no half-answered click can follow.
    if let Err(error) = window.hide() {
        log::warn!("the window could not be hidden while closing: {error}");
    }
    let app = window.app_handle().clone();
    tauri::async_runtime::spawn_blocking(move || {
        close_the_school(&app);
        app.exit(0);
    });
}

/// Closes the school if one is open and cancels its jobs; closing twice does no harm.
pub fn close_the_school(app: &AppHandle) {
    app.state::<Arc<App>>().close();
}
