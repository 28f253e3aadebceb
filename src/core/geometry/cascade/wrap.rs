//! Breaking words into lines of a picture.

/// The lines of `text`, of at most so many letters each; what does not fit is cut and ends in "…".
pub fn wrap(text: &str, letters: usize, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let length = word.chars().count();
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + length <= letters => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    let is_cut = lines.len() > most;
    lines.truncate(most);
    let last = lines.len().saturating_sub(1);
    for (place, line) in lines.iter_mut().enumerate() {
        let more = is_cut && place == last;
        if line.chars().count() > letters || more {
            let room = letters.saturating_sub(1);
            let kept: String = line.chars().take(room).collect();
            *line = format!("{}…", kept.trim_end());
        }
    }
    lines
}
