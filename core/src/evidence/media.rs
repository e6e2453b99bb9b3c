//! What kind of file somebody attached: told by its content first, by its ending only where content says nothing.

/// The media type of a file.
pub(super) fn media_type(name: &str, bytes: &[u8]) -> &'static str {
    if let Some(kind) = infer::get(bytes) {
        return kind.mime_type();
    }
    if !is_text(bytes) {
        return "application/octet-stream";
    }
    match ending(name).as_str() {
        "csv" => "text/csv",
        "html" | "htm" => "text/html",
        "svg" => "image/svg+xml",
        _ => "text/plain",
    }
}

/// The ending of a file's name in small letters, without its dot.
pub(super) fn ending(name: &str) -> String {
    std::path::Path::new(name).extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default()
}

/// A file's name without folders, marks that no system can save, and excess length; empty names are given one.
pub(super) fn file_name(path: &str) -> String {
    let last = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = last
        .chars()
        .map(|mark| if mark.is_control() || r#"<>:"|?*"#.contains(mark) { '_' } else { mark })
        .collect::<String>()
        .trim_matches(['.', ' '])
        .to_owned();
    if clean.is_empty() {
        return "file".into();
    }
    let length = clean.chars().count();
    // The ending tells what opens the file, so it is the middle that goes.
    if length > 150 { clean.chars().take(120).chain(clean.chars().skip(length - 30)).collect() } else { clean }
}

/// Text as people write it: UTF-8 without control marks.
fn is_text(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(|text| {
        text.chars().all(|mark| !mark.is_control() || matches!(mark, '\n' | '\r' | '\t' | '\u{feff}'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_tells_the_kind_whatever_the_ending_says() {
        assert_eq!(media_type("бұйрық.txt", b"%PDF-1.7\n"), "application/pdf");
        assert_eq!(media_type("сурет.pdf", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "image/png");
        assert_eq!(media_type("тізім.csv", "аты;тегі\n".as_bytes()), "text/csv");
        assert_eq!(media_type("хат", "Құрметті әріптестер".as_bytes()), "text/plain");
        assert_eq!(media_type("белгісіз.txt", &[0, 1, 2, 3]), "application/octet-stream");
    }

    #[test]
    fn a_file_name_has_no_folders_and_no_marks_that_cannot_be_saved() {
        assert_eq!(file_name(r"C:\Құжаттар\бұйрық № 7.pdf"), "бұйрық № 7.pdf");
        assert_eq!(file_name("/tmp/../хаттама.docx"), "хаттама.docx");
        assert_eq!(file_name("а:б*в?.txt"), "а_б_в_.txt");
        assert_eq!(file_name("///"), "file");
        let long = format!("{}.docx", "ұ".repeat(400));
        assert!(file_name(&long).chars().count() == 150 && file_name(&long).ends_with(".docx"));
    }
}
