//! A decision, written down.

use engine::Decision;
use engine::compact::{Reader, Writer};

use super::lines::{read_flag, read_list, read_text, write_flag, write_list};

/// Writes a decision: its kind, then its ids. A kind keeps its number for ever.
pub fn write_decision(decision: &Decision, out: &mut Writer) {
    match decision {
        Decision::Choose(id) => {
            out.line("0");
            out.line(id.as_str());
        }
        Decision::Flags(all) => {
            out.line("1");
            write_list(all, out, |id, out| out.line(id.as_str()));
        }
        Decision::Order(all) => {
            out.line("2");
            write_list(all, out, |id, out| out.line(id.as_str()));
        }
        Decision::Sort(all) => {
            out.line("3");
            write_list(all, out, |(item, bin), out| {
                out.line(item.as_str());
                out.line(bin.as_str());
            });
        }
        Decision::Settings(all) => {
            out.line("4");
            write_list(all, out, |(toggle, on), out| {
                out.line(toggle.as_str());
                write_flag(*on, out);
            });
        }
        Decision::Options(all) => {
            out.line("5");
            write_list(all, out, |id, out| out.line(id.as_str()));
        }
        Decision::Said => out.line("6"),
        Decision::Passed => out.line("7"),
    }
}

/// Reads a decision.
pub fn read_decision(from: &mut Reader<'_>) -> Option<Decision> {
    Some(match from.number()? {
        0 => Decision::Choose(read_text(from)?),
        1 => Decision::Flags(read_list(from, read_text)?),
        2 => Decision::Order(read_list(from, read_text)?),
        3 => Decision::Sort(read_list(from, |from| Some((read_text(from)?, read_text(from)?)))?),
        4 => Decision::Settings(read_list(from, |from| Some((read_text(from)?, read_flag(from)?)))?),
        5 => Decision::Options(read_list(from, read_text)?),
        6 => Decision::Said,
        7 => Decision::Passed,
        _ => return None,
    })
}
