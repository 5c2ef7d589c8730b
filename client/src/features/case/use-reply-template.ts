import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { DateParts } from '../../ui/DateField.tsx';
import { serverNow } from '../../ui/now.ts';
import { writeInUtc } from '../../ui/time.ts';
import { filled as fillIn } from '../../session/templates/placeholders.ts';
import { useCaseValues } from '../../session/templates/use-case-values.ts';
import { useCase } from './case-context.ts';
import { dayAt } from './day-at.ts';
import { nextWordOf, type TemplateText, withOtherDate } from './fill-template.ts';

interface Writing {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly setHearsAgain: (date: DateParts) => void;
}

export interface ReplyTemplateUse {
  /** What stands there came from a template as it is. */
  readonly isUsed: boolean;
  /** A template was put in, whatever was changed since. */
  readonly isFromTemplate: boolean;
  /** Takes the place of an earlier template; what somebody wrote stays, above. */
  readonly choose: (template: TemplateText) => void;
  /** Another date, in the field and in the words. */
  readonly changeDate: (date: DateParts) => void;
  readonly forget: () => void;
}

const nothing = { text: '', date: '' };

/** Starts a reply with words that are there, and keeps their date and the announced one the same. */
export function useReplyTemplate({ text, setText, setHearsAgain }: Writing): ReplyTemplateUse {
  const { i18n } = useLingui();
  const { facts } = useCase();
  const valuesOf = useCaseValues();
  const [filled, setFilled] = useState(nothing);
  const inWords = (parts: DateParts): string => {
    const at = dayAt(parts);
    // Nobody here knows the reader's clock.
    return at === null || at === 'UNREADABLE' ? '' : writeInUtc(new Date(at), { locale: i18n.locale, now: serverNow() });
  };
  const isUsed = filled.text !== '' && text === filled.text;
  const write = (words: string, date: string): void => {
    setText(words);
    setFilled({ text: words, date });
  };
  return {
    isUsed,
    isFromTemplate: filled.text !== '',
    choose: (template) => {
      const parts = nextWordOf(template, serverNow());
      const words = fillIn(template.words, { ...valuesOf(facts), date: inWords(parts) });
      setHearsAgain(parts);
      write(text.trim() === '' || isUsed ? words : `${text.trimEnd()}\n\n${words}`, inWords(parts));
    },
    changeDate: (parts) => {
      setHearsAgain(parts);
      const date = inWords(parts);
      if (date === '' || filled.date === '') return;
      const words = withOtherDate(text, filled.date, date);
      setText(words);
      setFilled({ text: isUsed ? words : filled.text, date });
    },
    forget: () => setFilled(nothing),
  };
}
