//! What the tests need from the system: browsers, their drivers, a font that has Vietnamese, and the web servers whose
//! settings the site brings.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use super::Tools;
use crate::places::{Places, on_path};
use crate::run;

/// The Debian packages of the web servers, and where each leaves what is looked for.
const SERVERS: [(&str, &str); 4] = [
    ("nginx", "/usr/sbin/nginx"),
    ("libnginx-mod-http-brotli-static", "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"),
    ("caddy", "/usr/bin/caddy"),
    ("apache2-bin", "/usr/sbin/apache2"),
];
/// The Debian packages of the browsers in which a site in one file is opened, and the program that shows each.
const MORE_BROWSERS: [(&str, &str); 4] = [
    ("firefox-esr", "firefox-esr"),
    ("webkit2gtk-driver", "WebKitWebDriver"),
    ("xvfb", "xvfb-run"),
    ("xauth", "xauth"),
];
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Checks and installs the browser, the driver, the font and the servers.
pub(super) fn parts(places: &Places, tools: &mut Tools) {
    let missing = missing();
    if missing.is_empty() {
        tools.found(
            "Chromium, chromedriver, Firefox, WebKitGTK, a font with Vietnamese, nginx, Caddy, Apache",
        );
    } else if let Err(error) = apt_get(places, &missing) {
        let names = missing.join(" ");
        println!("{names}: {error:#}");
        for package in missing {
            tools.lacks_package(package.to_owned(), package);
        }
    }
    tools.chrome = chrome();
    tools.chromedriver = chromedriver();
}

/// The Debian packages that are missing.
fn missing() -> Vec<&'static str> {
    let mut packages = Vec::new();
    if chrome().is_none() {
        packages.push("chromium");
    }
    if chromedriver().is_none() {
        packages.push("chromium-driver");
    }
    if !has_font() {
        packages.extend(["fontconfig", "fonts-noto-core"]);
    }
    packages.extend(MORE_BROWSERS.iter().filter(|(_, it)| on_path(it).is_none()).map(|(name, _)| name));
    packages.extend(SERVERS.iter().filter(|(_, place)| !Path::new(place).exists()).map(|(name, _)| name));
    packages
}

/// The browser: the one that is named in CHROME, else one on PATH.
fn chrome() -> Option<PathBuf> {
    named_in("CHROME").or_else(|| BROWSERS.iter().find_map(|name| on_path(name)))
}

/// The driver: the one that is named in CHROMEDRIVER, else the one on PATH.
fn chromedriver() -> Option<PathBuf> {
    named_in("CHROMEDRIVER").or_else(|| on_path("chromedriver"))
}

fn named_in(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file())
}

/// Without such a font the screenshots show boxes and the widths are wrong.
fn has_font() -> bool {
    let fonts = Command::new("fc-list").args([":lang=vi", "family"]).output();
    fonts.is_ok_and(|it| it.status.success() && !it.stdout.is_empty())
}

/// Installs Debian packages, as root or by sudo.
fn apt_get(places: &Places, packages: &[&str]) -> Result<()> {
    if on_path("apt-get").is_none() {
        bail!("there is no apt-get here; install them the way of this system");
    }
    let user = run::answer(Command::new("id").arg("-u"))?;
    let sudo = user.trim() != "0";
    if sudo {
        // It may ask for the password here, where the question can be seen.
        run::shown(Command::new("sudo").arg(if is_terminal() { "-v" } else { "-nv" }))?;
    }
    let apt = |words: &[&str]| {
        let mut command = Command::new(if sudo { "sudo" } else { "env" });
        if sudo {
            command.args(["-n", "env"]);
        }
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]).args(words);
        command
    };
    let names = packages.join(", ");
    let log = |name: &str| places.cache.join(Path::new("log")).join(name);
    let what = "apt: reading the lists of packages, takes about a minute";
    if let Err(error) = run::long(what, &mut apt(&["update"]), &log("apt-update.log")) {
        println!("{error:#}"); // An old list may still do.
    }
    let what = format!("apt: installing {names}, takes about 3 minutes");
    let mut words = vec!["install", "-y", "--no-install-recommends"];
    words.extend(packages);
    run::long(&what, &mut apt(&words), &log("apt-install.log"))
}

fn is_terminal() -> bool {
    std::io::IsTerminal::is_terminal(&std::io::stdin())
}
