import type { Server } from 'node:http';

/** Takes no new request, lets those under way end, and after `graceMilliseconds` ends those that don't. */
export async function stopServer(server: Server, graceMilliseconds: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
  await closed;
  clearTimeout(late);
}
