import type { NoticeKind, NoticeProblem, NoticeSource } from '#engines/funding-notices/index.ts'
import { noticeProblemLine as problemLine } from '#modules/funding/index.ts'

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

/** Where, what is wrong, what stands there, and what became of it. */
export const noticeProblemLine = (file: string, problem: NoticeProblem) =>
  problemLine(problem, 'fr', file)
