import type { Plugin, PluginOption } from 'vite';

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

/**
 * Times the parts of a build, each of which is a plugin.
 * @param plugins of the configuration; those that build the whole app are timed from now on
 * @returns the function that says how long each took that took a while, in lines; all but the last
 * count only what the build waited for, since threads go on meanwhile
 */
export function timeParts(plugins: readonly PluginOption[]): () => string[] {
  const began = performance.now();
  const times: [name: string, time: number][] = [];
  for (const plugin of plugins) if (isPlugin(plugin)) time(plugin, times);
  return () => {
    const all = performance.now() - began;
    const { user, system } = process.cpuUsage();
    const long = times.filter(([, ms]) => ms >= 100);
    return [
      ...long.map(([name, ms]) => `${name.replace('atlas:', '').padEnd(20)} ${seconds(ms)}`),
      `${'in all'.padEnd(20)} ${seconds(all)}, ${seconds((user + system) / 1000)} of the processors`,
    ];
  };
}

function isPlugin(plugin: PluginOption): plugin is Plugin {
  return typeof plugin === 'object' && plugin !== null && 'name' in plugin;
}

function time(plugin: Plugin, times: [string, number][]): void {
  const hook = plugin.buildApp;
  if (typeof hook !== 'function') return;
  plugin.buildApp = async function timed(builder) {
    const start = performance.now();
    await hook.call(this, builder);
    times.push([plugin.name, performance.now() - start]);
  };
}
