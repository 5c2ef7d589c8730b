import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useRequest } from '../../session/graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { Hint } from '../../ui/Layout.tsx';
import styles from './Case.module.css';
import { replyTemplatesQuery } from './case-queries.ts';
import type { TemplateText } from './fill-template.ts';

/** Where the address /cases/NUMBER#answer leads. */
export const templatesId = 'reply-templates';

/** The team's own words to start with: one tap fills reply and date. */
export function ReplyTemplates({ onChoose }: { readonly onChoose: (template: TemplateText) => void }): ReactElement {
  const { t } = useLingui();
  const { data, error, reload } = useRequest(replyTemplatesQuery, {});
  const templates = data?.viewer?.replyTemplates ?? [];
  return (
    <div id={templatesId} className={styles['templates']} role="group" aria-label={t`Start with a template`} tabIndex={-1}>
      {templates.map((template) => (
        <Button key={template.id} onPress={() => onChoose(template)}>{template.name}</Button>
      ))}
      {error !== undefined && data === undefined && <Button kind="quiet" onPress={reload}><Trans>Load the templates again</Trans></Button>}
      {data !== undefined && templates.length === 0 && (
        <Hint><Trans>No templates are kept. <Link to="/settings/$section" params={{ section: 'team' }}>Write one</Link></Trans></Hint>
      )}
    </div>
  );
}
