//! Progress in an address: where a browser keeps nothing, links between our own pages carry it in the fragment, which
//! never reaches a server and is taken out of the address at once.
//!
//! `#kn=<code>` carries progress; `#tiep` asks to go on where the learner was, because a language switch keeps the place.
//! The code is unpadded base64url of: a version byte, four bytes of checksum (FNV-1a), the text of [`crate::encode`].

use thiserror::Error;

use crate::base64url;
use crate::progress::Progress;
use crate::wire::{DecodeError, decode, encode};

const VERSION: u8 = 1;
const CODE: &str = "kn=";
const GO_ON: &str = "tiep";

/// What an address brings along.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carry {
    /// Progress from a page before.
    pub progress: Option<Progress>,
    /// Whether to go on at once instead of offering it.
    pub go_on: bool,
}

/// Why a code in an address is no progress.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CarryError {
    /// It holds other characters than a code does, or too few.
    #[error("not a code")]
    NotACode,
    /// It was made by a newer program.
    #[error("a code of version {0}")]
    Newer(u8),
    /// It was cut or mistyped.
    #[error("the code is incomplete")]
    Checksum,
    /// Its content is no progress.
    #[error(transparent)]
    Content(#[from] DecodeError),
}

impl Carry {
    /// Reads a fragment (without `#`). The rest of a foreign fragment is returned as it was, to be left in the address.
    ///
    /// # Errors
    /// Where there is a code and it is no progress.
    pub fn from_fragment(fragment: &str) -> (Result<Self, CarryError>, String) {
        let mut carry = Self::default();
        let mut error = None;
        let mut rest = Vec::new();
        for part in fragment.split('&') {
            if let Some(code) = part.strip_prefix(CODE) {
                match from_code(code) {
                    Ok(progress) => carry.progress = Some(progress),
                    Err(reason) => error = Some(reason),
                }
            } else if part == GO_ON {
                carry.go_on = true;
            } else {
                rest.push(part);
            }
        }
        (error.map_or(Ok(carry), Err), rest.join("&"))
    }

    /// The fragment (without `#`); empty where there is nothing to carry.
    #[must_use]
    pub fn to_fragment(&self) -> String {
        let code = self.progress.as_ref().map(|progress| format!("{CODE}{}", to_code(progress)));
        let go_on = self.go_on.then(|| GO_ON.to_owned());
        code.into_iter().chain(go_on).collect::<Vec<_>>().join("&")
    }
}

fn to_code(progress: &Progress) -> String {
    let text = encode(progress);
    let mut bytes = vec![VERSION];
    bytes.extend(checksum(text.as_bytes()).to_be_bytes());
    bytes.extend(text.as_bytes());
    base64url::encode(&bytes)
}

fn from_code(code: &str) -> Result<Progress, CarryError> {
    let bytes = base64url::decode(code).ok_or(CarryError::NotACode)?;
    let Some((&version, rest)) = bytes.split_first() else { return Err(CarryError::NotACode) };
    if version > VERSION {
        return Err(CarryError::Newer(version));
    }
    let Some((sum, text)) = rest.split_at_checked(4) else { return Err(CarryError::NotACode) };
    if version != VERSION || sum != checksum(text).to_be_bytes() {
        return Err(CarryError::Checksum);
    }
    let text = std::str::from_utf8(text).map_err(|_| CarryError::Checksum)?;
    Ok(decode(text)?)
}

/// FNV-1a, 32 bits: enough to notice a cut or mistyped code; it is no protection against intent, and needs none.
fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use engine::Run;
    use proptest::prelude::*;

    use super::{Carry, CarryError};
    use crate::progress::Progress;

    fn progress() -> Progress {
        let mut progress = Progress::default();
        let run = Run {
            scenario: "a".into(),
            digest: "d".into(),
            seed: u64::MAX,
            decisions: vec![("s".into(), engine::Decision::Choose("o".into()))],
            continues: 3,
        };
        progress.keep(&"a".into(), Some(run));
        progress
    }

    #[test]
    fn what_is_carried_arrives_and_a_foreign_fragment_stays() {
        let carry = Carry { progress: Some(progress()), go_on: true };
        let fragment = format!("?secret=x1&{}", carry.to_fragment());
        assert_eq!(Carry::from_fragment(&fragment), (Ok(carry), "?secret=x1".to_owned()));
    }

    #[test]
    fn a_cut_code_is_noticed() {
        let fragment = Carry { progress: Some(progress()), go_on: false }.to_fragment();
        for cut in 4..fragment.len() {
            assert!(Carry::from_fragment(&fragment[..cut]).0.is_err(), "cut at {cut}");
        }
        assert_eq!(Carry::from_fragment("kn=%%%").0, Err(CarryError::NotACode));
    }

    proptest! {
        #[test]
        fn nothing_in_an_address_panics(fragment in ".*") {
            let _ = Carry::from_fragment(&fragment);
            let _ = Carry::from_fragment(&format!("kn={fragment}"));
        }
    }
}
