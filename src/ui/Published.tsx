import { createContext, Suspense, use, type ReactNode } from 'react';
import styles from './Published.module.css';

/** What a page showed as it was published, before any script touched it. */
export interface PublishedPage {
  /** Where it was: another page of the same visit is not shown by it. */
  pathname: string;
  html: string;
}

/** The published page that this visit began with; null on the server and in tests. */
export const PublishedContext = createContext<PublishedPage | null>(null);

/**
 * Reads what is published from a page that nothing has been drawn into yet: what
 * stands in the page's first Suspense boundary, between the marks that React
 * writes around one.
 */
export function readPublished(document: Document): PublishedPage | null {
  const main = document.querySelector('main');
  if (!main) return null;
  const comments = document.createTreeWalker(main, NodeFilter.SHOW_COMMENT);
  while (comments.nextNode()) {
    if (comments.currentNode.nodeValue === '$') {
      return { pathname: document.location.pathname, html: htmlBehind(comments.currentNode) };
    }
  }
  return null;
}

/** The HTML from a boundary's first mark to its last. */
function htmlBehind(mark: Node): string {
  const copy = document.createElement('div');
  let depth = 1;
  for (let node = mark.nextSibling; node; node = node.nextSibling) {
    if (node.nodeType === Node.COMMENT_NODE && node.nodeValue?.startsWith('$')) depth += 1;
    if (node.nodeType === Node.COMMENT_NODE && node.nodeValue === '/$') depth -= 1;
    if (depth === 0) break;
    copy.append(node.cloneNode(true));
  }
  return copy.innerHTML;
}

/**
 * Waits for what a page cannot do without. Where the page is drawn anew in the
 * browser, because a translator or an extension has rewritten it before the
 * scripts came, what was published stands there until the data are here. (A
 * page that nobody has touched keeps it by itself.)
 */
export function AsPublished({ children }: { children: ReactNode }) {
  return <Suspense fallback={<Published />}>{children}</Suspense>;
}

function Published() {
  const page = use(PublishedContext);
  if (!page || location.pathname !== page.pathname) return null;
  // It is this page's own, and no script runs that comes this way.
  return <div className={styles.published} dangerouslySetInnerHTML={{ __html: page.html }} />;
}
