import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, type ReactNode, useState } from 'react';
import { request } from '../session/graphql.ts';
import { useSession } from '../session/session.tsx';
import { useDeed } from '../session/use-deed.ts';
import { Button, ButtonRow } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Choice.tsx';
import { Fault } from '../ui/Fault.tsx';
import { Stack } from '../ui/Layout.tsx';
import { Markdown } from '../ui/Markdown.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Panel, PanelPart } from '../ui/Panel.tsx';
import { PanelTabs } from '../ui/PanelTabs.tsx';
import { TextArea } from '../ui/TextField.tsx';
import { accepted } from './accepted.ts';
import { PolicyDifference } from './PolicyDifference.tsx';
import styles from './PolicyEditor.module.css';
import { adoptPolicyMutation } from './setup-queries.ts';

export type PolicySlug = 'DISCLOSURE' | 'ACKNOWLEDGMENT' | 'PRIVACY';

interface PolicyEditorProps {
  readonly slug: PolicySlug;
  /** Markdown to start from. */
  readonly start: string;
  /** What holds now, to compare with; null where none was adopted. */
  readonly adopted?: { readonly version: number; readonly markdown: string } | null;
  /** What the button says. */
  readonly button: ReactNode;
  readonly onAdopted: () => void;
  /** Another lead adopted one meanwhile: what is typed stays. */
  readonly onStale?: () => void;
  /** The level of the text's first heading in the preview. */
  readonly headingsFrom: 2 | 3;
}

/** A text to read, change and adopt. Adopting the disclosure policy asks first who keeps its promise on a Saturday. */
export function PolicyEditor({ slug, start, adopted = null, button, onAdopted, onStale, headingsFrom }: PolicyEditorProps): ReactElement {
  const { t } = useLingui();
  const [markdown, setMarkdown] = useState(start);
  const [isStaffed, setIsStaffed] = useState(slug !== 'DISCLOSURE');
  const [isMissing, setIsMissing] = useState(false);
  const [isSure, setIsSure] = useState(false);
  // Who goes on writing has not said yes to this text.
  const write = (text: string): void => {
    setMarkdown(text);
    setIsSure(false);
  };
  const deed = useDeed(async () => {
    setIsMissing(!isStaffed);
    if (!isStaffed) return;
    if (adopted !== null && !isSure) {
      setIsSure(true);
      return;
    }
    setIsSure(false);
    const { adoptPolicy } = await request(adoptPolicyMutation, { input: { slug, markdown, basedOn: adopted?.version ?? 0 } });
    if (adoptPolicy.userErrors.some(({ code }) => code === 'CONFLICT')) onStale?.();
    accepted(adoptPolicy);
    onAdopted();
  });
  const preview = <div className={styles['tab']}><Panel><PanelPart><Markdown source={markdown} headingsFrom={headingsFrom} inset /></PanelPart></Panel></div>;
  const editor = (
    <div className={styles['tab']}>
      <TextArea label={t`Text in Markdown`} rows="tall" isMono value={markdown} onChange={(event) => write(event.target.value)} />
    </div>
  );
  return (
    <form onSubmit={deed.run} noValidate>
      <Stack>
        <PanelTabs
          label={t`The text`}
          tabs={[
            { id: 'read', title: <Trans>As people read it</Trans>, content: preview },
            { id: 'write', title: <Trans>Change it</Trans>, content: editor },
            ...(adopted === null ? [] : [{ id: 'compare', title: <Trans>What changes</Trans>, content: <div className={styles['tab']}><PolicyDifference earlier={adopted.markdown} later={markdown} /></div> }]),
          ]}
        />
        {slug === 'DISCLOSURE' && <Saturday isTicked={isStaffed} isMissing={isMissing} onChange={setIsStaffed} />}
        {deed.fault !== '' && <Fault words={deed.fault} />}
        {isSure && (
          <Notice tone="yours" role="alert" title={<Trans>This binds the portal from now on</Trans>}>
            <p><Trans>Reports that are here keep the version that they were promised. Everybody can read earlier versions. Press the button once more.</Trans></p>
          </Notice>
        )}
        <ButtonRow>
          <Button type="submit" kind="primary" size="form" isDisabled={adopted !== null && adopted.markdown.trim() === markdown.trim()} isPending={deed.isPending}>{isSure ? <Trans>Yes, adopt it</Trans> : button}</Button>
          {markdown !== start && <Button kind="quiet" size="form" onPress={() => write(start)}><Trans>Back to the text as it was</Trans></Button>}
        </ButtonRow>
      </Stack>
    </form>
  );
}

interface SaturdayProps {
  readonly isTicked: boolean;
  readonly isMissing: boolean;
  readonly onChange: (isTicked: boolean) => void;
}

function Saturday({ isTicked, isMissing, onChange }: SaturdayProps): ReactElement {
  const { t } = useLingui();
  const hours = useSession().session?.responseHours ?? 24;
  return (
    <Panel>
      <PanelPart title={<Trans>Who answers on Saturday?</Trans>}>
        <p><Trans>The text promises a response from a person within {hours} hours, weekends included. The clock does not stop at night.</Trans></p>
        <Checkbox
          label={hours < 72 ? t`We agreed who answers on Saturdays, Sundays and holidays` : t`We agreed who answers within ${hours} hours, over weekends and holidays too`}
          hint={t`At the deadline every lead gets a mail, and what is late stays late on the public page.`}
          checked={isTicked}
          aria-invalid={isMissing || undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        {isMissing && <Fault words={t`Agree on it first, then tick the box: nobody should adopt a promise that nobody keeps.`} />}
      </PanelPart>
    </Panel>
  );
}
