import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useToast } from '../../ui/Toast.tsx';
import { assignFromQueueMutation, queueCountsQuery, queueQuery } from './queue-queries.ts';
import { useMyTriagerId } from './use-my-triager-id.ts';

interface Assignable {
  readonly number: string;
  readonly version: number;
  readonly assignee: { readonly id: string } | null;
}

/** Takes a case with one key, and gives it back with one press. */
export function useAssignToMe(): (row: Assignable) => void {
  const { t } = useLingui();
  const client = useApolloClient();
  const toast = useToast();
  const myId = useMyTriagerId();

  const assign = async (row: Assignable, assignee: string | null): Promise<number | null> => {
    const { number, version } = row;
    const answer = await client
      .mutate({
        mutation: assignFromQueueMutation,
        variables: { input: { number, version, assignee } },
        refetchQueries: [queueQuery, queueCountsQuery],
      })
      .catch(() => null);
    const payload = answer?.data?.assignCase;
    const [refusal] = payload?.userErrors ?? [];
    if (payload?.case && refusal === undefined) return payload.case.version;
    if (refusal?.code === 'CONFLICT') await client.refetchQueries({ include: [queueQuery] });
    toast(refusal === undefined ? t`${number} could not be assigned: the portal did not answer.` : refusal.message);
    return null;
  };

  return (row) => {
    if (myId === null || row.assignee?.id === myId) return;
    const before = row.assignee?.id ?? null;
    void assign(row, myId).then((version) => {
      if (version !== null) toast(t`${row.number} is assigned to you.`, () => void assign({ ...row, version }, before));
    });
  };
}
