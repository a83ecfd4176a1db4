import { writtenNumber } from '../numbers.ts'
import { defineTexts } from '../texts.ts'
import { counted, numbered } from '../words.ts'

export const gridTexts = defineTexts(
  {
    goneSince:
      'Une autre personne a supprimé une ligne pendant que vous y écriviez. Vos mots sont gardés, sur une nouvelle ligne en bas ; rien n’est encore enregistré. Videz cette ligne si elle ne sert plus, puis enregistrez de nouveau.',
    changedSince:
      'Une autre personne a changé cette ligne pendant que vous la retiriez. Relisez-la, puis cochez de nouveau la case si vous voulez toujours la retirer.',
    tooMany: (most: number) => `Cette page tient ${most} lignes au plus. Retirez-en.`,
    noRoom: (most: number, standing: number, added: number) =>
      `Cette page tient ${most} lignes au plus. Elle en compte déjà ${writtenNumber(standing, 'fr')}, et ce que vous collez en ajoute ${writtenNumber(added, 'fr')} : collez moins de lignes, ou retirez-en d’abord de la page.`,
    tooLong: (signs: string) =>
      `Ce que vous collez dépasse ${signs} signes, le plus qui se lit en une fois : collez-le en plusieurs parties.`,
    total: 'C’est une ligne de total : les sommes se font toutes seules.',
    above: 'Cette ligne est au-dessus des titres : elle n’est pas lue.',
    notABox: 'Écrivez « oui », ou laissez vide.',
    notADay: (words: string) =>
      `« ${words} » n’est pas un jour. Écrivez-le ainsi : 25/11/2026, ou laissez vide.`,
    notAChoice: (words: string, answers: string) =>
      `« ${words} » n’est pas une des réponses proposées. Écrivez une de celles-ci : ${answers}.`,
    moreAnswers: (count: number) => counted(count, 'autre', 'autres'),
    sheetError: (words: string) =>
      `« ${words} » est une erreur du tableur, et non une valeur. Corrigez la formule ou videz la case.`,
    beyond: (cells: number, line: number, columns: number) =>
      `${counted(cells, 'case en trop', 'cases en trop')} sur la ligne ${line} : cette page a ${counted(columns, 'colonne', 'colonnes')}. Retirez ce qui dépasse, ou collez aussi la ligne de titres.`,
    likeTitles: (known: string) =>
      `Cette première ligne ressemble à des titres (« ${known} »), dont les autres ne sont pas connus : elle n’est pas reprise, et les colonnes sont lues dans l’ordre de la page. Corrigez ses titres, ou retirez-la.`,
    unknownTitles:
      'Cette première ligne ressemble à des titres, dont aucun n’est connu ici : elle n’est pas reprise, et les colonnes sont lues dans l’ordre de la page. Écrivez les titres de la page, ou mettez vos colonnes dans son ordre.',
    notPlaced: (lines: string) =>
      `Ces lignes n’ont pas de place dans la grille et restent à reprendre à la main : ${lines}`,
    notPlacedLine: (line: number, cells: string, why: string) =>
      `ligne ${line}, « ${cells} » (${why})`,
    moreLines: (count: number) => counted(count, 'autre ligne', 'autres lignes'),
    problemOf: (column: string, problem: string) => `${column} : ${problem}`,
    lineCalled: (line: number) => `ligne ${line}`,
    rowCalled: (row: string, rank: number) => `« ${row} ${rank} »`,
    twice: (line: number) => `La ligne ${line} dit déjà la même chose : gardez-en une seule.`,
    twiceOther: (line: number) =>
      `La ligne ${line} porte le même nom et dit autre chose : gardez celle des deux qui est juste.`,
    noSuchRow: (column: string, name: string, names: string) =>
      `${column} : aucune ligne ne s’appelle « ${name} ». Les noms de cette page : ${names}.`,
    missing: (column: string) => `Il manque « ${column} ».`,
    nothing: 'Collez des lignes copiées d’un tableur : il n’y a rien à lire ici.',
    openQuote: (line: number) =>
      `Un guillemet ouvert à la ligne ${line} n’est jamais fermé. Fermez-le ou retirez-le.`,
    unreadable:
      'Ce texte n’est pas un tableau. Copiez les cases dans votre tableur, puis collez-les ici.',
    saved: (of: { added: number; changed: number; removed: number }) => {
      const parts = [
        of.added > 0 ? counted(of.added, 'ligne ajoutée', 'lignes ajoutées') : '',
        of.changed > 0 ? counted(of.changed, 'ligne changée', 'lignes changées') : '',
        of.removed > 0 ? counted(of.removed, 'ligne retirée', 'lignes retirées') : '',
      ].filter(Boolean)
      return parts.length === 0 ? 'Rien n’avait changé.' : `C’est enregistré : ${parts.join(', ')}.`
    },
  },
  {
    goneSince:
      'Somebody else deleted a line while you were writing in it. Your words are kept, on a new line at the end; nothing is saved yet. Empty that line if it is of no use any more, then save again.',
    changedSince:
      'Somebody else changed this line while you were removing it. Read it again, then tick the box again if you still want to remove it.',
    tooMany: (most) => `This page holds ${most} lines at most. Remove some.`,
    noRoom: (most, standing, added) =>
      `This page holds ${most} lines at most. It has ${standing} already, and what you paste adds ${added}: paste fewer lines, or remove some from the page first.`,
    tooLong: (signs) =>
      `What you paste is over ${signs} signs, the most that is read at once: paste it in several parts.`,
    total: 'This is a line of totals: sums are made by themselves.',
    above: 'This line is above the titles: it is not read.',
    notABox: 'Write “yes”, or leave it empty.',
    notADay: (cell) => `“${cell}” is not a day. Write it so: 25/11/2026, or leave it empty.`,
    notAChoice: (answer, answers) =>
      `“${answer}” is not one of the answers. Write one of these: ${answers}.`,
    moreAnswers: (count) => `${count} more`,
    sheetError: (cell) =>
      `“${cell}” is an error of the spreadsheet, not a value. Mend the formula or empty the cell.`,
    beyond: (cells, line, columns) =>
      `${numbered(cells, 'cells too many', 'en')} on line ${line}: this page has ${columns} columns. Remove them, or paste the row of titles too.`,
    likeTitles: (known) =>
      `This first line looks like titles (“${known}”), and the others are not known: it is left out, and columns are read in the order of the page. Correct its titles, or remove it.`,
    unknownTitles:
      'This first line looks like titles, none of which is known here: it is left out, and columns are read in the order of the page. Write the titles of the page, or put your columns in its order.',
    notPlaced: (lines) =>
      `These lines have no place in the grid, and are to be written by hand: ${lines}`,
    notPlacedLine: (line, cells, why) => `line ${line}, “${cells}” (${why})`,
    moreLines: (count) => numbered(count, 'other lines', 'en'),
    problemOf: (column, problem) => `${column}: ${problem}`,
    lineCalled: (line) => `line ${line}`,
    rowCalled: (row, rank) => `“${row} ${rank}”`,
    twice: (line) => `Line ${line} says the same already: keep only one.`,
    twiceOther: (line) =>
      `Line ${line} has the same name and says something else: keep the one that is right.`,
    noSuchRow: (column, name, names) =>
      `${column}: no line is called “${name}”. The names of this page: ${names}.`,
    missing: (column) => `“${column}” is missing.`,
    nothing: 'Paste lines copied from a spreadsheet: there is nothing to read here.',
    openQuote: (line) =>
      `A quotation mark opened on line ${line} is never closed. Close it or remove it.`,
    unreadable:
      'This text is not a table. Copy the cells in your spreadsheet, then paste them here.',
    saved: (of) => {
      const parts = [
        of.added > 0 ? `${of.added} added` : '',
        of.changed > 0 ? `${of.changed} changed` : '',
        of.removed > 0 ? `${of.removed} removed` : '',
      ].filter(Boolean)
      return parts.length === 0 ? 'Nothing had changed.' : `Saved. Lines: ${parts.join(', ')}.`
    },
  },
)
