//! A secret vote on one device that goes round. It is never kept: it cannot be written down, and is gone with the page.

use engine::ChoiceId;
use thiserror::Error;

use crate::tally::{QuestionKey, Tally, Votes};

/// How many must have answered before anything is shown.
pub const FEWEST_BALLOTS: u16 = 5;

/// Counts the answers of pupils who come to the device one after another, each alone. Only sums are in it, so nobody can
/// tell who came when; and it can be neither copied nor shown nor written down.
pub struct BallotBox {
    questions: Vec<Count>,
    ballots: u16,
}

/// The sums of one question.
struct Count {
    question: QuestionKey,
    options: Vec<(ChoiceId, u16)>,
    passes: u16,
}

/// Too few have answered for anything to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("{ballots} answered; at least {FEWEST_BALLOTS} must")]
pub struct TooFewBallots {
    /// How many have.
    pub ballots: u16,
}

/// A pupil's answers do not fit the questions; nothing was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("these are no answers to these questions")]
pub struct NoBallot;

impl BallotBox {
    /// An empty box for these questions and their options.
    #[must_use]
    pub fn new(questions: Vec<(QuestionKey, Vec<ChoiceId>)>) -> Self {
        let count = |(question, options): (QuestionKey, Vec<ChoiceId>)| Count {
            question,
            options: options.into_iter().map(|option| (option, 0)).collect(),
            passes: 0,
        };
        Self { questions: questions.into_iter().map(count).collect(), ballots: 0 }
    }

    /// Counts what one pupil answered to each question, by the option's place; none is a pass. A pupil's answers come in at
    /// once, so that one who stops in the middle has not answered.
    ///
    /// # Errors
    /// Where the answers do not fit the questions.
    pub fn cast(&mut self, answers: &[Option<usize>]) -> Result<(), NoBallot> {
        let fits = |(count, answer): (&Count, &Option<usize>)| {
            answer.is_none_or(|place| place < count.options.len())
        };
        if answers.len() != self.questions.len() || !self.questions.iter().zip(answers).all(fits) {
            return Err(NoBallot);
        }
        for (count, answer) in self.questions.iter_mut().zip(answers) {
            match answer {
                Some(place) => count.options[*place].1 += 1,
                None => count.passes += 1,
            }
        }
        self.ballots += 1;
        Ok(())
    }

    /// How many have answered.
    #[must_use]
    pub const fn ballots(&self) -> u16 {
        self.ballots
    }

    /// The sums, once enough have answered. The box is empty then.
    ///
    /// # Errors
    /// Where too few have; the box stays as it is.
    pub fn tally(&mut self) -> Result<Vec<Tally>, TooFewBallots> {
        if self.ballots < FEWEST_BALLOTS {
            return Err(TooFewBallots { ballots: self.ballots });
        }
        self.ballots = 0;
        let emptied = |count: &mut Count| {
            let options =
                count.options.iter_mut().map(|(id, sum)| (id.clone(), std::mem::take(sum))).collect();
            let votes = Votes::Counted { options, passes: std::mem::take(&mut count.passes) };
            Tally { question: count.question.clone(), votes }
        };
        Ok(self.questions.iter_mut().map(emptied).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::{BallotBox, NoBallot, TooFewBallots};
    use crate::tally::{QuestionKey, Votes};

    fn two_questions() -> BallotBox {
        let options = || vec!["1".into(), "2".into()];
        let question = |id| QuestionKey::of(id).unwrap();
        BallotBox::new(vec![(question("tu-tin"), options()), (question("me"), options())])
    }

    #[test]
    fn it_says_nothing_until_five_have_answered() {
        let mut ballots = two_questions();
        for before in 0..5 {
            assert_eq!(ballots.tally(), Err(TooFewBallots { ballots: before }));
            ballots.cast(&[Some(0), None]).unwrap();
        }
        let tallies = ballots.tally().unwrap();
        let counted = |options: [u16; 2], passes| Votes::Counted {
            options: vec![("1".into(), options[0]), ("2".into(), options[1])],
            passes,
        };
        assert_eq!(tallies[0].votes, counted([5, 0], 0));
        assert_eq!(tallies[1].votes, counted([0, 0], 5));
        assert_eq!(ballots.tally(), Err(TooFewBallots { ballots: 0 }), "it was emptied");
    }

    #[test]
    fn the_order_leaves_no_trace() {
        let answers =
            [[Some(0), Some(1)], [None, Some(0)], [Some(1), None], [None, None], [Some(1), Some(1)]];
        let tallies = |order: [usize; 5]| {
            let mut ballots = two_questions();
            order.iter().for_each(|&pupil| ballots.cast(&answers[pupil]).unwrap());
            ballots.tally().unwrap()
        };
        assert_eq!(tallies([0, 1, 2, 3, 4]), tallies([3, 0, 4, 2, 1]));
    }

    #[test]
    fn what_does_not_fit_is_not_counted() {
        let mut ballots = two_questions();
        for wrong in [&[][..], &[None], &[Some(0), Some(2)], &[None, None, None]] {
            assert_eq!(ballots.cast(wrong), Err(NoBallot));
        }
        assert_eq!(ballots.ballots(), 0);
    }
}
