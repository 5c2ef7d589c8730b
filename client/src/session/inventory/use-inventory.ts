import { useMemo } from 'react';
import { useSession } from '../session.tsx';
import { useJson } from '../use-json.ts';
import type { CaseAnswer, ServiceInventory, ServicesAnswer } from './inventory-answers.ts';

interface Heard {
  /** Some of it could not be had, or nothing. */
  readonly isAway: boolean;
  readonly isAsking: boolean;
  readonly retry: () => void;
}

export interface ServicesInventory extends Heard {
  readonly of: (slug: string | undefined) => ServiceInventory | undefined;
}

/** Who runs each service: one question for a whole list. Null where no supergraph is set, or not for this person. */
export function useServicesInventory(): ServicesInventory | null {
  const { session } = useSession();
  const isSet = session?.inventory === true;
  const { data, error, reload } = useJson<ServicesAnswer>(isSet ? '/supergraph/services' : null);
  const bySlug = useMemo(() => new Map(data?.services.map((one) => [one.slug, one])), [data]);
  if (!isSet) return null;
  return { of: (slug) => (slug === undefined ? undefined : bySlug.get(slug)), isAway: error !== undefined || data?.partial === true, isAsking: data === undefined && error === undefined, retry: reload };
}

export interface CaseInventory extends Heard {
  readonly known: CaseAnswer | undefined;
}

/** @param service the slug of the case's service: another one is another question */
export function useCaseInventory(number: string, service: string): CaseInventory {
  const { data, error, reload } = useJson<CaseAnswer>(`/supergraph/cases/${number}?service=${encodeURIComponent(service)}`);
  return { known: data, isAway: error !== undefined || data?.partial === true, isAsking: data === undefined && error === undefined, retry: reload };
}
