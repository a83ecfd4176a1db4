import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import type { Viewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act, type House } from '#platform/world.ts'
import { switchedOff } from '../switch.ts'
import { type Asking, modulesFolder } from './asking.ts'
import { type Here, type Persona, personas, viewerOf } from './personas.ts'

/** What a sample call may take from the house: rows of the demonstration, and what stores and actions make of them. */
export interface Things {
  /** As the team, inside the transaction that is rolled back. */
  readonly ctx: Ctx
  /** The key of a row, the first that answers this condition. */
  id(table: string, where?: string, column?: string): Promise<string>
  /** Prepares what the demonstration does not have, in the same transaction. */
  run(statement: string): Promise<void>
  /** The same, past what guards the rows: a draw whose experiment is changed, an amendment opened again. */
  force(statement: string): Promise<void>
  /** Calls an exported function of a room: `load('draws/store/draws.ts', 'findDraw', ctx.db, id)`. */
  load(file: string, name: string, ...args: readonly unknown[]): Promise<unknown>
}

/** One sample call of an action: who may, with what it is called, and where “here” is. */
export interface Sampled {
  readonly may: readonly Persona[]
  readonly args?: (things: Things) => Promise<readonly unknown[]> | readonly unknown[]
  readonly here?: (things: Things) => Promise<Here>
  /** The person to whom the thing belongs; somebody without any role. */
  readonly own?: (things: Things) => Promise<string>
  /** Where an action does not take the context first. */
  readonly call?: (fn: Called, ctx: Ctx, args: readonly unknown[]) => unknown
  /** How it says no: these refusals, `forbidden` when nothing is said; or an answer that holds nothing. */
  readonly no?: readonly string[] | ((answer: unknown) => boolean)
}

export type RoomActs = Readonly<Record<string, Sampled | readonly Sampled[]>>
export type Called = (...args: readonly unknown[]) => unknown

/** What came of a call: kept out, let in (done, or refused for another reason), or broken down. */
export type Outcome = 'kept out' | 'let in' | `broke: ${string}`

async function tryAs(
  house: House,
  nobodyId: string,
  { file, name }: Asking,
  sample: Sampled,
  persona: Persona,
): Promise<Outcome> {
  const fn = await exported(file, name)
  let outcome: Outcome = 'broke: before the call'
  await act(
    house,
    { person: asPerson('lab-team', { id: nobodyId }) },
    async (ctx) => {
      const things = thingsOf(ctx)
      const here = (await sample.here?.(things)) ?? {}
      const args = (await sample.args?.(things)) ?? []
      const id = persona === 'own' && sample.own ? await sample.own(things) : nobodyId
      outcome = await outcomeOf(sample, () =>
        (sample.call ?? withCtx)(fn, as(ctx, viewerOf(persona, id, here)), args),
      )
    },
    () => false,
  )
  return outcome
}

function as(ctx: Ctx, person: Viewer | undefined): Ctx {
  return { ...ctx, person }
}

const withCtx = (fn: Called, ctx: Ctx, args: readonly unknown[]) => fn(ctx, ...args)

async function outcomeOf(sample: Sampled, call: () => unknown): Promise<Outcome> {
  try {
    const answer = await call()
    return isKeptOut(answer, sample.no ?? ['forbidden']) ? 'kept out' : 'let in'
  } catch (error) {
    // The command line shows a refusal of its imports as a breakdown.
    if (error instanceof Error && error.message === 'forbidden') return 'kept out'
    return `broke: ${String(error).slice(0, 120)}`
  }
}

function isKeptOut(answer: unknown, no: NonNullable<Sampled['no']>): boolean {
  if (typeof no === 'function') return no(answer)
  const { ok, refusal = '' } = (answer ?? {}) as { ok?: boolean; refusal?: string }
  return ok === false && no.includes(refusal)
}

function thingsOf(ctx: Ctx): Things {
  return {
    ctx,
    async id(table, where = 'true', column = 'id') {
      const result = await sql<{ key: unknown }>`
        select ${sql.ref(column)} as key from ${sql.table(table)}
        where ${sql.raw(where)} order by 1 limit 1`.execute(ctx.db)
      if (!result.rows[0]) throw new Error(`no row of ${table} where ${where}`)
      return String(result.rows[0].key)
    },
    async run(statement) {
      await sql.raw(statement).execute(ctx.db)
    },
    async force(statement) {
      await sql`set local session_replication_role = replica`.execute(ctx.db)
      await sql.raw(statement).execute(ctx.db)
      await sql`set local session_replication_role = origin`.execute(ctx.db)
    },
    async load(file, name, ...args) {
      return await (await exported(`${modulesFolder}/${file}`, name))(...args)
    },
  }
}

async function exported(file: string, name: string): Promise<Called> {
  const module = await import(/* @vite-ignore */ pathToFileURL(resolve(file)).href)
  return module[name] as Called
}

/** What is wrong with one sample call: whoever is let in and may not, whoever may and is kept out. */
export async function faultsOf(
  house: House,
  nobodyId: string,
  asking: Asking,
  sample: Sampled,
): Promise<string[]> {
  const faults: string[] = []
  const words = `${asking.room}/${asking.name}`
  for (const persona of personas) {
    if (persona === 'own' && !sample.own) continue
    const outcome = await tryAs(house, nobodyId, asking, sample, persona).catch(
      (error: unknown): Outcome => `broke: ${String(error)}`,
    )
    if (persona === 'visitor' && outcome.startsWith('broke')) return [`${words}: ${outcome}`]
    const may = sample.may.includes(persona)
    if (may && outcome === 'kept out') faults.push(`${words}: ${persona} may, and is kept out`)
    if (!may && outcome !== 'kept out') faults.push(`${words}: ${persona} may not (${outcome})`)
  }
  return faults
}

/** Is this permission, switched off, seen by some call? Those who may not are tried until one of them gets in. */
export async function isNoticed(
  house: House,
  nobodyId: string,
  permission: string,
  samples: readonly { readonly asking: Asking; readonly sample: Sampled }[],
): Promise<boolean> {
  for (const { asking, sample } of samples) {
    if (!asking.asks.includes(permission)) continue
    for (const persona of personas) {
      if (sample.may.includes(persona) || (persona === 'own' && !sample.own)) continue
      const trying = () => tryAs(house, nobodyId, asking, sample, persona)
      if ((await switchedOff(permission, trying)) !== 'kept out') return true
    }
  }
  return false
}
