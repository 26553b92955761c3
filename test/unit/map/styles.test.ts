import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { markSizes } from '../../../src/map/markShapes';
import { drawn, picture } from '../../../src/map/projection';

const css = (name: string) => readFileSync(`src/map/${name}.module.css`, 'utf8');

test('the style sheet sizes the picture by the same sum as the camera', () => {
  const { width, height } = picture;
  const whole = `min(100cqw, calc(100cqh * ${width} / ${height}))`;
  const wide = `calc(100cqw * ${width} / ${drawn.width})`;
  const tall = `calc(100cqh * ${width} / ${drawn.height})`;
  expect(css('svg/SvgMap')).toContain(
    `width: max(\n    ${whole},\n    ${wide},\n    ${tall}\n  );`,
  );
  expect(css('svg/SvgMap')).toContain(`aspect-ratio: ${width} / ${height};`);
});

test('the style sheet sizes marks on the same maps', () => {
  const { narrow, wide } = markSizes;
  for (const [when, { width, scale }] of [
    ['<', narrow],
    ['>=', wide],
  ] as const) {
    const rule = `@container (width ${when} ${width}px) {\n  .marks {\n    --mark-scale: ${scale};`;
    expect(css('svg/SvgMarks')).toContain(rule);
  }
});
