/**
 * The small door to /graphql, for pages that people see first: one request, typed by its document, a cache by
 * operation and variables. Pages that live on a graph of cases use Apollo Client, which costs a first visit 40 kB.
 */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { DocumentNode } from 'graphql';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { HttpRefusal, readJson } from './http.ts';
import { onAccountChange } from './session.tsx';

interface GraphQLAnswer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

type Variables = Record<string, unknown>;

/** The operation as text; the build writes it beside its document. */
export function textOf(document: DocumentNode): string {
  const text = document.loc?.source.body;
  if (text === undefined) throw new Error('a document without its text: is it written with graphql(`…`)?');
  return text;
}

/** Sends one operation. Throws HttpRefusal with the code of the first error, or what fetch throws where nothing answers. */
export async function request<Result, V extends Variables>(document: TypedDocumentNode<Result, V>, variables: V): Promise<Result> {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      accept: 'application/graphql-response+json, application/json',
      'content-type': 'application/json',
      'apollo-require-preflight': 'true',
      'x-laurel': '1',
    },
    body: JSON.stringify({ query: textOf(document), variables }),
  });
  const answer = (await readJson(response)) as GraphQLAnswer<Result>;
  const error = answer.errors?.[0];
  if (error !== undefined) throw new HttpRefusal(error.extensions?.code ?? 'INTERNAL', error.message, response.status, null);
  if (answer.data === undefined || answer.data === null) throw new HttpRefusal('INTERNAL', '', response.status, null);
  return answer.data;
}

const answers = new Map<string, unknown>();

onAccountChange(() => answers.clear());

export interface QueryState<Result> {
  /** What is known; stays while it is asked again. */
  readonly data: Result | undefined;
  readonly isLoading: boolean;
  readonly error: unknown;
  readonly reload: () => void;
}

interface Held {
  readonly key: string;
  readonly data: unknown;
  readonly error: unknown;
  readonly isLoading: boolean;
}

/** Reads when shown and when the variables change; shows what it had at once and asks again behind it. */
export function useRequest<Result, V extends Variables>(
  document: TypedDocumentNode<Result, V>,
  variables: V,
  options: { readonly skip?: boolean } = {},
): QueryState<Result> {
  const skip = options.skip ?? false;
  const key = textOf(document) + JSON.stringify(variables);
  const [held, hold] = useReducer((_: Held, next: Held) => next, { key, data: answers.get(key), error: undefined, isLoading: !skip });
  const ask = useRef(() => request(document, variables));
  ask.current = () => request(document, variables);

  const load = useCallback(() => {
    let isCurrent = true;
    hold({ key, data: answers.get(key), error: undefined, isLoading: true });
    const settle = (data: unknown, error?: unknown): void => {
      if (isCurrent) hold({ key, data, error, isLoading: false });
    };
    ask.current().then(
      (data) => {
        answers.set(key, data);
        settle(data);
      },
      (error: unknown) => settle(answers.get(key), error),
    );
    return () => {
      isCurrent = false;
    };
  }, [key]);
  useEffect(() => (skip ? undefined : load()), [skip, load]);

  const isMine = held.key === key;
  const data = (isMine ? held.data : answers.get(key)) as Result | undefined;
  return { data, isLoading: isMine ? held.isLoading : !skip, error: isMine ? held.error : undefined, reload: () => void load() };
}
