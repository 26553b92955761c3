import { amountIn } from './amount';

/**
 * The number that a cell says, in the writing of who exported it: decimals
 * after this sign, the other one or a space between thousands. `50 %`, `€ 2000`
 * and `1.5 million` are numbers, too. Null where it says none: nothing is guessed.
 */
export function numberIn(cell: string, decimal: '.' | ','): number | null {
  const amount = amountIn(cell);
  if (!amount) return null;
  const { digits } = amount;
  // "1 2" and "10 3" are codes side by side.
  if (/[\s'’]/.test(digits) && !/^-?\d{1,3}([\s'’]\d{3})+([.,]\d+)?$/.test(digits)) return null;
  const text = digits.replace(/[\s'’]/g, '');
  const thousands = decimal === ',' ? '\\.' : ',';
  const point = decimal === ',' ? ',' : '\\.';
  const pattern = new RegExp(`^-?(\\d+|\\d{1,3}(${thousands}\\d{3})+)(${point}\\d+)?$`);
  if (!pattern.test(text)) return null;
  const [whole = '', part = ''] = text.split(decimal);
  const number = Number(`${whole.replaceAll(decimal === ',' ? '.' : ',', '')}.${part || '0'}`);
  return Number.isFinite(number) ? number * amount.factor : null;
}

/** The range in which a number lies: the first whose end it does not pass. */
export function binOf(
  number: number,
  bins: readonly { id: string; upTo: number | null }[],
): string | undefined {
  return bins.find(({ upTo }) => upTo === null || number <= upTo)?.id;
}
