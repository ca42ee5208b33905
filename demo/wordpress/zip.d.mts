/** The plugin's files by their paths in the zip. Throws where there is no build. */
export function pluginFiles(): Record<string, Uint8Array>;

/** Writes the zip. */
export function writeZip(path: string): void;
