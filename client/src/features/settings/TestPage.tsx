import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useEffect, useState } from 'react';
import { request } from '../../session/graphql.ts';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { type TestedDelivery, testedPageQuery, testPageMutation } from './on-call-queries.ts';
import styles from './Settings.module.css';

const isOver = ({ sentAt, deliveredAt, failedAt }: TestedDelivery): boolean => sentAt !== null || deliveredAt !== null || failedAt !== null;
const lookMilliseconds = 2_000;

interface Tested {
  readonly id: string;
  readonly deliveries: readonly TestedDelivery[];
}

/** Sends a page that says it is a test, by mail to whoever presses and by every service, and shows what became of it. */
export function TestPage(): ReactElement {
  const { t } = useLingui();
  const [tested, setTested] = useState<Tested | null>(null);
  const deed = useDeed(async () => {
    const { page } = accepted((await request(testPageMutation, { input: {} })).sendTestPage);
    setTested(page ?? null);
  });
  useEffect(() => {
    if (tested === null || tested.deliveries.every(isOver)) return undefined;
    const timer = setTimeout(() => {
      request(testedPageQuery, { id: tested.id }).then(
        ({ node }) => setTested({ id: tested.id, deliveries: node?.__typename === 'Page' ? node.deliveries : [] }),
        () => setTested({ ...tested }),
      );
    }, lookMilliseconds);
    return () => clearTimeout(timer);
  }, [tested]);
  return (
    <>
      <ButtonRow><Button isPending={deed.isPending} onPress={deed.run}><Trans>Send a test page</Trans></Button></ButtonRow>
      {deed.fault !== '' && <Fault words={deed.fault} />}
      {tested !== null && (
        <div role="status">
          <Rows label={t`What became of the test`}>
            {tested.deliveries.map((delivery) => <Row key={`${delivery.channel} ${delivery.name}`} name={delivery.name ?? t`Mail to you`} detail={<Outcome {...delivery} />} />)}
          </Rows>
        </div>
      )}
    </>
  );
}

function Outcome({ sentAt, deliveredAt, failedAt, failure }: TestedDelivery): ReactElement {
  if (failedAt !== null) return <span className={styles['state']} data-tone="late"><Icon name="alert" /><Trans>failed</Trans>{failure !== null && <>: {failure}</>}</span>;
  if (deliveredAt !== null) return <span className={styles['state']}><Icon name="check" /><Trans>delivered</Trans></span>;
  if (sentAt !== null) return <span className={styles['state']}><Icon name="check" /><Trans>taken by the mail server</Trans></span>;
  return <span className={styles['state']}><Icon name="clock" />{failure === null ? <Trans>under way</Trans> : <Trans>tried again soon: {failure}</Trans>}</span>;
}
