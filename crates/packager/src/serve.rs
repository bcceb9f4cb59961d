//! A folder as a site on this machine: what `kenghe serve` does, and what `kenghe preview` and the end-to-end tests
//! stand on. It behaves as a plain static host does, headers from the site's own `_headers` included, so that what works
//! here works there.
//!
//! Only 127.0.0.1 is listened on.

mod answer;
mod connection;
mod encoding;
mod header_rules;
mod media_type;

use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use clap::Args;

use self::answer::Site;
pub(crate) use self::media_type::{KINDS, is_text};

/// A site that is being served.
pub(crate) struct Server {
    listener: TcpListener,
    site: Arc<Site>,
    port: u16,
}

impl Server {
    /// Listens; port 0 takes any that is free.
    pub(crate) fn bind(folder: &Path, port: u16) -> Result<Self> {
        let site = Arc::new(Site::open(folder)?);
        let listener = match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(listener) => listener,
            Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => {
                bail!("port {port} is taken by another program; choose another with --port")
            }
            Err(error) => return Err(error).with_context(|| format!("cannot listen on port {port}")),
        };
        let port = listener.local_addr().context("the port is unknown")?.port();
        Ok(Self { listener, site, port })
    }

    /// The address to open, with a slash at its end.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Serves until the program ends.
    pub(crate) fn run(&self) {
        for stream in self.listener.incoming().flatten() {
            let site = self.site.clone();
            // A browser that goes away in the meantime is none of the server's business.
            std::thread::spawn(move || connection::serve_one(&site, stream));
        }
    }
}

/// Serves a built site on this machine, as a static host would.
#[derive(Args)]
pub struct Serve {
    /// The folder of the site.
    #[arg(default_value = "dist")]
    folder: PathBuf,
    /// The port; 0 takes any that is free.
    #[arg(long, default_value_t = 8080)]
    port: u16,
}

impl Serve {
    /// Serves until the program ends.
    ///
    /// # Errors
    /// The folder is no site, or the port is taken.
    pub fn run(&self) -> Result<ExitCode> {
        let server = Server::bind(&self.folder, self.port)?;
        println!("Kể Nghe: {}", server.address());
        println!("Ctrl+C stops it.");
        server.run();
        Ok(ExitCode::SUCCESS)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use super::*;

    /// A site on a free port, in a folder of its own.
    fn site() -> (tempfile::TempDir, u16) {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("site");
        std::fs::create_dir_all(root.join("kich-ban/a")).unwrap();
        std::fs::write(root.join("index.html"), "<p>nhà</p>".repeat(100)).unwrap();
        std::fs::write(root.join("404.html"), "không có").unwrap();
        std::fs::write(root.join("kich-ban/a/index.html"), "a").unwrap();
        std::fs::write(root.join("_headers"), "/*\n  Referrer-Policy: no-referrer\n").unwrap();
        let server = Server::bind(&root, 0).unwrap();
        let port = server.port;
        std::thread::spawn(move || server.run());
        (folder, port)
    }

    /// What the server says to some words.
    fn say(port: u16, words: &str) -> String {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
        write!(stream, "{words}\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    #[test]
    fn pages_come_with_the_headers_of_the_site() {
        let (_folder, port) = site();
        let home = say(port, "GET / HTTP/1.1");
        assert!(home.starts_with("HTTP/1.1 200"), "{home}");
        assert!(home.contains("Content-Type: text/html; charset=utf-8"), "{home}");
        assert!(home.contains("Content-Length: 1100"), "{home}");
        assert!(home.contains("Referrer-Policy: no-referrer"), "{home}");
        assert!(home.ends_with("<p>nhà</p>"), "{home}");
        assert!(say(port, "GET /kich-ban/a/?x=1 HTTP/1.1").ends_with("\r\n\r\na"));
    }

    #[test]
    fn head_has_no_body_and_other_methods_are_refused() {
        let (_folder, port) = site();
        let head = say(port, "HEAD / HTTP/1.1");
        assert!(head.starts_with("HTTP/1.1 200") && head.ends_with("\r\n\r\n"), "{head}");
        assert!(head.contains("Content-Length: 1100"), "{head}");
        assert!(say(port, "DELETE / HTTP/1.1").starts_with("HTTP/1.1 405"));
    }

    #[test]
    fn unknown_and_outside_addresses_lead_nowhere() {
        let (folder, port) = site();
        std::fs::write(folder.path().join("outside.txt"), "outside").unwrap();
        for target in
            ["/no", "/../outside.txt", "/%2e%2e/outside.txt", "/..%2foutside.txt", "/_headers", "//x"]
        {
            let answer = say(port, &format!("GET {target} HTTP/1.1"));
            assert!(answer.starts_with("HTTP/1.1 404"), "{target}: {answer}");
            assert!(answer.ends_with("không có"), "{target}: {answer}");
            assert!(answer.contains("Referrer-Policy"), "{target}: {answer}");
        }
    }

    #[test]
    fn many_ask_at_once() {
        let (_folder, port) = site();
        let asking: Vec<_> =
            (0..24).map(|_| std::thread::spawn(move || say(port, "GET / HTTP/1.1"))).collect();
        for one in asking {
            assert!(one.join().unwrap().starts_with("HTTP/1.1 200"));
        }
    }

    #[test]
    fn a_taken_port_is_told_in_one_line() {
        let (folder, port) = site();
        let error = Server::bind(folder.path(), port).err().unwrap();
        let words = format!("port {port} is taken by another program; choose another with --port");
        assert_eq!(format!("{error:#}"), words);
        let error = Server::bind(&folder.path().join("no"), 0).err().unwrap();
        assert!(format!("{error:#}").contains("is no folder"), "{error:#}");
    }
}
