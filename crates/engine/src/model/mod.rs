//! What a scenario can contain. Plain data: the story compiler has checked it, so nothing here validates.

mod document;
mod forms;
mod ids;
mod scenario;
mod scene;
mod step;

pub use document::{
    Audience, Block, Document, DocumentGroup, DocumentKind, DocumentLink, Form, Inline, Organisation,
    ReportWay, Section,
};
pub use ids::{
    BinId, ChoiceId, Digest, ItemId, LineId, NumberId, PictureId, PlaceId, ScenarioId, SceneId, SpeakerId,
    ToggleId,
};
pub use scenario::{Band, Place, Role, Scenario, Setting, Speaker};
pub use scene::{Family, Flag, Lever, Line, Scene, Shown};
pub use step::{
    Bin, Branch, Choice, ChoiceOption, Ending, Hunt, Order, OrderItem, Quality, Question, QuestionOption,
    Say, Settings, Sort, SortItem, Step, Tell, TellOption, Toggle,
};
