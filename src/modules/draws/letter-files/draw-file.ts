import { type Defect, type Quota, readQuotas, utf8 } from '#engines/sortition/index.ts'
import { plainWords } from '#kit/words.ts'
import type { DrawFeature } from '../quota.ts'
import {
  type FilePerson,
  type LineProblem,
  type PeopleMapping,
  readLine,
} from '../recruits/nouns.ts'

/** `frame`: a list that letters are drawn from. `people`: respondents of another tool. `quotas`: features and bounds. */
export const fileKinds = ['frame', 'people', 'quotas'] as const
export type FileKind = (typeof fileKinds)[number]

export interface FileRow {
  readonly line: number
  readonly cells: readonly string[]
}

export interface DrawFile {
  readonly id: string
  readonly drawId: string
  readonly kind: FileKind
  readonly fileName: string
  readonly encoding: string
  readonly sha256: string
  readonly header: readonly string[]
  readonly rows: readonly FileRow[]
  readonly mapping: PeopleMapping
  readonly options: {
    readonly sourceId?: string
    readonly size?: number
    readonly seed?: string
  }
  readonly total: number
  readonly taken: number
  readonly rejected: number
  readonly rejectedRows: readonly (FileRow & { readonly reason: string })[]
  readonly state: 'read' | 'done'
  readonly at: Date
}

export interface TriedLine extends FileRow {
  readonly person: FilePerson
}

export interface RejectedLine extends FileRow {
  readonly problems: readonly LineProblem[]
}

export interface Tried {
  readonly accepted: readonly TriedLine[]
  readonly rejected: readonly RejectedLine[]
}

/** A dry run: what each line would give. The same identifier, or the very same line twice, is taken once. */
export function tryLines(
  file: Pick<DrawFile, 'kind' | 'header' | 'rows' | 'mapping'>,
  rules: {
    readonly features: readonly DrawFeature[]
    readonly minimumAge: number
    readonly year: number
    /** A person that this house may not ask, or has already. */
    readonly refuses?: (person: FilePerson) => 'opted-out' | 'already-here' | undefined
  },
): Tried {
  const accepted: TriedLine[] = []
  const rejected: RejectedLine[] = []
  const seen = new Map<string, number>()
  const kind = file.kind === 'people' ? 'people' : 'frame'
  for (const row of file.rows) {
    const read = readLine(file.header, row.cells, file.mapping, { ...rules, kind })
    if (!read.ok) {
      rejected.push({ ...row, problems: read.problems })
      continue
    }
    const { person } = read
    const key = person.externalId || row.cells.join('\u0000')
    const before = seen.get(key)
    const refusal = before === undefined ? rules.refuses?.(person) : ('twice-in-file' as const)
    if (refusal) {
      const problem = {
        reason: refusal,
        column: '',
        found: person.externalId,
        expected: String(before ?? ''),
      }
      rejected.push({ ...row, problems: [problem] })
      continue
    }
    seen.set(key, row.line)
    accepted.push({ ...row, person })
  }
  return { accepted, rejected }
}

export interface TriedQuotas {
  readonly features: readonly Omit<DrawFeature, 'id'>[]
  readonly defects: readonly Defect[]
}

/** Features and bounds from any of the forms of the field, crossed ones (`Gender & Age`) included. */
export function tryQuotas(file: Pick<DrawFile, 'header' | 'rows'>): TriedQuotas {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  const lines = [file.header, ...file.rows.map(({ cells }) => cells)]
  const csv = lines.map((cells) => cells.map(cell).join(',')).join('\n')
  const { quotas, defects } = readQuotas(utf8(csv))
  const lineOf = (line: number) => (line < 2 ? line : (file.rows[line - 2]?.line ?? line))
  return {
    features: featuresOf(quotas),
    defects: defects.map((defect) => ({ ...defect, line: lineOf(defect.line) })),
  }
}

function featuresOf(quotas: readonly Quota[]): readonly Omit<DrawFeature, 'id'>[] {
  const names = [...new Set(quotas.map(({ feature }) => feature))]
  return names.map((label, position) => {
    const own = quotas.filter(({ feature }) => feature === label)
    const crosses = own[0]?.when?.map(({ feature }) => keyOf(feature)) ?? []
    return {
      key: keyOf(label),
      label,
      position,
      asked: crosses.length === 0,
      crosses,
      reference: '',
      values: own.map((quota, rank) => ({
        id: '',
        key: quota.when
          ? quota.when.map(({ values }) => values.map(keyOf).join('|')).join('+')
          : keyOf(quota.value),
        label: quota.value,
        position: rank,
        populationShare: undefined,
        min: quota.min,
        max: quota.max,
        minFlex: quota.minFlex ?? quota.min,
        maxFlex: quota.maxFlex ?? quota.max,
      })),
    }
  })
}

/** ASCII, as in answers: `65+` keeps its sign as a word. */
export function keyOf(text: string): string {
  return (
    plainWords(text.replaceAll('+', ' plus ').replaceAll('<', ' moins ')).replaceAll(' ', '-') ||
    'x'
  )
}

/** Whoever reads the lines over has kept where they come from, and how many letters are drawn from a list. */
export function isReadyToImport({ kind, options }: Pick<DrawFile, 'kind' | 'options'>): boolean {
  if (kind === 'quotas') return true
  return options.sourceId !== undefined && (kind !== 'frame' || options.size !== undefined)
}
