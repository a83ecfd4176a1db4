import {
  leavesOut,
  type NoticeProblem,
  type NoticeProblemCode,
} from '#engines/funding-notices/index.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { colon, semicolon } from '#kit/words.ts'

const problemTexts = defineTexts<Readonly<Record<NoticeProblemCode, string>>>(
  {
    'empty-file': 'le fichier est vide',
    'not-json': 'ce n’est pas du JSON entier : il est coupé, mal écrit ou trop grand',
    'not-xml': 'ce n’est pas du XML, ou il est trop grand (5 Mo)',
    'unknown-shape':
      'ce fichier ne vient d’aucune source connue : Aides-territoires (JSON), dispositif-aide (CSV), BOAMP (JSON ou CSV), TED (XML eForms ou JSON)',
    'no-notice': 'le fichier n’a aucune annonce',
    'missing-title': 'il manque cette colonne',
    'broken-table': 'la table est mal formée',
    'not-text': 'ce fichier n’est pas du texte : une image, une archive ou un document, peut-être',
    'missing-value': 'il manque une valeur sans laquelle une annonce ne se retrouve pas',
    'not-a-call':
      'cette annonce est un résultat, une annulation ou un projet : personne ne peut y répondre',
    'cells-and-titles': 'la ligne n’a pas autant de cases que la ligne de titres',
    day: 'ce jour n’existe pas, ou n’est pas écrit comme un jour',
    rate: 'un taux va de 0 à 100',
    amount: 'un montant en euros est attendu',
    address: 'cette adresse ne s’ouvre pas dans un navigateur',
    'place-code': 'ce code de lieu n’est pas connu (COM-35238, DEP-35, REG-53…)',
    siren: 'ce numéro SIREN est faux',
    'closes-before-opening': 'le dernier jour vient avant le premier : aucun des deux n’est gardé',
  },
  {
    'empty-file': 'the file is empty',
    'not-json': 'this is not whole JSON: it is cut, badly written or too large',
    'not-xml': 'this is not XML, or it is too large (5 MB)',
    'unknown-shape':
      'this file comes from no known source: Aides-territoires (JSON), dispositif-aide (CSV), BOAMP (JSON or CSV), TED (eForms XML or JSON)',
    'no-notice': 'the file has no notice',
    'missing-title': 'this column is missing',
    'broken-table': 'the table is badly formed',
    'not-text': 'this file is not text: a picture, an archive or a document, perhaps',
    'missing-value': 'a value is missing, without which a notice is not found again',
    'not-a-call': 'this notice is a result, a cancellation or a plan: nobody can answer it',
    'cells-and-titles': 'the line has not as many cells as the line of titles',
    day: 'this day does not exist or cannot be read',
    rate: 'a rate goes from 0 to 100',
    amount: 'an amount in euros is expected',
    address: 'this address does not open in a browser',
    'place-code': 'this code of a place is not known (COM-35238, DEP-35, REG-53…)',
    siren: 'this SIREN number is wrong',
    'closes-before-opening': 'the last day comes before the first: neither is kept',
  },
)

const words = defineTexts(
  {
    line: (line: number) => `ligne ${line}`,
    entry: (entry: string) => `annonce ${entry}`,
    field: (field: string) => `« ${field} »`,
    left: 'elle est laissée de côté',
    found: (found: string) => ` (lu : ${found})`,
  },
  {
    line: (line) => `line ${line}`,
    entry: (entry) => `notice ${entry}`,
    field: (field) => `“${field}”`,
    left: 'it is set aside',
    found: (found) => ` (read: ${found})`,
  },
)

/** Where, what is wrong, what stands there, and what became of it. */
export function noticeProblemLine(problem: NoticeProblem, locale: Locale, file?: string): string {
  const { code, line, entry, field, found } = problem
  const texts = words[locale]
  const where = [
    ...(file === undefined ? [] : [file]),
    ...(line === undefined ? [] : [texts.line(line)]),
    ...(entry === undefined ? [] : [texts.entry(writtenNumber(entry, locale))]),
    ...(field === undefined ? [] : [texts.field(field)]),
  ].join(', ')
  const left = leavesOut.has(code) ? `${semicolon[locale]}${texts.left}` : ''
  const before = where === '' ? '' : `${where}${colon[locale]}`
  return `${before}${problemTexts[locale][code]}${left}${found === undefined ? '' : texts.found(found)}`
}
