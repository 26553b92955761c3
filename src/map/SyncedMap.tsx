import { useQuery } from '@tanstack/react-query';
import { use, useState } from 'react';
import { useAtlas } from '../atlas/AtlasContext';
import { describe } from '../atlas/sentence';
import { useI18n } from '../i18n/I18n';
import { CityMap } from './CityMap';
import { InteractionModeContext, type InteractionMode } from './interactionMode';
import { Legend } from './Legend';
import { markupIn } from './markup';
import { OutlineContext } from './outline';
import { outlineQuery } from './outlineQuery';
import { ColorByProvider } from './colorBy/ColorByProvider';
import { useResult } from '../view/ResultContext';
import { setView, useView } from '../view/store';

interface LedMapProps {
  /** `synced`: the SVG map moves, MapLibre waits for a hand. `full`: MapLibre comes at once. */
  mode?: Extract<InteractionMode, 'synced' | 'full'>;
}

/** The map as a tour, a recording or a speaker shows it; the reader may take it into her own hands. */
export function SyncedMap({ mode = 'synced' }: LedMapProps) {
  const i18n = useI18n();
  const atlas = useAtlas();
  const view = useView();
  const result = useResult();
  const [pointed, setPointed] = useState<string | null>(null);
  // A map that comes after the page finds no land in its HTML.
  const outline = use(OutlineContext);
  const { data: svg = '' } = useQuery({ ...outlineQuery, enabled: outline === '' });
  const land = outline === '' ? markupIn(svg) : outline;
  return (
    <InteractionModeContext value={mode}>
      <OutlineContext value={land}>
        <ColorByProvider>
          <CityMap
            cities={atlas.cities}
            shown={result.shown}
            selected={view.city}
            pointed={pointed}
            onSelect={(city) => setView({ city })}
            onPoint={setPointed}
            label={describe(view, result, atlas, i18n)}
          />
          {/* Whoever is led has been told what the discs mean, but not what other colours do. */}
          {view.color !== 'capability' && <Legend />}
        </ColorByProvider>
      </OutlineContext>
    </InteractionModeContext>
  );
}
