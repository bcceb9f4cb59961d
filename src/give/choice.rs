//! What is chosen: which story, in which language, how large, in which colours, and whether it is
//! locked to its age.

use engine::{Band, ScenarioId};
use yew::prelude::*;

use crate::look::Look;
use crate::page::{Outlet, Outlets};
use crate::ui::{El, bare, el};

/// How large a frame is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Size {
    /// As wide as its place.
    Wide,
    /// As a phone.
    Phone,
    /// As wide as its place, and lower.
    Low,
}

impl Size {
    const ALL: [Self; 3] = [Self::Wide, Self::Phone, Self::Low];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Wide => "wide",
            Self::Phone => "phone",
            Self::Low => "low",
        }
    }

    fn label(self, look: Look<'_>) -> &str {
        match self {
            Self::Wide => look.words.give_size_wide(),
            Self::Phone => look.words.give_size_phone(),
            Self::Low => look.words.give_size_low(),
        }
    }
}

/// Which colours a frame has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Theme {
    /// As the reader's device is set.
    Device,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    const ALL: [Self; 3] = [Self::Device, Self::Light, Self::Dark];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    fn label(self, look: Look<'_>) -> &str {
        match self {
            Self::Device => look.words.give_theme_device(),
            Self::Light => look.words.give_theme_light(),
            Self::Dark => look.words.give_theme_dark(),
        }
    }
}

/// What is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    /// The story.
    pub scenario: ScenarioId,
    /// Its language.
    pub language: String,
    /// The frame's size.
    pub size: Size,
    /// Its colours.
    pub theme: Theme,
    /// The age that everything behind it keeps to.
    pub lock: Option<Band>,
}

/// The choices. Everything stands as most want it.
pub(crate) fn choices(
    look: Look<'_>,
    outlets: &Outlets,
    outlet: &Outlet,
    choice: &UseStateHandle<Choice>,
) -> El {
    let words = look.words;
    el("section", "give__choices")
        .attr("aria-labelledby", "give-choose")
        .child(el("h2", "give__step").attr("id", "give-choose").text(words.give_choose()))
        .child(stories(look, outlets, choice))
        .child(
            group(
                words.languages(),
                outlet.faces.iter().map(|face| {
                    let next = Choice { language: face.language.clone(), ..(**choice).clone() };
                    radio(
                        "language",
                        &face.language,
                        &face.name,
                        choice.language == face.language,
                        choice,
                        next,
                    )
                }),
            )
            .flag("hidden", outlet.faces.len() < 2),
        )
        .child(group(
            words.give_size(),
            Size::ALL.into_iter().map(|size| {
                let next = Choice { size, ..(**choice).clone() };
                radio("size", size.as_str(), size.label(look), choice.size == size, choice, next)
            }),
        ))
        .child(group(
            words.give_theme(),
            Theme::ALL.into_iter().map(|theme| {
                let next = Choice { theme, ..(**choice).clone() };
                radio("theme", theme.as_str(), theme.label(look), choice.theme == theme, choice, next)
            }),
        ))
        .child(age_lock(look, outlet, choice))
}

/// All stories, by age.
fn stories(look: Look<'_>, outlets: &Outlets, choice: &UseStateHandle<Choice>) -> El {
    let title = |outlet: &Outlet| {
        let face = outlet.faces.iter().find(|face| face.language == choice.language).or(outlet.faces.first());
        face.map(|face| face.title.clone()).unwrap_or_default()
    };
    let band = |band: Band| {
        let of_band: Vec<&Outlet> = outlets.stories.iter().filter(|outlet| outlet.band == band).collect();
        let options = of_band.iter().map(|outlet| {
            bare("option")
                .key(outlet.scenario.as_str())
                .set("value", outlet.scenario.as_str())
                .flag("selected", outlet.scenario == choice.scenario)
                .text(&title(outlet))
        });
        let group = bare("optgroup").key(band.as_str()).set("label", look.words.band(band)).children(options);
        (!of_band.is_empty()).then_some(group)
    };
    let on_value = {
        let choice = choice.clone();
        Callback::from(move |id: String| {
            // A lock belongs to the age of the story that it was chosen for.
            choice.set(Choice { scenario: id.into(), lock: None, ..(*choice).clone() });
        })
    };
    let select = bare("select")
        .attr("id", "give-story")
        .attr("data-pick", "story")
        .on_value(&on_value)
        .children(Band::ALL.into_iter().filter_map(band));
    el("div", "give__field")
        .child(bare("label").attr("for", "give-story").text(look.words.give_story()))
        .child(select)
}

fn age_lock(look: Look<'_>, outlet: &Outlet, choice: &UseStateHandle<Choice>) -> El {
    let next = Choice { lock: choice.lock.is_none().then_some(outlet.band), ..(**choice).clone() };
    let input = bare("input")
        .attr("type", "checkbox")
        .attr("name", "lock")
        .checked(choice.lock.is_some())
        .on_mark(&set(choice, next));
    let row = el("label", "choice-row").child(input).child(bare("span").text(look.words.give_lock()));
    el("div", "give__lock").flag("hidden", outlet.band == Band::Adult).child(row)
}

fn group(label: &str, rows: impl Iterator<Item = El>) -> El {
    el("fieldset", "give__group").child(bare("legend").text(label)).child(bare("div").children(rows))
}

fn radio(
    name: &'static str,
    value: &str,
    label: &str,
    is: bool,
    choice: &UseStateHandle<Choice>,
    next: Choice,
) -> El {
    let input = bare("input")
        .attr("type", "radio")
        .attr("name", name)
        .set("value", value)
        .checked(is)
        .on_mark(&set(choice, next));
    el("label", "choice-row").key(value).child(input).child(bare("span").text(label))
}

fn set(choice: &UseStateHandle<Choice>, next: Choice) -> Callback<()> {
    let choice = choice.clone();
    Callback::from(move |()| choice.set(next.clone()))
}
