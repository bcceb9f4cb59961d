//! A sheet of paper for the notice board: title, one line, the code to point a phone at, and whom to call.

use super::qr::Code;
use crate::boot::Boot;
use crate::look::Look;
use crate::page::{Face, Outlet};
use crate::ui::{El, bare, el, icon, picture};
use crate::words::fill;

/// The drawing of a code on the page.
pub(crate) fn drawing(code: &Code, class: &'static str, label: &str) -> El {
    let field = |fill: &'static str, path: &str| bare("path").attr("fill", fill).set("d", path);
    let all = format!("M0 0h{side}v{side}H0z", side = code.side);
    el("svg", class)
        .set("viewBox", &code.view_box())
        .attr("shape-rendering", "crispEdges")
        .attr("role", "img")
        .set("aria-label", label)
        .child(field("#fff", &all))
        .child(field("#000", &code.path()))
}

/// The sheet, on screen as it will be on paper.
pub(crate) fn poster(
    look: Look<'_>,
    boot: &Boot,
    (outlet, face): (&Outlet, &Face),
    code: &Code,
    address: &str,
) -> El {
    let words = look.words;
    let hotline = boot.numbers.iter().find(|number| number.id == "111");
    let call = hotline.map(|number| {
        el("p", "poster__call")
            .child(icon("phone"))
            .child(bare("strong").text(&number.text))
            .child(bare("span").text(&number.label))
    });
    el("article", "poster")
        .set("aria-label", words.give_poster())
        .set("lang", &face.language)
        .child(
            el("p", "poster__name")
                .child(picture(look, "logo", "poster__logo"))
                .child(bare("span").text(words.name())),
        )
        .child(picture(look, outlet.cover.as_str(), "poster__cover"))
        .child(bare("h2").text(&face.title))
        .child(el("p", "poster__line").text(&face.line))
        .child(
            el("div", "poster__way")
                .child(drawing(code, "poster__code", &fill(words.give_qr_of(), &[&face.title])))
                .child(
                    bare("div")
                        .child(bare("p").text(words.give_scan()))
                        .child(el("p", "poster__address").text(address)),
                ),
        )
        .maybe(call)
}
