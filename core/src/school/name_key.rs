//! The key that names in the journal are sealed with, derived from the school's data key and used for nothing else.
//!
//! The file is encrypted as a whole already. The second seal keeps a name out of what the program itself copies around
//! inside it: the record of change, the search, a dump of a table.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::keys::{DataKey, fill_random, from_hex, to_hex};
use crate::error::{Error, Result};

const PURPOSE: &[u8] = b"zhospar/names-in-the-journal/1";
const NONCE: usize = 24;

/// Seals and opens names.
pub(crate) struct NameKey(Zeroizing<[u8; 32]>);

impl NameKey {
    pub(super) fn of(key: &DataKey) -> Result<Self> {
        let mut derived = Zeroizing::new([0; 32]);
        Hkdf::<Sha256>::new(None, key.bytes())
            .expand(PURPOSE, derived.as_mut_slice())
            .map_err(|_| Error::Encryption("the key of names was not derived"))?;
        Ok(Self(derived))
    }

    /// Seals a text for one row: moved to another row, it does not open.
    pub(crate) fn seal(&self, row_id: &str, text: &str) -> Result<String> {
        let mut nonce = [0; NONCE];
        fill_random(&mut nonce)?;
        let sealed = self
            .cipher()
            .encrypt(XNonce::from_slice(&nonce), Payload { msg: text.as_bytes(), aad: row_id.as_bytes() })
            .map_err(|_| Error::Encryption("a name was not sealed"))?;
        Ok(format!("{}{}", to_hex(&nonce), to_hex(&sealed)))
    }

    /// Opens what was sealed for the row.
    pub(crate) fn open(&self, row_id: &str, sealed: &str) -> Result<Zeroizing<String>> {
        let broken = || Error::Encryption("a sealed name does not open");
        let bytes = from_hex(sealed).filter(|bytes| bytes.len() > NONCE).ok_or_else(broken)?;
        let (nonce, sealed) = bytes.split_at(NONCE);
        let opened = self
            .cipher()
            .decrypt(XNonce::from_slice(nonce), Payload { msg: sealed, aad: row_id.as_bytes() })
            .map_err(|_| broken())?;
        String::from_utf8(opened).map(Zeroizing::new).map_err(|_| broken())
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(Key::from_slice(&*self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> NameKey {
        NameKey::of(&DataKey::random().expect("a data key")).expect("a key of names")
    }

    #[test]
    fn a_name_opens_for_its_own_row_and_key_only() {
        let (key, name) = (key(), "Жақсыбекова Айзере");
        let sealed = key.seal("row-1", name).expect("sealed");
        assert_eq!(*key.open("row-1", &sealed).expect("opened"), name);
        assert!(key.open("row-2", &sealed).is_err(), "moved to another row");
        assert!(self::key().open("row-1", &sealed).is_err(), "another school");
        assert!(key.open("row-1", &sealed[..sealed.len() - 2]).is_err(), "cut short");
    }

    #[test]
    fn the_same_name_is_sealed_differently_each_time() {
        let key = key();
        assert_ne!(key.seal("row", "Айзере").expect("sealed"), key.seal("row", "Айзере").expect("sealed"));
    }

    #[test]
    fn the_key_of_names_is_not_the_data_key() {
        let data = DataKey::random().expect("a data key");
        assert_ne!(&*NameKey::of(&data).expect("derived").0, data.bytes());
        assert_eq!(*NameKey::of(&data).expect("once").0, *NameKey::of(&data).expect("again").0);
    }
}
