import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { type AdvisoryFacts, fileNameOf, fileUrlOf } from '../../../../schema/advisory/advisory-facts.ts';
import { csafText } from '../../../../schema/advisory/csaf.ts';
import { cveText } from '../../../../schema/advisory/cve-record.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Behind } from '../../ui/Disclosure.tsx';
import { downloadText } from '../../ui/download.ts';
import { Hint } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Words } from '../../ui/Words.tsx';

interface MadeFilesProps {
  readonly facts: AdvisoryFacts;
  /** It leaves the page: from now on it counts as released. */
  readonly onTaken: () => void;
}

/** The files, as they are to be published. */
export function MadeFiles({ facts, onTaken }: MadeFilesProps): ReactElement {
  const [csaf, cve] = [csafText(facts), cveText(facts)];
  const release = facts.revisions.at(-1)?.number ?? 1;
  const take = (name: string, text: string): void => {
    downloadText(name, text, 'application/json');
    onTaken();
  };
  return (
    <Notice tone="yours" icon="check" role="status" title={<Trans>Release {release} is ready to be published</Trans>}>
      <p><Trans>Put the CSAF file at <code>{fileUrlOf(facts)}</code>, beside the page of the advisory.</Trans></p>
      {cve !== null && <p><Trans>The CVE record goes to your CNA, or by its tools to the CVE Program.</Trans></p>}
      <ButtonRow>
        <Button kind="primary" onPress={() => take(`${fileNameOf(facts.number)}.json`, csaf)}><Trans>Download CSAF 2.0</Trans></Button>
        {cve !== null && <Button onPress={() => take(`${facts.cveId}.json`, cve)}><Trans>Download the CVE record 5.1</Trans></Button>}
      </ButtonRow>
      <Hint><Trans>Keep the CSAF file: a later release, by whomever, begins with it.</Trans></Hint>
      <Behind summary={<Trans>What stands in it</Trans>}><Words text={csaf} /></Behind>
    </Notice>
  );
}
