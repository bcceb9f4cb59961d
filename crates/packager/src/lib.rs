//! What the command `kenghe` does, one module a subcommand, and the site that it writes.

pub mod check;
pub mod fmt;
pub mod load;
pub mod new;
pub mod package;
mod png_file;
pub mod prerender;
pub mod preview;
mod replace;
pub mod report;
pub mod schema;
pub mod script;
pub mod serve;
mod share;
pub mod site;
