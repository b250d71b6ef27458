import net from "node:net";

/** Does anybody accept connections there? */
export const answers = (port, host = "127.0.0.1") =>
  new Promise((resolve) => {
    const socket = net.connect(port, host);
    socket.once("connect", () => (socket.destroy(), resolve(true)));
    socket.once("error", () => resolve(false));
  });

const listen = (port) =>
  new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });

/** A TCP port of the loopback address that nobody uses at this moment. */
export const freePort = () => listen(0);

/** Could we listen on this port of the loopback address now? */
export const isFree = (port) => listen(port).then(Boolean, () => false);
