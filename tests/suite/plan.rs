//! Test plans: `tests/plans/*.plan` say in plain words how somebody plays a story and what they must come to. They are
//! played in every language they name.
//!
//! A plan is lines of `word: what`. `#` begins a comment. It opens with
//!
//! ```text
//! scenario: chi-anh-hieu-em
//! lang: vi, en                  the languages to play in
//! ```
//!
//! and then has one or more plays, each begun with `play:` and a name. Ids are those of the scenario's file. Whatever is
//! decided, the story is first read on to the next thing that is asked:
//!
//! | line | the learner | |
//! |---|---|---|
//! | `choose: <option>` | gives a piece of advice | |
//! | `mark: <line> <line>` | marks bubbles in a hunt | `mark: nothing` marks none |
//! | `order: <item> <item> …` | puts all steps in this order | |
//! | `sort: <item>=<bin> …` | puts these cards there | the others go where they belong |
//! | `set: <switch>=on <switch>=off …` | leaves switches so | the others stay as they stand |
//! | `answer: <option> …` | marks answers of a question | |
//! | `say` or `pass` | practises the sentence, or does not | |
//! | `tell: <option>` | tells somebody, and hears the reply | |
//! | `read: <line id or words>` | reads on until this bubble is there | words are of one language |
//! | `back` | takes the last decision back | |
//! | `again` | begins again | |
//! | `reload` | leaves, comes back and goes on | it must look the same |
//! | `expect: screen <name>` | reads on to what is asked: it is of this kind | `chat` is a choice |
//! | `expect: scene <id>` | is in this scene now | |
//! | `expect: score <n>/<m>` | has these points now | |
//! | `expect: no <option>` | reads on to what is asked: this option is not there | |
//! | `end: safe`, `late`, `friend` or `recall` | reads on to the ending: it is of this branch | `recall` ends a booster |
//!
//! Every play comes to an `end`. What is wrong is said as `file:line: what`, for all plans at once.

mod player;
mod script;

use std::collections::BTreeSet;
use std::path::PathBuf;

use engine::Branch;

use crate::shipped::{self, Shipped};
use script::{Deed, Plan};

/// Something wrong with a plan, or with the story it plays.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Fault {
    line: usize,
    message: String,
}

fn plan_files() -> Vec<PathBuf> {
    let folder = shipped::root().join("tests/plans");
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "plan"));
    paths.sort();
    paths
}

/// Reads a plan and plays it in each of its languages; returns what is wrong.
fn check(text: &str, stories: &[Shipped]) -> Result<Plan, Vec<Fault>> {
    let plan = script::read(text).map_err(|fault| vec![fault])?;
    let faults: Vec<_> = plan.langs.iter().flat_map(|lang| player::play(&plan, lang, stories)).collect();
    if faults.is_empty() { Ok(plan) } else { Err(faults) }
}

#[test]
fn every_plan_comes_to_its_end() {
    let stories = shipped::all();
    let mut faults = Vec::new();
    let mut plays = 0;
    let mut played = BTreeSet::new();
    for path in plan_files() {
        let text = std::fs::read_to_string(&path).unwrap();
        let name = path.strip_prefix(shipped::root()).unwrap_or(&path).display().to_string();
        match check(&text, &stories) {
            Ok(plan) => {
                for (lang, play) in
                    plan.langs.iter().flat_map(|lang| plan.plays.iter().map(move |play| (lang, play)))
                {
                    plays += 1;
                    let ends = play.deeds.iter().filter_map(|(_, deed)| match deed {
                        Deed::End(branch) => Some(*branch),
                        _ => None,
                    });
                    played.extend(ends.map(|branch| (plan.scenario.clone(), lang.clone(), branch)));
                }
            }
            Err(found) => {
                faults.extend(found.into_iter().map(|f| format!("{name}:{}: {}", f.line, f.message)))
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    for story in &shipped::stories() {
        for branch in [Branch::Safe, Branch::Late, Branch::Friend] {
            let key = (story.scenario.id.to_string(), story.lang.clone(), branch);
            assert!(
                played.contains(&key),
                "no plan plays the {} path of {} in {}",
                branch.as_str(),
                key.0,
                key.1
            );
        }
    }
    println!("plans: {plays} plays");
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::shipped;

    const HEAD: &str = "scenario: chi-anh-hieu-em\nlang: vi\nplay: thử\n";

    /// A plan of these lines has this fault.
    #[track_caller]
    fn faulty(lines: &str, expected: &str) {
        let text = if lines.starts_with("scenario") { lines.to_owned() } else { format!("{HEAD}{lines}") };
        let faults = check(&text, &shipped::all()).expect_err("a fault");
        let said: Vec<_> = faults.iter().map(|fault| format!("{}: {}", fault.line, fault.message)).collect();
        assert!(said.join("\n").starts_with(expected), "expected: {expected}\nsaid: {}", said.join("\n"));
    }

    #[test]
    fn a_plan_that_cannot_be_read() {
        faulty(
            "scenario: x\nplay: a\n",
            "2: `lang:` with the languages to play in comes before the first `play:`",
        );
        faulty("jump: x", "4: `jump` is no word of a plan");
        faulty("choose:", "4: `choose:` needs an option");
        faulty("say: it", "4: `say` stands alone");
        faulty("sort: a", "4: `a` is not written `card=place`");
        faulty("set: a=an", "4: `an` is neither `on` nor `off`");
        faulty("end: happy", "4: `happy` is no branch: safe, late, friend or recall");
        faulty("expect: money", "4: `money` is nothing to expect");
        faulty("expect: score 3", "4: a score is written 8/10");
        faulty("choose: cam-on", "3: the play does not come to an `end`");
        faulty("scenario: gone\nlang: vi\nplay: a\nend: safe", "1: there is no scenario `gone`");
        faulty(
            "scenario: chi-anh-hieu-em\nlang: xx\nplay: a\nend: safe",
            "1: `chi-anh-hieu-em` is not in `xx`",
        );
    }

    #[test]
    fn a_play_that_goes_another_way() {
        faulty(
            "choose: gone\nend: safe",
            "4: [vi] `gone` cannot be chosen in `bo-co`; there are: tra-on, cam-on, hoi-tham",
        );
        faulty("tell: me\nend: safe", "4: [vi] in `bo-co` there is a choice, not a tell");
        faulty("read: gone\nend: safe", "4: [vi] `gone` does not come before the choice in `bo-co`");
        faulty("expect: screen tell\nend: safe", "4: [vi] the screen is chat, not tell");
        faulty("expect: scene ke\nend: safe", "4: [vi] the scene is `bo-co`, not `ke`");
        faulty("choose: cam-on\nexpect: score 1/2\nend: safe", "5: [vi] the score is 2/2, not 1/2");
        faulty("expect: no cam-on\nend: safe", "4: [vi] `cam-on` is there in `bo-co`");
        faulty("back\nend: safe", "4: [vi] there is nothing to take back");
        faulty("end: safe", "4: [vi] there is a choice in `bo-co`, not yet an ending");
    }
}
