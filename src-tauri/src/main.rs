//! The window: one door to the core, file dialogs, desktop notifications, one running program per user.
//!
//! Everything about schools is decided in `zhospar-core`; this crate only carries requests to it and gives it a window.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod clipboard;
mod closing;
mod door;
mod logs;
mod webview;

use std::env;
use std::error::Error;
use std::sync::Arc;

use tauri::{Manager, RunEvent};
use tauri_plugin_window_state::StateFlags;
use zhospar_core::api::App;
use zhospar_core::clock::Clock;
#[cfg(debug_assertions)]
use zhospar_core::clock::Instant;
use zhospar_core::school::DataFolder;

fn main() -> Result<(), Box<dyn Error>> {
    webview::prepare();

    let folder = data_folder()?;
    let logs = logs::plugin(&folder);
    let core = Arc::new(App::with_clock(folder, clock()));

    tauri::Builder::default()
        // Must come first: a second start hands over and leaves before anything else is set up.
        .plugin(tauri_plugin_single_instance::init(|app, _arguments, _folder| show_main_window(app)))
        .plugin(logs)
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_notification::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(
            tauri_plugin_window_state::Builder::new()
                .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
                .build(),
        )
        .manage(core)
        .invoke_handler(tauri::generate_handler![door::call, clipboard::copied_files, clipboard::copied_picture])
        .on_window_event(closing::close_the_school_first)
        .setup(|app| Ok(webview::open_main_window(app)?))
        .build(tauri::generate_context!())?
        .run(|app, event| {
            if let RunEvent::Exit = event {
                // Reached without a close request too, for example when the desktop session ends.
                closing::close_the_school(app);
            }
        });
    Ok(())
}

/// Where schools are kept: this user's own data folder, or the one that tests and the curious name.
fn data_folder() -> zhospar_core::error::Result<DataFolder> {
    match env::var_os("ZHOSPAR_DATA") {
        Some(named) => Ok(DataFolder::at(named)),
        None => DataFolder::of_this_user(),
    }
}

/// The machine's clock; a development build may be told the moment, so that its tests do not depend on the season.
fn clock() -> Clock {
    #[cfg(debug_assertions)]
    if let Some(moment) = env::var("ZHOSPAR_NOW").ok().and_then(|moment| Instant::parse(&moment)) {
        return Clock::set_at(moment);
    }
    Clock::System
}

/// Brings the first window forward when the program is started a second time.
fn show_main_window(app: &tauri::AppHandle) {
    let Some(window) = app.get_webview_window(webview::MAIN_WINDOW) else { return };
    for shown in [window.unminimize(), window.show(), window.set_focus()] {
        if let Err(error) = shown {
            log::warn!("the first window could not be brought forward: {error}");
        }
    }
}
