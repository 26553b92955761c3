import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { narrow, narrowScale } from '../../../src/map/markShapes';
import { drawn, picture } from '../../../src/map/projection';

const css = (name: string) => readFileSync(`src/map/${name}.module.css`, 'utf8');

test('the style sheet sizes the picture by the same sum as the camera', () => {
  const { width, height } = picture;
  const whole = `min(100cqw, ${(100 * width) / height}cqh)`;
  const wide = `calc(100cqw * ${width} / ${drawn.width})`;
  const tall = `calc(100cqh * ${width} / ${drawn.height})`;
  expect(css('svg/SvgMap')).toContain(`width: max(${whole}, ${wide}, ${tall});`);
  expect(css('svg/SvgMap')).toContain(`aspect-ratio: ${width} / ${height};`);
});

test('the style sheet makes marks small on the same maps', () => {
  expect(css('svg/SvgMarks')).toContain(`@container (width < ${narrow}px)`);
  expect(css('svg/SvgMarks')).toContain(`--mark-scale: ${narrowScale};`);
});
