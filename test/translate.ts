/** What is done to each text: put into elements of their own (translators), each word in one (dictionaries, aids to reading), or translated beside it (readers of two languages). */
export type Rewriting = 'whole' | 'words' | 'beside';

/**
 * Does to a page what a browser's translator does: each text node is replaced by
 * `<font><font>…</font></font>`, and new texts as they come. Runs in the page, so
 * it stands by itself. (After the crash of React that this makes: react#11538.)
 */
export function translate(how: Rewriting): void {
  const wrap = (node: Node) => {
    const parent = node.parentElement;
    if (
      !(node instanceof Text) ||
      !parent ||
      !node.nodeValue?.trim() ||
      parent.localName === 'font'
    )
      return;
    if (parent.namespaceURI !== 'http://www.w3.org/1999/xhtml') return;
    if (parent.closest('script,style,noscript,textarea,option')) return;
    const set = (text: string) => {
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      inner.textContent = text;
      outer.append(inner);
      return outer;
    };
    const text = node.nodeValue;
    if (how === 'whole') parent.replaceChild(set(text), node);
    else if (how === 'words') {
      for (const word of text.split(/(?<=\s)/u)) parent.insertBefore(set(word), node);
      node.remove();
    } else parent.insertBefore(set(text), node.nextSibling);
  };
  const all = (root: Node) => {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Node[] = [];
    while (walk.nextNode()) texts.push(walk.currentNode);
    texts.forEach(wrap);
  };
  all(document.body);
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'characterData') wrap(target);
      for (const node of addedNodes) {
        if (node.nodeType === Node.TEXT_NODE) wrap(node);
        else if (node instanceof Element && node.localName !== 'font') all(node);
      }
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}
