/** Loaded before a program that must need no network: whatever it connects to beyond this machine fails, and is named. */
import net from 'node:net';

const isHere = (host) => ['localhost', '::1', '0.0.0.0'].includes(host) || /^127\./.test(host);
const prototype = net.Socket.prototype;
const connect = Reflect.get(prototype, 'connect');

prototype.connect = function connectHere(...given) {
  const [first, second] = Array.isArray(given[0]) ? given[0] : given;
  const options = typeof first === 'object' && first !== null ? first : { port: first, host: second };
  const host = options.path === undefined && typeof options.host === 'string' ? options.host : 'localhost';
  if (isHere(host)) return connect.apply(this, given);
  process.stderr.write(`Refused to reach ${host}\n`);
  return this.destroy(new Error(`${host} is not this machine`));
};
