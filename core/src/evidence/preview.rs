//! Looking at a file without leaving the program: pictures as they are, text as text, PDF pages drawn here.

use std::panic::{AssertUnwindSafe, catch_unwind};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::owner::Act;
use super::store;
use crate::error::Result;
use crate::ids::RevisionId;
use crate::named_values;
use crate::session::Session;
use crate::store::Reader;

/// Pictures and PDF files above this size are saved and opened elsewhere, in bytes.
const LARGEST_SHOWN: usize = 25 << 20;
/// How much of a text is shown, in characters.
const TEXT_SHOWN: usize = 100_000;
/// The width a page is drawn at, in pixels; sharp at twice the width of the panel.
const PAGE_WIDTH: f32 = 1240.0;
/// A page longer than this is drawn smaller, in pixels.
const PAGE_HEIGHT: f32 = 4000.0;

named_values! {
    /// How a file can be shown.
    PreviewKind {
        Image = "image",
        Text = "text",
        /// One page of a PDF file, drawn as a picture.
        Page = "page",
        /// It can only be saved.
        None = "none",
    }
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct PreviewEvidence {
    pub revision_id: RevisionId,
    /// From one; the first when `None`.
    #[serde(default)]
    pub page: Option<u32>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct Preview {
    pub kind: PreviewKind,
    pub media_type: String,
    pub base64: Option<String>,
    pub text: Option<String>,
    pub page: u32,
    pub pages: u32,
}

/// Shows a file that was handed in.
///
/// Rejects a content that is not what was handed in, and whoever may not read what its owner is.
pub fn preview_evidence(file: &Reader<'_>, who: &Session, request: &PreviewEvidence) -> Result<Preview> {
    let kept = store::require_file(file, &request.revision_id)?;
    kept.owner.require(who, Act::Read)?;
    let bytes = store::whole_content(file, &kept.sha256, &kept.file_name)?;
    Ok(shown(&kept.media_type, bytes, request.page.unwrap_or(1)))
}

fn shown(media_type: &str, bytes: Vec<u8>, page: u32) -> Preview {
    match media_type {
        "image/png" | "image/jpeg" | "image/gif" | "image/webp" | "image/bmp" if bytes.len() <= LARGEST_SHOWN => {
            Preview { base64: Some(STANDARD.encode(&bytes)), ..only_saved(PreviewKind::Image, media_type) }
        }
        "application/pdf" if bytes.len() <= LARGEST_SHOWN => {
            draw(bytes, page).unwrap_or_else(|| only_saved(PreviewKind::None, media_type))
        }
        kind if kind.starts_with("text/") => {
            let text = String::from_utf8_lossy(&bytes).chars().take(TEXT_SHOWN).collect();
            Preview { text: Some(text), ..only_saved(PreviewKind::Text, media_type) }
        }
        _ => only_saved(PreviewKind::None, media_type),
    }
}

fn only_saved(kind: PreviewKind, media_type: &str) -> Preview {
    Preview { kind, media_type: media_type.to_owned(), base64: None, text: None, page: 1, pages: 1 }
}

/// Counts the pages of a PDF file; `None` when it is locked or broken.
pub(crate) fn count_pages(bytes: &[u8]) -> Option<u32> {
    let pdf = catch_unwind(|| Pdf::new(bytes.to_vec())).ok()?.ok()?;
    u32::try_from(pdf.pages().len()).ok().filter(|pages| *pages > 0)
}

/// Draws one page; `None` when the file is locked, broken, or beyond what can be drawn.
fn draw(bytes: Vec<u8>, page: u32) -> Option<Preview> {
    // Files come from anywhere; one that the drawing cannot bear must not take the program with it.
    catch_unwind(AssertUnwindSafe(|| {
        let pdf = Pdf::new(bytes).ok()?;
        let pages = u32::try_from(pdf.pages().len()).ok().filter(|pages| *pages > 0)?;
        let number = page.clamp(1, pages);
        let chosen = pdf.pages().get(usize::try_from(number - 1).ok()?)?;
        let (width, height) = chosen.render_dimensions();
        if !(width.is_finite() && height.is_finite() && width >= 1.0 && height >= 1.0) {
            return None;
        }
        let scale = (PAGE_WIDTH / width).min(PAGE_HEIGHT / height);
        let settings = RenderSettings { x_scale: scale, y_scale: scale, bg_color: WHITE, ..RenderSettings::default() };
        let drawn = hayro::render(chosen, &RenderCache::new(), &InterpreterSettings::default(), &settings);
        let png = drawn.into_png().ok()?;
        Some(Preview {
            kind: PreviewKind::Page,
            media_type: "image/png".into(),
            base64: Some(STANDARD.encode(png)),
            text: None,
            page: number,
            pages,
        })
    }))
    .ok()
    .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_pdf_can_only_be_saved() {
        for bytes in
            [&b"%PDF-1.7"[..], b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 1 0 R>>\nendobj\ntrailer<</Root 1 0 R>>"]
        {
            assert_eq!(shown("application/pdf", bytes.to_vec(), 1).kind, PreviewKind::None);
        }
    }

    #[test]
    fn text_is_shown_as_text_and_an_archive_only_saved() {
        let preview = shown("text/plain", "Танысу парағы".as_bytes().to_vec(), 1);
        assert_eq!((preview.kind, preview.text.as_deref()), (PreviewKind::Text, Some("Танысу парағы")));
        assert_eq!(shown("application/zip", vec![1], 1).kind, PreviewKind::None);
    }
}
