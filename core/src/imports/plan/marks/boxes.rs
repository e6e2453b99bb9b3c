//! Ticks and boxes to be ticked: what stands after an empty box is not said.

const TICKED: [char; 6] = ['✓', '✔', '☑', '☒', '√', '✅'];
const UNTICKED: [char; 3] = ['☐', '□', '◻'];

/// Parts a text into what it says and what stands after boxes that nobody ticked.
pub(super) fn parted(text: &str) -> (String, String) {
    let (mut said, mut unticked) = (String::new(), String::new());
    let mut is_unticked = false;
    for letter in text.chars() {
        let is_box = TICKED.contains(&letter) || UNTICKED.contains(&letter);
        if is_box || letter == '\n' {
            is_unticked = UNTICKED.contains(&letter);
        }
        let to = if is_unticked { &mut unticked } else { &mut said };
        if is_box && !to.is_empty() && !to.ends_with('\n') {
            to.push('\n');
        }
        to.push(letter);
    }
    let has_words = |text: &str| text.chars().any(char::is_alphanumeric) || is_ticked(text);
    (if has_words(&said) { said.trim().to_owned() } else { String::new() }, unticked)
}

/// A tick, a plus, or a letter V that stands for one.
pub(super) fn is_ticked(text: &str) -> bool {
    let alone = |word: &str| {
        let word = word.trim_matches(|letter: char| ".,;:()–—-".contains(letter));
        matches!(word, "+" | "V" | "v")
    };
    text.contains(TICKED) || text.split_whitespace().any(alone)
}
