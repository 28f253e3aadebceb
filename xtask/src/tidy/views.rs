//! What stands in `view!`, read by the parser that Leptos uses: no literal text, no inline style.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeBlock, NodeElement};
use rstml::{Parser, ParserConfig};

use super::Finding;
use super::keys::is_key;
use super::source::{Source, each_level, is_ident, is_punct, line, string};
use super::text::{has_letters, literal};

/// Attributes and properties that are read out or shown.
const SHOWN: [&str; 17] = [
    "alt",
    "aria-description",
    "aria-label",
    "aria-placeholder",
    "aria-roledescription",
    "aria-valuetext",
    "caption",
    "description",
    "heading",
    "hint",
    "label",
    "legend",
    "message",
    "placeholder",
    "summary",
    "text",
    "title",
];

/// Finds literal text and inline styles in every view of a file.
pub fn check(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    each_level(source.shipped(), &mut |level| {
        for place in level.windows(3) {
            if let [name, sign, TokenTree::Group(body)] = place
                && is_ident(name, "view")
                && is_punct(sign, '!')
            {
                let parser = Parser::new(ParserConfig::default().recover_block(true));
                // What the parser cannot read, the compiler refuses.
                let (nodes, _) = parser.parse_recoverable(body.stream()).split_vec();
                nodes.iter().for_each(|node| check_node(source, node, &mut findings));
            }
        }
        findings.extend(built_by_hand(source, level));
    });
    findings
}

fn check_node(source: &Source, node: &Node, findings: &mut Vec<Finding>) {
    match node {
        Node::Text(text) => report(source, &text.value_string(), first_line(node), findings),
        Node::RawText(text) => report(source, &text.to_string_best(), first_line(node), findings),
        Node::Block(block) => check_values(source, block.to_token_stream(), findings),
        Node::Element(element) => check_element(source, element, findings),
        Node::Fragment(fragment) => {
            fragment.children.iter().for_each(|child| check_node(source, child, findings))
        }
        Node::Comment(_) | Node::Doctype(_) | Node::Custom(_) => {}
    }
}

fn check_element(source: &Source, element: &NodeElement<rstml::Infallible>, findings: &mut Vec<Finding>) {
    for attribute in element.attributes() {
        match attribute {
            NodeAttribute::Attribute(keyed) => check_attribute(source, keyed, findings),
            // `{..attributes}` names values that are made elsewhere.
            NodeAttribute::Block(NodeBlock::ValidBlock(_) | NodeBlock::Invalid(_)) => {}
        }
    }
    element.children.iter().for_each(|child| check_node(source, child, findings));
}

fn check_attribute(source: &Source, attribute: &KeyedAttribute, findings: &mut Vec<Finding>) {
    let key = attribute.key.to_string();
    let name = key.rsplit(':').next().unwrap_or(&key).trim();
    if key == "style" || key.starts_with("style:") {
        let sentence =
            "The security policy forbids inline styles. Use a class or an SVG attribute.".to_owned();
        findings.push(source.finding(tokens_line(attribute.key.to_token_stream()), sentence));
    }
    if let Some(value) = attribute.value()
        && SHOWN.contains(&name.replace('_', "-").as_str())
    {
        check_values(source, value.to_token_stream(), findings);
    }
}

/// Looks for literals that are the whole value: alone, alone in braces, or after `=>`. Those in calls are arguments,
/// those of an inner `view!` are found there.
fn check_values(source: &Source, value: TokenStream, findings: &mut Vec<Finding>) {
    let level: Vec<TokenTree> = value.into_iter().collect();
    if let [only] = level.as_slice()
        && let Some(text) = string(only)
    {
        report(source, &text, line(only), findings);
    }
    for place in level.windows(3) {
        if let [equals, arrow, result] = place
            && is_punct(equals, '=')
            && is_punct(arrow, '>')
            && let Some(text) = string(result)
        {
            report(source, &text, line(result), findings);
        }
    }
    for (place, token) in level.iter().enumerate() {
        let in_view = place > 1 && level.get(place - 2).is_some_and(|name| is_ident(name, "view"));
        if let TokenTree::Group(group) = token
            && !in_view
            && (group.delimiter() == Delimiter::Brace || !is_call(&level, place))
        {
            check_values(source, group.stream(), findings);
        }
    }
}

/// Whether the group at `place` holds the arguments of a function or a macro that is no view: `t("key")`, `format!("…")`.
fn is_call(level: &[TokenTree], place: usize) -> bool {
    let before = place.checked_sub(1).and_then(|before| level.get(before));
    before.is_some_and(|token| is_punct(token, '!') || is_name(token))
}

