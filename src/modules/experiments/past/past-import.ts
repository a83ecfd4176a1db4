import { type ColumnMapping, isFieldTwice } from '#kit/column-mapping.ts'
import { type ColumnNames, guessColumns } from '#kit/forms/import-columns.ts'
import type { StagedImport } from '#kit/sheets/staged-import.ts'

/** What a column of a file of past experiments may hold. */
export const pastFields = [
  'title',
  'territory',
  'insee',
  'years',
  'until',
  'stage',
  'summary',
  'link',
] as const

export type PastField = (typeof pastFields)[number]
export type PastMapping = ColumnMapping<PastField>

export function isPastField(text: string): text is PastField {
  return pastFields.some((field) => field === text)
}

/** A file of past experiments, from its reading to its end. */
export interface PastImport extends StagedImport {
  readonly fileName: string
  readonly header: readonly string[]
  readonly mapping: PastMapping
  readonly byPersonId: string | undefined
  readonly at: Date
}

export type LineOutcome =
  | 'waiting'
  | 'created'
  | 'updated'
  | 'unchanged'
  | 'rejected'
  | 'undone'
  | 'kept'

/** Cells that cannot be understood. */
export type LineProblem =
  | 'no-title'
  | 'long-title'
  | 'long-summary'
  | 'bad-years'
  | 'years-reversed'
  | 'bad-stage'
  | 'bad-insee'
  | 'bad-link'

/** Why a line was not taken. */
export type RejectReason =
  | LineProblem
  | 'unknown-place'
  | 'several-places'
  | 'no-cell'
  | 'total-row'

export interface PastLine {
  readonly line: number
  readonly cells: readonly string[]
  readonly outcome: LineOutcome
  readonly reasons: readonly RejectReason[]
  readonly experimentId: string | undefined
}

export const fileLimits = { bytes: 5 * 1024 * 1024, lines: 2000 } as const

/** How long the lines, and the journal of the import, are kept. */
export const lineDays = 30
export const importDays = 365

/** How these columns are usually called, without accents, the surest first. */
const synonyms: ColumnNames<PastField> = {
  title: [
    'titre',
    'nom de l experimentation',
    'experimentation',
    'intitule',
    'nom',
    'projet',
    'title',
    'name',
    'experiment',
  ],
  territory: [
    'territoire',
    'collectivite',
    'commune',
    'ville',
    'lieu',
    'territory',
    'place',
    'town',
    'city',
    'municipality',
  ],
  insee: ['code insee', 'insee', 'code commune', 'insee code'],
  years: [
    'annees',
    'annee',
    'periode',
    'dates',
    'date',
    'date de debut',
    'annee de debut',
    'debut',
    'years',
    'year',
    'period',
    'start',
  ],
  until: ['date de fin', 'annee de fin', 'fin', 'jusqu en', 'end', 'until'],
  stage: ['etape', 'etat', 'statut', 'avancement', 'stage', 'status', 'state'],
  summary: ['resume', 'description', 'presentation', 'en bref', 'texte', 'summary', 'abstract'],
  link: ['lien', 'site', 'page', 'url', 'adresse web', 'site web', 'link', 'website', 'web'],
}

export function guessPastMapping(header: readonly string[]): PastMapping {
  return guessColumns(header, synonyms)
}

export type MappingRefusal = 'no-title-column' | 'field-twice'

export function mappingProblem(mapping: PastMapping): MappingRefusal | undefined {
  if (isFieldTwice(mapping)) return 'field-twice'
  return Object.values(mapping).includes('title') ? undefined : 'no-title-column'
}
