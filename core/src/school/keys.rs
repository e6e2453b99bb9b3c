//! `keys.json`: the data key of a school, wrapped once for every account and once for the recovery sheet.
//!
//! The file names no person: an account is found by a mark computed from its login.

use std::fs::File;
use std::io::Write;
use std::path::Path;

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use rand::TryRngCore;
use rand::rngs::OsRng;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::error::{Error, Rejection, Result};
use crate::ids::SchoolId;
use crate::store::sync_folder;
use crate::words::Language;

/// Memory and passes of Argon2id, per guess of a password.
const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;

const FORMAT: u32 = 1;

/// The shortest password accepted.
pub const SHORTEST_PASSWORD: usize = 8;

/// The random key that both databases of a school are encrypted with.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct DataKey([u8; 32]);

impl DataKey {
    pub(crate) fn random() -> Result<Self> {
        let mut bytes = [0; 32];
        fill_random(&mut bytes)?;
        Ok(Self(bytes))
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Lends the statement that unlocks a database, and wipes it afterwards.
    pub(crate) fn with_pragma<T>(&self, use_it: impl FnOnce(&str) -> T) -> T {
        let mut pragma = Zeroizing::new(String::from("PRAGMA key = \"x'"));
        for byte in self.0 {
            pragma.push_str(&format!("{byte:02x}"));
        }
        pragma.push_str("'\"");
        use_it(&pragma)
    }
}

/// What stands in `keys.json`: enough to list a school and to open it with a password.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct KeyFile {
    format: u32,
    pub school_id: SchoolId,
    pub name: String,
    pub language: Language,
    #[serde(default)]
    pub demo: bool,
    slots: Vec<Slot>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Slot {
    /// "recovery", or the mark of a login.
    opens_with: String,
    memory_kib: u32,
    passes: u32,
    salt: String,
    nonce: String,
    sealed: String,
}

const RECOVERY: &str = "recovery";

impl KeyFile {
    pub fn new(school_id: SchoolId, name: &str, language: Language, demo: bool) -> Self {
        Self { format: FORMAT, school_id, name: name.to_owned(), language, demo, slots: Vec::new() }
    }

    /// Reads the file.
    ///
    /// Rejects one that is missing, damaged, or of a newer form.
    pub fn load(path: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(path).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => Rejection::SchoolMissing.into(),
            std::io::ErrorKind::InvalidData => Rejection::SchoolDamaged.into(),
            std::io::ErrorKind::PermissionDenied => {
                Rejection::FolderUnwritable { path: path.display().to_string() }.into()
            }
            _ => Error::from(error),
        })?;
        let file: Self = serde_json::from_str(&text).map_err(|_| Rejection::SchoolDamaged)?;
        if file.format > FORMAT {
            return Err(Rejection::SchoolNewer.into());
        }
        Ok(file)
    }

    /// Writes the file beside its place, makes it durable, and renames it.
    pub fn save(&self, path: &Path) -> Result<()> {
        let partial = path.with_extension("json.partial");
        let mut out = File::create(&partial)?;
        out.write_all(serde_json::to_string_pretty(self)?.as_bytes())?;
        out.sync_all()?;
        drop(out);
        std::fs::rename(&partial, path)?;
        sync_folder(path)
    }

    /// Wraps the data key with a login and its password, in place of an earlier wrapping.
    pub fn add_login(&mut self, key: &DataKey, login: &str, password: &str) -> Result<()> {
        let mark = self.mark(login);
        self.put(mark, key, password)
    }

    /// Forgets a login's wrapping, so that its password opens nothing.
    pub fn remove_login(&mut self, login: &str) {
        let mark = self.mark(login);
        self.slots.retain(|slot| slot.opens_with != mark);
    }

    /// Wraps the data key with a new recovery code and returns the code; an earlier code stops working.
    pub fn renew_recovery_code(&mut self, key: &DataKey) -> Result<String> {
        let code = recovery_code()?;
        self.put(RECOVERY.to_owned(), key, &plain_code(&code))?;
        Ok(code)
    }

    /// Opens the data key with a login and password.
    pub fn open_with_password(&self, login: &str, password: &str) -> Result<DataKey> {
        self.open(&self.mark(login), password).ok_or_else(|| Rejection::WrongPassword.into())
    }

    /// Opens the data key with the recovery code, however it was typed.
    pub fn open_with_recovery_code(&self, code: &str) -> Result<DataKey> {
        self.open(RECOVERY, &plain_code(code)).ok_or_else(|| Rejection::WrongRecoveryCode.into())
    }

    fn put(&mut self, opens_with: String, key: &DataKey, secret: &str) -> Result<()> {
        let mut salt = [0; 16];
        let mut nonce = [0; 24];
        fill_random(&mut salt)?;
        fill_random(&mut nonce)?;
        let wrapping = derive(secret, &salt, MEMORY_KIB, PASSES).ok_or(Error::Encryption("a key was not derived"))?;
        let sealed = XChaCha20Poly1305::new(Key::from_slice(&*wrapping))
            .encrypt(XNonce::from_slice(&nonce), Payload { msg: &key.0, aad: self.bound_to(&opens_with).as_bytes() })
            .map_err(|_| Error::Encryption("the data key was not sealed"))?;
        self.slots.retain(|slot| slot.opens_with != opens_with);
        self.slots.push(Slot {
            opens_with,
            memory_kib: MEMORY_KIB,
            passes: PASSES,
            salt: to_hex(&salt),
            nonce: to_hex(&nonce),
            sealed: to_hex(&sealed),
        });
        Ok(())
    }

    fn open(&self, opens_with: &str, secret: &str) -> Option<DataKey> {
        let slot = self.slots.iter().find(|slot| slot.opens_with == opens_with)?;
        let nonce = from_hex(&slot.nonce)?;
        if nonce.len() != 24 {
            return None;
        }
        let wrapping = derive(secret, &from_hex(&slot.salt)?, slot.memory_kib, slot.passes)?;
        let aad = self.bound_to(opens_with);
        let opened = Zeroizing::new(
            XChaCha20Poly1305::new(Key::from_slice(&*wrapping))
                .decrypt(XNonce::from_slice(&nonce), Payload { msg: &from_hex(&slot.sealed)?, aad: aad.as_bytes() })
                .ok()?,
        );
        Some(DataKey(opened.as_slice().try_into().ok()?))
    }

    /// A wrapping is good for one school and one login only.
    fn bound_to(&self, opens_with: &str) -> String {
        format!("zhospar:{}:{opens_with}", self.school_id)
    }

    fn mark(&self, login: &str) -> String {
        let mut hasher = Sha256::new();
        hasher.update(self.school_id.as_str().as_bytes());
        hasher.update(login.trim().to_lowercase().as_bytes());
        to_hex(&hasher.finalize()[..16])
    }
}

