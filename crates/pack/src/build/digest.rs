//! The digest of a scenario's structure. Words may be mended without anybody's saved run noticing.

use engine::{Digest, Line, Scenario, Shown, Step};

use crate::fnv;

/// The digest over ids, jumps and outcomes; the same in every language.
pub(super) fn digest(scenario: &Scenario) -> Digest {
    let mut parts = Parts(Vec::new());
    parts.add([scenario.id.as_str(), scenario.opening.as_str(), &scenario.mastery.to_string()]);
    for scene in &scenario.scenes {
        parts.add(["scene", scene.id.as_str(), scene.place.as_str()]);
        scene.lines.iter().for_each(|line| parts.line(line));
        parts.step(&scene.step);
    }
    format!("{:016x}", fnv::hash(parts.0.iter().map(String::as_str))).into()
}

struct Parts(Vec<String>);

impl Parts {
    fn add<'a>(&mut self, parts: impl IntoIterator<Item = &'a str>) {
        self.0.extend(parts.into_iter().map(str::to_owned));
    }

    fn line(&mut self, line: &Line) {
        let speaker = line.speaker.as_ref().map_or("", |speaker| speaker.as_str());
        let shown = match &line.shown {
            Shown::Words => "words",
            Shown::Described | Shown::Picture(_) => "picture",
        };
        let flag = line.flag.map_or_else(String::new, |flag| format!("{:?}/{:?}", flag.family, flag.lever));
        self.add(["line", line.id.as_str(), speaker, shown, flag.as_str()]);
    }

    fn step(&mut self, step: &Step) {
        for (option, target) in step.targets() {
            self.add(["to", option.map_or("", |option| option.as_str()), target.as_str()]);
        }
        match step {
            Step::Next { .. } => self.add(["next"]),
            Step::Say(_) => self.add(["say"]),
            Step::Choice(choice) => {
                for option in &choice.options {
                    self.add(["choice", option.id.as_str(), &format!("{:?}", option.quality)]);
                }
            }
            Step::Hunt(hunt) => {
                self.add(["hunt"]);
                self.add(hunt.scenes.iter().map(|scene| scene.as_str()));
                self.add(hunt.why.iter().map(|(line, _)| line.as_str()));
            }
            Step::Order(order) => {
                self.add(["order"]);
                self.add(order.items.iter().map(|item| item.id.as_str()));
            }
            Step::Sort(sort) => {
                self.add(["sort"]);
                self.add(sort.bins.iter().map(|bin| bin.id.as_str()));
                self.add(sort.items.iter().flat_map(|item| [item.id.as_str(), item.bin.as_str()]));
            }
            Step::Settings(settings) => {
                for toggle in &settings.toggles {
                    let stands = format!("{} {}", toggle.on, toggle.safe);
                    self.add(["toggle", toggle.id.as_str(), &stands]);
                }
            }
            Step::Question(question) => {
                self.add(["question", &question.several.to_string()]);
                for option in &question.options {
                    self.add([option.id.as_str(), &option.right.to_string()]);
                }
            }
            Step::Tell(tell) => {
                for option in &tell.options {
                    self.add(["tell", option.id.as_str(), &option.heard.to_string()]);
                    option.reply.iter().for_each(|line| self.line(line));
                }
            }
            Step::Ending(ending) => {
                self.add(["ending", ending.branch.as_str()]);
                ending.actions.iter().for_each(|line| self.line(line));
                self.add(ending.help.iter().map(|number| number.as_str()));
            }
        }
    }
}
