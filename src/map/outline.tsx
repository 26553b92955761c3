import { createContext, use } from 'react';

/**
 * The drawn outline (land, borders, lakes) as SVG markup in the picture's
 * coordinates. It is built once, stands in the prerendered HTML, and is read
 * back from there: it is never part of a script.
 */
export const OutlineContext = createContext('');

/** The outline's layers by their ids, from the ground up. */
export const outlineLayers = ['land', 'lakes', 'borders', 'disputed'] as const;

const id = 'outline';

export function Outline() {
  // Markup of our own build (data/basemap), never of a reader's. Grey where no style sheet comes: black would be all one saw.
  return <g id={id} fill="#dcd8cc" dangerouslySetInnerHTML={{ __html: use(OutlineContext) }} />;
}

/** The outline that the prerendered page holds; empty where it holds none. */
export function readOutline(document: Document): string {
  return document.getElementById(id)?.innerHTML ?? '';
}
