//! The program's own log: a few small files in the data folder, without the content of any record.

use log::LevelFilter;
use tauri::{Runtime, plugin::TauriPlugin};
use tauri_plugin_log::{Builder, RotationStrategy, Target, TargetKind, TimezoneStrategy};
use zhospar_core::school::DataFolder;

const FILE_BYTES: u128 = 1_000_000;
const OLD_FILES: usize = 3;

/// Writes warnings of everything and the notices of our own crates to `logs/zhospar.log`.
pub fn plugin<R: Runtime>(folder: &DataFolder) -> TauriPlugin<R> {
    // Only the place is logged: what a panic says may quote a record.
    std::panic::set_hook(Box::new(|panic| match panic.location() {
        Some(place) => log::error!("a part of the program stopped at {place}"),
        None => log::error!("a part of the program stopped at an unknown place"),
    }));

    Builder::new()
        .timezone_strategy(TimezoneStrategy::UseUtc)
        .level(LevelFilter::Warn)
        .level_for("zhospar", LevelFilter::Info)
        .level_for("zhospar_core", LevelFilter::Info)
        .max_file_size(FILE_BYTES)
        .rotation_strategy(RotationStrategy::KeepSome(OLD_FILES))
        .clear_targets()
        .target(Target::new(TargetKind::Folder { path: folder.path().join("logs"), file_name: Some("zhospar".into()) }))
        .build()
}
