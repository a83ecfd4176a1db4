import type {
  NoticeKind,
  NoticeProblem,
  NoticeProblemCode,
  NoticeSource,
} from '#engines/funding-notices/index.ts'
import { leavesOut } from '#engines/funding-notices/index.ts'

export const sources: Readonly<Record<NoticeSource, string>> = {
  'aides-territoires': 'Aides-territoires',
  'dispositif-aide': 'table du schéma dispositif-aide',
  boamp: 'BOAMP',
  ted: 'TED (marchés européens)',
}

export const kinds: Readonly<Record<NoticeKind, string>> = {
  grant: 'subvention',
  loan: 'prêt',
  advance: 'avance récupérable',
  certificates: 'certificats d’énergie',
  expertise: 'ingénierie',
  'call-for-projects': 'appel à projets',
  tender: 'marché public',
  other: 'autre',
}

const sentences: Readonly<Record<NoticeProblemCode, string>> = {
  'empty-file': 'le fichier est vide',
  'not-json': 'ce n’est pas du JSON, ou il est trop grand (40 millions de signes)',
  'not-xml': 'ce n’est pas du XML, ou il est trop grand (5 Mo)',
  'unknown-shape':
    'ce fichier ne vient d’aucune source connue : Aides-territoires (JSON), dispositif-aide (CSV), BOAMP (JSON ou CSV), TED (XML eForms ou JSON)',
  'no-notice': 'le fichier n’a aucune annonce',
  'missing-title': 'il manque cette colonne',
  'broken-table': 'la table est mal formée',
  'missing-value': 'il manque une valeur sans laquelle une annonce ne se retrouve pas',
  'not-a-call':
    'cette annonce est un résultat, une annulation ou un projet : personne ne peut y répondre',
  'cells-and-titles': 'la ligne n’a pas autant de cases que la ligne de titres',
  day: 'ce jour n’existe pas ou ne se lit pas',
  rate: 'un taux va de 0 à 100',
  amount: 'un montant en euros est attendu',
  address: 'cette adresse ne s’ouvre pas dans un navigateur',
  'place-code': 'ce code de lieu n’est pas connu (COM-35238, DEP-35, REG-53…)',
  siren: 'ce numéro SIREN est faux',
  'closes-before-opening': 'le dernier jour vient avant le premier : aucun des deux n’est gardé',
}

/** Where, what is wrong, what stands there, and what became of it. */
export function noticeProblemLine(file: string, problem: NoticeProblem): string {
  const { code, line, entry, field, found } = problem
  const where = [
    file,
    ...(line === undefined ? [] : [`ligne ${line}`]),
    ...(entry === undefined ? [] : [`annonce ${entry}`]),
    ...(field === undefined ? [] : [`« ${field} »`]),
  ].join(', ')
  const left = leavesOut.has(code) ? ' ; elle est laissée de côté' : ''
  return `${where} : ${sentences[code]}${left}${found === undefined ? '' : ` (lu : ${found})`}`
}
