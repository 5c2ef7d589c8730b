/** The one logger: structured lines on standard output. What must never be in it is redacted even if somebody logs it by mistake. */
import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from '../config.ts';
import { describeError } from './describe-error.ts';

const secretFields = [
  'password', 'token', 'code', 'secret', 'signInSecret', 'email', 'recipient', 'address', 'variables', 'parameters', 'query', 'body',
  'armored', 'authorization', 'cookie', 'headers', 'facts',
];

/** @param destination standard output unless given */
export function createLog(level: LogLevel, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secretFields.filter((field) => field !== 'code').flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[redacted]' },
    serializers: { err: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}
