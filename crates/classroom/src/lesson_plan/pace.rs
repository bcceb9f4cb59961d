//! How long things take in front of a class, in milliseconds. These are estimates, and one place has all of them.
//!
//! Reading aloud is reckoned by syllables: slowly to young children, quicker to the older. Each bubble has a breath of its
//! own before it. A syllable is a run of vowels, which is right for Vietnamese and near enough for English.

use engine::{Band, Line, Scenario, Scene, Step};

use super::PlanKind;

/// A minute.
pub(super) const MINUTE: u32 = 60_000;
/// The breath before each bubble.
const BREATH: u32 = 1_000;
/// To think, and to raise hands.
const HANDS: u32 = 20_000;
/// To count them.
const COUNT: u32 = 20_000;
/// To do one card, switch or step with the class.
const CARD: u32 = 7_000;
/// To look for the bubbles and to point at them.
const SEARCH: u32 = 30_000;
/// To say a sentence together, once it was read out.
const CHORUS: u32 = 10_000;
/// A group puts its heads together.
pub(super) const GROUP: u32 = 45_000;

/// How something to vote on is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asking {
    /// Hands are raised and counted.
    Counted,
    /// Hands are raised, and one looks what most are for.
    Looked,
    /// Nobody is asked: the safe option is read.
    Read,
}

/// How exercises are done: hunts, cards and switches, questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exercises {
    /// Each card is asked about.
    Whole,
    /// It is shown how it is done.
    Shown,
    /// A whole school does none; the scene's lines are read, and the story goes on.
    Skipped,
}

impl Exercises {
    /// Whether this step is left out.
    pub(super) const fn skips(self, step: &Step) -> bool {
        let exercise = matches!(
            step,
            Step::Hunt(_) | Step::Order(_) | Step::Sort(_) | Step::Settings(_) | Step::Question(_)
        );
        exercise && matches!(self, Self::Skipped)
    }
}

/// How thoroughly a story is gone through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Care {
    /// Whether every option's feedback is read, or only that of the safe one.
    pub(super) all_feedback: bool,
    /// How exercises are done.
    pub(super) exercises: Exercises,
    /// Whether groups put their heads together before they answer.
    pub(super) groups: bool,
}

impl Care {
    /// How thoroughly a kind of plan goes through the story.
    pub(super) const fn of(kind: PlanKind, exercises: Exercises) -> Self {
        Self {
            all_feedback: !matches!(kind, PlanKind::Assembly10),
            exercises,
            groups: matches!(kind, PlanKind::GroupRound),
        }
    }
}

impl Exercises {
    /// As they are done in a kind of plan while there is time for them.
    pub(super) const fn of(kind: PlanKind) -> Self {
        match kind {
            PlanKind::Assembly10 => Self::Skipped,
            _ => Self::Whole,
        }
    }
}

/// Syllables that are read aloud in a minute.
const fn aloud(band: Band) -> u32 {
    match band {
        Band::Primary => 140,
        Band::LowerSecondary => 160,
        Band::UpperSecondary => 175,
        Band::Adult => 185,
    }
}

/// How many syllables a text has; a digit is one.
fn syllables(text: &str) -> u32 {
    let (mut syllables, mut in_vowels) = (0, false);
    for letter in text.chars() {
        // Of the letters with marks all but this one are vowels.
        let marked = !letter.is_ascii() && letter.is_alphabetic() && !matches!(letter, 'đ' | 'Đ');
        let vowel = marked || matches!(letter.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
        syllables += u32::from((vowel && !in_vowels) || letter.is_ascii_digit());
        in_vowels = vowel;
    }
    syllables
}

/// How long the story's texts take.
pub(super) struct Pace<'a> {
    story: &'a Scenario,
    care: Care,
}

impl<'a> Pace<'a> {
    pub(super) const fn new(story: &'a Scenario, care: Care) -> Self {
        Self { story, care }
    }

    /// A text, read aloud.
    pub(super) fn text(&self, text: &str) -> u32 {
        syllables(text) * MINUTE / aloud(self.story.band)
    }

    /// Lines, read aloud.
    pub(super) fn lines(&self, lines: &[Line]) -> u32 {
        lines.iter().map(|line| BREATH + self.text(&line.text)).sum()
    }

