import { tableTexts } from '#kit/table-refusals.ts'
import { defineTexts } from '#kit/texts.ts'
import type { OtherSheet, RowProblem, SheetRow } from './table.ts'

/** What to do about a table that could not be read. */
export const csvTexts = tableTexts

interface RowSentences {
  /** One row that was left aside: which, where, what it holds, what was expected. */
  problem(problem: RowProblem): string
  /** How many rows were left aside, and which. */
  aside(problems: readonly RowProblem[]): string
  /** Lines above the titles, which were not read as data. */
  above(rows: readonly SheetRow[]): string
  /** Sheets that were not read. */
  otherSheets(read: string, others: readonly OtherSheet[]): string
}

function listed(rows: readonly { readonly line: number }[]): string {
  const lines = rows.slice(0, 30).map(({ line }) => line)
  return `${lines.join(', ')}${rows.length > lines.length ? '…' : ''}`
}

const frenchRows: RowSentences = {
  problem: ({ line, column, value }) =>
    `Ligne ${line}, colonne ${column} : « ${value} ». Rien n’était attendu là : aucun titre n’est au-dessus. Ajoutez le titre qui manque, ou mettez entre guillemets le texte qui contient le séparateur.`,
  aside: (problems) => `Lignes mises de côté : ${listed(problems)}.`,
  above: (rows) =>
    `Lignes lues comme un en-tête, et non comme des données : ${rows.map(({ line }) => line).join(', ')}.`,
  otherSheets: (read, others) =>
    `Feuille lue : « ${read} ». Feuilles non lues : ${others.map(({ name, isHidden }) => `« ${name} »${isHidden ? ' (masquée)' : ''}`).join(', ')}.`,
}

const englishRows: RowSentences = {
  problem: ({ line, column, value }) =>
    `Line ${line}, column ${column}: “${value}”. Nothing was expected there: no title stands above. Add the missing title, or put quotation marks around the text that contains the separator.`,
  aside: (problems) => `Lines set aside: ${listed(problems)}.`,
  above: (rows) =>
    `Lines read as a heading, not as data: ${rows.map(({ line }) => line).join(', ')}.`,
  otherSheets: (read, others) =>
    `Sheet read: “${read}”. Sheets not read: ${others.map(({ name, isHidden }) => `“${name}”${isHidden ? ' (hidden)' : ''}`).join(', ')}.`,
}

/** What to tell of a table that was read, but not all of it. */
export const rowTexts = defineTexts(frenchRows, englishRows)
