//! Running tests: shown as they come, and counted, since a group that tests nothing must not pass.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::run;

/// Runs a program whose output counts tests, and says how many passed.
pub(super) fn counted(command: &mut Command) -> Result<String> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start {}", run::named(command)))?;
    let mut passed = 0;
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).split(b'\n') {
            let line = line.context("the output was cut off")?;
            let line = String::from_utf8_lossy(&line);
            passed += passed_in(&line);
            println!("{line}");
        }
    }
    std::io::stdout().flush().context("nobody listens")?;
    let status = child.wait().with_context(|| format!("lost {}", run::named(command)))?;
    if !status.success() {
        bail!("{} ended with {status}", run::named(command));
    }
    if passed == 0 {
        bail!("{} ran no tests", run::named(command));
    }
    Ok(format!("{passed} tests"))
}

/// How many tests passed by a summing line of cargo, of the browser's runner or of Node.
fn passed_in(line: &str) -> u32 {
    let number = |words: &str| words.split_whitespace().next().and_then(|it| it.parse().ok());
    let found = match (line.split_once("test result: ok. "), line.split_once(" pass ")) {
        (Some((_, rest)), _) if rest.contains(" passed") => number(rest),
        (_, Some((mark, rest))) if mark == "ℹ" || mark == "#" => number(rest),
        _ => None,
    };
    found.unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_read() {
        assert_eq!(passed_in("test result: ok. 16 passed; 0 failed; 0 ignored"), 16);
        assert_eq!(passed_in("ℹ pass 12"), 12);
        assert_eq!(passed_in("# pass 3"), 3);
        assert_eq!(passed_in("ℹ tests 12"), 0);
        assert_eq!(passed_in("test result: FAILED. 1 passed; 1 failed"), 0);
        assert_eq!(passed_in("they all pass 5 times"), 0);
    }

    #[test]
    fn no_tests_and_failed_tests_are_errors() {
        let say = |words: &str| counted(Command::new("sh").args(["-c", words]));
        assert_eq!(say("echo 'test result: ok. 2 passed; 0 failed'; echo 'ℹ pass 1'").unwrap(), "3 tests");
        assert!(say("echo 'test result: ok. 0 passed; 0 failed'").is_err());
        assert!(say("echo 'test result: ok. 2 passed; 0 failed'; exit 1").is_err());
    }
}
