import { useLingui } from '@lingui/react/macro';
import { type ReactElement, useMemo, useState } from 'react';
import { useSession } from '../../session/session.tsx';
import { UnlockDialog } from '../../session/UnlockButton.tsx';
import { Wrap } from '../../ui/Layout.tsx';
import { ActionDialogs } from './ActionDialogs.tsx';
import styles from './Case.module.css';
import { CaseProvider, type CaseView, type OpenAction } from './case-context.ts';
import { CaseHead } from './CaseHead.tsx';
import { CaseIndex } from './CaseIndex.tsx';
import { CaseSide } from './CaseSide.tsx';
import { MoveBar } from './MoveBar.tsx';
import { audienceOf, partOf } from './people.ts';
import { templatesId } from './ReplyTemplates.tsx';
import { Talk } from './Talk.tsx';
import { useActionAddress } from './use-action-address.ts';
import { useToWrite } from './use-to-write.ts';
import type { ReadyCase } from './use-case-page.ts';

/** Head, index, conversation and facts, around one reading of the case. */
export function CaseScreen({ page }: { readonly page: ReadyCase }): ReactElement {
  const { t } = useLingui();
  const { session, isLead } = useSession();
  const { facts, me, team, lastListing, reload, loadEarlier } = page;
  const [open, setOpen] = useState<OpenAction | null>(null);
  const [box, setBox] = useState<'REPLY' | 'NOTE'>('REPLY');
  const toWrite = useToWrite();
  const audience = audienceOf(facts, me);
  const part = partOf(facts, me, audience);
  const voice = part === null ? audience : 'team';
  const hours = session?.responseHours ?? 24;
  const act = useActionAddress(facts.viewerCan, (action, address) => {
    if (action !== 'REPLY' && action !== 'NOTE') return setOpen(action);
    setBox(action);
    toWrite.begin(address === 'answer' ? templatesId : 'compose');
  });
  const view = useMemo<CaseView>(
    () => ({ facts, me, audience, part, voice, team, lastListing, hours, isLead, reload, loadEarlier, act }),
    [facts, me, audience, part, voice, team, lastListing, hours, isLead, reload, loadEarlier, act],
  );
  return (
    <CaseProvider value={view}>
      <Wrap width="app">
        <div className={styles['case']}>
          <CaseHead />
          <CaseIndex />
          <aside className={styles['side']} aria-label={t`Facts of this case`}><CaseSide /></aside>
          <Talk box={box} onBox={setBox} />
        </div>
      </Wrap>
      <MoveBar />
      <ActionDialogs open={open} onOpen={setOpen} />
      <UnlockDialog isOpen={toWrite.needsKey} onClose={toWrite.waitForKey} />
    </CaseProvider>
  );
}
