//! The story compiler: scenario files to checked scenarios, and every fault at once.
//!
//! Text comes in and `(result, diagnostics)` goes out; this crate reads no file and prints nothing. It knows no browser,
//! clock or machine. The command that does is `kenghe` (crate `packager`).
//!
//! The way of a file: `parse` (syntax, keys, values) → [`source`] (what the author wrote, with places) → `rules` (what a
//! story has to keep) → `build` (what the engine plays, in every language) → [`Pack`].

mod build;
mod by_language;
mod code;
mod compile;
mod compiled;
mod diagnostic;
mod document;
mod feed;
mod figure;
mod find;
mod fnv;
mod format;
mod ids;
mod interface;
pub mod keys;
mod label;
mod lock;
mod near;
mod parse;
mod po;
mod questionnaire;
mod reference;
mod report;
mod rules;
pub mod source;
pub mod survey;
pub mod template;
mod texts;
pub mod unreadable;
mod walk;
mod written;

pub use by_language::ByLanguage;
pub use code::{Code, Weight};
pub use compile::{Options, PackFiles, compile};
pub use compiled::{
    Booster, Fact, Pack, PackDocument, PackScenario, PackSurvey, Reviewer, Site, SiteNumber, Tag, Waiver,
};
pub use diagnostic::{Diagnostic, Severity, SourceFile, Span, Spanned};
pub use engine::Date;
pub use format::{Formatted, format};
pub use interface::{Interface, InterfaceFiles, Reader, format_interface, interface};
pub use parse::{is_id, with_scenario};
