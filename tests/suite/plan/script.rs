//! A plan as it is written.

use engine::Branch;

use super::Fault;

/// A plan: who plays what, in which languages.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) scenario: String,
    pub(super) langs: Vec<String>,
    pub(super) plays: Vec<Play>,
}

/// One way through the story.
#[derive(Debug)]
pub(super) struct Play {
    /// Where it begins in the file.
    pub(super) line: usize,
    /// What is done, each with its line in the file.
    pub(super) deeds: Vec<(usize, Deed)>,
}

/// What the learner does, or comes to.
#[derive(Clone, Debug)]
pub(super) enum Deed {
    Choose(String),
    Mark(Vec<String>),
    Order(Vec<String>),
    Sort(Vec<(String, String)>),
    Set(Vec<(String, bool)>),
    Answer(Vec<String>),
    Say,
    Pass,
    Tell(String),
    Read(String),
    Back,
    Again,
    Reload,
    Screen(String),
    Scene(String),
    Score(u32, u32),
    No(String),
    End(Branch),
}

/// Reads a plan.
pub(super) fn read(text: &str) -> Result<Plan, Fault> {
    let mut plan = Plan { scenario: String::new(), langs: Vec::new(), plays: Vec::new() };
    for (at, line) in text.lines().enumerate() {
        let number = at + 1;
        let line = line.split(" #").next().unwrap_or_default().trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (word, rest) = line.split_once(':').map_or((line, ""), |(word, rest)| (word.trim(), rest.trim()));
        plan.take(number, word, rest).map_err(|message| Fault { line: number, message })?;
    }
    if plan.plays.is_empty() {
        return Err(Fault { line: 1, message: "there is no `play:`".to_owned() });
    }
    let endless =
        plan.plays.iter().find(|play| !play.deeds.iter().any(|(_, deed)| matches!(deed, Deed::End(_))));
    match endless {
        Some(play) => {
            Err(Fault { line: play.line, message: "the play does not come to an `end`".to_owned() })
        }
        None => Ok(plan),
    }
}

impl Plan {
    fn take(&mut self, number: usize, word: &str, rest: &str) -> Result<(), String> {
        match word {
            "scenario" => rest.clone_into(&mut self.scenario),
            "lang" => self.langs = words(rest),
            "play" if self.scenario.is_empty() => {
                return Err("`scenario:` comes before the first `play:`".to_owned());
            }
            "play" if self.langs.is_empty() => {
                return Err("`lang:` with the languages to play in comes before the first `play:`".to_owned());
            }
            "play" => self.plays.push(Play { line: number, deeds: Vec::new() }),
            _ => {
                let deed = deed(word, rest)?;
                let play = self.plays.last_mut().ok_or("a play begins with `play:` and its name")?;
                play.deeds.push((number, deed));
            }
        }
        Ok(())
    }
}

fn deed(word: &str, rest: &str) -> Result<Deed, String> {
    let one = |what: &str| match words(rest).as_slice() {
        [one] => Ok(one.clone()),
        _ => Err(format!("`{word}:` needs {what}")),
    };
    let some = |what: &str| match words(rest) {
        all if all.is_empty() => Err(format!("`{word}:` needs {what}")),
        all => Ok(all),
    };
    let alone = |deed| if rest.is_empty() { Ok(deed) } else { Err(format!("`{word}` stands alone")) };
    match word {
        "choose" => one("an option").map(Deed::Choose),
        "tell" => one("somebody to tell").map(Deed::Tell),
        "mark" if rest == "nothing" => Ok(Deed::Mark(Vec::new())),
        "mark" => some("lines, or `nothing`").map(Deed::Mark),
        "order" => some("the steps in order").map(Deed::Order),
        "answer" => some("answers").map(Deed::Answer),
        "sort" => some("cards and places")?
            .iter()
            .map(|pair| pair_of(pair, "card=place"))
            .collect::<Result<_, _>>()
            .map(Deed::Sort),
        "set" => {
            some("switches")?.iter().map(|pair| switch_of(pair)).collect::<Result<_, _>>().map(Deed::Set)
        }
        "read" if rest.is_empty() => Err("`read:` needs a line".to_owned()),
        "read" => Ok(Deed::Read(rest.to_owned())),
        "say" => alone(Deed::Say),
        "pass" => alone(Deed::Pass),
        "back" => alone(Deed::Back),
        "again" => alone(Deed::Again),
        "reload" => alone(Deed::Reload),
        "expect" => expectation(rest),
        "end" => [Branch::Safe, Branch::Late, Branch::Friend, Branch::Recall]
            .into_iter()
            .find(|branch| branch.as_str() == rest)
            .map(Deed::End)
            .ok_or_else(|| format!("`{rest}` is no branch: safe, late, friend or recall")),
        _ => Err(format!("`{word}` is no word of a plan; the words are listed in docs/authoring.md")),
    }
}

fn expectation(rest: &str) -> Result<Deed, String> {
    let all = words(rest);
    match all.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["screen", name] => Ok(Deed::Screen((*name).to_owned())),
        ["scene", id] => Ok(Deed::Scene((*id).to_owned())),
        ["no", id] => Ok(Deed::No((*id).to_owned())),
        ["score", score] => score
            .split_once('/')
            .and_then(|(raw, max)| Some(Deed::Score(raw.parse().ok()?, max.parse().ok()?)))
            .ok_or_else(|| "a score is written 8/10".to_owned()),
        _ => Err(format!("`{rest}` is nothing to expect: screen, scene, score or no")),
    }
}

fn pair_of(pair: &str, form: &str) -> Result<(String, String), String> {
    let (left, right) = pair.split_once('=').ok_or_else(|| format!("`{pair}` is not written `{form}`"))?;
    Ok((left.to_owned(), right.to_owned()))
}

fn switch_of(pair: &str) -> Result<(String, bool), String> {
    let (id, stands) = pair_of(pair, "switch=on")?;
    match stands.as_str() {
        "on" => Ok((id, true)),
        "off" => Ok((id, false)),
        _ => Err(format!("`{stands}` is neither `on` nor `off`")),
    }
}

/// Words set apart by spaces or commas.
fn words(rest: &str) -> Vec<String> {
    rest.split([' ', ',', '\t']).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}
