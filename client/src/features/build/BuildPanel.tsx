import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import type { BuildFacts } from '../../session/build-facts.ts';
import { ButtonAnchor, ButtonRow } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { Fact, Facts, Panel, PanelPart } from '../../ui/Panel.tsx';
import styles from './Build.module.css';

/** What the page says of itself. */
export function BuildPanel({ facts: { version, hash } }: { readonly facts: BuildFacts }): ReactElement {
  return (
    <Panel>
      <PanelPart title={<Trans>What this page says it is</Trans>}>
        <Facts>
          <Fact term={<Trans>Version</Trans>}>{version}</Fact>
          <Fact term={<Trans>Build</Trans>}><code className={styles['hash']}>{hash}</code></Fact>
        </Facts>
        <ButtonRow>
          <CopyButton text={hash}><Trans>Copy the hash</Trans></CopyButton>
          <ButtonAnchor icon="download" href="/build.json" download="build.json"><Trans>List of files</Trans></ButtonAnchor>
        </ButtonRow>
        <Hint><Trans>The SHA-256 of the list of its files. Two people who see the same one see the same code, if both pages are honest.</Trans></Hint>
      </PanelPart>
    </Panel>
  );
}
