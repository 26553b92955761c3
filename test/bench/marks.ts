import { shippedAtlas } from '../shippedAtlas';
import { farthest, mapSizes, markLayouts, touching } from '../markLayout';

/** `npx tsx test/bench/marks.ts`: how the opening's marks stand on a phone, a laptop and a large screen. */
const { cities } = await shippedAtlas();
console.log(`${cities.length} cities`);
console.log('width  radius  touching before  touching  moved > 4 px  farthest  named  ms');
for (const size of mapSizes) {
  const start = performance.now();
  const [opening] = markLayouts(cities, size);
  const time = performance.now() - start;
  if (!opening) continue;
  const moved = opening.spots.filter(({ x, y, home }) => Math.hypot(x - home.x, y - home.y) > 4);
  const cells = [
    size.width,
    opening.radius.toFixed(1),
    touching(opening, ({ home }) => home),
    touching(opening),
    moved.length,
    `${farthest(opening).toFixed(0)} px`,
    opening.labels.length,
    time.toFixed(0),
  ];
  console.log(cells.join('  '));
}
