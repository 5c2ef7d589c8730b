import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { request } from '../../session/graphql.ts';
import { usePages } from '../../session/use-pages.ts';
import { ButtonAnchor, ButtonRow } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { EmptyState } from '../../ui/Notice.tsx';
import { Part } from '../../ui/Part.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { type AuditAddress, askedBy, exportAddress } from './audit-address.ts';
import { type AuditEntryData, auditLogQuery } from './audit-queries.ts';
import { auditKinds } from '../../session/audit-words.ts';
import { AuditChain } from './AuditChain.tsx';
import { AuditFilter } from './AuditFilter.tsx';
import { AuditRow } from './AuditRow.tsx';

/** Who did what, when and from where. */
export function AuditSection(): ReactElement {
  const { t } = useLingui();
  const navigate = useNavigate();
  const address: AuditAddress = useSearch({ strict: false });
  const asked = askedBy(address, auditKinds);
  const go = (next: AuditAddress): void => void navigate({ to: '/admin/$section', params: { section: 'audit' }, search: next, replace: true });
  const { nodes, hasMore, isLoading, error, more } = usePages<AuditEntryData>(JSON.stringify(asked), async (after) => {
    const { auditLog } = await request(auditLogQuery, { ...asked, after });
    const { hasNextPage, endCursor } = auditLog.pageInfo;
    return { nodes: auditLog.edges.map(({ node }) => node), nextCursor: hasNextPage ? (endCursor ?? null) : null };
  });
  return (
    <>
      <AuditChain />
      <Part title={<Trans>Entries</Trans>} isWide>
        <AuditFilter address={address} onChange={go} />
        {error !== undefined && <Fault words={faultWords(error)} onRetry={more} />}
        {isLoading && nodes.length === 0 && <Loading />}
        {!isLoading && error === undefined && nodes.length === 0 && (
          <EmptyState title={<Trans>Nothing of this kind</Trans>}><Trans>Sign-ins, factors, roles, tokens, grants, exports and settings are recorded here. Take a filter away to see more.</Trans></EmptyState>
        )}
        {nodes.length > 0 && (
          <Rows label={t`Entries`}>
            {nodes.map((entry) => <AuditRow key={entry.id} entry={entry} onPerson={(person) => go({ ...address, person })} />)}
          </Rows>
        )}
        <LoadMore hasMore={hasMore} isLoading={isLoading && nodes.length > 0} onMore={more} />
      </Part>
      <Part title={<Trans>Take it with you</Trans>}>
        <p><Trans>What is shown, as a file. JSON Lines holds what the chain is computed of; CSV opens in a spreadsheet. That you took it is an entry too.</Trans></p>
        <ButtonRow>
          <ButtonAnchor size="form" icon="download" href={exportAddress('jsonl', asked)} download>{t`JSON Lines`}</ButtonAnchor>
          <ButtonAnchor size="form" icon="download" href={exportAddress('csv', asked)} download>{t`CSV`}</ButtonAnchor>
        </ButtonRow>
      </Part>
    </>
  );
}
