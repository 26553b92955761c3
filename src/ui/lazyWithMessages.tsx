import { use, type ComponentType } from 'react';
import { loadMessages, type Namespace } from '../i18n/catalogue';
import { useI18n } from '../i18n/I18n';
import type { Translator } from '../i18n/translator';

/** Time in which a failure reaches its boundary, in ms; a person takes longer to try again. */
const handedOver = 1_000;

/**
 * A component in a chunk of its own with the catalogues it speaks from, both
 * fetched when it is first shown. It suspends until then; what fails is thrown
 * to the `ErrorBoundary` around it, whose retry fetches again.
 * @param otherwise what stands in its place where it cannot be had, for what nobody would miss; it is tried again later
 */
export function lazyWithMessages<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
  namespaces: readonly Namespace[],
  otherwise?: ComponentType<P>,
): ComponentType<P> {
  const arrivals = new WeakMap<Translator, Promise<ComponentType<P>>>();
  const fetchFor = async (i18n: Translator) => {
    try {
      const [part, messages] = await Promise.all([load(), loadMessages(i18n.language, namespaces)]);
      i18n.addMessages(messages);
      return part.default;
    } catch (error) {
      // Kept until React has handed it to the boundary: a new promise would only be waited for again.
      setTimeout(() => arrivals.delete(i18n), handedOver);
      if (otherwise) return otherwise;
      throw error;
    }
  };
  return function LazyWithMessages(props: P) {
    const i18n = useI18n();
    const arrival = arrivals.get(i18n) ?? fetchFor(i18n);
    arrivals.set(i18n, arrival);
    const Part = use(arrival);
    return <Part {...props} />;
  };
}
