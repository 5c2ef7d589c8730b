import { getOperationAST, parse } from 'graphql';
import { useEffect, useRef, useState } from 'react';
import { askApi, type Asker, followApi, type Question } from './ask-api.ts';

export interface Shown {
  /** What came, as JSON that a person reads; null before anything was asked. */
  readonly text: string | null;
  readonly status: number | null;
  readonly milliseconds: number | null;
  readonly cost: number | null;
  /** UNREACHABLE: nothing answered. STREAM: the stream was refused or broke off. */
  readonly fault: 'UNREACHABLE' | 'STREAM' | null;
  readonly isRunning: boolean;
}
const nothing: Shown = { text: null, status: null, milliseconds: null, cost: null, fault: null, isRunning: false };
/** A stream that runs for days shows its last events. */
const mostEvents = 100;

const written = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body, null, 2));

function costIn(body: unknown): number | null {
  const cost: unknown = Object(Object(Object(body).extensions).cost).requested;
  return typeof cost === 'number' ? cost : null;
}

function isSubscription({ query, operationName }: Question): boolean {
  try {
    return getOperationAST(parse(query), operationName)?.operation === 'subscription';
  } catch {
    return false;
  }
}

export interface ApiRun {
  readonly shown: Shown;
  readonly run: (asker: Asker, question: Question) => void;
  readonly stop: () => void;
}

/** One question at a time; the one before is given up, and the last with the page or the token. Errors of GraphQL are answers as any other. */
export function useApiRun(): ApiRun {
  const [shown, setShown] = useState(nothing);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const ask = async (asker: Asker, question: Question, signal: AbortSignal): Promise<void> => {
    const { body, status, milliseconds } = await askApi(asker, question, signal);
    if (!signal.aborted) setShown({ ...nothing, text: written(body), status, milliseconds, cost: costIn(body) });
  };
  const follow = async (asker: Asker, question: Question, signal: AbortSignal): Promise<void> => {
    const events: string[] = [];
    await followApi(asker, question, signal, (event) => {
      events.unshift(written(event));
      setShown({ ...nothing, text: events.slice(0, mostEvents).join('\n\n'), isRunning: true });
    });
    if (!signal.aborted) setShown((before) => ({ ...before, isRunning: false }));
  };
  const run = (asker: Asker, question: Question): void => {
    running.current?.abort();
    const { signal } = (running.current = new AbortController());
    setShown((before) => ({ ...before, fault: null, isRunning: true }));
    const streams = isSubscription(question);
    (streams ? follow : ask)(asker, question, signal).catch(() => {
      if (!signal.aborted) setShown((before) => ({ ...before, isRunning: false, fault: streams ? 'STREAM' : 'UNREACHABLE' }));
    });
  };
  const stop = (): void => {
    running.current?.abort();
    setShown((before) => ({ ...before, isRunning: false }));
  };
  return { shown, run, stop };
}
