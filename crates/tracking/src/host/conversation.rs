//! The story's side of the conversation with the page around.

use engine::{Band, Record, Score, Session, Setting};

use super::field::Field;
use super::foreign::{self, Foreign};
use super::heights::Heights;
use super::message::{FromHost, ToHost, Wishes};
use crate::sink::Sink;

/// Who may read a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Whoever frames the story: it is a height and nothing else, or the page around has an origin that cannot be named.
    Anyone,
    /// The page that said `hello`.
    Origin(String),
}

/// A message to send.
#[derive(Clone, Debug, PartialEq)]
pub struct Post {
    /// Who may read it.
    pub to: Audience,
    /// Its fields.
    pub fields: Vec<(&'static str, Field)>,
}

/// An origin that cannot be named: a sandboxed page's, or a file's.
const OPAQUE: &str = "null";

/// The page around that said `hello`.
#[derive(Clone, Debug)]
struct Peer {
    origin: String,
    wishes: Wishes,
}

/// The conversation of one story, for as long as its page stands.
#[derive(Clone, Debug)]
pub struct Conversation {
    scenario: String,
    language: String,
    band: Band,
    /// No score is told where an adult has to be there.
    may_tell_score: bool,
    secret: Option<String>,
    peer: Option<Peer>,
    heights: Heights,
    /// Up to where the log was told.
    told: usize,
    /// Whether this attempt's beginning was told.
    is_begun: bool,
}

impl Conversation {
    /// The conversation of this session's story; `fragment` is the one that the frame was opened with.
    #[must_use]
    pub fn new(session: &Session, language: &str, fragment: &str) -> Self {
        let scenario = session.scenario();
        Self {
            scenario: scenario.id.to_string(),
            language: language.to_owned(),
            band: scenario.band,
            may_tell_score: scenario.setting == Setting::Open,
            secret: foreign::secret(fragment),
            peer: None,
            heights: Heights::default(),
            told: 0,
            is_begun: false,
        }
    }

    /// The story would like this height.
    pub fn ask_height(&mut self, px: u32) -> Vec<Post> {
        let is_first = self.heights.asked() == 0;
        if !self.heights.ask(px) {
            return Vec::new();
        }
        let mut posts = vec![self.post(&ToHost::Height { px })];
        if is_first && self.peer.is_none() {
            let to_wordpress = self.secret.as_deref().map(|secret| foreign::wordpress(secret, px));
            posts.extend(to_wordpress.into_iter().chain([foreign::h5p_hello()]).map(to_anyone));
        }
        posts
    }

    /// The page around said something, from this origin. `inner` is the height that the frame has.
    pub fn hear(
        &mut self,
        origin: &str,
        inner: u32,
        field: &dyn Fn(&str) -> Option<Field>,
        session: &Session,
    ) -> Vec<Post> {
        match FromHost::read(field) {
            Some(FromHost::Hello(wishes)) => self.greet(origin, wishes, session),
            Some(FromHost::HeightSet { px }) => {
                if self.peer.as_ref().is_some_and(|peer| peer.origin == origin && peer.wishes.height) {
                    self.heights.give(px);
                }
                Vec::new()
            }
            None if self.peer.is_none() && self.heights.asked() > 0 => {
                let answer = foreign::h5p_answer(field, self.heights.asked(), inner);
                answer.map(to_anyone).into_iter().collect()
            }
            None => Vec::new(),
        }
    }

    /// The time for the page around to answer a height is over.
    pub const fn wait_no_longer(&mut self) {
        self.heights.wait_no_longer();
    }

    /// Whether the story may be as high as it is, because the page around gives it that height.
    #[must_use]
    pub const fn is_tall(&self) -> bool {
        self.heights.are_given()
    }

    /// Whether all of it shows, so that nothing has to scroll inside.
    #[must_use]
    pub const fn fits(&self) -> bool {
        self.heights.fits()
    }

    /// Takes in a `hello`. Who says it again is answered again, and told nothing twice; another origin is not heard any
    /// more, for the page around does not change.
    fn greet(&mut self, origin: &str, wishes: Wishes, session: &Session) -> Vec<Post> {
        if self.peer.as_ref().is_some_and(|peer| peer.origin != origin) {
            return Vec::new();
        }
        self.peer = Some(Peer { origin: origin.to_owned(), wishes });
        let age = wishes.age.filter(|age| place(self.band) <= place(*age));
        let mut posts = vec![self.post(&ToHost::Ready { age })];
        let px = self.heights.asked();
        if px > 0 {
            posts.push(self.post(&ToHost::Height { px }));
        }
        posts.extend(self.read(session, None));
        posts
    }

    fn post(&self, message: &ToHost) -> Post {
        let to = match &self.peer {
            Some(peer) if peer.origin != OPAQUE => Audience::Origin(peer.origin.clone()),
            _ => Audience::Anyone,
        };
        Post { to, fields: message.write((&self.scenario, &self.language)) }
    }

    /// What a record is to the page around.
    fn say(&mut self, record: &Record) -> Option<ToHost> {
        match record {
            Record::Started => {
                self.is_begun = false;
                None
            }
            Record::Read { .. } | Record::Decided { .. } if !self.is_begun => {
                self.is_begun = true;
                Some(ToHost::Started)
            }
            Record::Finished { score, .. } => Some(ToHost::Finished { score: self.told_score(*score) }),
            _ => None,
        }
    }

    fn told_score(&self, score: Score) -> Option<Score> {
        let is_wished = self.peer.as_ref().is_some_and(|peer| peer.wishes.score);
        (is_wished && self.may_tell_score).then_some(score)
    }
}

impl Sink for Conversation {
    type Outcome = Vec<Post>;

    /// Tells what was added to the log. Before the `hello` nothing is told, and nothing is lost.
    fn read(&mut self, session: &Session, _today: Option<&str>) -> Vec<Post> {
        if self.peer.is_none() {
            return Vec::new();
        }
        let log = session.log();
        if self.told > log.len() {
            // A log only grows: this is another session's, of a run taken up again.
            self.told = 0;
        }
        let mut posts = Vec::new();
        for record in &log[self.told..] {
            if let Some(message) = self.say(record) {
                posts.push(self.post(&message));
            }
        }
        self.told = log.len();
        posts
    }
}

fn to_anyone(fields: Foreign) -> Post {
    Post { to: Audience::Anyone, fields }
}

/// Where a band stands, from the youngest.
fn place(band: Band) -> usize {
    Band::ALL.iter().position(|it| *it == band).unwrap_or(Band::ALL.len())
}
