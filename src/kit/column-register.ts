import type { Kept } from './kept.ts'

export interface ColumnRule {
  /** `secret` opens a door: a code, a key, the fingerprint of a link. It is never given back, and goes with the person. */
  readonly class: 'public' | 'internal' | 'personal' | 'sensitive' | 'secret'
  /** In plain words, for the register of processing: « tant que la fiche existe ». */
  readonly kept: Kept
  /** What is kept of a secret, in plain words (`secrets.ts`): its class alone would tell nobody. */
  readonly what?: Kept
}

/** Why, for one column or several: `{ 'name title': 'the author of a published work' }`. */
type Reasons = Readonly<Record<string, string>>

/** What does otherwise than the rule: export tells what is personal, erasure empties it and what is secret. */
interface Except {
  readonly untold?: Reasons
  readonly stays?: Reasons
}

/** Whose the rows of a table are. `src/proofs/own-data` plays the export and the erasure of one person against it. */
export type Whose =
  | { readonly by: 'key'; readonly columns: readonly string[]; readonly but: Except }
  | {
      readonly by: 'address'
      readonly columns: readonly string[]
      readonly names: readonly string[]
      readonly but: Except
    }
  | {
      readonly by: 'row'
      readonly table: string
      readonly here: string
      readonly there: string
      readonly but: Except
    }
  | { readonly by: 'nobody'; readonly because: string }

export interface TableRules {
  /** Said as soon as a column is about people, or opens a door. */
  readonly whose?: Whose
  readonly columns: Readonly<Record<string, ColumnRule>>
}

/** `table -> column -> class and retention`. A test fails on a column that is not listed. */
export type ColumnRegister = Readonly<Record<string, TableRules>>

/** What opens a door: a code, a key, the fingerprint of a link. */
export function secret(kept: Kept, what: Kept): ColumnRule {
  return { class: 'secret', kept, what }
}

type Group = readonly [rule: ColumnRule, ...columns: string[]]

/** A table that is about nobody: its columns, by what is said of them. */
export function table(...groups: readonly Group[]): TableRules {
  return { columns: columnsOf(groups) }
}

export function peopleTable(whose: Whose, ...groups: readonly Group[]): TableRules {
  return { whose, columns: columnsOf(groups) }
}

/** Of the person whose key is there; of each of them when several columns are said. */
export function ownedBy(columns: string, but: Except = {}): Whose {
  return { by: 'key', columns: columns.split(' '), but }
}

/** Of whoever reads this mailbox: no name stands beside, the address is all that is known. */
export function reachedAt(column: string, but: Except = {}): Whose {
  return { by: 'address', columns: [column], names: [], but }
}

/** Of whoever reads this mailbox and bears this name: several people may share an address (`own-address.ts`). */
export function namedAt(column: string, name: string, but: Except = {}): Whose {
  return { by: 'address', columns: [column], names: [name], but }
}

/** Of the same person as the row of another table: `sameAs('draw_people', 'person_id = id')`, here first. */
export function sameAs(other: string, join: string, but: Except = {}): Whose {
  const [here = '', there = here] = join.split(' = ')
  return { by: 'row', table: other, here, there, but }
}

/** Of people whom no account leads to. Their time, and the team that they ask, erase it. */
export function ofNobody(because: string): Whose {
  return { by: 'nobody', because }
}

/** The columns that a list of reasons speaks of. */
export function columnsIn(reasons: Reasons = {}): readonly string[] {
  return Object.keys(reasons).flatMap((columns) => columns.split(' '))
}

function columnsOf(groups: readonly Group[]): TableRules['columns'] {
  const pairs = groups.flatMap(([rule, ...names]) =>
    names.flatMap((some) => some.split(' ')).map((name) => [name, rule] as const),
  )
  const twice = pairs.find(([name], at) => pairs.findIndex(([other]) => other === name) < at)
  if (twice) throw new Error(`« ${twice[0]} » is said twice in a table of the register of columns`)
  return Object.fromEntries(pairs)
}
