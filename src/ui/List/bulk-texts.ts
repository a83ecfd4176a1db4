import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'

/** The whole list at once, and what is said of so many rows. */
export const bulkTexts = defineTexts(
  {
    everyRow: (count: number) =>
      `Toute la liste : ${numbered(count, 'lignes', 'fr')}, celles des autres pages aussi`,
    andOthers: (count: number) => `et ${counted(count, 'autre', 'autres')}`,
    leftRows: (count: number) =>
      count === 1
        ? 'Une ligne ne changera pas :'
        : `${numbered(count, 'lignes', 'fr')} ne changeront pas :`,
    leftRow: (name: string, reason: string) => `« ${name} » : ${reason}`,
    firstOnly: (most: number, count: number) =>
      `La liste a ${numbered(count, 'lignes', 'fr')} : les ${most} premières sont prises maintenant, recommencez ensuite pour les suivantes.`,
  },
  {
    everyRow: (count: number) =>
      `The whole list: ${numbered(count, 'rows', 'en')}, those of the other pages too`,
    andOthers: (count: number) => `and ${counted(count, 'other', 'others')}`,
    leftRows: (count: number) =>
      count === 1
        ? 'One row will not change:'
        : `${counted(count, 'row', 'rows')} will not change:`,
    leftRow: (name: string, reason: string) => `“${name}”: ${reason}`,
    firstOnly: (most: number, count: number) =>
      `The list has ${numbered(count, 'rows', 'en')}: the first ${most} are taken now, then begin again for the next ones.`,
  },
)
