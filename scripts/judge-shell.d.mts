import type { IncomingHttpHeaders } from 'node:http';

export function strangersIn(html: string, files: Readonly<Record<string, string>>): string[];
export function looseHeaders(headers: IncomingHttpHeaders, html: string): string[];
