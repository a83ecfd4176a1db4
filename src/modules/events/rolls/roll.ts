/** Who stands on one sheet: which of its numbers in the event or the set, and which block of columns. */
export interface RollSheet {
  readonly block: number
  readonly people: readonly number[]
}

/** A thing to sign for: a half-day of an event, or having come to a session. */
export interface RollColumn {
  /** `2026-12-01 morning`: another key is another paper. */
  readonly key: string
  readonly label: string
}

/** Lines of one sheet, and columns beside a name. */
const rollBounds = {
  normal: { rows: 15, columns: 4 },
  large: { rows: 5, columns: 2 },
} as const

const boundsOf = (isLarge: boolean) => (isLarge ? rollBounds.large : rollBounds.normal)

/** Numbers that one sheet reaches after its first: what eleven signs in base 36 hold. */
const reach = 54

/** Blocks that a number can say: one sign for each thirty-six, and what eleven signs hold above their bits. */
const mostBlocks = 36 * 7

/** Columns in blocks of one width: the last one may have fewer. */
export function blocksOf<T>(columns: readonly T[], isLarge: boolean): readonly (readonly T[])[] {
  const across = acrossOf(columns.length, isLarge)
  return Array.from({ length: Math.ceil(columns.length / across) }, (_, at) =>
    columns.slice(at * across, (at + 1) * across),
  )
}

/** How many columns each sheet of this paper has. */
export function acrossOf(columns: number, isLarge: boolean): number {
  const blocks = Math.max(1, Math.ceil(columns / boundsOf(isLarge).columns))
  return Math.max(1, Math.ceil(columns / blocks))
}

/** One sheet for each few people and each block of columns; one that names nobody when nobody is expected. */
export function rollSheets(
  numbers: readonly number[],
  columns: number,
  isLarge: boolean,
): readonly RollSheet[] {
  const groups: number[][] = []
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = groups.at(-1)
    const isNear = last && number - (last[0] ?? 0) < reach
    if (last && isNear && last.length < boundsOf(isLarge).rows) last.push(number)
    else groups.push([number])
  }
  const blocks = Math.ceil(columns / acrossOf(columns, isLarge))
  return (groups.length === 0 ? [[]] : groups).flatMap((people) =>
    Array.from({ length: blocks }, (_, block) => ({ block, people })),
  )
}

/** Files that a list is printed in: the first and the last sheet of each, from 1. */
export function rollParts(
  sheets: number,
  most: number,
): readonly { readonly from: number; readonly to: number }[] {
  return Array.from({ length: Math.ceil(sheets / most) }, (_, at) => ({
    from: at * most + 1,
    to: Math.min(sheets, (at + 1) * most),
  }))
}

/**
 * The number of a sheet says who stands on it, and no name: one sign for the block, four signs for the first number, then
 * one bit for each that follows. From block 36 on, how often thirty-six was passed stands above these bits: a number has
 * sixteen signs at most. The same list prints the same sheets, and nothing of them is kept.
 *
 * @throws RangeError for a block that no number can say
 */
export function writeRollNumber({ block, people }: RollSheet): string {
  if (block >= mostBlocks) throw new RangeError(`block of a roll: ${block}`)
  const first = people[0] ?? 0
  const bits = people.reduce((sum, number) => sum | (1n << BigInt(number - first)), 0n)
  const signs = (value: number | bigint) => value.toString(36).toUpperCase()
  const above = BigInt(Math.floor(block / 36)) << BigInt(reach)
  return `${signs(block % 36)}${signs(first).padStart(4, '0')}${signs(above | bits)}`
}

/** Undefined for what no sheet of this paper bears. */
export function readRollNumber(text: string, isLarge: boolean): RollSheet | undefined {
  const [, block = '', first = '', signs = ''] =
    /^([0-9A-Z])([0-9A-Z]{4})([0-9A-Z]{1,11})$/.exec(text) ?? []
  if (signs === '') return undefined
  const bits = [...signs].reduce((sum, sign) => sum * 36n + BigInt(Number.parseInt(sign, 36)), 0n)
  const from = Number.parseInt(first, 36)
  const people = Array.from({ length: reach }, (_, at) => at)
    .filter((at) => (bits >> BigInt(at)) & 1n)
    .map((at) => from + at)
  const rounds = Number(bits >> BigInt(reach))
  const sheet = { block: Number.parseInt(block, 36) + 36 * rounds, people }
  if (sheet.block >= mostBlocks) return undefined
  if (people.length > boundsOf(isLarge).rows) return undefined
  return writeRollNumber(sheet) === text ? sheet : undefined
}

const groupOf = (row: number) => `r${row + 1}`
export const rollBox = (row: number, column: number) => `r${row + 1}.${column + 1}`

/** Boxes of every line and column, whoever stands there: what reads the sheets needs no more. */
export function rollGroups(columns: number, isLarge: boolean) {
  const across = acrossOf(columns, isLarge)
  const rows = Array.from({ length: boundsOf(isLarge).rows }, (_, row) => row)
  const lines = rows.map((row) => Array.from({ length: across }, (_, at) => rollBox(row, at)))
  return {
    lines,
    groups: Object.fromEntries(rows.map((row) => [groupOf(row), 'several' as const])),
    groupOf: Object.fromEntries(
      lines.flatMap((boxes, row) => boxes.map((id) => [id, groupOf(row)])),
    ),
  }
}

/** A person as the last look names them: what is known already is said beside the name. */
export interface RollPerson {
  readonly number: number
  readonly label: string
}

/** The lines of one sheet for a person’s last look; nothing when nobody of the list stands on it. */
export function rollLook(
  { block, people }: RollSheet,
  columns: readonly RollColumn[],
  isLarge: boolean,
  known: ReadonlyMap<number, RollPerson>,
) {
  const own = blocksOf(columns, isLarge)[block] ?? []
  const groups = people.flatMap((number, row) => {
    const person = known.get(number)
    if (!person) return []
    const boxes = own.map(({ label }, at) => ({ id: rollBox(row, at), label }))
    return [{ group: groupOf(row), label: person.label, boxes }]
  })
  return groups.length === 0 || own.length === 0 ? undefined : { groups, zones: [] }
}

export interface RollMark {
  readonly number: number
  readonly column: string
}

/** Who is ticked on a sheet that a person confirmed, for which column. */
export function rollMarks(
  { block, people }: RollSheet,
  columns: readonly RollColumn[],
  isLarge: boolean,
  ticked: readonly string[],
): readonly RollMark[] {
  const own = blocksOf(columns, isLarge)[block] ?? []
  return people.flatMap((number, row) =>
    own.flatMap(({ key }, at) =>
      ticked.includes(rollBox(row, at)) ? [{ number, column: key }] : [],
    ),
  )
}

/** The line of this person on this sheet, as the last look calls it. */
export function rollGroup({ people }: RollSheet, number: number): string {
  return groupOf(people.indexOf(number))
}
