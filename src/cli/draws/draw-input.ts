import {
  afterAlready,
  type Defect,
  errorsOf,
  filledAbove,
  type Instance,
  type Person,
  type Quota,
  readPeople,
  readQuotas,
} from '#engines/sortition/index.ts'
import { givenBytes } from '../given-file.ts'
import { CommandEnds, CommandMisread, CommandRefused, type Terminal } from '../terminal.ts'
import { defectJson, defectLine } from './draw-words.ts'

export interface DrawFiles {
  readonly people: string
  readonly quotas: string
  readonly panel: string
  readonly id?: string
  readonly sameAddress?: string
  readonly already?: string
}

export interface DrawInput {
  /** What is left to draw. */
  readonly instance: Instance
  /** The whole panel, its bounds and everyone, those already chosen too. */
  readonly whole: Instance
  /** People who sit already, when a file names them. */
  readonly already: readonly string[]
  readonly warnings: readonly Defect[]
  readonly hasFlex: boolean
  /** How ids and addresses were read, for whoever checks a proof. */
  readonly reading: {
    readonly idColumn?: string | undefined
    readonly addressColumns?: readonly string[] | undefined
  }
}

/** Reads the files; all their defects at once, exit code 2, or the instance with its warnings. */
export async function readDraw(out: Terminal, files: DrawFiles): Promise<DrawInput> {
  const options = {
    idColumn: files.id,
    addressColumns: files.sameAddress?.split(',').map((name) => name.trim()),
  }
  const defects: Defect[] = []
  const quotaBytes = await readOr(files.quotas, 'quotas', defects)
  const peopleBytes = await readOr(files.people, 'people', defects)
  const alreadyBytes =
    files.already === undefined ? undefined : await readOr(files.already, 'already', defects)
  const read = quotaBytes && readQuotas(quotaBytes)
  defects.push(...(read?.defects ?? []))
  const { quotas = [], named = [], hasFlex = false } = read ?? {}
  const pool = peopleBytes && readPeople(peopleBytes, named, options)
  defects.push(...(pool?.defects ?? []))
  const people = pool?.people ?? []
  const panelSize = Number(files.panel)
  if (!/^\d{1,6}$/.test(files.panel) || panelSize < 1) {
    const expected = 'un nombre entier, 1 ou plus'
    defects.push({
      severity: 'error',
      code: 'bad-size',
      file: 'request',
      line: 0,
      found: files.panel,
      expected,
    })
  }
  // Without flexible bounds in the file, none binds.
  const unbound = (quota: Quota) => ({ ...quota, maxFlex: Math.max(quota.maxFlex, panelSize) })
  const whole = { people, quotas: hasFlex ? quotas : quotas.map(unbound), panelSize }
  const already = alreadyBytes ? readAlready(alreadyBytes, people, named, options, defects) : []
  if (errorsOf(defects).length > 0) refuseInput(out, defects)
  const reading = { idColumn: pool?.idColumn, addressColumns: options.addressColumns }
  if (already.length === 0)
    return { instance: whole, whole, already: [], warnings: defects, hasFlex, reading }
  const ids = new Set(already.map(({ id }) => id))
  const present = new Set(people.map(({ id }) => id))
  const joined = { ...whole, people: [...people, ...already.filter(({ id }) => !present.has(id))] }
  const instance = afterAlready(joined, ids)
  if (instance.panelSize < 1) throw new CommandRefused('Il ne reste aucune place à tirer.')
  const above = filledAbove(joined, ids).map(
    ({ quota, filled }): Defect => ({
      severity: 'warning',
      code: 'already-above-max',
      file: 'already',
      line: 0,
      id: `${quota.feature} / ${quota.value}`,
      found: String(filled),
      expected: `≤ ${quota.max}`,
    }),
  )
  const warnings = [...defects, ...above]
  return { instance, whole: joined, already: [...ids], warnings, hasFlex, reading }
}

async function readOr(
  file: string,
  which: Defect['file'],
  defects: Defect[],
): Promise<Uint8Array | undefined> {
  try {
    return await givenBytes(file)
  } catch (error) {
    if (error instanceof CommandMisread) throw error
    defects.push({
      severity: 'error',
      code: 'unreadable-file',
      file: which,
      line: 0,
      found: file,
    })
    return undefined
  }
}

/** People who sit already: with their own values, or by their ids alone when they are in the pool. */
function readAlready(
  bytes: Uint8Array,
  people: readonly Person[],
  quotas: readonly Quota[],
  options: { idColumn?: string | undefined; addressColumns?: readonly string[] | undefined },
  defects: Defect[],
): readonly Person[] {
  const full = readPeople(bytes, quotas, { ...options, file: 'already' })
  const isShort = full.defects.some(({ code }) => code === 'missing-column')
  if (!isShort) {
    defects.push(...full.defects)
    return full.people
  }
  const short = readPeople(bytes, [], { idColumn: options.idColumn, file: 'already' })
  const byId = new Map(people.map((person) => [person.id, person]))
  defects.push(...short.defects)
  return short.people.flatMap(({ id }) => {
    const known = byId.get(id)
    if (known) return [known]
    const line = short.lines.get(id) ?? 0
    const expected = 'un identifiant du vivier'
    defects.push({ severity: 'error', code: 'unknown-id', file: 'already', line, id, expected })
    return []
  })
}

/** Ids given otherwise than by the pool must be in it: a stranger is told, never left out in silence. */
export function refuseStrangers(people: readonly Person[], ids: readonly string[], where: string) {
  const known = new Set(people.map(({ id }) => id))
  const strangers = ids.filter((id) => !known.has(id))
  if (strangers.length > 0) notUnderstood(`${where} : pas dans le vivier, ${strangers.join(', ')}.`)
}

function refuseInput(out: Terminal, defects: readonly Defect[]): never {
  const errors = errorsOf(defects)
  for (const defect of errors) out.note(defectLine(defect))
  const warnings = defects.filter(({ severity }) => severity === 'warning')
  out.json('ouvroir draws refusal 1', {
    status: 'invalid',
    defects: errors.map(defectJson),
    warnings: warnings.map(defectJson),
  })
  throw new CommandEnds(2)
}

export async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await givenBytes(file)
  } catch (error) {
    return notUnderstood(error instanceof Error ? error.message : String(error))
  }
}

export function notUnderstood(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  throw new CommandEnds(2)
}
