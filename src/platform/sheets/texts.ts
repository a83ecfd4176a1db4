import { defineTexts } from '#kit/texts.ts'
import type { CsvRefusal } from './read-csv.ts'

type Sentences = Record<CsvRefusal, (line: number) => string>

const fr: Sentences = {
  'too-large': () => 'Ce fichier dépasse 5 Mo. Partagez-le en plusieurs fichiers.',
  'too-many-rows': () => 'Ce fichier a plus de 100 000 lignes. Partagez-le en plusieurs fichiers.',
  'not-text': (line) =>
    `La ligne ${line} n’est pas du texte. Enregistrez le tableau au format CSV, puis envoyez-le de nouveau.`,
  empty: () =>
    'Ce fichier est vide. Il doit avoir une ligne de titres, puis une ligne par élément.',
  'open-quote': (line) =>
    `Un guillemet ouvert à la ligne ${line} n’est jamais fermé. Fermez-le ou retirez-le.`,
  'too-many-cells': (line) =>
    `La ligne ${line} a plus de cases que la ligne de titres. Ajoutez le titre manquant, ou mettez entre guillemets le texte qui contient le séparateur.`,
}

const en: Sentences = {
  'too-large': () => 'This file is larger than 5 MB. Split it into several files.',
  'too-many-rows': () => 'This file has more than 100,000 rows. Split it into several files.',
  'not-text': (line) => `Line ${line} is not text. Save the table as CSV and send it again.`,
  empty: () => 'This file is empty. It needs a row of titles, then one row for each item.',
  'open-quote': (line) =>
    `A quotation mark opened on line ${line} is never closed. Close it or remove it.`,
  'too-many-cells': (line) =>
    `Line ${line} has more cells than the row of titles. Add the missing title, or put quotation marks around the text that contains the separator.`,
}

/** What to do about a CSV that could not be read. */
export const csvTexts = defineTexts(fr, en)
