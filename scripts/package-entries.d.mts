export declare const packageFolder: string;
export declare function packageEntries(manifest: { readonly exports: Readonly<Record<string, { readonly default: string }>>; readonly bin: Readonly<Record<string, string>> }): Record<string, string>;
