/**
 * Names that the installed GeoNames still spells the Russian way, by id: here as
 * Ukraine romanises them.
 */
const spellings: Readonly<Record<number, string>> = {
  687700: 'Zaporizhzhia',
  688105: 'Yevpatoriia',
  688148: 'Yenakiieve',
  690548: 'Uzhhorod',
  691999: 'Sievierodonetsk',
  698625: 'Oleksandriia',
  698740: 'Odesa',
  700569: 'Mykolaiv',
  702320: 'Makiivka',
  702972: 'Lysychansk',
  704202: 'Khrustalnyi',
  704508: 'Kramatorsk',
  705104: 'Kostiantynivka',
  712451: 'Berdiansk',
  713716: 'Alchevsk',
};

/** Marks that transliterations add and our typeface leaves out: the letter stands without them. */
const rareMarks = /[\u0300-\u036f\u1e00-\u1eff]/gu;

/** A place's name as the map writes it. */
export function spell(id: number, name: string): string {
  return (spellings[id] ?? name)
    .normalize('NFC')
    .replace(rareMarks, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replaceAll("'", '’');
}
