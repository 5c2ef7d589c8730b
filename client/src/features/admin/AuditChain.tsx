import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement, ReactNode } from 'react';
import type { AuditCondition } from '../../generated/graphql.ts';
import { faultWords } from '../../session/fault-words.ts';
import { useRequest } from '../../session/graphql.ts';
import { Fault } from '../../ui/Fault.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { Time } from '../../ui/Time.tsx';
import { auditStateQuery } from './audit-queries.ts';

/** How the end of the chain stands; the operator looks at all of it. */
export function AuditChain(): ReactElement | null {
  const { i18n } = useLingui();
  const { data, error, reload } = useRequest(auditStateQuery, {});
  const state = data?.auditState ?? null;
  if (error !== undefined) return <Fault words={faultWords(error)} onRetry={reload} />;
  if (data === undefined) return <Loading />;
  if (state === null) return null;
  const { condition, signedAt, restorations } = state;
  const entries = i18n.number(state.entries);
  const isFine = condition === 'WHOLE' || condition === 'EMPTY';
  return (
    <Notice tone={isFine ? 'plain' : 'late'} title={<ConditionWords condition={condition} />} {...(!isFine && { role: 'alert' as const })}>
      <p>
        {signedAt !== null && <Trans>{entries} entries, each bound to the one before it; the last one signed <Time at={signedAt} as="both" />.</Trans>}{' '}
        {restorations > 0 && <Plural value={restorations} one="A backup was put back once; an entry says when." other="A backup was put back # times; an entry of each says when." />}{' '}
        <Trans>Whoever runs the server looks at every entry with <code>npm run admin -- audit verify</code>.</Trans>
      </p>
    </Notice>
  );
}

function ConditionWords({ condition }: { readonly condition: AuditCondition }): ReactNode {
  switch (condition) {
    case 'WHOLE': return <Trans>The end of the log is what was signed</Trans>;
    case 'EMPTY': return <Trans>Nothing was recorded yet</Trans>;
    case 'CUT': return <Trans>Entries are missing at the end: they were signed, and are not in the database</Trans>;
    case 'REWRITTEN': return <Trans>The log is another than the one that was signed: somebody changed an entry</Trans>;
    case 'NOT_SIGNED': return <Trans>The end of the log is not signed by the portal key</Trans>;
    case 'NO_MARK': return <Trans>The signed end is not beside the portal key: nobody can tell whether entries were cut off</Trans>;
    case 'LOST_BEFORE': return <Trans>Entries were lost once, and no backup that was put back explains it</Trans>;
  }
}
