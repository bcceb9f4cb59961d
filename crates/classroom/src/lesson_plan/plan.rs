//! What a lesson plan says.

use engine::{ChoiceId, Scenario, ScenarioId, SceneId};
use thiserror::Error;

use super::PlanKind;
use super::fit::fitted;
use super::route::Route;
use crate::material::Lesson;

/// A lesson plan. Its minutes add up to exactly those of its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonPlan {
    /// The story.
    pub scenario: ScenarioId,
    /// Which kind of plan.
    pub kind: PlanKind,
    /// Every scene that is shown, in this order; those of the "what if?" last.
    pub route: Vec<SceneId>,
    /// What is done before the lesson.
    pub before: Vec<Preparation>,
    /// The lesson.
    pub segments: Vec<Segment>,
    /// What is done afterwards.
    pub after: Vec<FollowUp>,
    /// The question that pupils take home.
    pub home_question: Option<String>,
}

impl LessonPlan {
    /// The plan of this kind for a story.
    ///
    /// # Errors
    /// The kind is not offered for the story, or its minutes cannot be made to add up.
    pub fn of(scenario: &Scenario, lesson: &Lesson, kind: PlanKind) -> Result<Self, Shortfall> {
        if !kind.is_offered(scenario, lesson) {
            return Err(Shortfall::NotOffered);
        }
        let route = Route::of(scenario, lesson, kind).ok_or(Shortfall::NoSafeWay)?;
        let segments = fitted(scenario, lesson, kind, &route)?;
        let ending = route.ending();
        let what_if = segments.iter().any(|segment| segment.kind == SegmentKind::WhatIf);
        Ok(Self {
            scenario: scenario.id.clone(),
            kind,
            route: route.scenes(what_if),
            before: Preparation::all(kind),
            after: FollowUp::all(kind, segments.iter().any(Segment::is_counted)),
            home_question: ending.and_then(|ending| ending.home_question.clone()),
            segments,
        })
    }

    /// The plan's minutes, added up.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.segments.iter().map(|segment| u32::from(segment.minutes)).sum()
    }
}

/// Why there is no plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Shortfall {
    /// The story is not offered for this use.
    #[error("the story is not offered for this use")]
    NotOffered,
    /// No way through the story is safe all along.
    #[error("no way through the story is safe all along")]
    NoSafeWay,
    /// Whatever can be left out is left out, and it still takes so many minutes more than there are.
    #[error("{0} minutes over")]
    Over(u32),
    /// Talks are as long as they may get, and so many minutes are still empty.
    #[error("{0} minutes missing")]
    Missing(u32),
}

/// Something to see to before the lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preparation {
    /// Read the story and the notes through, alone.
    ReadThrough,
    /// It is agreed who listens today if a pupil tells something, and where.
    NameListener,
    /// Plan as if somebody to whom this happened were in the room.
    PlanForVictim,
    /// The ground rules are ready to be shown.
    GroundRules,
    /// Everybody may pass, without giving a reason.
    RightToPass,
    /// The card with 111 hangs on the wall.
    HelpCard,
    /// A second adult is there.
    SecondAdult,
    /// Lettered cards are dealt out, for groups.
    GroupCards,
}

impl Preparation {
    fn all(kind: PlanKind) -> Vec<Self> {
        let mut all = vec![Self::ReadThrough, Self::NameListener, Self::PlanForVictim, Self::GroundRules];
        all.extend([Self::RightToPass, Self::HelpCard, Self::SecondAdult]);
        if kind == PlanKind::GroupRound {
            all.push(Self::GroupCards);
        }
        all
    }
}

/// Something to do after the lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FollowUp {
    /// Stay where one can be found for ten minutes.
    StayReachable,
    /// What to do if a pupil tells something: the page "khi học sinh kể".
    WhenPupilTells,
    /// Note the counts.
    NoteCounts,
    /// Give the home question along.
    HomeQuestion,
    /// Two questions in a new setting, after two weeks.
    BoosterTwoWeeks,
    /// The same after six weeks.
    BoosterSixWeeks,
}

