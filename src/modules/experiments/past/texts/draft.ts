import type { PastSaid } from '../row.ts'

/** Why an experiment of a sheet is stopped: nobody said it here. In the language of what is written here. */
export const stoppedBefore = 'Arrêtée avant d’être écrite ici ; la raison reste à dire.'

/** What a draft says from the first day: what the sheet said, its years, and where it is told. In French, as what is written here. */
export function draftWords({ summary, firstYear, lastYear, link }: PastSaid): string {
  return [
    summary,
    firstYear === undefined ? '' : yearsSaid(firstYear, lastYear ?? firstYear),
    link === undefined ? '' : `En savoir plus : <${link}>`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function yearsSaid(first: number, last: number): string {
  return first === last
    ? `Cette expérimentation a eu lieu en ${first}.`
    : `Cette expérimentation a eu lieu de ${first} à ${last}.`
}
