// Drives Firefox and WebKitGTK by the WebDriver protocol over HTTP: just what the tests of packages need.
//
// GECKODRIVER names Firefox's driver; without it and for WebKit the one on PATH is taken.
import { spawn } from "node:child_process";
import { createServer } from "node:http";

/** What each browser is asked for. Automation switches Firefox's policy for files off, so it is switched on again. */
const BROWSERS = {
  firefox: {
    driver: (port) => [process.env.GECKODRIVER ?? "geckodriver", ["--port", String(port), "--log", "fatal"]],
    wanted: {
      browserName: "firefox",
      "moz:firefoxOptions": { args: ["-headless"], prefs: { "security.fileuri.strict_origin_policy": true } },
    },
  },
  webkit: {
    driver: (port) => ["xvfb-run", ["-a", "WebKitWebDriver", `--port=${port}`]],
    wanted: { browserName: "MiniBrowser" },
  },
};

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close((error) => (error ? reject(error) : resolve(port)));
    });
  });
}

async function call(url, method, body) {
  const answer = await fetch(url, { method, body: body && JSON.stringify(body), headers: { "content-type": "application/json" } });
  const { value } = await answer.json();
  if (value?.error) throw new Error(`${url}: ${value.error}: ${value.message}`);
  return value;
}

/** Asks again until there is an answer that is not false. */
async function eventually(ask, what) {
  const end = Date.now() + 30_000;
  let last;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      last = error;
    }
    await new Promise((again) => setImmediate(again));
  }
  throw new Error(`${what} never came${last ? `: ${last.message}` : ""}`);
}

/**
 * Starts a browser and does something with it.
 * @param {"firefox" | "webkit"} name which
 * @param {(browser: object) => Promise<void>} body gets `go`, `run` (a script's body), `until` (the same until it is true), `press` (a selector)
 */
export async function drive(name, body) {
  const port = await freePort();
  const [program, words] = BROWSERS[name].driver(port);
  // A group of its own, so that what the driver started ends with it.
  const driver = spawn(program, words, { stdio: "ignore", detached: true });
  const failed = new Promise((_, reject) => {
    driver.once("error", (error) => reject(new Error(`${program} cannot be started (${error.message}); cargo xtask setup installs it`)));
  });
  try {
    await Promise.race([failed, session(port, BROWSERS[name].wanted, body)]);
  } finally {
    if (driver.pid) process.kill(-driver.pid, "SIGTERM");
  }
}

async function session(port, wanted, body) {
  const root = `http://127.0.0.1:${port}`;
  await eventually(() => call(`${root}/status`, "GET"), "the driver");
  const { sessionId } = await call(`${root}/session`, "POST", { capabilities: { alwaysMatch: wanted } });
  const at = `${root}/session/${sessionId}`;
  const run = (script, ...args) => call(`${at}/execute/sync`, "POST", { script, args });
  const until = (script, ...args) => eventually(() => run(script, ...args), script);
  const press = async (selector) => {
    const shown = "return [...document.querySelectorAll(arguments[0])].find((it) => it.offsetParent)";
    const found = await eventually(() => run(shown, selector), selector);
    await call(`${at}/element/${Object.values(found)[0]}/click`, "POST", {});
  };
  try {
    await body({ go: (url) => call(`${at}/url`, "POST", { url }), back: () => call(`${at}/back`, "POST", {}), run, until, press });
  } finally {
    await call(at, "DELETE");
  }
}
