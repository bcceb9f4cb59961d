//! An address as a QR code: dark fields on light, as a drawing of its own.

use qrcodegen::{QrCode, QrCodeEcc};

/// How many light fields stand around it, as readers need.
const QUIET: i32 = 4;

/// A QR code, its quiet zone included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Code {
    /// How many fields are on a side.
    pub side: u32,
    /// The dark fields, as column and row.
    pub dark: Vec<(u32, u32)>,
}

impl Code {
    /// The code of an address; none where it is too long for any.
    pub(crate) fn of(address: &str) -> Option<Self> {
        let code = QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
        let side = u32::try_from(code.size() + 2 * QUIET).ok()?;
        let dark = (0..side).flat_map(|y| (0..side).map(move |x| (x, y)));
        let is_dark = |&(x, y): &(u32, u32)| {
            let at = |it: u32| i32::try_from(it).unwrap_or_default() - QUIET;
            code.get_module(at(x), at(y))
        };
        Some(Self { side, dark: dark.filter(is_dark).collect() })
    }

    /// The dark fields as one path.
    pub(crate) fn path(&self) -> String {
        self.dark.iter().map(|(x, y)| format!("M{x} {y}h1v1h-1z")).collect()
    }

    /// The view box of the drawing.
    pub(crate) fn view_box(&self) -> String {
        format!("0 0 {side} {side}", side = self.side)
    }

    /// The drawing as a file.
    pub(crate) fn svg(&self) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{}\" shape-rendering=\"crispEdges\">\
             <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#000\" d=\"{}\"/></svg>\n",
            self.view_box(),
            self.path(),
            side = self.side,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn the_corners_that_readers_look_for_are_there() {
        let code = Code::of("https://kenghe.example.vn/kich-ban/ban-moi-trong-game/").unwrap();
        let last = code.side - 5;
        for corner in [(4, 4), (last, 4), (4, last), (7, 7)] {
            assert!(code.dark.contains(&corner), "{corner:?}");
        }
        assert!(code.dark.iter().all(|&(x, y)| (4..=last).contains(&x) && (4..=last).contains(&y)));
        assert!(code.svg().contains("M4 4h1v1h-1z"));
    }

    #[test]
    fn what_fits_no_code_is_none() {
        assert_eq!(Code::of(&"a".repeat(4000)), None);
    }
}
