import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import type { Finding, Place } from '../../../../schema/log/judge-files.ts';
import { toBase64 } from '../../../../schema/recovery/base64.ts';
import { Code } from '../../ui/Code.tsx';
import { Hash } from '../../ui/Fingerprint.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { fileFaultWords } from './fault-words.ts';
import styles from './Verify.module.css';

type Of<Kind extends Finding['kind']> = Extract<Finding, { kind: Kind }>;

/** One thing that was found, and what it means. */
export function FindingNotice({ finding }: { readonly finding: Finding }): ReactElement {
  switch (finding.kind) {
    case 'RECEIPT':
    case 'STATEMENT': return <Held finding={finding} />;
    case 'CHECKPOINT': return <HeldCheckpoint finding={finding} />;
    case 'GROWTH': return <Growth finding={finding} />;
    case 'OTHER_LOG':
      return (
        <Notice tone="soon" icon="info" title={<Trans>These are of different logs of this portal</Trans>}>
          <p><Trans>A portal begins another log where the old one could not go on. Why, and what the old one had reached, stands in <a href="/log/history">the log’s history</a>.</Trans></p>
        </Notice>
      );
    case 'FAULT': return <Faulty finding={finding} />;
  }
}

function PlaceWords({ place }: { readonly place: Place }): ReactElement {
  const { i18n } = useLingui();
  const [entry, size] = [i18n.number(place.index), i18n.number(place.checkpoint.size)];
  return <Trans>Entry {entry} of the log, by its checkpoint of {size} entries.</Trans>;
}

function Held({ finding }: { readonly finding: Of<'RECEIPT'> | Of<'STATEMENT'> }): ReactElement {
  const { t } = useLingui();
  const { name, words, entry, place } = finding;
  const title = finding.kind === 'RECEIPT' ? <Trans>The portal signed this receipt</Trans> : <Trans>The portal put this statement into its log</Trans>;
  return (
    <Notice icon="check" title={title}>
      {name !== '' && <p className={styles['name']}>{name}</p>}
      <p>{place === null ? <Trans>It came without a proof, so its place in the log was not checked. Save it again from the case page to have both.</Trans> : <PlaceWords place={place} />}</p>
      <p><Trans>SHA-256, as it stands in the log:</Trans><br /><Hash hex={Array.from(entry, (octet) => octet.toString(16).padStart(2, '0')).join('')} /></p>
      <Code label={t`What was signed`} isSigned wraps>{words.trimEnd()}</Code>
    </Notice>
  );
}

function HeldCheckpoint({ finding: { name, checkpoint } }: { readonly finding: Of<'CHECKPOINT'> }): ReactElement {
  const { i18n } = useLingui();
  const size = i18n.number(checkpoint.size);
  return (
    <Notice icon="check" title={<Trans>The portal signed this checkpoint of {size} entries</Trans>}>
      {name !== '' && <p className={styles['name']}>{name}</p>}
      <p className={styles['name']}>{checkpoint.origin}<br />{toBase64(checkpoint.root)}</p>
    </Notice>
  );
}

function Growth({ finding: { from, to, verdict } }: { readonly finding: Of<'GROWTH'> }): ReactElement {
  const { i18n } = useLingui();
  const [fewer, more] = [i18n.number(from.size), i18n.number(to.size)];
  if (verdict === 'HOLDS') return <Notice icon="check" title={<Trans>The log of {more} entries grew out of the one of {fewer}: nothing was taken out or changed</Trans>} />;
  if (verdict === 'BROKEN') {
    return (
      <Notice tone="late" role="alert" title={<Trans>The portal signed two logs that do not belong together</Trans>}>
        <p><Trans>Two roots for {more} entries. Keep these files: they prove it.</Trans></p>
      </Notice>
    );
  }
  if (verdict === 'NOT_PROVED') {
    return (
      <Notice tone="late" role="alert" title={<Trans>The proof does not lead from {fewer} entries to {more}</Trans>}>
        <p><Trans>It is damaged, or the log was changed in between. Ask the portal for it again; if it gives none that holds, keep these files.</Trans></p>
      </Notice>
    );
  }
  return (
    <Notice tone="soon" icon="info" title={<Trans>Whether the log of {more} entries grew out of the one of {fewer} was not checked</Trans>}>
      <p><Trans>Ask the portal below, or drop the proof as a file: <a href={`/log/consistency/${from.size}/${to.size}`} download={`consistency-${from.size}-${to.size}.txt`}>consistency proof</a>.</Trans></p>
    </Notice>
  );
}

function Faulty({ finding: { name, fault } }: { readonly finding: Of<'FAULT'> }): ReactElement {
  const { i18n } = useLingui();
  return (
    <Notice tone="late" role="alert" title={i18n._(fileFaultWords[fault])}>
      {name !== '' && <p className={styles['name']}>{name}</p>}
      <p><Trans>Nothing of it is shown, because nothing of it is proved. Check the file that you kept, unchanged.</Trans></p>
    </Notice>
  );
}
