import type { Finding } from '../schema/log/judge-files.ts';

export function keptBack(findings: readonly Finding[], name: string): string[];
