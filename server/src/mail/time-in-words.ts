/** "Tue 24 Nov 2026, 13:05 UTC" */
export function timeInWords(iso: string): string {
  const [, day, date, month, year, time] = /^(\w+), (\d+) (\w+) (\d+) (\d+:\d+)/.exec(new Date(iso).toUTCString()) ?? [];
  return `${day} ${Number(date)} ${month} ${year}, ${time} UTC`;
}
