import net from "node:net";

/**
 * A loopback wire to a database that can lose the answer of COMMIT: the transaction is over and kept, and nobody here is told.
 * Only tests use it.
 */
export async function openLossyWire(target: URL) {
  const state = { share: 0, lost: 0, commits: 0 };
  const sockets = new Set<net.Socket>();
  const server = net.createServer((near) => {
    const far = net.connect(Number(target.port), target.hostname);
    const end = () => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.once("close", () => (sockets.delete(socket), end())).on("error", () => {});
    }
    near.pipe(far);
    far.on("data", (chunk: Buffer) => {
      if (chunk.includes("COMMIT\0")) {
        state.commits++;
        if (Math.random() < state.share) {
          state.lost++;
          near.resetAndDestroy();
          return end();
        }
      }
      near.write(chunk);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(target);
  url.port = String((server.address() as net.AddressInfo).port);
  return {
    url: url.href,
    state,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
