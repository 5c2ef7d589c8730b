export function findBinaries(): { readonly postgres: string; readonly initdb: string };
/** Empty where we are not root. */
export function databaseUser(): { readonly uid?: number; readonly gid?: number };