impl FollowUp {
    fn all(kind: PlanKind, counted: bool) -> Vec<Self> {
        let mut all = vec![Self::StayReachable, Self::WhenPupilTells];
        if counted {
            all.push(Self::NoteCounts);
        }
        all.push(Self::HomeQuestion);
        if kind != PlanKind::Assembly10 {
            all.extend([Self::BoosterTwoWeeks, Self::BoosterSixWeeks]);
        }
        all
    }
}

/// A stretch of the lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// What it is for.
    pub kind: SegmentKind,
    /// How long it takes; at least one minute.
    pub minutes: u8,
    /// The scenes that are shown or talked about.
    pub scenes: Vec<SceneId>,
    /// What the teacher does, in this order.
    pub acts: Vec<Act>,
    /// What is talked about, from the notes.
    pub talks: Vec<Talk>,
}

impl Segment {
    fn is_counted(&self) -> bool {
        let counted = |act: &Act| {
            matches!(act, Act::Vote { counted: true, .. }) || matches!(act, Act::AskOpinion { .. })
        };
        self.acts.iter().any(counted)
    }
}

/// What a segment is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SegmentKind {
    /// Ground rules, the right to pass, who listens today.
    Welcome,
    /// The question with no right answer, for the first time.
    OpinionBefore,
    /// The story goes on.
    Story,
    /// A talk about what was just seen.
    Talk,
    /// Back to a fork, to see the other way.
    WhatIf,
    /// Pupils practise the sentence in pairs.
    Pairs,
    /// The question with no right answer, once more.
    OpinionAfter,
    /// What anyone can do, 111, who listens today, the home question.
    Closing,
}

/// One thing that the teacher does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Reads out the ground rules, says that everybody may pass and who listens today.
    AgreeRules,
    /// Asks the question with no right answer.
    AskOpinion {
        /// What is asked.
        prompt: String,
    },
    /// Lets a scene's lines appear one after the other and reads them aloud.
    Read {
        /// The scene.
        scene: SceneId,
        /// How many lines.
        bubbles: usize,
    },
    /// Has the class vote, shows the result, and reads what is said to every option.
    Vote {
        /// The scene.
        scene: SceneId,
        /// What is voted on.
        vote: PlannedVote,
        /// What is asked.
        prompt: String,
        /// Whether hands are counted, or one only looks what most are for.
        counted: bool,
    },
    /// Reads the safe option, where there is no time for a vote.
    ReadAdvice {
        /// The scene.
        scene: SceneId,
        /// The option's words.
        text: String,
    },
    /// Has the class point at the bubbles where it turned.
    Hunt {
        /// The scene.
        scene: SceneId,
        /// What is asked.
        prompt: String,
    },
    /// Does an exercise with the class: putting in order, sorting, a privacy page.
    Practise {
        /// The scene.
        scene: SceneId,
        /// What is asked.
        prompt: String,
        /// Whether every card is asked about, or it is only shown how it is done.
        whole: bool,
    },
    /// Says a sentence together with the class, or in pairs.
    Say {
        /// The scene.
        scene: SceneId,
        /// The sentence.
        sentence: String,
    },
    /// Goes back to a fork and takes a less safe option.
    TakeOther {
        /// The scene with the fork.
        scene: SceneId,
        /// The option.
        option: ChoiceId,
        /// Its words.
        text: String,
    },
    /// Reads how it ended, and what anyone can do.
    Conclude {
        /// The scene.
        scene: SceneId,
        /// The heading.
        title: String,
        /// What anyone can do.
        actions: Vec<String>,
    },
    /// Repeats what anyone can do, shows 111, says who listens today.
    ShowHelp,
    /// Gives the home question along.
    GiveHomeQuestion {
        /// The question.
        question: String,
    },
}

/// What is voted on. It is always about what the friend should do, never about the pupils.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlannedVote {
    /// What the friend should do.
    Advice,
    /// Whom the friend tells.
    Listener,
    /// A question with right answers.
    Question,
}

/// Something to talk about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Talk {
    /// The scene it is about.
    pub scene: SceneId,
    /// The question.
    pub discuss: String,
    /// What to listen for.
    pub listen_for: Option<String>,
}
