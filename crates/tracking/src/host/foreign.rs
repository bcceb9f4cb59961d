//! What pages around speak that never heard of us: WordPress, which shows any page's oEmbed in a frame, and those that
//! host H5P. Both only ask for a height, and neither says whether it gave it, so the story goes on scrolling inside, and
//! asks once, for the height of its opening.

use super::field::Field;

/// The most that WordPress gives; more is not asked of anybody.
const MOST: u32 = 1000;

/// A message of another protocol.
pub(super) type Foreign = Vec<(&'static str, Field)>;

/// WordPress's secret, from the frame's fragment: it only listens to who knows it.
pub(super) fn secret(fragment: &str) -> Option<String> {
    let secret = fragment.strip_prefix('?').unwrap_or(fragment).strip_prefix("secret=")?;
    let is_sound = (1..=32).contains(&secret.len()) && secret.bytes().all(|it| it.is_ascii_alphanumeric());
    is_sound.then(|| secret.to_owned())
}

/// The height as WordPress reads it.
pub(super) fn wordpress(secret: &str, px: u32) -> Foreign {
    vec![("message", "height".into()), ("value", px.min(MOST).into()), ("secret", secret.into())]
}

/// H5P's first word.
pub(super) fn h5p_hello() -> Foreign {
    vec![("context", "h5p".into()), ("action", "hello".into())]
}

/// What H5P's conversation goes on with; none where the message is not part of it.
pub(super) fn h5p_answer(field: &dyn Fn(&str) -> Option<Field>, px: u32, inner: u32) -> Option<Foreign> {
    if field("context")?.text()? != "h5p" {
        return None;
    }
    let wanted = ("scrollHeight", px.min(MOST).into());
    let (action, more) = match field("action")?.text()?.as_str() {
        "hello" => ("prepareResize", Some(("clientHeight", inner.into()))),
        "resizePrepared" => ("resize", None),
        _ => return None,
    };
    let mut answer: Foreign = vec![("context", "h5p".into()), ("action", action.into()), wanted];
    answer.extend(more);
    Some(answer)
}
