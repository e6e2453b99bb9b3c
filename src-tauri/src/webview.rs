//! The web view: what it needs to hear before it starts, and how the only window opens.

use std::env;

use tauri::{App, WebviewWindowBuilder};

/// The only window of the program, described in `tauri.conf.json`.
pub const MAIN_WINDOW: &str = "main";

/// Chooses the drawing path that works on every Linux machine; elsewhere there is nothing to choose.
///
/// Must run before any thread is started.
pub fn prepare() {
    #[cfg(target_os = "linux")]
    prefer_the_renderer_that_never_shows_an_empty_window();
}

#[cfg(target_os = "linux")]
fn prefer_the_renderer_that_never_shows_an_empty_window() {
    const RENDERER: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if env::var_os(RENDERER).is_some() {
        return;
    }
    #[expect(unsafe_code, reason = "the environment may change while the program has a single thread, and only then")]
    // SAFETY: called first in `main`, so no other thread can be reading the environment.
    unsafe {
        env::set_var(RENDERER, "1");
    }
}

/// Opens the window with a web profile that lives in memory only, so nothing typed or shown is left on the disk.
pub fn open_main_window(app: &App) -> tauri::Result<()> {
    let windows = &app.config().app.windows;
    let main = windows.iter().find(|window| window.label == MAIN_WINDOW).ok_or(tauri::Error::WindowNotFound)?;
    // A test driver cannot reach a window whose profile is in memory; it asks the toolkit for control by this name.
    let driven_by_a_test = env::var("TAURI_WEBVIEW_AUTOMATION").is_ok_and(|asked| asked == "true");
    WebviewWindowBuilder::from_config(app.handle(), main)?
        .incognito(!driven_by_a_test)
        .on_navigation(is_own_page)
        .build()?;
    Ok(())
}

/// Nothing but the program's own pages is ever shown, whatever is dropped or linked: a file opened in the window would take
/// the program's place.
fn is_own_page(address: &tauri::Url) -> bool {
    // The host that the toolkit serves the built pages from, and the server of a page under development.
    matches!(address.scheme(), "tauri" | "about") || matches!(address.host_str(), Some("tauri.localhost" | "localhost"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_own_pages_are_shown() {
        let shown = |address: &str| is_own_page(&address.parse().expect("an address"));
        assert!(shown("tauri://localhost/index.html"));
        assert!(shown("http://tauri.localhost/"), "as Windows names it");
        assert!(!shown("file:///home/school/plan.txt"));
        assert!(!shown("https://example.org/"));
    }
}
