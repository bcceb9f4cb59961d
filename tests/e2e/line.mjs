// The line between browser and server: one address that can be cut, lead to another build, or answer by itself.
import { createServer, request } from "node:http";
import { after } from "node:test";

/**
 * A line to a server.
 * @param {string} to the server's address, with a slash at its end
 */
export async function lineTo(to) {
  const line = { asked: [] };
  /** As it was at first. */
  line.reset = () => {
    line.to = to;
    line.left = Infinity;
    line.answers = new Map();
    line.asked.length = 0;
  };
  /** Lets so many requests more through. */
  line.cut = (more = 0) => {
    line.left = more;
    if (more === 0) server.closeAllConnections();
  };
  line.mend = () => {
    line.left = Infinity;
  };
  line.reset();
  const server = createServer((asked, response) => {
    const path = asked.url.split("?")[0];
    if (line.left <= 0) {
      asked.socket.destroy();
      return;
    }
    line.left -= 1;
    line.asked.push(path.slice(1));
    const own = line.answers.get(path.slice(1));
    if (own !== undefined) {
      response.writeHead(own.status ?? 200, { "Content-Type": "text/html; charset=utf-8" });
      response.end(own.body);
      return;
    }
    const onward = request(new URL(asked.url, line.to), { method: asked.method, headers: asked.headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => asked.socket.destroy());
    asked.pipe(onward);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  line.base = `http://127.0.0.1:${server.address().port}/`;
  return line;
}
