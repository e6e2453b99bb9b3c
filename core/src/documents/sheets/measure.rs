//! How much room a text takes: the height of a row is written with it, because not every program finds it by itself.

use super::styles::LINE_POINTS;

/// Excel knows no higher rows; the cell still holds all of its text.
const HIGHEST: f64 = 409.0;
/// What is left free above and below the text of a row.
const GAP: f64 = 3.0;
/// Pixels of a column per character of its width, and what its edges take of them.
const PIXELS_PER_CHARACTER: f64 = 7.0;
const EDGES: f64 = 2.0;
/// Letters in bold are so much wider.
pub(super) const BOLD: f64 = 1.07;

/// How many lines a text of so many points takes in columns of so many characters, broken between words.
pub(super) fn lines(text: &str, characters: f64, points: f64) -> u32 {
    let room = characters * PIXELS_PER_CHARACTER - EDGES;
    let scale = points * 4.0 / 3.0 / 1000.0;
    text.split('\n').map(|line| lines_of_paragraph(line, room / scale)).sum()
}

/// How many characters wide a column must be for none of the words to be broken.
pub(super) fn narrowest(text: &str, points: f64) -> f64 {
    let words = text.split(char::is_whitespace).flat_map(|word| word.split_inclusive('-'));
    let widest = words.map(width_of_word).fold(0.0, f64::max);
    ((widest * points * 4.0 / 3.0 / 1000.0 + EDGES) / PIXELS_PER_CHARACTER * 2.0).ceil() / 2.0
}

/// The height of a row of the body whose longest cell has so many lines.
pub(super) fn row_height(lines: u32) -> f64 {
    (f64::from(lines) * LINE_POINTS + GAP).min(HIGHEST)
}

/// Whether no row is high enough for so many lines.
pub(super) fn is_too_high(lines: u32) -> bool {
    f64::from(lines) * LINE_POINTS + GAP > HIGHEST
}

/// `room` is in thousandths of the font's size.
fn lines_of_paragraph(paragraph: &str, room: f64) -> u32 {
    // Most cells are short.
    if width_of_word(paragraph) <= room {
        return 1;
    }
    let space = f64::from(width(' '));
    let (mut lines, mut used) = (1, 0.0);
    for word in paragraph.split(' ') {
        let wide = width_of_word(word);
        if used > 0.0 && used + space + wide <= room {
            used += space + wide;
            continue;
        }
        if used > 0.0 {
            lines += 1;
        }
        // A word wider than the column is broken where the column ends.
        let full = (wide / room).floor();
        lines += full as u32;
        used = wide - full * room;
    }
    lines
}

fn width_of_word(word: &str) -> f64 {
    f64::from(word.chars().map(|letter| u32::from(width(letter))).sum::<u32>())
}

/// The widths of the letters that papers here are written in, looked up for every letter of every sheet.
static WIDTHS: [u16; 0x530] = {
    let mut widths = [0; 0x530];
    let mut at = 0;
    while at < widths.len() {
        if let Some(letter) = char::from_u32(at as u32) {
            widths[at] = known_width(letter);
        }
        at += 1;
    }
    widths
};

fn width(letter: char) -> u16 {
    WIDTHS.get(letter as usize).copied().unwrap_or_else(|| known_width(letter))
}

/// The width of a letter in the font of our papers, in thousandths of its size, rounded up.
const fn known_width(letter: char) -> u16 {
    match letter {
        '\'' => 200,
        ' ' | ',' | '.' | '|' => 250,
        '/' | ':' | ';' | '\\' | 'i' | 'j' | 'l' | 't' | 'і' => 300,
        '!' | '(' | ')' | '-' | 'I' | '[' | ']' | '`' | 'f' | 'r' | '’' | 'І' => 350,
        'J' | 's' | '°' | 'з' => 400,
        '"' | '?' | 'a' | 'c' | 'e' | 'z' | '„' | '“' | '”' => 450,
        'а' | 'г' | 'е' | 'с' | 'т' | 'э' | 'ё' | 'ә' | 'ғ' => 450,
        '#' | '$' | '*' | '0'..='9' | '^' | '_' | '{' | '}' | '«' | '»' | '–' | '§' => 500,
        'b' | 'd' | 'g' | 'h' | 'k' | 'n' | 'o' | 'p' | 'q' | 'u' | 'v' | 'x' | 'y' => 500,
        'в' | 'к' | 'л' | 'о' | 'р' | 'у' | 'х' | 'ь' | 'я' | 'қ' | 'ө' | 'ұ' | 'ү' | 'һ' => 500,
        '~' | 'б' | 'д' | 'и' | 'й' | 'н' | 'п' | 'ц' | 'ч' | 'ъ' | 'З' | 'ң' => 550,
        '+' | '<' | '=' | '>' | 'F' | 'P' | 'S' | 'Б' | 'Г' | 'Р' | 'Ь' | 'Ғ' => 600,
        'E' | 'L' | 'T' | 'Z' | 'Е' | 'Т' | 'Ч' | 'м' | 'ф' | 'Ё' | 'Һ' => 650,
        'B' | 'C' | 'R' | 'В' | 'Д' | 'К' | 'Л' | 'С' | 'Э' | 'Я' | 'ж' | 'ы' | 'Қ' => 700,
        'M' | 'Ж' | 'М' | 'Ы' => 900,
        '@' | 'W' => 950,
        'Ш' | 'Щ' | 'Ю' => 1050,
        '\u{0}'..='\u{24F}' | '\u{400}'..='\u{52F}' => 800,
        // Letters of alphabets that papers here hardly use, and signs.
        _ => 1000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_broken_between_words() {
        assert_eq!(lines("", 10.0, 11.0), 1);
        assert_eq!(lines("бір\nекі\n", 10.0, 11.0), 3);
        let title = "Ұжымның жасанды интеллект туралы білім деңгейін анықтау";
        assert_eq!(lines(title, 100.0, 11.0), 1);
        assert_eq!(lines(title, 30.0, 11.0), 2);
        assert!(lines(title, 30.0, 18.0) > 2, "larger letters need more lines");
    }

    #[test]
    fn a_word_wider_than_its_column_takes_several_lines() {
        assert_eq!(lines(&"ш".repeat(60), 10.0, 11.0), 11);
        let needed = narrowest("Тіркелген предотвращённый случай", 11.0);
        assert_eq!(lines("предотвращённый", needed, 11.0), 1);
        assert_eq!(lines("предотвращённый", needed - 1.0, 11.0), 2);
    }

    #[test]
    fn no_row_is_higher_than_excel_allows() {
        assert_eq!(row_height(2), 2.0 * LINE_POINTS + GAP);
        assert_eq!(row_height(10_000), HIGHEST);
    }
}
