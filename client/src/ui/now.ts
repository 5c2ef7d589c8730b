import { useEffect, useState } from 'react';

let offset = 0;

/** Tells the page what time the server has, so that countdowns agree with the rules and not with a wrong clock here. */
export function setServerTime(iso: string): void {
  offset = new Date(iso).getTime() - Date.now();
}

export function serverNow(): Date {
  return new Date(Date.now() + offset);
}

/** The server's time, again every `everyMs`. */
export function useNow(everyMs = 30_000): Date {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
