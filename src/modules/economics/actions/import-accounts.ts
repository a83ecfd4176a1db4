import { createHash } from 'node:crypto'
import { type FecProblem, type FecRead, FecReader } from '#engines/accounting-entries/index.ts'
import { newId } from '#kit/ids.ts'
import { canonicalJson } from '#kit/json/canonical-json.ts'
import { done, type Refused, type Result, refused } from '#kit/result.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import { mappingOf, targetKey } from '../account-rule.ts'
import {
  agreesWith,
  type BookedLine,
  bookedLines,
  type FecImport,
  overlaps,
  replacedBy,
  replaces,
  sumsOf,
  type Unmapped,
} from '../fec-import.ts'
import { mayKeepEconomics } from '../permissions.ts'
import {
  findImport,
  insertImport,
  listImports,
  listRules,
  lockAccounts,
  moveImport,
} from '../store/imports.ts'
import { listTargets } from './keep-rules.ts'

export interface GivenFec {
  readonly name: string
  readonly pieces: AsyncIterable<Uint8Array>
  /** Title of the column that holds the code of the axis; empty when there is none. */
  readonly axis: string
}

/** A file that cannot be taken says every reason, line by line. */
export interface Misread extends Refused<'misread'> {
  readonly problems: readonly FecProblem[]
  readonly problemCount: number
}

export interface Tried {
  readonly file: FecImport
  readonly booked: readonly BookedLine[]
  readonly unmapped: readonly Unmapped[]
  readonly read: FecRead
}

export type TryRefusal = 'forbidden' | 'axis-needed' | 'already-kept'

/** Reads a file of entries and sorts it: its sums are there to be looked at, and count nowhere before they are kept. */
export async function tryImport(
  ctx: Ctx,
  { name, pieces, axis }: GivenFec,
): Promise<Result<Tried, TryRefusal> | Misread> {
  if (!mayKeepEconomics(ctx.person)) return refused('forbidden')

  const targets = await listTargets(ctx.db)
  const known = new Set(targets.map(targetKey))
  // A rule whose line is gone leads nowhere: its entries are among those that no rule takes.
  const rules = (await listRules(ctx.db)).filter((rule) => known.has(targetKey(rule)))
  if (axis === '' && rules.some((rule) => rule.axis !== '')) return refused('axis-needed')
  const reader = new FecReader({ name, rules: mappingOf(rules), ...(axis === '' ? {} : { axis }) })
  const hash = createHash('sha256')
  for await (const piece of pieces) {
    hash.update(piece)
    reader.push(piece)
  }
  const read = reader.end()
  if (!read.ok) {
    const { problems, problemCount } = read
    return { ...refused('misread'), problems, problemCount }
  }
  const booked = bookedLines(read, targets)
  const unmapped = read.unmapped.map(({ account, axis: code, label, lines, ...sums }) => ({
    ...{ account, axis: code, label, lines },
    ...sumsOf(sums),
  }))
  const ledger = sumsOf(read.check.ledger)
  if (!read.check.agrees || !agreesWith(ledger, booked, unmapped))
    throw new Error('the sums of projects are not those of the accounts')

  const sorted = mappingOf(rules).map(({ line: _, ...rule }) => ({ ...rule }))
  const file: FecImport = {
    ...{ id: newId(ctx.now, ctx.chance), state: 'tried', fileName: name.slice(0, 160) },
    ...{ siren: read.name?.siren ?? '', sha256: hash.digest('hex'), axis },
    ...{ rulesSha256: sha256Of(canonicalJson(sorted)), startsOn: read.from, endsOn: read.to },
    ...{ lines: read.lines, entries: read.entries, debitCents: read.debit, ...ledger },
    notValidated: notValidated(read),
    ...{ triedAt: ctx.now, keptAt: undefined },
  }
  if ((await listImports(ctx.db)).some((other) => isSameKept(other, file)))
    return refused('already-kept')
  await insertImport(ctx.db, file, { booked, unmapped })

  ctx.audit({
    act: 'economics.import-tried',
    subject: `economics-import:${file.id}`,
    public: false,
  })
  return done({ file, booked, unmapped, read })
}

/** Kept files that would count no more if this one were kept. */
export async function readReplaced(
  db: Db,
  file: Pick<FecImport, 'siren' | 'startsOn' | 'endsOn'>,
): Promise<readonly FecImport[]> {
  return replacedBy(file, await listImports(db))
}

export type KeepRefusal =
  | 'forbidden'
  | 'not-found'
  | 'not-now'
  | 'already-kept'
  /** A kept file of another year holds some of the same days. */
  | 'overlaps'
  /** Other files would be replaced than those that were read on the page. */
  | 'replaces-others'

/**
 * From now on its sums are the actual ones; a file of the same year that was kept before counts no more: one of those that were
 * named to whoever keeps this one, since somebody may have kept another one meanwhile.
 */
export async function keepImport(
  ctx: Ctx,
  id: string,
  named: readonly string[],
): Promise<Result<{ readonly replaced: number }, KeepRefusal>> {
  if (!mayKeepEconomics(ctx.person)) return refused('forbidden')

  // Two files of one year, kept at once, would both count.
  await lockAccounts(ctx.db)
  const file = await findImport(ctx.db, id)
  if (!file) return refused('not-found')
  if (file.state !== 'tried') return refused('not-now')
  const kept = (await listImports(ctx.db)).filter(({ state }) => state === 'kept')
  if (kept.some((other) => isSameKept(other, file))) return refused('already-kept')
  const over = kept.filter((other) => overlaps(file, other))
  if (over.some((other) => !replaces(file, other))) return refused('overlaps')
  if (over.length !== named.length || over.some((other) => !named.includes(other.id)))
    return refused('replaces-others')

  for (const other of over) await moveImport(ctx.db, other.id, { state: 'replaced' })
  await moveImport(ctx.db, id, { state: 'kept', keptAt: ctx.now })

  ctx.audit({ act: 'economics.import-kept', subject: `economics-import:${id}`, public: false })
  return done({ replaced: over.length })
}

/** Its sums count no more, and stay readable. What it replaced does not come back by itself. */
export async function takeBackImport(
  ctx: Ctx,
  id: string,
): Promise<Result<undefined, 'forbidden' | 'not-found' | 'not-now'>> {
  if (!mayKeepEconomics(ctx.person)) return refused('forbidden')

  await lockAccounts(ctx.db)
  const file = await findImport(ctx.db, id)
  if (!file) return refused('not-found')
  if (file.state !== 'kept') return refused('not-now')

  await moveImport(ctx.db, id, { state: 'taken-back' })

  ctx.audit({
    act: 'economics.import-taken-back',
    subject: `economics-import:${id}`,
    public: false,
  })
  return done()
}

/** The same bytes sorted by the same rules are the same import. */
function isSameKept(other: FecImport, file: FecImport): boolean {
  return (
    other.state === 'kept' &&
    other.sha256 === file.sha256 &&
    other.rulesSha256 === file.rulesSha256 &&
    other.axis === file.axis
  )
}

function notValidated({ notes }: FecRead): number {
  return notes.reduce((sum, note) => sum + (note.code === 'not-validated' ? note.lines : 0), 0)
}
