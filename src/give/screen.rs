//! The choices, the story live in a frame, what is to be copied, and the poster.

use std::rc::Rc;

use yew::prelude::*;

use super::choice::{Choice, Size, Theme, choices};
use super::panel::{CODE, Copied, panel, ways};
use super::poster::{drawing, poster};
use super::qr::Code;
use super::snippet::{Way, frame, page, snippet};
use crate::boot::Boot;
use crate::look::Look;
use crate::page::{Face, Outlet, Outlets};
use crate::ui::{Button, El, Weight, bare, button, el};
use crate::words::fill;

/// How many pixels of the picture file a field of the code takes.
const FIELD: u32 = 16;

#[derive(Clone, Properties)]
pub(crate) struct GiveScreenProps {
    /// The page.
    pub boot: Rc<Boot>,
    /// What can be given on.
    pub outlets: Rc<Outlets>,
}

/// A page is given once; what it is told comes once.
impl PartialEq for GiveScreenProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.boot, &other.boot) && Rc::ptr_eq(&self.outlets, &other.outlets)
    }
}

/// The screen.
#[component]
pub(crate) fn GiveScreen(props: &GiveScreenProps) -> Html {
    let GiveScreenProps { boot, outlets } = props;
    let look = Look::of(boot);
    let choice = use_state(|| Choice {
        scenario: outlets.stories.first().map(|it| it.scenario.clone()).unwrap_or_else(|| "".into()),
        language: boot.language.clone(),
        size: Size::Wide,
        theme: Theme::Device,
        lock: None,
    });
    let way = use_state(|| Way::Iframe);
    let copied = use_state(Copied::default);
    let refused = use_state(|| false);
    let Some((outlet, face)) = chosen(outlets, &choice) else {
        return el("p", "").text(look.words.none_found()).done();
    };
    let text = snippet(*way, outlets, face, &choice, look.words.name());
    {
        // What was copied is not what stands there any more.
        let copied = copied.clone();
        use_effect_with(text.clone(), move |_| copied.set(Copied::No));
    }
    let on_copy = {
        let (copied, text) = (copied.clone(), text.clone());
        Callback::from(move |()| {
            let copied = copied.clone();
            web::copy(&text, CODE, move |done| copied.set(if done { Copied::Yes } else { Copied::Refused }));
        })
    };
    let on_way = {
        let way = way.clone();
        Callback::from(move |next| way.set(next))
    };
    let put = el("section", "give__put")
        .attr("aria-labelledby", "give-put")
        .child(el("h2", "give__step").attr("id", "give-put").text(look.words.give_put()))
        .child(ways(look, *way, &on_way))
        .child(panel(look, *way, &text, *copied, &on_copy));
    el("div", "give__all")
        .child(choices(look, outlets, outlet, &choice))
        .child(live(look, outlets, face, &choice))
        .child(put)
        .child(paper(look, boot, (outlets, outlet, face), &choice, &refused))
        .done()
}

fn chosen<'a>(outlets: &'a Outlets, choice: &Choice) -> Option<(&'a Outlet, &'a Face)> {
    let outlet = outlets.stories.iter().find(|outlet| outlet.scenario == choice.scenario)?;
    let face = outlet.faces.iter().find(|face| face.language == choice.language).or(outlet.faces.first())?;
    Some((outlet, face))
}

/// The story in a frame, as it will be.
fn live(look: Look<'_>, outlets: &Outlets, face: &Face, choice: &Choice) -> El {
    let class = match choice.size {
        Size::Wide => "give__frame",
        Size::Phone => "give__frame give__frame--phone",
        Size::Low => "give__frame give__frame--low",
    };
    // On this very site the frame is found beside, wherever the page was opened from.
    let place = frame(&Outlets { base: outlets.root.clone(), ..Outlets::default() }, face, choice);
    let iframe =
        el("iframe", class).key(&place).set("src", &place).set("title", &face.title).attr("loading", "lazy");
    el("section", "give__live")
        .attr("aria-labelledby", "give-live")
        .child(el("h2", "give__step").attr("id", "give-live").text(look.words.give_live()))
        .child(bare("div").children([iframe]))
}

/// The code and the poster.
fn paper(
    look: Look<'_>,
    boot: &Boot,
    (outlets, outlet, face): (&Outlets, &Outlet, &Face),
    choice: &Choice,
    refused: &UseStateHandle<bool>,
) -> El {
    let words = look.words;
    let address = page(outlets, face, choice);
    let Some(code) = Code::of(&address) else { return el("section", "give__paper") };
    let way = |label, action, weight| Button { label, weight, action, icon: "", waits: false };
    let name = format!("ke-nghe-{}-{}", outlet.scenario, face.language);
    let did = {
        let refused = refused.clone();
        move |done: bool| refused.set(!done)
    };
    let on_svg = {
        let (svg, name, did) = (code.svg(), format!("{name}.svg"), did.clone());
        Callback::from(move |()| did(web::save_text(&name, "image/svg+xml", &svg)))
    };
    let on_png = {
        let (code, name, did) = (code.clone(), format!("{name}.png"), did.clone());
        Callback::from(move |()| did(web::save_fields(&name, code.side, FIELD, &code.dark)))
    };
    let on_print = Callback::from(move |()| did(web::try_print()));
    let on_share = {
        let (address, title) = (address.clone(), face.title.clone());
        Callback::from(move |()| web::share(&title, &address))
    };
    let share = web::can_share().then(|| button(way(words.give_share(), "share", Weight::Second), &on_share));
    let buttons = el("div", "give__ways")
        .child(button(way(words.give_print(), "print", Weight::Main), &on_print))
        .child(button(way(words.give_svg(), "save-svg", Weight::Second), &on_svg))
        .child(button(way(words.give_png(), "save-png", Weight::Second), &on_png))
        .child(el("span", "give__share").maybe(share));
    let said = if **refused { words.elsewhere() } else { "" };
    el("section", "give__paper")
        .attr("aria-labelledby", "give-paper")
        .child(el("h2", "give__step").attr("id", "give-paper").text(words.give_paper()))
        .child(
            el("div", "give__qr")
                .child(drawing(&code, "give__code-drawing", &fill(words.give_qr_of(), &[&face.title])))
                .child(bare("div").child(bare("p").text(words.give_paper_lead())).child(buttons)),
        )
        .child(el("p", "give__said").attr("role", "status").text(said))
        .child(poster(look, boot, (outlet, face), &code, &address))
}
