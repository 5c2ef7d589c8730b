import type { Plugin } from 'vite';

export function pageIntegrity(): Plugin;
