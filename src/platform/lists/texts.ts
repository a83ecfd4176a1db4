import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** A notice stays short enough to be read. */
const mostNamed = 5
const firstOnes = (names: readonly string[], quoted: (name: string) => string) =>
  [...names.slice(0, mostNamed).map(quoted), ...(names.length > mostNamed ? ['…'] : [])].join(', ')

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
    rowsUndone: (count: number) =>
      count === 1
        ? 'Une ligne est de nouveau comme elle était.'
        : `${counted(count, 'ligne', 'lignes')} sont de nouveau comme elles étaient.`,
    rowsLeft: (names: readonly string[]) =>
      `${names.length === 1 ? 'Celle-ci a changé depuis, ou ne peut plus revenir en arrière, et reste comme elle est :' : 'Celles-ci ont changé depuis, ou ne peuvent plus revenir en arrière, et restent comme elles sont :'} ${firstOnes(names, (name) => `« ${name} »`)}.`,
    undoOfRows: (act: string, count: number) => `${act} (${counted(count, 'ligne', 'lignes')})`,
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
    rowsUndone: (count) =>
      count === 1
        ? 'One row is as it was again.'
        : `${counted(count, 'row', 'rows')} are as they were again.`,
    rowsLeft: (names) =>
      `${names.length === 1 ? 'This one changed since, or cannot be undone any more, and stays as it is:' : 'These changed since, or cannot be undone any more, and stay as they are:'} ${firstOnes(names, (name) => `“${name}”`)}.`,
    undoOfRows: (act, count) => `${act} (${counted(count, 'row', 'rows')})`,
    noRow: 'None of these rows is in the list any more: nothing was done.',
  },
)
