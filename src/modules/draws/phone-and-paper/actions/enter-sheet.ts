import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { type CodeRefusal, letterOf } from '../../cards/index.ts'
import type { Draw } from '../../draw.ts'
import { mayRunDraw } from '../../permissions.ts'
import { findRecruitment } from '../../recruits/index.ts'
import { registerRecruit, writeToRegistered } from '../../registration/index.ts'
import { noticeVersion, type RegisterRefusal, type Registration } from '../../registration/nouns.ts'
import { keepDrawStill } from '../../store/draws.ts'
import { sheetDifferences, type TypedSheet } from '../paper-entry.ts'
import {
  deleteSheet,
  insertFirst,
  lockSheet,
  restartSheet,
  saveSecond,
  settleSheet,
} from '../store/paper-entries.ts'

export type EnterSheetRefusal =
  | 'forbidden'
  | 'same-person'
  | 'differ'
  | 'sheet-done'
  | CodeRefusal
  | RegisterRefusal

type Entered = Result<{ readonly ticket: string | undefined }, EnterSheetRefusal> & {
  readonly fields?: readonly string[]
}

/**
 * A paper form is typed twice, by two people. When they read the same the person is registered, and what was typed goes;
 * otherwise the fields are named, and whoever types again after looking at the paper has the last word.
 */
export async function enterSheet(
  ctx: Ctx,
  draw: Draw,
  input: {
    readonly sheet: number
    readonly typed: TypedSheet
    readonly registration: Registration
  },
): Promise<Entered> {
  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')
  const by = ctx.person?.id
  // Held still: no pool is frozen between a first entry and what waits for it.
  const held = await keepDrawStill(ctx.db, draw.id)
  if (held?.state !== 'recruiting') return refused('closed')
  // The code is looked at with the paper still at hand, and before anything is kept.
  const letter = await letterOf(ctx, draw, input.typed['code'] ?? '')
  if (!letter.ok) return letter
  if (letter.value === undefined && !(await findRecruitment(ctx.db, draw.id))?.isOpenCall)
    return refused('not-open')
  const first = {
    id: newId(ctx.now, ctx.chance),
    drawId: draw.id,
    sheet: input.sheet,
    typed: input.typed,
  }
  if (await insertFirst(ctx.db, first, by, ctx.now)) return done({ ticket: undefined })
  const entry = await lockSheet(ctx.db, draw.id, input.sheet)

  if (!entry || entry.isSettled) return refused('sheet-done')
  if (entry.first === undefined) {
    await restartSheet(ctx.db, entry.id, input.typed, by, ctx.now)
    return done({ ticket: undefined })
  }
  if (entry.firstBy === by) return refused('same-person')
  const fields = sheetDifferences(entry.first, input.typed)
  const confirmed = entry.second && sheetDifferences(entry.second, input.typed).length === 0
  if (fields.length > 0 && !confirmed) {
    await saveSecond(ctx.db, entry.id, input.typed, by, ctx.now)
    return { ...refused('differ'), fields }
  }

  const registered = await registerRecruit(ctx, draw.id, {
    recruitId: letter.value,
    registration: input.registration,
    medium: 'paper',
    // Whoever has a letter keeps the way they were reached by; a sheet from a stall has none.
    channel: 'paper',
    noticeVersion,
  })
  if (!registered.ok) return registered
  await settleSheet(ctx.db, entry.id, registered.value.id, ctx.now)
  await writeToRegistered(ctx, draw, registered.value)
  return done({ ticket: registered.value.ticket })
}

/** A sheet that should not be there: typed under a wrong number, twice, or for somebody who changed their mind. */
export async function dropSheet(
  ctx: Ctx,
  draw: Draw,
  sheet: number,
): Promise<Result<undefined, 'forbidden' | 'sheet-done'>> {
  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')
  if (!(await deleteSheet(ctx.db, draw.id, sheet))) return refused('sheet-done')
  ctx.audit({
    act: 'draw.sheet-dropped',
    subject: `draw:${draw.id}`,
    public: false,
    detail: { sheet },
  })
  return done()
}
