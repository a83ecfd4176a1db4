import {
  emptyForm,
  type FormState,
  formRefused,
  type Parsed,
  parseForm,
  type RawForm,
} from '#kit/form.ts'
import { done, type Result } from '#kit/result.ts'
import { houseHelp } from '#modules/letterheads/index.ts'
import { forbidden, notFound, page, seeOther } from '#platform/answers.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import { writingPaths } from '../../paths/writing.ts'
import { listWrittenBy } from '../../working/index.ts'
import { cameTooQuickly, newcomerShape, startShape, writingTexts } from '../../working/nouns.ts'
import {
  askToWrite,
  beginText,
  confirmStart,
  type StartAsked,
  startsSince,
} from '../actions/start-writing.ts'
import { WriteConfirmPage, WriteStartPage } from '../pages/WriteStartPage.tsx'
import { findStart } from '../store/starts.ts'
import { togetherRoutes } from './together.tsx'
import { workshopRoutes } from './workshop.tsx'
import { writingPartRoutes } from './writing-part.tsx'

/** Beginning a text, with or without being known, then its workshop and its parts. */
export const writingRoutes: readonly Route[] = [
  get(writingPaths.start, 'anyone', async (c) => page(c, await startPage(c, emptyForm))),
  actRoute({
    audience: 'anyone',
    path: writingPaths.start,
    options: { perMinute: 6 },
    on: () => true as const,
    fresh: true,
    // A machine that filled the trap is thanked like anyone, and nothing is kept.
    trapped: (c) => seeOther(c, writingPaths.start, writingTexts[c.var.ctx.locale].asked),
    shape: startSent,
    draw: (c, _, form) => startPage(c, form),
    act: (c, _, asked) => start(c.var, asked),
    refusals: (locale) => ({ 'too-many': writingTexts[locale].tooMany }),
    next: (_, { slug }) => (slug ? writingPaths.workshop(slug) : writingPaths.start),
    notice: (locale, { slug }) => (slug ? undefined : writingTexts[locale].asked),
  }),
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

/** Whoever is signed in begins at once; the others say who they are, and prove their address. */
function startSent(c: HttpContext, _: true, raw: RawForm): Parsed<Asked> {
  const { person, locale, now } = c.var.ctx
  if (person) return parseForm<Asked>(startShape, raw, locale)
  const parsed = parseForm(newcomerShape, raw, locale)
  if (!parsed.ok || !cameTooQuickly(parsed.value.shown, now)) return parsed
  return { ok: false, form: formRefused(raw, writingTexts[locale].tooQuick) }
}

type Asked = StartAsked & { readonly name?: string; readonly email?: string }

async function start(
  { ctx }: HttpContext['var'],
  { name = '', email = '', ...asked }: Asked,
): Promise<Result<{ readonly slug?: string }, 'too-many'>> {
  if (ctx.person) return beginText(ctx, ctx.person, asked)
  await askToWrite(ctx, { ...asked, name, email })
  return done({})
}

async function showConfirm(c: HttpContext) {
  const { ctx, frame } = c.var
  const token = c.req.param('token') ?? ''
  const known = await findStart(ctx.db, hashToken(token), startsSince(ctx.now))
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
