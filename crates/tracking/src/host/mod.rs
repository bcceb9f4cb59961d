//! What a story in a frame and the page around it say to each other.
//!
//! Until that page says `hello`, the story tells nothing but how high it would like to be. After that it speaks to the
//! origin of the `hello` alone, and of a learner it says ids only: which story was opened, begun and ended; the score, only
//! where the page asks for it and no adult has to be there. How it looks as JSON: `assets/schema/host-message.schema.json`.
//!
//! A message is a flat object. This module never sees it: the browser's adapter asks it for single [`Field`]s and puts a
//! [`Post`] together from such.

mod conversation;
mod field;
mod foreign;
mod heights;
mod message;
mod shape;

pub use conversation::{Audience, Conversation, Post};
pub use field::{Field, MOST_LETTERS, MOST_PIXELS};
pub use message::{NAMESPACE, VERSION};
pub use shape::{Form, Part, SHAPES, Shape};
