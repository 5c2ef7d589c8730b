import type { Plugin } from 'vite';

export function inlineDocuments(generatedFile: string): Plugin;
