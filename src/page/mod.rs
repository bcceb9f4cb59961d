//! The pages, each one `<main>`.

#[cfg(feature = "ssr")]
mod guide;
#[cfg(feature = "ssr")]
mod guide_text;
mod home;
mod player;
mod story_list;

#[cfg(feature = "ssr")]
pub(crate) use guide::guide_page;
pub(crate) use home::HomePage;
pub(crate) use player::PlayerPage;
