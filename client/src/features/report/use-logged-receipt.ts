import { useEffect, useState } from 'react';
import { graphql } from '../../generated/index.ts';
import type { LoggedText } from '../../../../packages/client/src/kept-file.ts';
import { request } from '../../session/graphql.ts';

const receiptInLogQuery = graphql(`
  query ReceiptInLog($number: String!) {
    case(number: $number) { id receipt { signedText logIndex inclusionProof checkpoint } }
  }
`);

const [firstMilliseconds, tries] = [700, 6];

/** The receipt as it came, and a moment later with its place in the log. Asks a few times; the case page has it afterwards. */
export function useLoggedReceipt(number: string, signedText: string): LoggedText {
  const [logged, setLogged] = useState<LoggedText | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (turn: number): Promise<void> => {
      const receipt = (await request(receiptInLogQuery, { number })).case?.receipt;
      if (receipt?.signedText === signedText && receipt.logIndex !== null) setLogged({ ...receipt, text: receipt.signedText });
      else again(turn + 1);
    };
    const again = (turn: number): void => {
      if (turn <= tries) timer = setTimeout(() => void ask(turn).catch(() => again(turn + 1)), firstMilliseconds * turn);
    };
    again(1);
    return () => clearTimeout(timer);
  }, [number, signedText]);
  return logged ?? { text: signedText, logIndex: null, inclusionProof: null, checkpoint: null };
}
