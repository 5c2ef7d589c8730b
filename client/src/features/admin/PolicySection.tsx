import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { useRequest } from '../../session/graphql.ts';
import { useSession } from '../../session/session.tsx';
import { PolicyEditor, type PolicySlug } from '../../setup/PolicyEditor.tsx';
import { policyDraftQuery } from '../../setup/setup-queries.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { Time } from '../../ui/Time.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { Part } from '../../ui/Part.tsx';
import styles from './Admin.module.css';

/** The texts that bind the portal, each in its versions. */
export function PolicySection(): ReactElement {
  const { t } = useLingui();
  return (
    <>
      <PolicyPart slug="DISCLOSURE" text="disclosure" title={t`Disclosure and safe harbour`} />
      <PolicyPart slug="ACKNOWLEDGMENT" text="acknowledgment" title={t`How people are thanked`} />
      <PolicyPart slug="PRIVACY" text="privacy" title={t`Privacy`} />
    </>
  );
}

interface PolicyPartProps {
  readonly slug: PolicySlug;
  readonly text: 'disclosure' | 'acknowledgment' | 'privacy';
  readonly title: string;
}

function PolicyPart({ slug, text, title }: PolicyPartProps): ReactElement {
  const { t } = useLingui();
  const { refresh } = useSession();
  const toast = useToast();
  const [isWriting, setIsWriting] = useState(false);
  // What was written is there when somebody comes back to it.
  const [isBegun, setIsBegun] = useState(false);
  const { data, error, reload } = useRequest(policyDraftQuery, { slug });
  const policy = data?.policy ?? null;
  const adopted = (): void => {
    setIsWriting(false);
    setIsBegun(false);
    toast(t`Adopted. It holds from now on.`);
    reload();
    void refresh();
  };
  const begin = (): void => {
    setIsWriting(true);
    setIsBegun(true);
  };
  return (
    <Part title={title}>
      {error !== undefined && <Fault words={faultWords(error)} onRetry={reload} />}
      {data === undefined && error === undefined && <Loading />}
      {data !== undefined && policy === null && <p><Trans>None adopted yet.</Trans></p>}
      {policy !== null && (
        <>
          <p>
            <Trans><Link to="/policy" search={{ text, version: policy.version }}>Version {policy.version}</Link> holds since <Time at={policy.publishedAt} as="day" />.</Trans>
          </p>
          {policy.version > 1 && <EarlierVersions text={text} newest={policy.version} />}
        </>
      )}
      {data !== undefined && !isWriting && (
        <ButtonRow>
          <Button size="form" onPress={begin}>{policy === null ? <Trans>Read and adopt</Trans> : isBegun ? <Trans>Go on with the next version</Trans> : <Trans>Write the next version</Trans>}</Button>
        </ButtonRow>
      )}
      {data !== undefined && isBegun && (
        <div className={styles['editor']} hidden={!isWriting}>
          <PolicyEditor slug={slug} headingsFrom={3} start={policy?.markdown ?? data.policyDraft} adopted={policy} button={<Trans>Adopt this version</Trans>} onAdopted={adopted} onStale={reload} />
          <ButtonRow><Button kind="quiet" onPress={() => setIsWriting(false)}><Trans>Leave it as it is</Trans></Button></ButtonRow>
        </div>
      )}
    </Part>
  );
}

/** Versions have no gaps, and stay: receipts name them. */
function EarlierVersions({ text, newest }: { readonly text: PolicyPartProps['text']; readonly newest: number }): ReactElement {
  const { t } = useLingui();
  const versions = Array.from({ length: newest - 1 }, (_, at) => newest - 1 - at);
  return (
    <ul className={styles['versions']} aria-label={t`Earlier versions`}>
      {versions.map((version) => (
        <li key={version}><Link to="/policy" search={{ text, version }}><Trans>Version {version}</Trans></Link></li>
      ))}
    </ul>
  );
}
