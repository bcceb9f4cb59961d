//! `cargo xtask`: the project's own commands, from a fresh machine to a served site.
//!
//! This is the first thing that compiles, so it depends on next to nothing. It calls the real tools (cargo, Trunk,
//! `kenghe`, npm, Chromium) and knows nothing about stories.

mod bench;
mod budget;
mod build;
mod offline;
mod page;
mod places;
mod run;
mod serve;
mod setup;
mod stamp;
mod test;
mod tidy;
mod weigh;

use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use crate::places::Places;

const USAGE: &str = "\
cargo xtask COMMAND

  setup                install everything that is missing, browsers for the tests included
  build [--debug]      build the site into dist/
  serve [--port 8080]  build the site and serve it on 127.0.0.1
  package FORM …       build the site, then `kenghe package FORM …`
  test                 everything: format, lints, tests, browser, budgets, end to end
  ci                   the same
  tidy                 only the project's own rules
  budget               only the sizes of the built site
  bench                sizes and times, shown and not judged
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match command(&arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Carries out one command line.
fn command(arguments: &[&str]) -> Result<ExitCode> {
    let places = Places::find()?;
    match arguments {
        ["setup"] => {
            setup::run(&places, setup::Extent::Tests, setup::Told::All).complete()?;
            println!("Everything is there.");
        }
        ["build"] => build::site(&places, build::Profile::Release)?,
        ["build", "--debug"] => build::site(&places, build::Profile::Debug)?,
        ["serve", rest @ ..] => return serve::site(&places, port(rest)?),
        ["package", words @ ..] => build::package(&places, words)?,
        ["test" | "ci"] => return Ok(test::everything(&places)),
        ["tidy"] => println!("{}", tidy::check(&places.root)?),
        ["budget"] => println!("{}", budget::check(&places)?),
        ["bench"] => bench::show(&places)?,
        [] | ["help" | "--help" | "-h"] => print!("{USAGE}"),
        other => {
            eprint!("unknown command: {}\n\n{USAGE}", other.join(" "));
            return Ok(ExitCode::from(2));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The port of `serve`.
fn port(arguments: &[&str]) -> Result<u16> {
    let given = match arguments {
        [] => return Ok(8080),
        ["--port", given] => *given,
        [one] if one.starts_with("--port=") => &one["--port=".len()..],
        other => bail!("serve takes --port N only, not {}", other.join(" ")),
    };
    given.parse().with_context(|| format!("{given} is not a port (0 to 65535)"))
}

#[cfg(test)]
mod tests {
    use super::port;

    #[test]
    fn the_port_is_read_or_refused() {
        assert_eq!(port(&[]).unwrap(), 8080);
        assert_eq!(port(&["--port", "81"]).unwrap(), 81);
        assert_eq!(port(&["--port=82"]).unwrap(), 82);
        assert!(port(&["--port", "many"]).is_err());
        assert!(port(&["--host", "x"]).is_err());
    }
}
