import diagnostics from "node:diagnostics_channel";

/**
 * Whose address a request comes from. Anybody can write `x-forwarded-for`; believed is only what our own proxies appended:
 * with N of them the Nth entry from the right is the neighbour of the outermost one. Without proxies, or where the request
 * went past them, it is the other end of the connection.
 */
export function clientAddress(connected, forwardedFor, proxies) {
  const entries = forwardedFor ? forwardedFor.split(",").map((entry) => entry.trim()) : [];
  if (proxies < 1 || entries.length < proxies) return connected;
  return entries[entries.length - proxies] || connected;
}

/** What server/web/origin.ts looks for before it believes the header. */
const SETTLED = Symbol.for("batchtrack.client-address-settled");

/**
 * From now on `x-forwarded-for` of every request to this process is that one address, whatever was sent: Next itself fills
 * the header in only where it is missing, and a page cannot see the connection. Answers how to stop.
 */
export function settleClientAddresses(proxies) {
  const settle = ({ request }) => {
    const address = clientAddress(
      request.socket.remoteAddress,
      [request.headers["x-forwarded-for"]].flat().join(",") || undefined,
      proxies,
    );
    if (address) request.headers["x-forwarded-for"] = address;
    else delete request.headers["x-forwarded-for"];
  };
  diagnostics.subscribe("http.server.request.start", settle);
  globalThis[SETTLED] = true;
  return () => {
    diagnostics.unsubscribe("http.server.request.start", settle);
    delete globalThis[SETTLED];
  };
}
