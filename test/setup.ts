import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// What a page fetches on demand is compiled when it is asked for, on a busy machine in more than a second.
configure({ asyncUtilTimeout: 8_000 });

afterEach(cleanup);
