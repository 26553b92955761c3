import { capabilities, type Status } from '../atlas/schema';
import type { Translator } from '../i18n/translator';
import type { Asked } from './looks';
import { emptyProfile, presence, profileOfOne, type MarkLook } from './markShapes';

/** What the marks of a map mean, in words. */
export interface MarkKey {
  /** What a mark is, and what its colour says. */
  title: string;
  entries: readonly { look: MarkLook; label: string }[];
  /** What a mark does not say; '' where there is nothing to add. */
  caution: string;
}

/** In the order in which they are told. */
export const stages: readonly Status[] = ['active', 'pilot', 'completed', 'planned'];

/** The key to marks that answer what was asked. */
export function keyOf(asked: Asked, { t, word }: Translator): MarkKey {
  if (asked.kind === 'status') {
    const { practice, color } = asked;
    const title = practice
      ? word(`practice.${practice.id}`, practice.label)
      : t('map.legend.asked');
    const entries = stages.map((status) => ({
      look: { status, color },
      label: word(`status.${status}`, status),
    }));
    return { title, entries, caution: '' };
  }
  const caution = t('map.legend.caution');
  if (asked.kind === 'practices') {
    const entries = asked.practices.map((practice, nth) => ({
      look: {
        sectors: asked.practices.map(({ capability }, at) => ({
          color: capability,
          filled: at === nth,
        })),
      },
      label: word(`practice.${practice.id}`, practice.label),
    }));
    return { title: t('map.legend.practices'), entries, caution };
  }
  const entries = capabilities.map((capability) => ({
    look: presence(profileOfOne(capability)),
    label: word(`capability.${capability}`, capability),
  }));
  const none = { look: presence(emptyProfile), label: t('map.legend.none') };
  const title = t(asked.most ? 'map.legend.most' : 'map.legend.discs');
  return { title, entries: [...entries, none], caution };
}
