import { useEffect, useRef, useState } from 'react';
import type { PasskeyAnswer } from '../../crypto/key-api.ts';
import { CryptoError } from '../../../../packages/client/src/sealing/crypto-error.ts';
import { useSession } from '../../session/session.tsx';
import { deedWords } from '../../session/use-deed.ts';

/** A challenge lives five minutes. */
const renewedMs = 4 * 60_000;

interface Waiting {
  /** A host that passkeys of this portal were made for, which is not this one. */
  readonly formerHost: string | null;
  readonly fault: string;
  /** Runs something that asks the passkey by itself: browsers show one dialog at a time. Waits again where that failed. */
  readonly insteadOfWaiting: (ask: () => Promise<void>) => Promise<void>;
}

/** Where the browser can, a passkey may be picked from the list under the field for the address. @param enter when one signed in */
export function useWaitingPasskey(enter: (answer: PasskeyAnswer | null) => Promise<void>): Waiting {
  const { session, account } = useSession();
  const portalId = session?.portalId;
  const [formerHost, setFormerHost] = useState<string | null>(null);
  const [fault, setFault] = useState('');
  const [round, setRound] = useState(0);
  const isAsking = useRef(false);
  const entering = useRef(enter);
  entering.current = enter;
  const isHere = account !== null;

  useEffect(() => {
    if (portalId === undefined || typeof PublicKeyCredential !== 'function') return undefined;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const loading = import('../../session/passkeys.ts');
    const wait = async (): Promise<void> => {
      const passkeys = await loading;
      const { options, formerHost: former } = await passkeys.signInOptions();
      setFormerHost(former);
      if (isOver || isHere || isAsking.current || !(await passkeys.canWaitForPasskey())) return;
      timer = setTimeout(() => setRound((last) => last + 1), renewedMs);
      await entering.current(await passkeys.signInByPasskey(options, portalId, true));
    };
    // What was not picked is no fault: the button and the other ways are there.
    wait().catch((error: unknown) => setFault(error instanceof CryptoError ? '' : deedWords(error)));
    return () => {
      isOver = true;
      clearTimeout(timer);
      if (!isAsking.current) void loading.then(({ stopWaiting }) => stopWaiting());
    };
  }, [portalId, isHere, round]);

  const insteadOfWaiting: Waiting['insteadOfWaiting'] = async (ask) => {
    isAsking.current = true;
    setFault('');
    try {
      await ask();
    } catch (error) {
      setRound((last) => last + 1);
      throw error;
    } finally {
      isAsking.current = false;
    }
  };
  return { formerHost, fault, insteadOfWaiting };
}
