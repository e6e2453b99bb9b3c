//! An empty window built the same way as the program, so that `script/bench` can say what the program itself adds.

fn main() {
    tauri::Builder::default()
        .run(tauri::generate_context!("examples/blank/tauri.conf.json"))
        .expect("the window toolkit starts, or there is nothing to measure");
}