/// Rejects a password that is too short to protect a school.
pub fn check_password(password: &str) -> Result<()> {
    if password.chars().count() < SHORTEST_PASSWORD {
        return Err(Rejection::PasswordWeak { limit: SHORTEST_PASSWORD }.into());
    }
    Ok(())
}

fn derive(secret: &str, salt: &[u8], memory_kib: u32, passes: u32) -> Option<Zeroizing<[u8; 32]>> {
    // A key file that asks for more than this was not written by us and would only exhaust the machine.
    if memory_kib > 1024 * 1024 || passes > 20 {
        return None;
    }
    let params = Params::new(memory_kib, passes, 1, Some(32)).ok()?;
    let mut out = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(secret.as_bytes(), salt, out.as_mut_slice())
        .ok()?;
    Some(out)
}

/// Letters and digits that are not mistaken for one another on paper.
const CODE_LETTERS: &[u8; 32] = b"ABCDEFGHJKMNPQRSTVWXYZ0123456789";

/// Six groups of four: 120 random bits, to be printed and kept in the safe.
fn recovery_code() -> Result<String> {
    let mut bytes = [0; 24];
    fill_random(&mut bytes)?;
    let letters: Vec<char> = bytes.iter().map(|byte| CODE_LETTERS[usize::from(byte % 32)] as char).collect();
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    Ok(groups.join("-"))
}

/// The code as it was meant: no dashes or spaces, capital letters, look-alikes read as the letters we use.
fn plain_code(typed: &str) -> String {
    typed
        .to_uppercase()
        .chars()
        .filter_map(|letter| match letter {
            'O' | 'О' => Some('0'),
            'I' | 'L' | 'І' => Some('1'),
            'А' => Some('A'),
            'В' => Some('B'),
            'С' => Some('C'),
            'Е' => Some('E'),
            'Н' => Some('H'),
            'К' => Some('K'),
            'М' => Some('M'),
            'Р' => Some('P'),
            'Т' => Some('T'),
            'Х' => Some('X'),
            letter if letter.is_ascii_alphanumeric() => Some(letter),
            _ => None,
        })
        .collect()
}

pub(super) fn fill_random(bytes: &mut [u8]) -> Result<()> {
    OsRng.try_fill_bytes(bytes).map_err(|_| Error::Encryption("the system gave no random numbers"))
}

pub(super) fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(super) fn from_hex(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key_file() -> (KeyFile, DataKey, String) {
        let mut file = KeyFile::new(SchoolId::fresh(), "Ақбұлақ", Language::Kk, false);
        let key = DataKey::random().expect("a key");
        file.add_login(&key, "Төрайым", "құпиясөз-2026").expect("wrapped");
        let code = file.renew_recovery_code(&key).expect("a code");
        (file, key, code)
    }

    #[test]
    fn a_password_and_the_recovery_code_open_the_same_key() {
        let (file, key, code) = key_file();
        let by_password = file.open_with_password(" төрайым ", "құпиясөз-2026").expect("the login's case is forgiven");
        let by_code = file.open_with_recovery_code(&code.to_lowercase().replace('-', " ")).expect("typed loosely");
        assert_eq!(by_password.0, key.0);
        assert_eq!(by_code.0, key.0);
    }

    #[test]
    fn a_wrong_password_an_unknown_login_and_an_old_code_are_rejected() {
        let (mut file, key, old_code) = key_file();
        let rejection = |result: Result<DataKey>| match result {
            Err(Error::Rejected(rejection)) => Some(rejection),
            _ => None,
        };
        assert_eq!(rejection(file.open_with_password("төрайым", "Құпиясөз-2026")), Some(Rejection::WrongPassword));
        assert_eq!(rejection(file.open_with_password("хатшы", "құпиясөз-2026")), Some(Rejection::WrongPassword));
        file.renew_recovery_code(&key).expect("a new code");
        assert_eq!(rejection(file.open_with_recovery_code(&old_code)), Some(Rejection::WrongRecoveryCode));
    }

    #[test]
    fn the_key_file_names_no_login_and_no_key() {
        let (file, key, _) = key_file();
        let text = serde_json::to_string(&file).expect("json");
        assert!(!text.to_lowercase().contains("төрайым"), "a login may be a person's name");
        assert!(!text.contains(&to_hex(&key.0)));
    }

    #[test]
    fn a_removed_login_opens_nothing() {
        let (mut file, _, _) = key_file();
        file.remove_login("төрайым");
        assert!(file.open_with_password("төрайым", "құпиясөз-2026").is_err());
    }
}
