import { Suspense, useEffect, useState } from 'react';
import { lazyWithMessages } from '../ui/lazyWithMessages';
import { whenIdle } from '../ui/whenIdle';

const FullScreen = lazyWithMessages(
  () => import('./FullScreen'),
  ['framed'],
  () => null,
);

/** The button that fills the screen, fetched when the page is idle and only where the host allows it. */
export function LazyFullScreen() {
  const [allowed, setAllowed] = useState(false);
  useEffect(() => {
    if (document.fullscreenEnabled && window.parent !== window) whenIdle(() => setAllowed(true));
  }, []);
  return (
    allowed && (
      <Suspense fallback={null}>
        <FullScreen />
      </Suspense>
    )
  );
}
