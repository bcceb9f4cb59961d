// Real web servers, each with the settings that docs/hosting.md shows, read from that page. They run as the current user,
// on free ports, with all they write in a folder of their own.
import { spawn } from "node:child_process";
import { accessSync, chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { dist } from "./server.mjs";

/** The folder of the school's site that docs/hosting.md takes as its example. */
export const FOLDER = "/ke-nghe/";

const page = readFileSync(new URL("../../docs/hosting.md", import.meta.url), "utf8");
/** The blocks of one kind of server: at the root of a site, and in a folder. */
const blocks = (kind) => [...page.matchAll(new RegExp(`^\`\`\`${kind}\n([^]*?)^\`\`\``, "gm"))].map((found) => found[1]);

/** Daemons stand where users' PATH often does not look. */
function program(...names) {
  const folders = [...process.env.PATH.split(delimiter), "/usr/sbin", "/usr/local/sbin"];
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
  if (!found) throw new Error(`${names[0]} is not installed; cargo xtask setup installs it`);
  return found;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close((error) => (error ? reject(error) : resolve(port)));
    });
  });
}

/**
 * A copy of the site as it is built for a folder. What `base_path` changes in a build stands in two files alone.
 */
function builtFor(place, work) {
  const site = join(work, "site");
  cpSync(dist, site, { recursive: true });
  if (place !== "/") {
    const change = (name, from, to) => writeFileSync(join(site, name), readFileSync(join(site, name), "utf8").replaceAll(from, to));
    change(".htaccess", "ErrorDocument 404 /", `ErrorDocument 404 ${place}`);
    change("404.html", /((?:href|src)=")\/(?!\/)/g, `$1${place}`);
    for (const ending of [".br", ".gz"]) rmSync(join(site, `404.html${ending}`));
  }
  return site;
}

const root = process.getuid?.() === 0;

/** How each server is started: its settings, and the command. `inner` is the block of docs/hosting.md. */
const KINDS = {
  nginx({ inner, inFolder, work, port, brotli }) {
    const module = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
    const packing = inner.replaceAll("include ", `${brotli ? "brotli_static on; " : ""}include `);
    const server = inFolder ? `server { listen 127.0.0.1:${port}; ${packing} }` : packing.replace("listen 80", `listen 127.0.0.1:${port}`);
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${work}/${name};`);
    const settings = `${brotli ? `load_module ${module};` : ""} ${root ? "user root;" : ""} daemon off; pid ${work}/pid; error_log stderr; events {} http { access_log off; ${temporary.join(" ")} ${server} }`;
    return { settings, command: (file) => [program("nginx"), "-p", work, "-e", "stderr", "-c", file] };
  },
  caddy({ inner, work, port }) {
    const settings = `{\n\tadmin off\n\tauto_https off\n\tstorage file_system ${work}/storage\n}\n${inner.replace(/^\S+example\.vn/, `http://127.0.0.1:${port}`)}`;
    return { settings, command: (file) => [program("caddy"), "run", "--adapter", "caddyfile", "--config", file] };
  },
  apache({ inner, inFolder, work, port }) {
    const modules = ["mpm_event", "authz_core", "alias", "dir", "mime", "headers", "rewrite"];
    const loads = modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join("\n");
    // Where root starts it, it serves as another user.
    const user = root ? "User www-data\nGroup www-data\n" : "";
    const languages = "AddLanguage br .br\nAddType application/x-gzip .gz\n"; // As in Debian's own settings.
    const host = inFolder ? `<VirtualHost *:${port}>\n${inner}</VirtualHost>\n` : inner.replace("*:80", `*:${port}`);
    const settings = `${loads}\nServerRoot ${work}\nPidFile ${work}/pid\nErrorLog ${work}/error\nDefaultRuntimeDir ${work}\nServerName localhost\nListen 127.0.0.1:${port}\n${user}TypesConfig /dev/null\n${languages}${host}`;
    return { settings, command: (file) => [program("apache2", "httpd"), "-D", "FOREGROUND", "-f", file] };
  },
};

/** The servers and places that are tried. */
export const HOSTS = ["nginx", "caddy", "apache"].flatMap((kind) =>
  ["/", FOLDER].map((place) => ({ kind, place, name: `${kind} ${place === "/" ? "at the root" : "in a folder"}`, codings: codings(kind, place) })));

/** What each sends packed. nginx at the root is tried as it comes, without a module for brotli. */
function codings(kind, place) {
  return kind === "nginx" && place === "/" ? ["gzip"] : ["br", "gzip"];
}

/**
 * Starts a server.
 * @returns {Promise<{base: string, stop: () => void}>} the site's address, with a slash at its end, and how to stop
 */
export async function host({ kind, place, codings }) {
  const work = mkdtempSync(join(tmpdir(), "ke-nghe-host-"));
  chmodSync(work, 0o755);
  mkdirSync(join(work, "logs"));
  const site = builtFor(place, work);
  const port = await freePort();
  const inFolder = place !== "/";
  const inner = blocks(kind)[inFolder ? 1 : 0].replaceAll("/srv/ke-nghe", site);
  const { settings, command } = KINDS[kind]({ inner, inFolder, work, port, brotli: codings.includes("br") });
  const file = join(work, "settings");
  writeFileSync(file, settings);
  const [path, ...words] = command(file);
  accessSync(path);
  const said = [];
  const child = spawn(path, words, { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, HOME: work } });
  child.stderr.on("data", (data) => said.push(data));
  const ended = new Promise((done) => child.once("exit", done));
  const stop = async () => {
    child.kill();
    await ended;
    rmSync(work, { recursive: true, force: true });
  };
  process.once("exit", () => child.kill());
  const address = `http://127.0.0.1:${port}${place}`;
  let over = false;
  ended.then(() => (over = true));
  // Until it listens; if it ends before, what it said is why.
  while (!(await ask(address).then(() => true, () => false))) {
    const log = join(work, "error");
    if (over) throw new Error(`${kind} did not start: ${Buffer.concat(said)}${existsSync(log) ? readFileSync(log) : ""}`);
    await new Promise((later) => setTimeout(later, 20));
  }
  return { base: address, stop };
}

/**
 * Asks as a browser does, but unpacks nothing and follows nothing.
 * @returns {Promise<{status: number, headers: object, body: Buffer}>}
 */
export function ask(address, headers = {}) {
  return new Promise((resolve, reject) => {
    const asked = request(address, { headers, agent: false }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, raw: answer.rawHeaders, body: Buffer.concat(parts) }));
      answer.on("error", reject);
    });
    asked.on("error", reject);
    asked.end();
  });
}
