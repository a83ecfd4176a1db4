import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { emptyForm, type FormState } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { refused } from '#kit/result.ts'
import { notFound, page } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { mayKeepSurveys } from '../../permissions.ts'
import { loadSurvey } from '../../routes/load-survey.ts'
import type { Survey } from '../../survey.ts'
import { closeKit, makeKit } from '../actions/make-kit.ts'
import { kitShape } from '../kit.ts'
import { KitsPage } from '../pages/KitsPage.tsx'
import { listKits } from '../store/kits.ts'
import { kitTexts } from '../texts/kits.ts'

const onKits = {
  audience: 'staff',
  on: loadSurvey,
  may: mayKeepSurveys,
  next: ({ slug }: Survey) => paths.kits(slug),
} as const

/** What the team gives out: one link for each person who goes from door to door. */
export const kitRoutes: readonly Route[] = [
  get(paths.kits(':slug'), 'staff', show),
  actRoute({
    ...onKits,
    path: paths.kits(':slug'),
    fresh: true,
    shape: kitShape,
    draw,
    act: async (c, { slug }, asked) => {
      const made = await makeKit(c.var.ctx, slug, asked)
      if (made.ok) carryMade(c, slug, made.value.token)
      return made
    },
    refusals: (locale) => kitTexts[locale].refusals,
  }),
  buttonRoute({
    ...onKits,
    path: paths.closeKit(':slug', ':kit'),
    act: async (c, { slug }) => {
      const id = c.req.param('kit') ?? ''
      return isId(id) ? closeKit(c.var.ctx, slug, id) : refused('not-found')
    },
    refusals: () => ({}),
    back: ({ slug }) => paths.kits(slug),
    notice: (locale) => kitTexts[locale].closed,
  }),
]

async function show(c: HttpContext) {
  const survey = await loadSurvey(c)
  if (!survey || !mayKeepSurveys(c.var.ctx.person) || survey.state === 'draft') return notFound(c)
  return page(c, await draw(c, survey, emptyForm, takeMade(c, survey.slug)))
}

async function draw(c: HttpContext, survey: Survey, form: FormState, made?: string) {
  const { ctx, frame } = c.var
  const kits = await listKits(ctx.db, survey.id)
  return <KitsPage {...{ frame, survey, kits, form, made }} now={ctx.now} />
}

/** For the page that follows, which shows it once: only its fingerprint is kept here. */
const madeCookie = 'ouvroir-kit'

function carryMade(c: HttpContext, slug: string, token: string) {
  setCookie(c, madeCookie, token, {
    ...{ path: paths.kits(slug), httpOnly: true, sameSite: 'Strict', maxAge: 60 },
    secure: c.var.ctx.settings.baseUrl.startsWith('https:'),
  })
}

function takeMade(c: HttpContext, slug: string): string | undefined {
  const token = getCookie(c, madeCookie)
  if (!token || !/^[\w-]{20,200}$/.test(token)) return undefined
  deleteCookie(c, madeCookie, { path: paths.kits(slug) })
  return c.var.ctx.settings.baseUrl + paths.kit(slug, token)
}
