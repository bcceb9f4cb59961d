//! The file `_headers` as Netlify and Cloudflare Pages read it: a path, and under it, indented, the headers of all
//! addresses that fit it.

/// The rules of a site.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct HeaderRules(Vec<Rule>);

#[derive(Debug, PartialEq, Eq)]
struct Rule {
    path: String,
    headers: Vec<Change>,
}

#[derive(Debug, PartialEq, Eq)]
enum Change {
    Set(String, String),
    /// `! Name`: what an earlier rule set does not hold here.
    Unset(String),
}

impl HeaderRules {
    /// Reads the rules. What is no rule is passed over, as hosts do.
    pub(super) fn parse(text: &str) -> Self {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines() {
            let words = line.trim();
            if words.is_empty() || words.starts_with('#') {
                continue;
            }
            if !line.starts_with([' ', '\t']) {
                rules.push(Rule { path: words.to_owned(), headers: Vec::new() });
                continue;
            }
            let Some(rule) = rules.last_mut() else { continue };
            if let Some(name) = words.strip_prefix('!') {
                rule.headers.push(Change::Unset(name.trim().to_owned()));
            } else if let Some((name, value)) = words.split_once(':') {
                rule.headers.push(Change::Set(name.trim().to_owned(), value.trim().to_owned()));
            }
        }
        Self(rules)
    }

    /// The headers of an address. What two rules set is joined, as hosts do.
    pub(super) fn of(&self, path: &str) -> Vec<(String, String)> {
        let mut headers: Vec<(String, String)> = Vec::new();
        for change in self.0.iter().filter(|rule| fits(&rule.path, path)).flat_map(|rule| &rule.headers) {
            match change {
                Change::Unset(name) => headers.retain(|(other, _)| !other.eq_ignore_ascii_case(name)),
                Change::Set(name, value) => {
                    match headers.iter_mut().find(|(other, _)| other.eq_ignore_ascii_case(name)) {
                        Some((_, old)) => *old = format!("{old}, {value}"),
                        None => headers.push((name.clone(), value.clone())),
                    }
                }
            }
        }
        headers
    }
}

/// Whether a path fits a pattern, in which one `*` stands for anything.
fn fits(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == path,
        Some((start, end)) => {
            path.len() >= start.len() + end.len() && path.starts_with(start) && path.ends_with(end)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: &str = "# all\n/*\n  A: 1\n  B: x; y: z\n\n/en/*\n  ! A\n  B: 2\n/*.js\n\tC: 3\n";

    #[track_caller]
    fn check(path: &str, expected: &[(&str, &str)]) {
        let headers = HeaderRules::parse(RULES).of(path);
        let headers: Vec<_> = headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(headers, expected);
    }

    #[test]
    fn rules_add_up() {
        check("/", &[("A", "1"), ("B", "x; y: z")]);
        check("/en/", &[("B", "x; y: z, 2")]);
        check("/a/b.js", &[("A", "1"), ("B", "x; y: z"), ("C", "3")]);
    }

    #[test]
    fn what_is_no_rule_is_passed_over() {
        assert_eq!(HeaderRules::parse("  A: 1\n"), HeaderRules::default());
        assert_eq!(HeaderRules::parse("/x\n  nonsense\n").of("/x"), []);
    }
}
