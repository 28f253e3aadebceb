//! What people typed, as text that stays text in Markdown.

/// A text on one line, for a heading, an item or a paragraph of its own.
pub(super) fn line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words.join(" ");
    let mut out = String::with_capacity(text.len());
    let marker = marker(&text);
    for (place, c) in text.char_indices() {
        if is_markup(c) || marker == Some(place) {
            out.push('\\');
        }
        if !c.is_control() {
            out.push(c);
        }
    }
    out
}

/// Signs that mark something anywhere in a line: emphasis, code, links, HTML, entities, tables, strikes, formulas.
fn is_markup(c: char) -> bool {
    matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$')
}

/// Where the sign stands that would make the line a heading, an item of a list or a rule.
fn marker(text: &str) -> Option<usize> {
    if text.starts_with(['#', '+', '-', '=']) {
        return Some(0);
    }
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let follows = text.get(digits..).is_some_and(|rest| rest.starts_with(['.', ')']));
    (digits > 0 && follows).then_some(digits)
}
