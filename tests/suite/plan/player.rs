//! Plays a plan.

use std::rc::Rc;

use engine::{Decision, Entry, Event, Scenario, Session, Stage, Step};
use tracking::{Progress, decode, encode};

use super::Fault;
use super::script::{Deed, Plan, Play};
use crate::shipped::Shipped;

/// Plays every play in a language; each stops at its first fault.
pub(super) fn play(plan: &Plan, lang: &str, stories: &[Shipped]) -> Vec<Fault> {
    let fault = |message| vec![Fault { line: 1, message }];
    let mut named = stories.iter().filter(|story| story.scenario.id.as_str() == plan.scenario).peekable();
    if named.peek().is_none() {
        return fault(format!("there is no scenario `{}`", plan.scenario));
    }
    let Some(story) = named.find(|story| story.lang == lang) else {
        return fault(format!("`{}` is not in `{lang}`", plan.scenario));
    };
    plan.plays.iter().filter_map(|play| play_one(play, lang, &story.scenario)).collect()
}

fn play_one(play: &Play, lang: &str, scenario: &Rc<Scenario>) -> Option<Fault> {
    let mut player = Player { session: Session::new(scenario.clone()) };
    player.session.apply(Event::Start { seed: 7 });
    play.deeds.iter().find_map(|(line, deed)| {
        let message = player.carry_out(deed).err()?;
        Some(Fault { line: *line, message: format!("[{lang}] {message}") })
    })
}

struct Player {
    session: Session,
}

impl Player {
    fn carry_out(&mut self, deed: &Deed) -> Result<(), String> {
        match deed {
            Deed::Read(wanted) => return self.read(wanted),
            Deed::Back => {
                return self.go(Event::Back).then_some(()).ok_or("there is nothing to take back".to_owned());
            }
            Deed::Again => self.session.apply(Event::Start { seed: 8 }),
            Deed::Reload => return self.reload(),
            Deed::Scene(wanted) => {
                return same("scene", &format!("`{}`", self.scene()), &format!("`{wanted}`"));
            }
            Deed::Score(raw, max) => {
                let score = self.session.score();
                return same("score", &format!("{}/{}", score.raw, score.max), &format!("{raw}/{max}"));
            }
            Deed::Screen(wanted) => {
                self.read_to_step();
                return same("screen", self.session.view().screen().as_str(), wanted);
            }
            Deed::No(option) => {
                self.read_to_step();
                let there = self.options().contains(option);
                return if there {
                    Err(format!("`{option}` is there in `{}`", self.scene()))
                } else {
                    Ok(())
                };
            }
            Deed::End(wanted) => {
                self.read_to_step();
                let Step::Ending(ending) = &self.session.scene().step else {
                    return Err(format!(
                        "there is a {} in `{}`, not yet an ending",
                        self.kind(),
                        self.scene()
                    ));
                };
                return same("branch", ending.branch.as_str(), wanted.as_str());
            }
            _ => return self.decide(deed),
        }
        Ok(())
    }

    /// Makes the decision that the deed stands for.
    fn decide(&mut self, deed: &Deed) -> Result<(), String> {
        self.read_to_step();
        let step = self.session.scene().step.clone();
        let (ids, decision) = match (deed, &step) {
            (Deed::Choose(id), Step::Choice(_)) | (Deed::Tell(id), Step::Tell(_)) => {
                (vec![id.clone()], Decision::Choose(id.as_str().into()))
            }
            (Deed::Mark(ids), Step::Hunt(_)) => (ids.clone(), Decision::Flags(into(ids))),
            (Deed::Order(ids), Step::Order(_)) => (ids.clone(), Decision::Order(into(ids))),
            (Deed::Answer(ids), Step::Question(_)) => (ids.clone(), Decision::Options(into(ids))),
            (Deed::Sort(pairs), Step::Sort(sort)) => {
                let placed =
                    |id: &str| pairs.iter().find(|(card, _)| card == id).map(|(_, bin)| bin.as_str().into());
                let all = sort.items.iter().map(|item| {
                    (item.id.clone(), placed(item.id.as_str()).unwrap_or_else(|| item.bin.clone()))
                });
                (pairs.iter().map(|(card, _)| card.clone()).collect(), Decision::Sort(all.collect()))
            }
            (Deed::Set(pairs), Step::Settings(settings)) => {
                let left = |id: &str| pairs.iter().find(|(switch, _)| switch == id).map(|(_, on)| *on);
                let all = settings
                    .toggles
                    .iter()
                    .map(|toggle| (toggle.id.clone(), left(toggle.id.as_str()).unwrap_or(toggle.on)));
                (pairs.iter().map(|(switch, _)| switch.clone()).collect(), Decision::Settings(all.collect()))
            }
            (Deed::Say, Step::Say(_)) => (Vec::new(), Decision::Said),
            (Deed::Pass, Step::Say(_)) => (Vec::new(), Decision::Passed),
            _ => {
                return Err(format!(
                    "in `{}` there is a {}, not a {}",
                    self.scene(),
                    self.kind(),
                    asked(deed)
                ));
            }
        };
        let known = self.options();
        if let Some(unknown) = ids.iter().find(|id| !known.contains(id)) {
            let there = known.join(", ");
            return Err(format!("`{unknown}` cannot be chosen in `{}`; there are: {there}", self.scene()));
        }
        if self.go(Event::Decide(decision)) {
            return Ok(());
        }
        Err(format!("this cannot be decided in `{}`; there are: {}", self.scene(), known.join(", ")))
    }

