import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Hint } from '../../ui/Layout.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import styles from './Scope.module.css';

interface ServiceScopeProps {
  readonly service: {
    readonly slug: string;
    readonly name: string;
    readonly inScope: boolean;
    readonly hostnames: readonly string[];
    readonly testingRules: string | null;
  };
}

/** One service: its name and hosts, then how it may be tested. Its slug is its anchor. */
export function ServiceScope({ service }: ServiceScopeProps): ReactElement {
  const { slug, name, inScope, hostnames, testingRules } = service;
  return (
    <section className={styles['service']} id={slug} aria-labelledby={`${slug}-name`}>
      <div>
        <h2 id={`${slug}-name`}>{name}</h2>
        <Hint>{inScope ? <Trans>In scope</Trans> : <Trans>Out of scope: please do not test it</Trans>}</Hint>
        <ul className={styles['hosts']}>
          {hostnames.map((host) => <li key={host} className="mono">{host}</li>)}
        </ul>
        {hostnames.some((host) => host.startsWith('*.')) && <Hint><Trans>*. means every name below it, not the name itself.</Trans></Hint>}
      </div>
      {testingRules === null || testingRules === '' ? (
        <Hint><Trans>No rules beyond the policy’s.</Trans></Hint>
      ) : (
        <Markdown source={testingRules} headingsFrom={3} />
      )}
    </section>
  );
}
