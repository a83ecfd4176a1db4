import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import {
  afterAlready,
  type Defect,
  errorsOf,
  type Instance,
  readPeople,
  readQuotas,
} from '#engines/sortition/index.ts'
import { CommandEnds, CommandRefused, type Terminal } from '../terminal.ts'
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
  readonly instance: Instance
  /** People who sit already, when a file names them. */
  readonly already: readonly string[]
  readonly warnings: readonly Defect[]
  readonly hasFlex: boolean
}

/** Reads both files; all their defects at once, exit code 2, or the instance with its warnings. */
export async function readDraw(out: Terminal, files: DrawFiles): Promise<DrawInput> {
  const { quotas, defects: quotaDefects, hasFlex } = readQuotas(await bytesOf(files.quotas))
  const options = {
    idColumn: files.id,
    addressColumns: files.sameAddress?.split(',').map((name) => name.trim()),
  }
  const { people, defects: peopleDefects } = readPeople(
    await bytesOf(files.people),
    quotas,
    options,
  )
  const defects = [...quotaDefects, ...peopleDefects]
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
  const whole = { people, quotas, panelSize }
  const already =
    files.already === undefined ? [] : await readAlready(files.already, whole, options, defects)
  if (errorsOf(defects).length > 0) refuseInput(out, defects)
  const ids = new Set(already.map(({ id }) => id))
  const present = new Set(people.map(({ id }) => id))
  const joined = { ...whole, people: [...people, ...already.filter(({ id }) => !present.has(id))] }
  const instance = ids.size === 0 ? whole : afterAlready(joined, ids)
  if (instance.panelSize < 1) throw new CommandRefused('Il ne reste aucune place à tirer.')
  return { instance, already: [...ids], warnings: defects, hasFlex }
}

/** People who sit already: with their own values, or by their ids alone when they are in the pool. */
async function readAlready(
  file: string,
  { people, quotas }: Instance,
  options: { idColumn?: string | undefined; addressColumns?: readonly string[] | undefined },
  defects: Defect[],
) {
  const bytes = await bytesOf(file)
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
    const expected = 'un identifiant du vivier'
    defects.push({ severity: 'error', code: 'unknown-id', file: 'already', line: 0, id, expected })
    return []
  })
}

function refuseInput(out: Terminal, defects: readonly Defect[]): never {
  const errors = errorsOf(defects)
  for (const defect of errors) out.note(defectLine(defect))
  const warnings = defects.filter(({ severity }) => severity === 'warning')
  out.json({
    status: 'invalid',
    defects: errors.map(defectJson),
    warnings: warnings.map(defectJson),
  })
  throw new CommandEnds(2)
}

export async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(resolve(file)))
  } catch {
    process.stderr.write(`Le fichier ${file} ne peut pas être lu.\n`)
    throw new CommandEnds(2)
  }
}
