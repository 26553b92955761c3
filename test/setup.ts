import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// What a page fetches on demand is compiled when it is asked for, on a busy machine in more than a second.
configure({ asyncUtilTimeout: 8_000 });

// Files share one document, those that have one: each begins with an empty one, at its first address.
if (typeof document !== 'undefined') {
  document.body.replaceChildren();
  history.replaceState(null, '', '/');
  localStorage.clear();
  sessionStorage.clear();
}

afterEach(cleanup);
