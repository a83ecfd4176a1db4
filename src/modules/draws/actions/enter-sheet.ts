import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../draw.ts'
import { readCode } from '../letter-code.ts'
import { sheetDifferences, type TypedSheet } from '../paper-entry.ts'
import { mayRunDraw } from '../permissions.ts'
import type { Registration } from '../registration-form.ts'
import { keyed } from '../store/keyed.ts'
import { insertFirst, lockSheet, saveSecond, settleSheet } from '../store/paper-entries.ts'
import { findRecruitment } from '../store/recruitments.ts'
import { findByCodeHash } from '../store/recruits.ts'
import { noticeVersion } from '../texts/registration.ts'
import { type RegisterRefusal, registerRecruit } from './register-recruit.ts'
import { writeToRegistered } from './write-to-registered.ts'

export type EnterSheetRefusal = 'forbidden' | 'same-person' | 'differ' | RegisterRefusal

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
  given: {
    readonly sheet: number
    readonly typed: TypedSheet
    readonly registration: Registration
  },
): Promise<Entered> {
  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')
  const by = ctx.person?.id
  const first = {
    id: newId(ctx.now, ctx.chance),
    drawId: draw.id,
    sheet: given.sheet,
    typed: given.typed,
  }
  if (await insertFirst(ctx.db, first, by, ctx.now)) return done({ ticket: undefined })
  const entry = await lockSheet(ctx.db, draw.id, given.sheet)

  if (!entry || entry.isSettled) return refused('already')
  if (entry.firstBy === by) return refused('same-person')
  const fields = sheetDifferences(entry.first, given.typed)
  const confirmed = entry.second && sheetDifferences(entry.second, given.typed).length === 0
  if (fields.length > 0 && !confirmed) {
    await saveSecond(ctx.db, entry.id, given.typed, by, ctx.now)
    return { ...refused('differ'), fields }
  }

  const registered = await registerRecruit(ctx, draw.id, {
    recruitId: await letterOf(ctx, draw, given.typed['code'] ?? ''),
    registration: given.registration,
    medium: 'paper',
    channel: 'letter',
    noticeVersion,
  })
  if (!registered.ok) return registered
  await settleSheet(ctx.db, entry.id, registered.value.id, ctx.now)
  await writeToRegistered(ctx, draw, registered.value)
  return done({ ticket: registered.value.ticket })
}

/** Whose letter the code is; a code that was misread gives nobody, and the form is then one without a letter. */
async function letterOf(ctx: Ctx, draw: Draw, typed: string): Promise<string | undefined> {
  const code = readCode(typed)
  const secret = (await findRecruitment(ctx.db, draw.id))?.secret
  if (code === undefined || secret === undefined) return undefined
  const recruit = await findByCodeHash(ctx.db, [
    { drawId: draw.id, hash: keyed(secret, 'code', code) },
  ])
  return recruit?.id
}
