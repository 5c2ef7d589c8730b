import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import type { AdvisoryFacts } from '../../../../schema/advisory/advisory-facts.ts';
import { readCsaf } from '../../../../schema/advisory/read-csaf.ts';
import { useDeed } from '../../session/use-deed.ts';
import { useDraft } from '../../session/use-draft.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { DropZone } from '../../ui/DropZone.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { serverNow } from '../../ui/now.ts';
import { type AdvisoryDraft, draftFrom, emptyDraft, readDraft } from './advisory-draft.ts';
import { type AdvisoryCase, creditsOf } from './advisory-query.ts';
import { FactsPart, fieldId, PlacePart, ProductPart, TextPart } from './AdvisoryFields.tsx';
import { useFaultWords } from './advisory-words.ts';
import { CreditPart } from './CreditPart.tsx';
import { type AdvisoryFault, judgeAdvisory } from './judge-advisory.ts';
import { MadeFiles } from './MadeFiles.tsx';

const mostBytes = 1_048_576;

interface AdvisoryFormProps {
  readonly facts: AdvisoryCase;
  readonly publisher: AdvisoryFacts['publisher'];
}

/** Kept while it is written, as every draft is; it leaves this browser as files that its writer takes along. */
export function AdvisoryForm({ facts, publisher }: AdvisoryFormProps): ReactElement {
  const { t } = useLingui();
  const [kept, keep] = useDraft(`${facts.number} advisory`);
  const [faults, setFaults] = useState<readonly AdvisoryFault[]>([]);
  const [made, setMade] = useState<AdvisoryFacts | null>(null);
  const [dropped, setDropped] = useState('');
  const words = useFaultWords();
  const empty = emptyDraft(facts);
  const draft = readDraft(kept, empty);
  const credits = creditsOf(facts);
  const put = (text: string): void => {
    setDropped(text === '' ? kept : '');
    keep(text);
    setMade(null);
  };
  const write = (next: AdvisoryDraft): void => put(JSON.stringify(next));
  const make = useDeed(async () => {
    const judged = await judgeAdvisory(draft, { publisher, credits, now: serverNow() });
    const isFaulty = 'length' in judged;
    setFaults(isFaulty ? judged : []);
    setMade(isFaulty ? null : judged);
  });
  const fields = {
    draft,
    change: (part: Partial<AdvisoryDraft>) => {
      write({ ...draft, ...part });
      setFaults(faults.filter(({ field }) => !(field in part)));
    },
    faultAt: (field: AdvisoryFault['field']) => {
      const code = faults.find((one) => one.field === field)?.code;
      return code && words[code];
    },
  };
  return (
    <form onSubmit={make.run} noValidate aria-label={t`Advisory`}>
      <Stack gap="wide">
        <ErrorSummary faults={faults.map(({ field, code }) => ({ fieldId: fieldId(field), message: words[code] }))} />
        <EarlierFile onRead={(text) => {
          const published = readCsaf(text);
          if (published) write(draftFrom(published, empty));
          return published !== null;
        }} />
        <TextPart {...fields} />
        <ProductPart {...fields} />
        <FactsPart {...fields} />
        <CreditPart credits={credits} isAsked={facts.consent?.state === 'ASKED'} />
        <PlacePart {...fields} />
        {make.fault !== '' && <Fault words={make.fault} />}
        <ButtonRow>
          <Button type="submit" kind="primary" size="form" isPending={make.isPending}><Trans>Make the files</Trans></Button>
          {kept !== '' && <Button kind="quiet" size="form" onPress={() => {
            put('');
            setFaults([]);
          }}><Trans>Start over</Trans></Button>}
          {dropped !== '' && <Button kind="quiet" size="form" onPress={() => put(dropped)}><Trans>Put it back</Trans></Button>}
        </ButtonRow>
        {made !== null && <MadeFiles facts={made} onTaken={() => keep(JSON.stringify({ ...draft, note: '', revisions: made.revisions }))} />}
      </Stack>
    </form>
  );
}

/** Of an advisory that is out, which a new release begins with. */
function EarlierFile({ onRead }: { readonly onRead: (text: string) => boolean }): ReactElement {
  const { t } = useLingui();
  const [state, setState] = useState<'NONE' | 'READ' | 'STRANGE'>('NONE');
  const take = ([file]: readonly File[]): void => {
    if (file === undefined) return;
    void (file.size > mostBytes ? Promise.resolve('') : file.text()).then((text) => setState(onRead(text) ? 'READ' : 'STRANGE'));
  };
  return (
    <Stack>
      <Hint><Trans>Is it out already, and something changed? Begin with its CSAF file: id and history go on.</Trans></Hint>
      <DropZone button={<Trans>Open its CSAF file</Trans>} accept=".json,application/json" onFiles={take}><Trans>or drop it here</Trans></DropZone>
      {state === 'READ' && <Notice tone="yours" icon="check" role="status" title={<Trans>It stands in the form</Trans>}><p><Trans>Change what changed, and say what it was.</Trans></p></Notice>}
      {state === 'STRANGE' && <Fault words={t`This is no CSAF 2.0 document that could be read. Nothing was changed.`} />}
    </Stack>
  );
}
