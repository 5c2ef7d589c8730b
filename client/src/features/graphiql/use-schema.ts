import type { GraphQLSchema } from 'graphql';
import { useEffect, useState } from 'react';
import type { Asker } from './ask-api.ts';
import { isRefused, readSchema } from './read-schema.ts';

export type SchemaState =
  | { readonly state: 'LOADING' | 'REFUSED' | 'FAILED' | 'NOBODY'; readonly schema: null }
  | { readonly state: 'READY'; readonly schema: GraphQLSchema };

/** The schema as it is described to who asks. Null: nobody does. */
export function useSchema(asker: Asker | null): SchemaState & { readonly reload: () => void } {
  const [held, hold] = useState<SchemaState>({ state: 'LOADING', schema: null });
  const [round, setRound] = useState(0);
  const token = asker?.token;
  useEffect(() => {
    if (token === undefined) return hold({ state: 'NOBODY', schema: null });
    let isCurrent = true;
    hold({ state: 'LOADING', schema: null });
    readSchema({ token }).then(
      (schema) => isCurrent && hold({ state: 'READY', schema }),
      (error: unknown) => isCurrent && hold({ state: isRefused(error) ? 'REFUSED' : 'FAILED', schema: null }),
    );
    return () => {
      isCurrent = false;
    };
  }, [token, round]);
  return { ...held, reload: () => setRound((before) => before + 1) };
}