    /// A scene: its lines and its step.
    pub(super) fn scene(&self, scene: &Scene, asking: Asking) -> u32 {
        self.lines(&scene.lines) + self.step(&scene.step, asking)
    }

    fn step(&self, step: &Step, asking: Asking) -> u32 {
        if self.care.exercises.skips(step) {
            return 0;
        }
        match step {
            Step::Next { .. } => 0,
            Step::Choice(choice) => {
                let options = choice.options.iter().map(|option| {
                    let safe = option.quality == engine::Quality::Safe;
                    (option.text.as_str(), option.feedback.as_str(), safe)
                });
                self.asked(&choice.prompt, options, asking)
            }
            Step::Tell(tell) => {
                let options = tell.options.iter().map(|option| {
                    let heard = tell.options.iter().find(|option| option.heard);
                    let said = heard.is_some_and(|heard| heard.id == option.id);
                    (option.text.as_str(), option.feedback.as_str(), said)
                });
                // One listener's reply is heard; the others' can be looked at by going back.
                let reply = tell.options.iter().filter(|option| option.heard).map(|it| self.lines(&it.reply));
                let reply = reply.max().unwrap_or_default();
                self.asked(&tell.prompt, options, asking) + reply
            }
            Step::Question(question) => {
                let options = question
                    .options
                    .iter()
                    .map(|option| (option.text.as_str(), option.feedback.as_str(), option.right));
                self.asked(&question.prompt, options, asking)
            }
            Step::Hunt(hunt) => {
                let why: u32 = hunt.why.iter().map(|(_, why)| self.text(why)).sum();
                let search = if self.care.exercises == Exercises::Whole { SEARCH } else { SEARCH / 2 };
                search + self.text(&hunt.prompt) + why + self.text(&hunt.feedback) + self.group()
            }
            Step::Order(order) => {
                let items = order.items.iter().map(|item| (item.text.as_str(), ""));
                self.exercise(&order.prompt, items, &order.feedback)
            }
            Step::Sort(sort) => {
                let items = sort.items.iter().map(|item| (item.text.as_str(), item.feedback.as_str()));
                self.exercise(&sort.prompt, items, &sort.feedback)
            }
            Step::Settings(settings) => {
                let items = settings.toggles.iter().map(|it| (it.text.as_str(), it.feedback.as_str()));
                self.exercise(&settings.prompt, items, &settings.feedback)
            }
            Step::Say(say) => 2 * self.text(&say.sentence) + self.text(&say.prompt) + CHORUS,
            Step::Ending(ending) => {
                self.text(&ending.title) + self.text(&ending.happened) + self.lines(&ending.actions)
            }
        }
    }

    /// A vote; the options, each with what is said to it and whether it is a safe one.
    fn asked<'t>(
        &self,
        prompt: &str,
        options: impl Iterator<Item = (&'t str, &'t str, bool)>,
        asking: Asking,
    ) -> u32 {
        let one = |(text, feedback, safe): (&str, &str, bool)| match asking {
            Asking::Read if !safe => 0,
            _ if safe || self.care.all_feedback => self.text(text) + self.text(feedback),
            _ => self.text(text),
        };
        let hands = match asking {
            Asking::Counted => HANDS + COUNT + self.group(),
            Asking::Looked => HANDS + self.group(),
            Asking::Read => 0,
        };
        self.text(prompt) + options.map(one).sum::<u32>() + hands
    }

    fn exercise<'t>(
        &self,
        prompt: &str,
        items: impl Iterator<Item = (&'t str, &'t str)>,
        feedback: &str,
    ) -> u32 {
        let whole = self.care.exercises == Exercises::Whole;
        let one = |(text, why): (&str, &str)| self.text(text) + if whole { CARD + self.text(why) } else { 0 };
        self.text(prompt) + items.map(one).sum::<u32>() + self.text(feedback) + self.group()
    }

    const fn group(&self) -> u32 {
        if self.care.groups { GROUP } else { 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::syllables;

    #[test]
    fn syllables_are_runs_of_vowels_and_digits() {
        assert_eq!(syllables("Đừng kể ai nhé, giữ kín!"), 6);
        assert_eq!(syllables("A child is worried"), 5);
        assert_eq!(syllables("Gọi 111"), 4);
        assert_eq!(syllables("… !"), 0);
    }
}
