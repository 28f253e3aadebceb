//! Indenting JSON that is already written, so that nothing needs to be serialised in two ways.

/// JSON text with line breaks and an indentation of two spaces. Empty brackets stay together.
pub(super) fn indent(json: &str) -> String {
    let mut out = String::with_capacity(json.len() * 2);
    let (mut depth, mut quoted, mut escaped) = (0, false, false);
    let mut last = ' ';
    for c in json.chars() {
        if quoted {
            quoted = c != '"' || escaped;
            escaped = c == '\\' && !escaped;
            out.push(c);
            continue;
        }
        let opens = matches!(last, '{' | '[');
        match c {
            '}' | ']' => {
                depth -= 1;
                if !opens {
                    break_line(&mut out, depth);
                }
            }
            _ if opens || last == ',' => break_line(&mut out, depth),
            _ => {}
        }
        out.push(c);
        match c {
            '{' | '[' => depth += 1,
            ':' => out.push(' '),
            _ => quoted = c == '"',
        }
        last = c;
    }
    out
}

fn break_line(out: &mut String, depth: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n("  ", depth));
}