fn is_name(token: &TokenTree) -> bool {
    const KEYWORDS: [&str; 6] = ["if", "else", "match", "return", "move", "in"];
    matches!(token, TokenTree::Ident(ident) if !KEYWORDS.iter().any(|keyword| ident == keyword))
}

/// `.child("Hello")` and `.title("Hello")` outside of `view!`.
fn built_by_hand(source: &Source, level: &[TokenTree]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for place in level.windows(3) {
        if let [dot, TokenTree::Ident(method), TokenTree::Group(arguments)] = place
            && is_punct(dot, '.')
            && (method == "child" || SHOWN.contains(&method.to_string().replace('_', "-").as_str()))
        {
            let arguments: Vec<TokenTree> = arguments.stream().into_iter().collect();
            if let [only] = arguments.as_slice()
                && let Some(text) = string(only)
            {
                report(source, &text, line(only), &mut findings);
            }
        }
    }
    findings
}

fn report(source: &Source, text: &str, line: usize, findings: &mut Vec<Finding>) {
    if has_letters(text) && !is_key(text) {
        findings.push(source.finding(line, literal(text)));
    }
}

fn first_line(node: &Node) -> usize {
    tokens_line(node.to_token_stream())
}

fn tokens_line(tokens: TokenStream) -> usize {
    tokens.into_iter().next().map_or(1, |token| line(&token))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(view: &str) -> Vec<String> {
        let source = Source::new("src/ui/a.rs", format!("fn a() {{ view! {{ {view} }} }}"));
        check(&source).into_iter().map(|finding| finding.sentence).collect()
    }

    fn assert_found(view: &str) {
        assert_eq!(texts(view).len(), 1, "{view}: {:?}", texts(view));
    }

    fn assert_passes(view: &str) {
        assert!(texts(view).is_empty(), "{view}: {:?}", texts(view));
    }

    #[test]
    fn literal_children_are_found() {
        assert_found("<p>\"Hello\"</p>");
        assert_found("<p>Hello</p>");
        assert_found("<p>{\"Hello\"}</p>");
        assert_found("<div><p>{t(\"ui.a\")}</p><p>\"you\"</p></div>");
        assert_found("<Show when=a><b>\"yes\"</b></Show>");
    }

    #[test]
    fn literal_results_are_found() {
        assert_found("<p>{move || if open.get() { \"Close\" } else { t(\"ui.open\") }}</p>");
        assert_found("<p>{match a { A => \"Close\", _ => b() }}</p>");
    }

    #[test]
    fn a_view_in_a_view_is_found_once() {
        assert_found("<ul>{items.map(|item| view! { <li>\"Hello\"</li> })}</ul>");
    }

    #[test]
    fn literal_attributes_that_are_shown_are_found() {
        assert_found("<a title=\"Hello\"/>");
        assert_found("<a aria-label=\"Hello\"/>");
        assert_found("<a attr:placeholder=\"Hello\"/>");
        assert_found("<Field label=\"Hello\"/>");
        assert_found("<a alt=move || if b { \"Hello\" } else { c() }/>");
    }

    #[test]
    fn inline_styles_are_found() {
        assert_found("<p style=\"color: red\"/>");
        assert_found("<p style:color=\"red\"/>");
    }

    #[test]
    fn text_by_key_and_what_is_no_text_passes() {
        assert_passes("<p class=\"a b\" id=\"c\" role=\"img\">{t(\"ui.a\")} \" · \" {name}</p>");
        assert_passes("<p title=t(\"ui.a\") aria-label=move || t_with(\"ui.b\", &[(\"name\", &x)])/>");
        assert_passes("<p class=move || if a { \"is-open\" } else { \"\" }/>");
        assert_passes("<p>{t(match a { A => \"ui.a\", _ => \"ui.b\" })}</p>");
        assert_passes("<path d=\"M0 0 L1 1\" viewBox=\"0 0 10 10\"/>");
        assert_passes("<p>{items.map(|item| view! { <li class=\"a\">{item}</li> })}</p>");
    }

    #[test]
    fn elements_built_by_hand_are_read_too() {
        let source =
            Source::new("src/ui/a.rs", "fn a() { p().child(\"Hello\").title(t(\"ui.a\")) }".to_owned());
        assert_eq!(check(&source).len(), 1);
    }
}