    /// Reads on until a bubble with this id or these words is on screen.
    fn read(&mut self, wanted: &str) -> Result<(), String> {
        while !self.shows(wanted) {
            if !self.go(Event::Continue) {
                let place = format!("the {} in `{}`", self.kind(), self.scene());
                return Err(format!("`{wanted}` does not come before {place}"));
            }
        }
        Ok(())
    }

    fn shows(&self, wanted: &str) -> bool {
        let view = self.session.view();
        let reply = match &view.stage {
            Stage::Tell { reply, .. } => reply.as_slice(),
            _ => &[],
        };
        let thread = view.thread.iter().filter_map(|entry| match entry {
            Entry::Bubble(bubble) => Some(bubble),
            Entry::Advice { .. } => None,
        });
        thread.chain(reply).any(|bubble| bubble.line.as_str() == wanted || bubble.text.contains(wanted))
    }

    /// Leaves the page and comes back.
    fn reload(&mut self) -> Result<(), String> {
        let id = self.session.scenario().id.clone();
        let mut progress = Progress::default();
        progress.keep(&id, Some(self.session.run()));
        let kept = decode(&encode(&progress)).map_err(|error| error.to_string())?;
        let run = kept.run(&id).ok_or("there is nothing to go on with")?;
        let (resumed, misfit) = Session::resume(self.session.scenario().clone(), run);
        if misfit.is_some() || resumed.view() != self.session.view() {
            return Err("after coming back it looks different".to_owned());
        }
        self.session = resumed;
        Ok(())
    }

    fn read_to_step(&mut self) {
        while self.go(Event::Continue) {}
    }

    fn go(&mut self, event: Event) -> bool {
        let before = self.session.log().len();
        self.session.apply(event);
        self.session.log().len() > before
    }

    fn scene(&self) -> &str {
        self.session.scene().id.as_str()
    }

    fn kind(&self) -> &'static str {
        match &self.session.scene().step {
            Step::Next { .. } => "scene that leads on",
            Step::Choice(_) => "choice",
            Step::Hunt(_) => "hunt",
            Step::Order(_) => "order",
            Step::Sort(_) => "sort",
            Step::Settings(_) => "settings page",
            Step::Question(_) => "question",
            Step::Say(_) => "sentence to say",
            Step::Tell(_) => "tell",
            Step::Ending(_) => "ending",
        }
    }

    /// The ids that can be decided on here, in the author's order.
    fn options(&self) -> Vec<String> {
        let scenario = self.session.scenario();
        match &self.session.scene().step {
            Step::Choice(choice) => choice.options.iter().map(|option| option.id.to_string()).collect(),
            Step::Tell(tell) => tell.options.iter().map(|option| option.id.to_string()).collect(),
            Step::Question(question) => question.options.iter().map(|option| option.id.to_string()).collect(),
            Step::Order(order) => order.items.iter().map(|item| item.id.to_string()).collect(),
            Step::Sort(sort) => sort.items.iter().map(|item| item.id.to_string()).collect(),
            Step::Settings(settings) => settings.toggles.iter().map(|toggle| toggle.id.to_string()).collect(),
            Step::Hunt(hunt) => {
                crate::covering::markable(scenario, hunt).iter().map(ToString::to_string).collect()
            }
            Step::Next { .. } | Step::Say(_) | Step::Ending(_) => Vec::new(),
        }
    }
}

fn same(what: &str, is: &str, wanted: &str) -> Result<(), String> {
    if is == wanted { Ok(()) } else { Err(format!("the {what} is {is}, not {wanted}")) }
}

fn into<T: for<'a> From<&'a str>>(ids: &[String]) -> Vec<T> {
    ids.iter().map(|id| T::from(id.as_str())).collect()
}

/// The step that a deed is made at.
const fn asked(deed: &Deed) -> &'static str {
    match deed {
        Deed::Mark(_) => "hunt",
        Deed::Order(_) => "order",
        Deed::Sort(_) => "sort",
        Deed::Set(_) => "settings page",
        Deed::Answer(_) => "question",
        Deed::Say | Deed::Pass => "sentence to say",
        Deed::Tell(_) => "tell",
        _ => "choice",
    }
}
