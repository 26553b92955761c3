/** The script of `embed.html`. */
export const embedEntry = 'src/embed.tsx';
/** The manifest of the embedded page in a folder that has it. */
export const embedManifest = '.vite/embed.json';
