import { numberFormat } from '#kit/formats.ts'
import type { Ctx } from '#platform/context.ts'
import { keepSetting, readSetting } from '#platform/settings.ts'
import { diskLevel, sizeOf } from '../instance-state.ts'
import { stateTexts } from '../texts/state.ts'

const told = 'disk-told'

/** Looked at every ten minutes; the house is written to once at each level, and again after there was room. */
export async function tellOfDisk(ctx: Ctx): Promise<void> {
  const disk = await ctx.disk?.()
  if (!disk) return
  const level = diskLevel(disk.used)
  const before = Number((await readSetting(ctx.db, told)) ?? 0)
  if (level === before) return
  await keepSetting(ctx, told, level)
  if (level < before) return
  const texts = stateTexts.fr.diskLetter
  const percent = Math.floor(disk.used * 100)
  const { value, unit } = sizeOf(disk.freeBytes)
  const left = stateTexts.fr.size(numberFormat('fr').format(value), unit)
  ctx.mail({
    to: ctx.settings.contactEmail,
    subject: texts.subject(ctx.settings.houseName, percent),
    text: texts.text(percent, left),
  })
}
