import { defineTexts } from './texts.ts'

/** Endings that a browser offers to choose, wherever a table of texts is asked for: all those that are read. */
export const tableEndings = '.csv,.txt,.tsv,.xlsx,.ods'

/** What a file is, when it is no table of texts. */
export type ForeignKind =
  | 'is-pdf'
  | 'is-workbook'
  | 'is-word'
  | 'is-old-office'
  | 'is-html'
  | 'is-picture'
  | 'is-archive'

/** Why a table that came from outside was not read at all. */
export type TableRefusal =
  | ForeignKind
  | 'too-large'
  | 'too-long'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-many-cells'
  | 'too-many-odd-rows'
  | 'not-text'
  | 'empty'
  | 'open-quote'
  | 'cell-too-long'
  | 'row-too-long'
  | 'not-xlsx'
  | 'error-cell'

/** The cell that stopped the reading: under which title, and what it holds. */
export interface StoppingCell {
  readonly column: string
  readonly value: string
}

type Sentences = Record<TableRefusal, (line: number, cell?: StoppingCell) => string>

const fr: Sentences = {
  'too-large': () =>
    'Ce fichier dépasse 5 Mo, ou en contient beaucoup plus une fois déplié. Partagez-le en plusieurs fichiers.',
  'too-long': () =>
    'Ce fichier est trop long à lire. Enregistrez le tableau au format CSV, ou partagez-le en plusieurs fichiers.',
  'too-many-rows': () => 'Ce fichier a plus de 100 000 lignes. Partagez-le en plusieurs fichiers.',
  'too-many-columns': (line) =>
    `La ligne ${line} a plus de 1 000 colonnes. Gardez les colonnes utiles, puis envoyez le fichier de nouveau.`,
  'too-many-cells': () =>
    'Ce fichier a plus de 800 000 cases remplies. Partagez-le en plusieurs fichiers.',
  'too-many-odd-rows': () =>
    'Plus de 1 000 lignes ont plus de cases que la ligne de titres. Ajoutez les titres manquants, ou effacez ce qui est écrit à droite du tableau.',
  'not-text': (line) =>
    `La ligne ${line} n’est pas du texte. Enregistrez le tableau au format CSV, puis envoyez-le de nouveau.`,
  empty: () =>
    'Ce fichier est vide. Il doit avoir une ligne de titres, puis une ligne par élément.',
  'open-quote': (line) =>
    `Un guillemet ouvert à la ligne ${line} n’est jamais fermé. Fermez-le ou retirez-le.`,
  'cell-too-long': (line) =>
    `Une case vers la ligne ${line} dépasse un million de signes. Un guillemet y est sans doute resté ouvert.`,
  'row-too-long': (line) =>
    `La ligne ${line} dépasse deux millions de signes. Un guillemet y est sans doute resté ouvert : fermez-le ou retirez-le.`,
  'not-xlsx': () => 'Ce classeur ne s’ouvre pas. Enregistrez-le au format XLSX ou CSV.',
  'error-cell': (line, cell) =>
    `Ligne ${line}, colonne « ${cell?.column ?? ''} » : « ${cell?.value ?? ''} » est une erreur du tableur, et non une valeur. Corrigez la formule ou videz la case, puis envoyez le fichier de nouveau.`,
  'is-pdf': () =>
    'Ce fichier est un PDF, et non un tableau. Demandez le tableau d’origine (CSV, XLSX ou ODS) à la personne qui l’a fait.',
  'is-workbook': () =>
    'Ce fichier est un classeur (XLSX ou ODS). Ouvrez-le dans un tableur, enregistrez la feuille au format CSV, puis envoyez-la.',
  'is-word': () =>
    'Ce fichier est un texte (DOCX ou ODT), et non un tableau. Copiez son tableau dans un tableur, puis enregistrez-le au format CSV.',
  'is-old-office': () =>
    'Ce fichier vient d’une ancienne version d’Office, ou il est protégé par un mot de passe. Ouvrez-le, enregistrez-le sans mot de passe au format XLSX ou CSV, puis envoyez-le.',
  'is-html': () =>
    'Ce fichier est une page web, et non un tableau. Retournez là où vous l’avez pris, et téléchargez le fichier CSV lui-même.',
  'is-picture': () =>
    'Ce fichier est une image, et non un tableau. Envoyez le tableau lui-même (CSV, XLSX ou ODS).',
  'is-archive': () =>
    'Ce fichier est une archive (ZIP). Ouvrez-la, et envoyez le tableau qui est dedans.',
}

const en: Sentences = {
  'too-large': () =>
    'This file is larger than 5 MB, or holds much more once unpacked. Split it into several files.',
  'too-long': () =>
    'This file takes too long to read. Save the table as CSV, or split it into several files.',
  'too-many-rows': () => 'This file has more than 100,000 rows. Split it into several files.',
  'too-many-columns': (line) =>
    `Line ${line} has more than 1,000 columns. Keep the useful ones and send the file again.`,
  'too-many-cells': () =>
    'This file has more than 800,000 filled cells. Split it into several files.',
  'too-many-odd-rows': () =>
    'More than 1,000 lines have more cells than the row of titles. Add the missing titles, or erase what is written to the right of the table.',
  'not-text': (line) => `Line ${line} is not text. Save the table as CSV and send it again.`,
  empty: () => 'This file is empty. It needs a row of titles, then one row for each item.',
  'open-quote': (line) =>
    `A quotation mark opened on line ${line} is never closed. Close it or remove it.`,
  'cell-too-long': (line) =>
    `A cell near line ${line} has more than a million characters. A quotation mark probably stayed open there.`,
  'row-too-long': (line) =>
    `Line ${line} has more than two million characters. A quotation mark probably stayed open there: close it or remove it.`,
  'not-xlsx': () => 'This workbook does not open. Save it as XLSX or CSV.',
  'error-cell': (line, cell) =>
    `Line ${line}, column “${cell?.column ?? ''}”: “${cell?.value ?? ''}” is an error of the spreadsheet, not a value. Correct the formula or empty the cell, and send the file again.`,
  'is-pdf': () =>
    'This file is a PDF, not a table. Ask whoever made it for the table itself (CSV, XLSX or ODS).',
  'is-workbook': () =>
    'This file is a workbook (XLSX or ODS). Open it in a spreadsheet, save the sheet as CSV, then send it.',
  'is-word': () =>
    'This file is a text (DOCX or ODT), not a table. Copy its table into a spreadsheet, then save it as CSV.',
  'is-old-office': () =>
    'This file comes from an old version of Office, or is protected by a password. Open it, save it without a password as XLSX or CSV, then send it.',
  'is-html': () =>
    'This file is a web page, not a table. Go back to where you took it, and download the CSV file itself.',
  'is-picture': () =>
    'This file is a picture, not a table. Send the table itself (CSV, XLSX or ODS).',
  'is-archive': () => 'This file is an archive (ZIP). Open it, and send the table that is inside.',
}

/** What to do about a table that could not be read. */
export const tableTexts = defineTexts(fr, en)
