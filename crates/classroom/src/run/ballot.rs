//! What was counted for one question.

use engine::ChoiceId;

use crate::count::MOST_IN_CLASS;

/// What was counted for one question: hands for each option, who passed, or only which option most were for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    /// Which question: a scene's id, or one of the opinion question's keys.
    pub key: String,
    /// Hands for an option, where they were counted.
    pub counts: Vec<(ChoiceId, u16)>,
    /// Who passed, where they were counted.
    pub passes: Option<u16>,
    /// Which option most were for, where nobody was counted.
    pub winner: Option<ChoiceId>,
}

impl Ballot {
    /// Nothing counted yet.
    #[must_use]
    pub const fn of(key: String) -> Self {
        Self { key, counts: Vec::new(), passes: None, winner: None }
    }

    /// Hands for an option; none where they were not counted.
    #[must_use]
    pub fn count(&self, option: &ChoiceId) -> Option<u16> {
        self.counts.iter().find(|(id, _)| id == option).map(|(_, count)| *count)
    }

    /// Everyone counted, those who passed included.
    #[must_use]
    pub fn total(&self) -> u32 {
        let hands = self.counts.iter().map(|(_, count)| u32::from(*count));
        hands.chain(self.passes.map(u32::from)).sum()
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.counts.is_empty() && self.passes.is_none() && self.winner.is_none()
    }

    /// The option that most were for; none where two had as many, or nobody was counted.
    #[must_use]
    pub fn leading(&self) -> Option<&ChoiceId> {
        let most = self.counts.iter().map(|(_, count)| *count).max().filter(|most| *most > 0);
        match most {
            None => self.winner.as_ref(),
            Some(most) => {
                let mut leading = self.counts.iter().filter(|(_, count)| *count == most);
                let first = leading.next();
                first.filter(|_| leading.next().is_none()).map(|(id, _)| id)
            }
        }
    }

    pub(super) fn set(&mut self, option: ChoiceId, count: Option<u16>) {
        self.counts.retain(|(id, _)| *id != option);
        if let Some(count) = count.map(|count| count.min(MOST_IN_CLASS)) {
            self.counts.push((option, count));
            // Whoever counts does not guess.
            self.winner = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Ballot;

    #[test]
    fn most_lead_and_a_draw_leads_nowhere() {
        let mut ballot = Ballot::of("q".to_owned());
        assert!(ballot.is_empty() && ballot.leading().is_none());
        ballot.winner = Some("b".into());
        assert_eq!(ballot.leading(), Some(&"b".into()));
        ballot.set("a".into(), Some(0));
        assert_eq!((ballot.leading(), ballot.total(), ballot.is_empty()), (None, 0, false));
        ballot.set("a".into(), Some(12));
        ballot.set("b".into(), Some(7));
        ballot.passes = Some(3);
        assert_eq!((ballot.leading(), ballot.total()), (Some(&"a".into()), 22));
        ballot.set("b".into(), Some(12));
        assert_eq!(ballot.leading(), None);
        ballot.set("a".into(), None);
        assert_eq!((ballot.leading(), ballot.count(&"a".into())), (Some(&"b".into()), None));
    }
}
