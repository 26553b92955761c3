import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { City } from '../atlas/model';
import { useI18n } from '../i18n/I18n';
import { markReady } from '../ui/ready';
import type { Camera } from '../view/view';
import type { Engine } from './engine/Engine';
import { useManners, type Refused } from './manners';
import { cameraOn, useOnStage, useStage, whenReleased } from './stage';
import { useTones } from './tones/useTones';
import { useTheme } from './useTheme';

/** `picture`: not asked for. `loading`: the picture can be moved meanwhile. `engine`: it has the map. `simple`: it cannot run here. */
export type Phase = 'picture' | 'loading' | 'engine' | 'simple';

function canRun(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}

interface EngineProps {
  /** The empty element the engine draws in. */
  container: RefObject<HTMLElement | null>;
  cities: readonly City[];
  shown: ReadonlySet<string>;
  onRest: (camera: Camera) => void;
  onRefuse: (gesture: Refused) => void;
}

/**
 * Loads the engine when it is first wanted and keeps it in step with what the
 * page shows. It starts at the camera of the moment, under the picture.
 */
export function useEngine({ container, cities, shown, onRest, onRefuse }: EngineProps) {
  const stage = useStage();
  const guest = useManners() === 'guest';
  const { language } = useI18n();
  const theme = useTheme();
  const tones = useTones();
  const width = useOnStage((state) => state.width);
  const height = useOnStage((state) => state.height);
  const looks = useMemo(
    () => ({ theme, language, size: { width, height }, tones }),
    [theme, language, width, height, tones],
  );
  const [phase, setPhase] = useState<Phase>('picture');
  const [engine, setEngine] = useState<Engine | null>(null);
  // What the engine starts with is whatever holds when its chunk has come.
  const latest = useRef({ looks, cities, onRest, onRefuse });
  useEffect(() => {
    latest.current = { looks, cities, onRest, onRefuse };
  });

  const wake = useCallback(() => setPhase((now) => (now === 'picture' ? 'loading' : now)), []);
  const wanted = phase !== 'picture' && phase !== 'simple';
  useEffect(() => {
    const element = container.current;
    if (!wanted || !element) return;
    let made: Engine | null = null;
    let left = false;
    let onTop = false;
    const undo: (() => void)[] = [];
    const fail = () => {
      if (!left) setPhase('simple');
    };
    // Until it is on top, the picture leads and the engine follows underneath.
    const follow = () => {
      if (!onTop) made?.setCamera(cameraOn(stage.getState()), 'jump');
    };
    const takeOver = () => {
      onTop = true;
      setPhase('engine');
    };
    const start = async () => {
      if (!canRun()) return fail();
      const { Engine } = await import('./engine/Engine');
      if (left) return;
      made = new Engine({
        container: element,
        camera: cameraOn(stage.getState()),
        looks: latest.current.looks,
        cities: latest.current.cities,
        guest,
        onMove: (camera) => {
          if (onTop) stage.setState({ camera });
        },
        onRest: (camera) => latest.current.onRest(camera),
        onRefuse: (gesture) => latest.current.onRefuse(gesture),
        onReady: () => undo.push(whenReleased(stage, takeOver)),
        onFail: fail,
      });
      setEngine(made);
      undo.push(stage.subscribe(follow));
    };
    start().catch(fail);
    return () => {
      left = true;
      for (const stop of undo) stop();
      made?.destroy();
      setEngine(null);
    };
  }, [wanted, container, stage, guest]);

  useEffect(() => engine?.setLooks(looks), [engine, looks]);
  useEffect(() => engine?.setCities(cities), [engine, cities]);
  useEffect(() => engine?.setShown(shown), [engine, shown]);
  useEffect(() => {
    if (phase === 'engine') markReady('engine');
  }, [phase]);
  return { phase, engine, wake };
}
