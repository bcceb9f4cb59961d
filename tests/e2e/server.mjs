// The built site on a free port, by the program that `cargo xtask serve` uses, so with the same headers.
//
// DIST names the built site, KENGHE the program; without them they are where cargo and Trunk put them.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Where the built site is. */
export const dist = process.env.DIST ?? `${root}dist`;

/** The browser. */
export const chrome = process.env.CHROME ?? "/usr/bin/chromium";

/** What the browser is started with; as root it has no sandbox of its own. */
export const chromeArguments = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking"];

/**
 * Serves a folder.
 * @param {string} folder what to serve
 * @returns {Promise<{base: string, stop: () => void}>} the address, with a slash at its end, and how to stop
 */
export function serve(folder = dist) {
  const program = process.env.KENGHE ?? `${root}target/debug/kenghe`;
  const child = spawn(program, ["serve", folder, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  const stop = () => child.kill();
  process.once("exit", stop);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`${program} ended with ${code}`)));
    createInterface({ input: child.stdout }).on("line", (line) => {
      const base = line.match(/http:\/\/\S+/)?.[0];
      if (base) resolve({ base, stop });
    });
  });
}
