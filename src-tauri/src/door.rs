//! The one command the UI can call: everything else is named inside it and answered by the core.

use std::sync::Arc;

use serde_json::Value;
use tauri::State;
use tauri::ipc::Response;
use zhospar_core::api::App;

/// Hands one request to the core, away from the thread that draws the window.
#[tauri::command]
pub async fn call(core: State<'_, Arc<App>>, name: String, request: Value) -> Result<Response, String> {
    let core = Arc::clone(&core);
    let reply = tauri::async_runtime::spawn_blocking(move || core.call(&name, request)).await;
    // The text is JSON already: it goes to the page as it is.
    reply.map(Response::new).map_err(|error| error.to_string())
}
