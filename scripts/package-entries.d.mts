export declare const packageFolder: string;
export declare function packageEntries(manifest: { readonly exports: Readonly<Record<string, { readonly default: string }>> }): Record<string, string>;
