import { useEffect, useRef, useState } from 'react';
import type { EngineeringWay, HandToEngineeringInput } from '../../generated/graphql.ts';
import { type HandedTicket, handOverPath, hear, say } from '../../session/engineering/channel.ts';
import { handToEngineeringMutation } from '../../session/engineering/engineering-queries.ts';
import { request } from '../../session/graphql.ts';
import { useAttempt } from '../../session/use-attempt.ts';
import { useCase } from './case-context.ts';
import { type Command, useCommand } from './use-command.ts';

export interface HandOver {
  readonly command: Command;
  /** Notes what was done, and where the ticket stands. @returns whether it was noted */
  readonly note: (way: EngineeringWay, ticketUrl?: string | null) => Promise<boolean>;
  /** Opens the one page that may talk to the tracker, and hands it the words. */
  readonly post: (ticket: HandedTicket) => void;
  readonly isPosted: boolean;
}

export function useHandOver(): HandOver {
  const { facts } = useCase();
  const command = useCommand(['ticketUrl']);
  const attempt = useAttempt<HandToEngineeringInput>();
  const [isPosted, setIsPosted] = useState(false);
  const listening = useRef<(() => void) | null>(null);
  useEffect(() => () => listening.current?.(), []);
  const note: HandOver['note'] = (way, ticketUrl = null) => command.run(async () => {
    const input = await attempt.inputFor(JSON.stringify([way, ticketUrl]), async (idempotencyKey) => ({ idempotencyKey, number: facts.number, way, ticketUrl }));
    const { userErrors } = (await request(handToEngineeringMutation, { input })).handToEngineering;
    attempt.forget();
    return userErrors;
  });
  const post: HandOver['post'] = (ticket) => {
    const page = window.open(handOverPath, '_blank');
    if (page === null) return;
    listening.current?.();
    listening.current = hear(page, (said) => {
      if (said.kind === 'READY') say(page, { laurel: 'hand-over', kind: 'TICKET', ticket });
      if (said.kind === 'NOTED') void command.run(async () => []).then(setIsPosted);
    });
  };
  return { command, note, post, isPosted };
}
