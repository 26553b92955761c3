import { persisted, type Persisted } from '../../../ui/persisted';

/**
 * A room's key, while this tab is open; null until it is given. It is never in
 * an address, a log or a message.
 */
export function roomKey(room: string): Persisted<{ key: string | null }> {
  const store = persisted<{ key: string | null }>({
    name: `atlas.key.${room}`,
    initial: { key: null },
    read: (key) => ({ key }),
    write: ({ key }) => key,
    area: () => sessionStorage,
  });
  store.load();
  return store;
}
