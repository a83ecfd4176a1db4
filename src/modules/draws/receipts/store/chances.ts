import type { Kysely } from 'kysely'
import type { Draw } from '../../draw.ts'
import { readSeals } from '../../seals/index.ts'
import type { DrawTables } from '../../tables.ts'

/**
 * How many of the equally likely panels hold this ticket, in parts of 1; undefined until they are listed, or when the ticket
 * is not in the frozen file. Panels are lists of line numbers of that file, one panel a line.
 */
export async function chanceOf(
  db: Kysely<DrawTables>,
  draw: Pick<Draw, 'id'>,
  ticket: string,
): Promise<number | undefined> {
  const { pool, list } = await readSeals(db, draw.id)
  if (!pool || !list) return undefined
  const row = pool.file.split('\n').findIndex((line) => line.startsWith(`${ticket};`))
  if (row < 0) return undefined
  const panels = list.panels.trim().split('\n')
  const held = panels.filter((panel) => panel.match(/\d+/g)?.includes(String(row)))
  return held.length / panels.length
}

/** The chance of every ticket of the frozen file, in parts of 1; undefined until the panels are listed. */
export async function listChances(
  db: Kysely<DrawTables>,
  draw: Pick<Draw, 'id'>,
): Promise<ReadonlyMap<string, number> | undefined> {
  const { pool, list } = await readSeals(db, draw.id)
  if (!pool || !list) return undefined
  const panels = list.panels.trim().split('\n')
  const held = new Map<number, number>()
  for (const panel of panels)
    for (const row of panel.match(/\d+/g) ?? [])
      held.set(Number(row), (held.get(Number(row)) ?? 0) + 1)
  const tickets = pool.file.trim().split('\n')
  return new Map(
    tickets.map((line, row) => [line.split(';')[0] ?? '', (held.get(row) ?? 0) / panels.length]),
  )
}
