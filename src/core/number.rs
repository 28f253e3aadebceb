//! The numbers of measures, as people type and read them.

/// The number that `text` means: with a point or a comma before the decimals, with either or spaces between thousands.
/// `None` for anything else.
pub fn read_number(text: &str) -> Option<f64> {
    let text: String =
        text.chars().filter(|c| !c.is_whitespace() && *c != '\u{2019}' && *c != '\'').collect();
    let text = text.replace('\u{2212}', "-");
    let digits = text.strip_prefix(['-', '+']).unwrap_or(&text);
    if digits.is_empty() || !digits.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',') {
        return None;
    }
    let number = plain(digits)?.parse::<f64>().ok().filter(|number| number.is_finite())?;
    Some(if text.starts_with('-') { -number } else { number })
}

/// Digits with at most one point, which stands before the decimals.
fn plain(digits: &str) -> Option<String> {
    let (points, commas) = (digits.matches('.').count(), digits.matches(',').count());
    match (points, commas) {
        (0 | 1, 0) => Some(digits.to_owned()),
        // A lone comma before three digits stands between thousands, as the language of the app has it.
        (0, 1) if is_thousands(digits, ',') => Some(digits.replace(',', "")),
        (0, 1) => Some(digits.replace(',', ".")),
        (_, 0) if is_thousands(digits, '.') => Some(digits.replace('.', "")),
        (0, _) if is_thousands(digits, ',') => Some(digits.replace(',', "")),
        _ => both(digits),
    }
}

/// Where both signs are there, the last one stands before the decimals.
fn both(digits: &str) -> Option<String> {
    let decimal = digits.rfind(['.', ','])?;
    let (whole, decimals) = (digits.get(..decimal)?, digits.get(decimal + 1..)?);
    let thousands = if digits.get(decimal..=decimal)? == "." { ',' } else { '.' };
    let is_whole = is_thousands(whole, thousands);
    is_whole.then(|| format!("{}.{decimals}", whole.replace(thousands, "")))
}

/// Whether each part but the first has three digits, and the first one to three.
fn is_thousands(digits: &str, sign: char) -> bool {
    let mut parts = digits.split(sign);
    let first = parts.next().unwrap_or_default();
    let is_digits = |part: &str| part.chars().all(|c| c.is_ascii_digit());
    let mut rest = parts.peekable();
    (1..=3).contains(&first.len())
        && is_digits(first)
        && rest.peek().is_some()
        && rest.all(|part| part.len() == 3 && is_digits(part))
}

/// The number as it is written into a field: no more than thousandths.
pub fn write_number(number: f64) -> String {
    format!("{}", (number * 1000.0).round() / 1000.0 + 0.0)
}
