//! How a survey is held: what goes by cards, what only in secret, and what it never asks.

use std::rc::Rc;

use classroom::{Paper, Route, survey_id};
use engine::Band;
use yew::prelude::*;

use crate::boot::Boot;
use crate::page::Classroom;
use crate::teach::story::{Subject, address_of, title};
use crate::ui::{El, bare, el, icon};
use crate::words::fill;

#[derive(Clone, Properties)]
pub(crate) struct SurveyScreenProps {
    /// The page.
    pub boot: Rc<Boot>,
    /// What class mode is told.
    pub told: Rc<Classroom>,
    /// Whose survey.
    pub band: Band,
}

/// A page is given once; what it is told comes once.
impl PartialEq for SurveyScreenProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.boot, &other.boot) && Rc::ptr_eq(&self.told, &other.told) && self.band == other.band
    }
}

/// A way on: where to, how it looks, its drawing and its words.
struct Way<'a>(String, &'static str, &'static str, &'a str);

/// How a survey is held.
#[component]
pub(crate) fn SurveyScreen(props: &SurveyScreenProps) -> Html {
    let SurveyScreenProps { boot, told, band } = props;
    let words = &boot.words;
    let survey = told.material.survey(*band);
    let count = |of: usize| of.to_string();
    let (vignettes, secret) = survey
        .map_or((0, 0), |survey| (survey.vignettes.len(), survey.confidence.len() + survey.sources.len()));
    let id = survey_id(*band);
    let to = |route: Route| address_of(&route);
    let knowledge =
        [Way(to(Route::Setup(id.clone())), "button button--main", "play", words.survey_cards_go())];
    let slips = [
        Way(to(Route::Paper(Paper::Slips, id)), "button", "down", words.survey_slips_print()),
        Way(to(Route::Counts(*band)), "button", "check", words.survey_slips_count()),
    ];
    let alone = [Way(to(Route::Alone(*band)), "button", "lock", words.survey_alone_go())];
    let rule = |(at, rule): (usize, &str)| bare("li").key(&at.to_string()).child(icon("check")).text(rule);
    let rules = words.survey_rules().split('¦').map(str::trim).enumerate().map(rule);
    let report = el("a", "more__link")
        .set("href", &to(Route::Report))
        .child(icon("eye"))
        .child(bare("span").text(words.report_title()));
    el("div", "hub")
        .child(bare("h1").text(&title(boot, &Subject::Survey(*band))))
        .child(el("p", "start__lead").text(words.survey_how()))
        .child(part(
            "1",
            words.survey_cards(),
            &fill(words.survey_cards_how(), &[&count(vignettes)]),
            &knowledge,
        ))
        .child(part("2", words.survey_slips(), &fill(words.survey_slips_how(), &[&count(secret)]), &slips))
        .child(part("2", words.survey_alone(), words.survey_alone_how(), &alone))
        .child(
            el("section", "hub__rules")
                .attr("aria-labelledby", "rules")
                .child(bare("h2").attr("id", "rules").text(words.survey_rules_title()))
                .child(bare("ul").attr("role", "list").children(rules)),
        )
        .child(el("p", "hub__report").child(report))
        .done()
}

fn part(number: &str, title: &str, how: &str, ways: &[Way<'_>]) -> El {
    let way = |Way(href, class, drawn, label): &Way<'_>| {
        el("a", class).key(href).set("href", href).child(icon(drawn)).child(bare("span").text(label))
    };
    el("section", "hub__part")
        .child(el("span", "hub__number").attr("aria-hidden", "true").text(number))
        .child(bare("h2").text(title))
        .child(bare("p").text(how))
        .child(el("div", "ways").children(ways.iter().map(way)))
}
