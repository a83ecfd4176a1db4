import { emptyForm, type FormState, formRefused, parseForm, trapField } from '#kit/form.ts'
import { houseHelp } from '#modules/letterheads/index.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { writingPaths } from '../../paths/writing.ts'
import { hashOf, listWrittenBy } from '../../working/index.ts'
import { cameTooQuickly, newcomerShape, startShape, writingTexts } from '../../working/nouns.ts'
import { askToWrite, beginText, confirmStart, startsSince } from '../actions/start-writing.ts'
import { WriteConfirmPage, WriteStartPage } from '../pages/WriteStartPage.tsx'
import { findStart } from '../store/starts.ts'
import { togetherRoutes } from './together.tsx'
import { workshopRoutes } from './workshop.tsx'
import { writingPartRoutes } from './writing-part.tsx'

/** Beginning a text, with or without being known, then its workshop and its parts. */
export const writingRoutes: readonly Route[] = [
  get(writingPaths.start, 'anyone', async (c) => page(c, await startPage(c, emptyForm))),
  post(writingPaths.start, 'anyone', start, { perMinute: 6 }),
  get(writingPaths.confirm(':token'), 'anyone', showConfirm, { perMinute: 60 }),
  post(writingPaths.confirm(':token'), 'anyone', confirm, { perMinute: 20 }),
  ...togetherRoutes,
  ...workshopRoutes,
  ...writingPartRoutes,
]

async function startPage(c: HttpContext, form: FormState) {
  const { ctx, frame } = c.var
  const mine = ctx.person ? await listWrittenBy(ctx.db, ctx.person.id) : []
  const asked = c.req.query('type')
  const values = asked && form === emptyForm ? { kind: asked } : form.values
  return (
    <WriteStartPage
      frame={frame}
      form={{ ...form, values }}
      // Shown again, a form keeps the time it was first shown at.
      shownAt={form.values['shown'] ?? ctx.now.toISOString()}
      mine={mine}
    />
  )
}

async function start(c: HttpContext) {
  const { ctx } = c.var
  const texts = writingTexts[ctx.locale]
  const raw = await readForm(c)
  // A machine that filled the trap is thanked like anyone, and nothing is kept.
  if (raw[trapField]) return seeOther(c, writingPaths.start, texts.asked)

  if (ctx.person) {
    const parsed = parseForm(startShape, raw, ctx.locale)
    if (!parsed.ok) return again(c, await startPage(c, parsed.form))
    const begun = await beginText(ctx, ctx.person, parsed.value)
    if (begun.ok) return seeOther(c, writingPaths.workshop(begun.value.slug))
    return again(c, await startPage(c, formRefused(raw, texts.tooMany)))
  }

  const parsed = parseForm(newcomerShape, raw, ctx.locale)
  if (!parsed.ok) return again(c, await startPage(c, parsed.form))
  if (cameTooQuickly(parsed.value.shown, ctx.now)) {
    return again(c, await startPage(c, formRefused(raw, texts.tooQuick)))
  }
  await askToWrite(ctx, parsed.value)
  return seeOther(c, writingPaths.start, texts.asked)
}

async function showConfirm(c: HttpContext) {
  const { ctx, frame } = c.var
  const token = c.req.param('token') ?? ''
  const known = await findStart(ctx.db, hashOf(token), startsSince(ctx.now))
  const help = known ? undefined : await houseHelp(ctx)
  const element = <WriteConfirmPage {...{ frame, token, help }} title={known?.title} />
  return page(c, element, known ? 200 : 404)
}

async function confirm(c: HttpContext) {
  const { ctx, frame } = c.var
  const token = c.req.param('token') ?? ''
  const done = await confirmStart(ctx, token)
  if (done.ok) return seeOther(c, done.value.next)
  if (done.refusal === 'too-many') return forbidden(c)
  return token.length > 100
    ? notFound(c)
    : page(
        c,
        <WriteConfirmPage {...{ frame, token }} title={undefined} help={await houseHelp(ctx)} />,
        404,
      )
}
