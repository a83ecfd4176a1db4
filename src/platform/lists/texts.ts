import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

export const listTexts = defineTexts(
  {
    cellSaved: 'C’est enregistré.',
    refusedRows: (count: number) =>
      count === 1
        ? 'Une ligne est restée comme elle était :'
        : `${counted(count, 'ligne', 'lignes')} sont restées comme elles étaient :`,
    refusedRow: (name: string, reason: string) => `« ${name} » : ${reason}`,
    otherRows: (count: number) => `Et ${counted(count, 'autre', 'autres')}.`,
    rowForbidden: 'vous n’avez pas le droit de le faire.',
    rowGone: 'cette ligne n’est plus là.',
    noRow: 'Aucune de ces lignes n’est plus dans la liste : rien n’a été fait.',
  },
  {
    cellSaved: 'Saved.',
    refusedRows: (count) =>
      count === 1
        ? 'One row stays as it was:'
        : `${counted(count, 'row', 'rows')} stay as they were:`,
    refusedRow: (name, reason) => `“${name}”: ${reason}`,
    otherRows: (count) => `And ${counted(count, 'other', 'others')}.`,
    rowForbidden: 'you may not do this.',
    rowGone: 'this row is gone.',
    noRow: 'None of these rows is in the list any more: nothing was done.',
  },
)
