// Pages of somebody else's site, on an origin of their own.
import { createServer } from "node:http";
import { after } from "node:test";

const pages = new Map();
const server = createServer((request, response) => {
  const page = pages.get(new URL(request.url, "http://localhost").pathname);
  const headers = { "Content-Type": "text/html; charset=utf-8", ...(page?.policy && { "Content-Security-Policy": page.policy }) };
  response.writeHead(page ? 200 : 404, headers);
  const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">';
  response.end(`<!doctype html><html lang="vi"><head>${head}<title>Trường em</title><link rel="icon" href="data:,"></head><body>${page?.body ?? ""}</body></html>`);
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
after(() => server.close());

/** The origin of these pages. */
export const origin = `http://127.0.0.1:${server.address().port}`;

/**
 * A page of somebody else's.
 * @param {string} body its HTML
 * @param {string} [policy] its security policy
 * @returns {string} its address
 */
export function foreign(body, policy) {
  const path = `/${pages.size}`;
  pages.set(path, { body, policy });
  return origin + path;
}

/** Keeps what a page is told: every message and every event of our elements. Before the page is opened. */
export function listen(page) {
  return page.addInitScript(() => {
    if (window !== window.top) return;
    window.messages = [];
    window.events = [];
    window.addEventListener("message", (event) => window.messages.push({ origin: event.origin, data: event.data }));
    for (const type of ["ready", "started", "finished"]) {
      window.addEventListener(`ke-nghe:${type}`, (event) => window.events.push({ type, of: event.target.id, ...event.detail }));
    }
  });
}

/**
 * The site again, on an origin of its own, without the part of its policy that says who may frame it.
 * @param {string} base the site
 * @returns {Promise<string>} its address, with a slash at its end
 */
export async function framedByAnyone(base) {
  const proxy = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url.slice(1), base));
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => !/encoding|length|connection/.test(name)));
    headers["content-security-policy"] = headers["content-security-policy"]?.replace("; frame-ancestors *", "") ?? "";
    response.writeHead(answer.status, headers);
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise((listening) => proxy.listen(0, "127.0.0.1", listening));
  after(() => proxy.close());
  return `http://127.0.0.1:${proxy.address().port}/`;
}
