//! Two letters for each leader; a third where two would be the same.

/// Initials of each name, in the order of the names; no two are the same, whatever the case of their letters.
///
/// The first letters of the first and the last word, or the first two letters of a single word. Where leaders would
/// share them, each adds the first letter of its last word that tells it apart, or a number where none does.
pub fn initials(names: &[&str]) -> Vec<String> {
    let short: Vec<String> = names.iter().map(|name| two_letters(name)).collect();
    let mut taken: Vec<String> = Vec::with_capacity(names.len());
    let mut result = Vec::with_capacity(names.len());
    for (index, (name, own)) in names.iter().zip(&short).enumerate() {
        let rivals: Vec<&str> = names
            .iter()
            .zip(&short)
            .enumerate()
            .filter(|(other, (_, theirs))| *other != index && theirs.to_lowercase() == own.to_lowercase())
            .map(|(_, (rival, _))| *rival)
            .collect();
        let letter = if rivals.is_empty() { None } else { third_letter(name, &rivals) };
        let wanted = letter.map_or_else(|| own.clone(), |letter| format!("{own}{letter}"));
        let label = unused(wanted, &taken);
        taken.push(label.to_lowercase());
        result.push(label);
    }
    result
}

/// `wanted`, or with the first number behind it that makes it new.
fn unused(wanted: String, taken: &[String]) -> String {
    let is_taken = |label: &String| taken.contains(&label.to_lowercase());
    if !is_taken(&wanted) {
        return wanted;
    }
    (2..).map(|number| format!("{wanted}{number}")).find(|label| !is_taken(label)).unwrap_or(wanted)
}

fn words(name: &str) -> Vec<&str> {
    name.split(|c: char| c.is_whitespace() || c == '-')
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .collect()
}

fn letters(word: &str) -> impl Iterator<Item = char> + '_ {
    word.chars().filter(|c| c.is_alphanumeric())
}

fn capital(letter: char) -> String {
    letter.to_uppercase().collect()
}

fn two_letters(name: &str) -> String {
    let words = words(name);
    match words.as_slice() {
        [] => "?".to_owned(),
        [only] => {
            let mut letters = letters(only);
            letters.next().map(capital).into_iter().chain(letters.next().map(String::from)).collect()
        }
        [first, .., last] => letters(first).take(1).chain(letters(last).take(1)).map(capital).collect(),
    }
}

/// The letters that may follow the initials: the rest of the last word.
fn tail(name: &str) -> Vec<char> {
    let words = words(name);
    let used = if words.len() > 1 { 1 } else { 2 };
    words.last().map(|word| letters(word).skip(used).collect()).unwrap_or_default()
}

/// The first letter of the tail that no rival has at the same place.
fn third_letter(name: &str, rivals: &[&str]) -> Option<char> {
    let rival_tails: Vec<Vec<char>> = rivals.iter().map(|rival| tail(rival)).collect();
    let is_own =
        |(place, letter): &(usize, char)| rival_tails.iter().all(|other| other.get(*place) != Some(letter));
    tail(name).into_iter().enumerate().find(is_own).map(|(_, letter)| letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(names: &[&str], expected: &[&str]) {
        assert_eq!(initials(names), expected, "{names:?}");
    }

    #[test]
    fn first_and_last_word_give_a_letter_each() {
        check(&["Ana Reyes", "Carla Vogt", "Ludwig van Beethoven"], &["AR", "CV", "LB"]);
    }

    #[test]
    fn a_single_word_gives_its_first_two_letters() {
        check(&["Ana", "ben"], &["An", "Be"]);
    }

    #[test]
    fn a_third_letter_tells_rivals_apart() {
        check(&["Ana Reyes", "Aron Ruiz"], &["ARe", "ARu"]);
        check(&["Ana", "Andy"], &["Ana", "And"]);
        check(&["Eva Lind", "Erik Lang", "Ben Ode"], &["ELi", "ELa", "BO"]);
        check(&["Ana", "Anna Nord"], &["Ana", "ANo"]);
    }

    #[test]
    fn the_same_name_twice_is_numbered() {
        check(&["Ana Reyes", "Ana Reyes"], &["AR", "AR2"]);
    }

    #[test]
    fn no_two_leaders_ever_share_initials() {
        let crowd = [
            "Al Baa", "Al Bab", "Al Bac", "Al B", "Al B", "A B", "Al Bba", "Al Bca", "Albert", "Alberta",
            "Al", "al", "A", "B", "Ba", "B", "AL",
        ];
        let mut all: Vec<String> = initials(&crowd).iter().map(|label| label.to_lowercase()).collect();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), crowd.len());
    }

    #[test]
    fn signs_and_empty_names_do_no_harm() {
        check(&["", "  ", "(Li) O'Hara", "Anne-Marie"], &["?", "?2", "LO", "AM"]);
        check(&["Émile Ångström"], &["ÉÅ"]);
    }
}
