//! SQL of the school's own wording.

use rusqlite::{OptionalExtension, params};

use super::DocumentName;
use crate::error::Result;
use crate::ids::PaperWordingId;
use crate::store::{Reader, Writer};
use crate::words::Language;

/// The own texts of a paper in a language, each with its piece.
pub(super) fn list_texts(file: &Reader<'_>, paper: DocumentName, language: Language) -> Result<Vec<(String, String)>> {
    let mut statement = file
        .conn()
        .prepare_cached("SELECT piece, text FROM paper_wordings WHERE paper = ?1 AND language = ?2 ORDER BY piece")?;
    let rows = statement.query_map(params![paper, language], |row| Ok((row.get("piece")?, row.get("text")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn find_wording(
    file: &Reader<'_>,
    paper: DocumentName,
    piece: &str,
    language: Language,
) -> Result<Option<PaperWordingId>> {
    let mut statement = file
        .conn()
        .prepare_cached("SELECT id FROM paper_wordings WHERE paper = ?1 AND piece = ?2 AND language = ?3")?;
    Ok(statement.query_row(params![paper, piece, language], |row| row.get("id")).optional()?)
}

pub(super) fn insert_wording(
    file: &Writer<'_>,
    paper: DocumentName,
    piece: &str,
    language: Language,
    text: &str,
) -> Result<()> {
    file.conn()
        .prepare_cached("INSERT INTO paper_wordings (id, paper, piece, language, text) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![PaperWordingId::fresh(), paper, piece, language, text])?;
    Ok(())
}

pub(super) fn update_wording(file: &Writer<'_>, id: &PaperWordingId, text: &str) -> Result<()> {
    file.conn().prepare_cached("UPDATE paper_wordings SET text = ?2 WHERE id = ?1")?.execute(params![id, text])?;
    Ok(())
}

pub(super) fn delete_wording(file: &Writer<'_>, id: &PaperWordingId) -> Result<()> {
    file.conn().prepare_cached("DELETE FROM paper_wordings WHERE id = ?1")?.execute([id])?;
    Ok(())
}
