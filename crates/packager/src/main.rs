//! The command `kenghe`: one subcommand a file of the library (lib.rs).

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use packager::{check, fmt, new, package, prerender, preview, report, script, serve};

/// Checks, formats, previews and packages the stories of Kể Nghe.
#[derive(Parser)]
#[command(name = "kenghe", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Reports every fault of a pack or of one scenario.
    Check(check::Check),
    /// Gives line ids, keeps ids.lock and brings the catalogues up to date.
    Fmt(fmt::Fmt),
    /// Starts a scenario that passes the check.
    New(new::New),
    /// Puts the stories into forms that need no web server.
    Package(package::Package),
    /// Writes every page into the folder that Trunk stages; Trunk runs it.
    Prerender(prerender::Prerender),
    /// Shows a scenario in the browser and checks it again at every save.
    Preview(preview::Preview),
    /// Prints figures of each scenario and of the whole pack.
    Report(report::Report),
    /// Writes a scenario as a page to print and sign.
    Script(script::Script),
    /// Serves a built site on this machine, as a static host would.
    Serve(serve::Serve),
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Check(check) => check.run(),
        Command::Fmt(fmt) => fmt.run(),
        Command::New(new) => new.run(),
        Command::Package(package) => package.run(),
        Command::Prerender(prerender) => prerender.run(),
        Command::Preview(preview) => preview.run(),
        Command::Report(report) => report.run(),
        Command::Script(script) => script.run(),
        Command::Serve(serve) => serve.run(),
    };
    done.unwrap_or_else(|error| {
        eprintln!("kenghe: {error:#}");
        ExitCode::from(2)
    })
}
