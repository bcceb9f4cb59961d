//! What one key can mean at each place: on, and the option, bubble, card or switch at a place.

use engine::{BinId, ChoiceId, Decision, ItemId, LineId, Stage, Step, ToggleId};

use super::place::is_open_vote;
use super::{LessonRun, Mode, Move, Part, Phase};
use crate::count::MOST_IN_CLASS;
use crate::tally::{CLOSING, OPENING};

impl LessonRun {
    /// On by one step. Where the class has to choose and the result was talked about, the story goes the way that most
    /// were for; where nobody was counted, a safe way.
    pub(super) fn on(&mut self) {
        let Some(stage) = self.stage() else { return self.take(Move::On) };
        let last = if self.course.mode == Mode::Survey { Phase::Voting } else { Phase::Revealed };
        if is_open_vote(&stage) {
            if self.place.phase >= last {
                let decision = self.voted(&stage);
                return self.take(Move::Decide(decision));
            }
            return self.take(Move::On);
        }
        let is_open = match &stage {
            Stage::Hunt { answered, .. }
            | Stage::Sort { answered, .. }
            | Stage::Settings { answered, .. } => answered.is_none(),
            Stage::Order { answered, .. } => answered.is_none(),
            Stage::Say { said, .. } => said.is_none(),
            _ => false,
        };
        let decision = is_open.then(|| self.draft.decision(&stage, &|| self.right())).flatten();
        self.take(decision.map_or(Move::On, Move::Decide));
    }

    /// Picks what stands at this place of the screen, from 0.
    pub(super) fn pick(&mut self, at: usize) {
        if let Some(option) = self.option_ids().get(at).cloned() {
            if self.place.phase == Phase::Explained {
                self.follow(option);
            } else {
                self.winner(option);
            }
            return;
        }
        match self.stage() {
            Some(Stage::Hunt { bubbles, answered: None, .. }) => {
                let mut markable = bubbles.iter().filter(|bubble| bubble.markable);
                if let Some(bubble) = markable.nth(at) {
                    self.draft.mark(bubble.bubble.line.clone());
                }
            }
            Some(Stage::Order { cards, answered: None, .. }) => {
                if let Some(card) = cards.get(at) {
                    self.draft.place(card.id.clone());
                }
            }
            Some(Stage::Sort { bins, cards, answered: None, .. }) => {
                let next = cards.iter().find(|card| self.draft.bin(&card.id).is_none());
                if let (Some(card), Some((bin, _))) = (next, bins.get(at)) {
                    self.draft.sort(card.id.clone(), bin.clone());
                }
            }
            Some(Stage::Settings { switches, answered: None, .. }) => {
                if let Some(switch) = switches.get(at) {
                    self.draft.switch(switch.id.clone(), switch.on);
                }
            }
            _ => {}
        }
    }

    pub(super) fn mark(&mut self, line: LineId) {
        let Some(Stage::Hunt { bubbles, answered: None, .. }) = self.stage() else { return };
        if bubbles.iter().any(|bubble| bubble.markable && bubble.bubble.line == line) {
            self.draft.mark(line);
        }
    }

    pub(super) fn put_in_order(&mut self, item: ItemId) {
        let Some(Stage::Order { cards, answered: None, .. }) = self.stage() else { return };
        if cards.iter().any(|card| card.id == item) {
            self.draft.place(item);
        }
    }

    pub(super) fn sort(&mut self, item: ItemId, bin: BinId) {
        let Some(Stage::Sort { bins, cards, answered: None, .. }) = self.stage() else { return };
        if cards.iter().any(|card| card.id == item) && bins.iter().any(|(id, _)| *id == bin) {
            self.draft.sort(item, bin);
        }
    }

    pub(super) fn switch(&mut self, toggle: ToggleId) {
        let Some(Stage::Settings { switches, answered: None, .. }) = self.stage() else { return };
        if let Some(switch) = switches.iter().find(|switch| switch.id == toggle) {
            self.draft.switch(toggle, switch.on);
        }
    }

    pub(super) fn count(&mut self, option: ChoiceId, count: Option<u16>) {
        if let (Some(key), true) = (self.key(), self.option_ids().contains(&option)) {
            self.ballot_mut(key).set(option, count);
        }
    }

