//! Embeds the built UI, the icons and the permissions into the program.

use std::{env, error::Error, fs, path::Path};

/// Where `tauri.conf.json` expects the built UI.
const BUILT_UI: &str = "../ui/dist";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={BUILT_UI}");
    if env::var_os("CARGO_FEATURE_CUSTOM_PROTOCOL").is_none() {
        // Lints and tests of other crates must not need Node; an empty folder is enough to compile.
        fs::create_dir_all(BUILT_UI)?;
    } else if !Path::new(BUILT_UI).join("index.html").is_file() {
        return Err("the UI is not built yet: run script/run, or `npm ci && npm run build` in ui/".into());
    }

    // Naming the commands turns each into a permission; without this every window could call all of them.
    let commands = tauri_build::AppManifest::new().commands(&["call", "copied_files", "copied_picture"]);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands))?;
    Ok(())
}
