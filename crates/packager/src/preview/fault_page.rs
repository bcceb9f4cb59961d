//! What the browser shows in place of a story that does not compile.

use pack::Diagnostic;

use crate::site::escape;

/// The faults as a plain page; `failure` is what else went wrong, if anything did. It names the style from the root, for
/// a preview is always served from there.
pub(super) fn fault_page(faults: &[Diagnostic], failure: Option<&str>) -> String {
    let mut list = String::new();
    if let Some(words) = failure {
        list.push_str(&format!("<li class=\"error\"><p>{}</p></li>\n", escape(words)));
    }
    for Diagnostic { file, line, col, severity, code, message, hint } in faults {
        list.push_str(&format!(
            "<li class=\"{severity}\"><code>{}:{line}:{col}</code> {severity}[{code}]\n<p>{}</p>\n<p>hint: {}</p></li>\n",
            escape(file),
            escape(message),
            escape(hint),
        ));
    }
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>Faults · kenghe preview</title>\n<link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"stylesheet\" href=\"/preview.css\">\n</head>\n<body>\n\
         <h1>The story has faults</h1>\n<p>This page reloads by itself once they are mended and saved.</p>\n\
         <ol>\n{list}</ol>\n</body>\n</html>\n"
    )
}

#[cfg(test)]
mod tests {
    use pack::{Code, Severity};

    use super::*;

    #[test]
    fn faults_have_place_and_hint_and_are_escaped() {
        let fault = Diagnostic {
            file: "scenarios/a&b.toml".to_owned(),
            line: 3,
            col: 7,
            severity: Severity::Error,
            code: Code::LineForm,
            message: "`<script>` is \"no\" line".to_owned(),
            hint: "write <b>".to_owned(),
        };
        let page = fault_page(&[fault], Some("<i>"));
        assert!(page.contains("scenarios/a&amp;b.toml:3:7</code> error[line-form]"), "{page}");
        assert!(page.contains("`&lt;script&gt;` is &quot;no&quot; line"), "{page}");
        assert!(page.contains("hint: write &lt;b&gt;") && page.contains("<p>&lt;i&gt;</p>"), "{page}");
        assert!(!page.contains("<script>") && !page.contains("<b>"), "{page}");
    }
}
