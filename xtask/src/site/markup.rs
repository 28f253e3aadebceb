//! The little that has to be read in the page that Trunk has written.

/// Every `<name …>` of `html`.
pub fn tags<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let begin = format!("<{name} ");
    let starts = html.match_indices(&begin).map(|(start, _)| start);
    starts.filter_map(|start| html.get(start..)?.split_inclusive('>').next()).collect()
}

/// The value of an attribute of a tag, quoted or not.
pub fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}="))?;
    match rest.chars().next()? {
        quote @ ('"' | '\'') => rest.get(1..)?.split(quote).next(),
        _ => rest.split([' ', '>']).next(),
    }
}

/// Every script of `html`: its tag, and what stands in it.
pub fn scripts(html: &str) -> impl Iterator<Item = (&str, &str)> {
    html.match_indices("<script").filter_map(|(start, _)| {
        let rest = html.get(start..)?;
        let end = rest.find('>')? + 1;
        let body = rest.get(end..)?.split_once("</script>")?.0;
        Some((rest.get(..end)?, body))
    })
}

/// The content security policy of the page.
pub fn policy(html: &str) -> Option<&str> {
    let is_policy = |tag: &&str| attribute(tag, "http-equiv") == Some("Content-Security-Policy");
    tags(html, "meta").into_iter().find(is_policy).and_then(|tag| attribute(tag, "content"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_quoted_or_not() {
        let html = "<link href=./a.css rel=stylesheet><link rel=\"icon\" href='./b c.svg'>";
        let links = tags(html, "link");
        assert_eq!(links.len(), 2);
        let hrefs: Vec<_> = links.iter().filter_map(|link| attribute(link, "href")).collect();
        assert_eq!(hrefs, ["./a.css", "./b c.svg"]);
        assert_eq!(attribute(links.first().unwrap(), "media"), None);
    }

    #[test]
    fn scripts_are_read_with_what_is_in_them() {
        let html = "<script src=a.js></script><script type=module>b(1 > 0)</script>";
        let found: Vec<_> = scripts(html).collect();
        assert_eq!(found, [("<script src=a.js>", ""), ("<script type=module>", "b(1 > 0)")]);
    }

    #[test]
    fn the_policy_is_read_wherever_its_words_stand_in_the_tag() {
        let html =
            "<meta charset=utf-8><meta content=\"default-src 'none'\" http-equiv=Content-Security-Policy>";
        assert_eq!(policy(html), Some("default-src 'none'"));
        assert_eq!(policy("<meta charset=utf-8>"), None);
    }
}