    pub(super) fn passes(&mut self, passes: Option<u16>) {
        if let Some(key) = self.key() {
            self.ballot_mut(key).passes = passes.map(|passes| passes.min(MOST_IN_CLASS));
        }
    }

    /// Notes which option most were for, or takes it back. Where hands were counted, they say it.
    pub(super) fn winner(&mut self, option: ChoiceId) {
        let Some(key) = self.key().filter(|_| self.option_ids().contains(&option)) else { return };
        let ballot = self.ballot_mut(key);
        if ballot.counts.is_empty() {
            ballot.winner = (ballot.winner.as_ref() != Some(&option)).then_some(option);
        }
    }

    /// Under which key the question on screen is counted; none where nothing is asked.
    pub(super) fn key(&self) -> Option<String> {
        match self.place.part {
            Part::Before => Some(OPENING.to_owned()),
            Part::After => Some(CLOSING.to_owned()),
            Part::Story => {
                let asks = matches!(
                    self.stage()?,
                    Stage::Choice { .. } | Stage::Tell { .. } | Stage::Question { .. }
                );
                asks.then(|| self.place.session().scene().id.to_string())
            }
            Part::Rules | Part::Close => None,
        }
    }

    /// The options on screen, in their order.
    fn option_ids(&self) -> Vec<ChoiceId> {
        match (self.place.part, self.stage()) {
            (Part::Before | Part::After, _) => {
                let options = self.opinion.iter().flat_map(|opinion| &opinion.options);
                options.map(|option| option.id.clone()).collect()
            }
            (
                _,
                Some(
                    Stage::Choice { options, .. }
                    | Stage::Tell { options, .. }
                    | Stage::Question { options, .. },
                ),
            ) => options.into_iter().map(|option| option.id).collect(),
            _ => Vec::new(),
        }
    }

    /// What the class decided.
    fn voted(&self, stage: &Stage) -> Decision {
        let ballot = self.key().and_then(|key| self.ballot(&key).cloned());
        let leading = ballot.as_ref().and_then(|ballot| ballot.leading().cloned());
        match stage {
            Stage::Choice { options, .. } | Stage::Tell { options, .. } => {
                let safe = options.iter().find(|option| option.safe).or_else(|| options.first());
                let option = leading.or_else(|| safe.map(|option| option.id.clone()));
                Decision::Choose(option.unwrap_or_else(|| "".into()))
            }
            Stage::Question { several: true, options, .. } => {
                // Each of several answers has hands of its own; what at least half as many were for as for the first counts.
                let count = |id: &ChoiceId| ballot.as_ref().and_then(|it| it.count(id)).unwrap_or(0);
                let most = options.iter().map(|option| count(&option.id)).max().unwrap_or(0);
                let chosen = options.iter().filter(|option| most > 0 && count(&option.id) * 2 >= most);
                let chosen: Vec<_> = chosen.map(|option| option.id.clone()).collect();
                if chosen.is_empty() { self.right() } else { Decision::Options(chosen) }
            }
            _ => leading.map_or_else(|| self.right(), |option| Decision::Options(vec![option])),
        }
    }

    /// The answer that is right at the present step.
    fn right(&self) -> Decision {
        match &self.place.session().scene().step {
            Step::Hunt(hunt) => Decision::Flags(hunt.why.iter().map(|(line, _)| line.clone()).collect()),
            Step::Order(order) => Decision::Order(order.items.iter().map(|item| item.id.clone()).collect()),
            Step::Sort(sort) => {
                Decision::Sort(sort.items.iter().map(|item| (item.id.clone(), item.bin.clone())).collect())
            }
            Step::Settings(settings) => {
                Decision::Settings(settings.toggles.iter().map(|it| (it.id.clone(), it.safe)).collect())
            }
            Step::Question(question) => {
                let right = question.options.iter().filter(|option| option.right);
                let several = if question.several { usize::MAX } else { 1 };
                Decision::Options(right.take(several).map(|option| option.id.clone()).collect())
            }
            _ => Decision::Said,
        }
    }
}
