//! Rebuilds the core when a shipped file is added, which the embedding alone would not notice.

fn main() {
    for folder in ["migrations", "../assets/locales", "../seeds"] {
        println!("cargo:rerun-if-changed={folder}");
    }
}
