//! Running other programs: shown as they are, quietly with a clock, or for their answer.

use std::fs::File;
use std::io::{IsTerminal, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How often a step that runs without a terminal says that it is still at work.
const SAY_EVERY: Duration = Duration::from_secs(30);
/// How often the clock on a terminal ticks.
const TICK: Duration = Duration::from_millis(250);
/// How many lines of a failed program's output are shown.
const LAST_LINES: usize = 25;

/// Runs a program, its output shown as it comes.
pub(crate) fn shown(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", named(command)))?;
    check(command, status)
}

/// Runs a program and gives what it wrote to standard output.
pub(crate) fn answer(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("cannot start {}", named(command)))?;
    check(command, output.status)?;
    String::from_utf8(output.stdout).with_context(|| format!("{} did not answer in UTF-8", named(command)))
}

/// Runs a long step: one line that says what is done and for how long, the output kept in a file.
pub(crate) fn long(what: &str, command: &mut Command, log: &Path) -> Result<()> {
    if let Some(folder) = log.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
    }
    let file = File::create(log).with_context(|| format!("cannot write {}", log.display()))?;
    let start = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(file.try_clone().context("cannot share the log")?)
        .stderr(file)
        .spawn()
        .with_context(|| format!("cannot start {}", named(command)))?;
    let status = watch(what, &mut child, start).with_context(|| format!("lost {}", named(command)))?;
    if status.success() {
        return Ok(());
    }
    let output = std::fs::read(log).unwrap_or_default();
    let output = String::from_utf8_lossy(&output);
    let lines: Vec<&str> = output.lines().collect();
    for line in &lines[lines.len().saturating_sub(LAST_LINES)..] {
        eprintln!("    {line}");
    }
    bail!(
        "{what}: {} failed after {}; all of its output is in {}",
        named(command),
        clock(start.elapsed()),
        log.display()
    )
}

/// Waits for a program and says how long it has been running.
fn watch(what: &str, child: &mut Child, start: Instant) -> std::io::Result<ExitStatus> {
    let terminal = std::io::stdout().is_terminal();
    let mut said = Instant::now();
    if !terminal {
        println!("{what} …");
    }
    loop {
        if let Some(status) = child.try_wait()? {
            let end = if status.success() { "done in" } else { "failed after" };
            let back = if terminal { "\r\x1b[K" } else { "" };
            println!("{back}{what} … {end} {}", clock(start.elapsed()));
            return Ok(status);
        }
        if terminal {
            print!("\r\x1b[K{what} … {}", clock(start.elapsed()));
            std::io::stdout().flush()?;
        } else if said.elapsed() >= SAY_EVERY {
            println!("{what} … {}", clock(start.elapsed()));
            said = Instant::now();
        }
        std::thread::sleep(TICK);
    }
}

/// Minutes and seconds.
pub(crate) fn clock(time: Duration) -> String {
    format!("{}:{:02}", time.as_secs() / 60, time.as_secs() % 60)
}

/// A failed program as an error.
fn check(command: &Command, status: ExitStatus) -> Result<()> {
    if status.success() { Ok(()) } else { bail!("{} ended with {status}", named(command)) }
}

/// The command line as a person would write it, cut where it gets long.
pub(crate) fn named(command: &Command) -> String {
    let mut words = vec![Path::new(command.get_program()).file_name().unwrap_or(command.get_program())];
    words.extend(command.get_args().take(8));
    let words: Vec<_> = words.iter().map(|word| word.to_string_lossy()).collect();
    format!("`{}`", words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_is_told_in_minutes_and_seconds() {
        assert_eq!(clock(Duration::from_secs(190)), "3:10");
        assert_eq!(clock(Duration::from_millis(900)), "0:00");
    }

    #[test]
    fn a_failed_program_is_an_error_that_names_it() {
        let error = shown(Command::new("false").arg("x")).unwrap_err();
        assert!(error.to_string().starts_with("`false x` ended with"), "{error}");
        let error = shown(&mut Command::new("no-such-program")).unwrap_err();
        assert!(error.to_string().contains("cannot start `no-such-program`"), "{error}");
    }

    #[test]
    fn a_long_step_keeps_its_output() {
        let log = std::env::temp_dir().join(format!("xtask-long-{}.log", std::process::id()));
        long("a step", Command::new("sh").args(["-c", "echo words"]), &log).unwrap();
        assert_eq!(std::fs::read_to_string(&log).unwrap(), "words\n");
        assert!(long("a step", Command::new("sh").args(["-c", "exit 3"]), &log).is_err());
        std::fs::remove_file(log).unwrap();
    }
}
