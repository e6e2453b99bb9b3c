//! Where the password comes from: the environment, or one line of standard input.

use std::io::BufRead;

use zeroize::Zeroizing;

/// The password, or `None` when nobody gave one.
pub fn read() -> Option<Zeroizing<String>> {
    if let Ok(password) = std::env::var("ZHOSPAR_PASSWORD") {
        return Some(Zeroizing::new(password));
    }
    let mut line = Zeroizing::new(String::new());
    std::io::stdin().lock().read_line(&mut line).ok()?;
    let password = line.trim_end_matches(['\r', '\n']);
    (!password.is_empty()).then(|| Zeroizing::new(password.to_owned()))
}
