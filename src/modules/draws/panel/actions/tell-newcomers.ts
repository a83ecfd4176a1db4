import { isId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { findDraw } from '../../store/draws.ts'
import { summonPanel } from './summon-panel.ts'

/**
 * Those whom a batch of replacements gave a seat are told at once when there is a mail. The others have no link that
 * anybody holds: they stay to be told, by a letter or a call, on the page of the panel and on the list of calls.
 */
export async function tellNewcomers(ctx: Ctx, input: Readonly<Record<string, unknown>>) {
  const draw = await findDraw(ctx.db, String(input['id']))
  const ids = Array.isArray(input['personIds']) ? input['personIds'].map(String) : []
  if (!draw) return
  for (const id of ids) if (isId(id)) await summonPanel(ctx, draw, id, { having: 'mail' })
}
