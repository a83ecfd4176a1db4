import { emptyForm, type FormState, trapField } from '#kit/form.ts'
import { codeInTyped } from '#kit/papers/letter-page.ts'
import { houseHelp } from '#modules/letterheads/index.ts'
import { again, page, readForm, seeOther } from '#platform/answers.ts'
import type { LetterFault, Module } from '#platform/module.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { LetterPage } from '../pages/LetterPage.tsx'
import { paths } from '../paths.ts'
import { letterTexts } from '../texts/letter.ts'

type Rooms = () => readonly Pick<Module, 'letterCode' | 'letterFault'>[]

/** Nobody types twenty codes in a minute; and whoever reads the journal must not learn when somebody votes. */
const slow = { perMinute: 20, untimed: true }

/** One address for the code of any letter of the house: each room reads its own codes, and this one knows none of them. */
export function letterRoutes(rooms: Rooms): readonly Route[] {
  return [
    get(paths.letter, 'anyone', async (c) => page(c, await draw(c, emptyForm)), { untimed: true }),
    post(paths.letter, 'anyone', (c) => enter(c, rooms), slow),
  ]
}

async function draw(c: HttpContext, form: FormState, fault?: LetterFault) {
  const { ctx, frame } = c.var
  const { phone } = await houseHelp(ctx)
  return <LetterPage frame={frame} form={form} phone={phone} fault={fault} />
}

async function enter(c: HttpContext, rooms: Rooms) {
  const { ctx } = c.var
  const raw = await readForm(c)
  if (raw[trapField]) return seeOther(c, paths.letter)
  const typed = codeInTyped(String(raw['code'] ?? ''))
  for (const room of rooms()) {
    const href = await room.letterCode?.(ctx, typed)
    if (href !== undefined) return seeOther(c, href)
  }
  const fault = await faultOf(c, typed, rooms)
  return again(
    c,
    await draw(
      c,
      { values: { code: String(raw['code'] ?? '') }, problems: { code: fault.said } },
      fault,
    ),
  )
}

/** What is wrong with it, by the room whose codes have its shape; else by how long it is. */
async function faultOf(c: HttpContext, typed: string, rooms: Rooms): Promise<LetterFault> {
  const { ctx } = c.var
  const texts = letterTexts[ctx.locale]
  const signs = typed.replaceAll(/[^\p{L}\p{N}]/gu, '').length
  if (signs === 0) return { said: texts.missing }
  for (const room of rooms()) {
    const fault = await room.letterFault?.(ctx, typed)
    if (fault) return fault
  }
  return {
    said: signs < 8 ? texts.short(signs) : signs < 26 ? texts.between(signs) : texts.long(signs),
  }
}
