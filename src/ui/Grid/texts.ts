import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

export const gridUiTexts = defineTexts(
  {
    remove: 'Retirer',
    rowTitle: (row: string, number: number) => `${row} ${number}`,
    pasted:
      'Lignes collées : {lines}. Rien n’est enregistré avant que vous appuyiez sur « Enregistrer ».',
    unread: 'Cases qui n’ont pas été comprises, à remplir : {cells}.',
    nameless: 'Lignes laissées de côté, dont le nom n’est pas ici : {lines}.',
    totals: 'Lignes de total laissées de côté : {lines}.',
    beyond:
      'Cases en trop, à droite des colonnes de cette page, qui n’ont pas été collées : {cells}.',
    full: 'La page est pleine : les dernières lignes n’ont pas été collées.',
    paste: 'Coller depuis un tableur',
    pasteHint:
      'Dans votre tableur, sélectionnez les lignes, copiez-les, puis collez-les ici. La ligne de titres peut venir avec : les colonnes sont alors reconnues par leur titre. Sans titres, les colonnes sont lues dans cet ordre :',
    preview: 'Voir ce que cela ferait',
    willDo: 'Ce qui sera enregistré',
    wasRead: 'Ce qui a été lu',
    forAll: (why: string) => `Pour toutes les lignes laissées de côté : ${why}`,
    line: 'Ligne collée',
    effect: 'Effet',
    states: {
      added: 'ajoutée',
      changed: 'changée',
      same: 'sans changement',
      refused: 'laissée de côté',
    },
    counts: (of: { added: number; changed: number; same: number; refused: number }) =>
      [
        counted(of.added, 'ligne à ajouter', 'lignes à ajouter'),
        counted(of.changed, 'à changer', 'à changer'),
        counted(of.same, 'sans changement', 'sans changement'),
        counted(of.refused, 'laissée de côté', 'laissées de côté'),
      ].join(', '),
    leftAside: (columns: string) => `Colonnes qui ne sont pas reprises : ${columns}.`,
    confirm: (lines: number) =>
      lines < 2
        ? 'Enregistrer cette ligne'
        : `Enregistrer ces ${writtenNumber(lines, 'fr')} lignes`,
    correct: 'Corriger dans la grille avant d’enregistrer',
    nothingToDo:
      'Rien de ce texte ne peut être enregistré. Corrigez-le ci-dessous, ou dans votre tableur.',
    again: 'Le texte collé',
    changes: (column: string, from: string, to: string) => `${column} : ${from} → ${to}`,
    empty: 'vide',
    ticked: 'oui',
  },
  {
    remove: 'Remove',
    rowTitle: (row, number) => `${row} ${number}`,
    pasted: 'Lines pasted: {lines}. Nothing is saved until you press “Save”.',
    unread: 'Cells that were not understood, to be filled in: {cells}.',
    nameless: 'Lines left out, whose name is not here: {lines}.',
    totals: 'Total lines left out: {lines}.',
    beyond: 'Cells to the right of the columns of this page, which were not pasted: {cells}.',
    full: 'The page is full: the last lines were not pasted.',
    paste: 'Paste from a spreadsheet',
    pasteHint:
      'In your spreadsheet, select the lines, copy them, then paste them here. The row of titles may come along: columns are then known by their titles. Without titles, columns are read in this order:',
    preview: 'See what it would do',
    willDo: 'What will be saved',
    wasRead: 'What was read',
    forAll: (why) => `For all the lines that are left out: ${why}`,
    line: 'Pasted line',
    effect: 'Effect',
    states: { added: 'added', changed: 'changed', same: 'unchanged', refused: 'left out' },
    counts: (of) =>
      `${of.added} to add, ${of.changed} to change, ${of.same} unchanged, ${of.refused} left out`,
    leftAside: (columns) => `Columns that are left out: ${columns}.`,
    confirm: (lines) => (lines === 1 ? 'Save this line' : `Save these ${lines} lines`),
    correct: 'Correct in the grid before saving',
    nothingToDo: 'Nothing in this text can be saved. Correct it below, or in your spreadsheet.',
    again: 'The pasted text',
    changes: (column, from, to) => `${column}: ${from} → ${to}`,
    empty: 'empty',
    ticked: 'yes',
  },
)
