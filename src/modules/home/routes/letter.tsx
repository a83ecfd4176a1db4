import { emptyForm, type FormState, formRefused, trapField } from '#kit/form.ts'
import { codeInTyped } from '#kit/letter-page.ts'
import { again, page, readForm, seeOther } from '#platform/answers.ts'
import type { Module } from '#platform/module.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { LetterPage } from '../pages/LetterPage.tsx'
import { paths } from '../paths.ts'
import { getPublisher } from '../store.ts'
import { letterTexts } from '../texts/letter.ts'

type Rooms = () => readonly Pick<Module, 'letterCode'>[]

/** Nobody types twenty codes in a minute; and whoever reads the journal must not learn when somebody votes. */
const slow = { perMinute: 20, untimed: true }

/** One address for the code of any letter of the house: each room reads its own codes, and this one knows none of them. */
export function letterRoutes(rooms: Rooms): readonly Route[] {
  return [
    get(paths.letter, 'anyone', async (c) => page(c, await draw(c, emptyForm)), { untimed: true }),
    post(paths.letter, 'anyone', (c) => enter(c, rooms), slow),
  ]
}

async function draw(c: HttpContext, form: FormState) {
  const { ctx, frame } = c.var
  const { publisher } = await getPublisher(ctx.db)
  return <LetterPage frame={frame} form={form} phone={publisher.phone} />
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
  const said = letterTexts[ctx.locale]
  const form = formRefused(raw, typed === '' ? said.missing : said.unknown, 'code')
  return again(c, await draw(c, form))
}
