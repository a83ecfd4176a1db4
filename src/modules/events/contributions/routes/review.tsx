import { emptyForm, type FormState, formRefused, type RawForm } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { notFound, page } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { idOf, listContributions, programmeOf, speakersOf } from '../../calls/index.ts'
import { tiesOf } from '../../contribution.ts'
import type { NetworkEvent } from '../../event.ts'
import { ownAccount, programmePath, programmePaths } from '../../paths/programmes.ts'
import { formatName } from '../../schedule/index.ts'
import { eventNamed } from '../../seating/index.ts'
import { reviewContribution } from '../actions/review-contribution.ts'
import { ReadingPage } from '../pages/ReadingPage.tsx'
import { ReadOnePage } from '../pages/ReadOnePage.tsx'
import { type Reviewer, readingFor, readScores } from '../review.ts'
import { findReviewerByLink, findReviewerOfPerson, listReviews } from '../store/reviews.ts'
import { reviewTexts } from '../texts/review.ts'
import { oldLink } from './old-link.ts'

interface Reading {
  readonly event: NetworkEvent
  readonly reviewer: Reviewer
}

/** Those who read: by the link they received, or by their account. */
async function readingAt(c: HttpContext): Promise<Reading | Response | undefined> {
  const event = await eventNamed(c)
  if (!event) return undefined
  const { ctx } = c.var
  const token = tokenOf(c)
  if (token === ownAccount) {
    const own = ctx.person && (await findReviewerOfPerson(ctx.db, event.id, ctx.person.id))
    return own && { event, reviewer: own }
  }
  const reviewer = await findReviewerByLink(ctx.db, event.id, token)
  return reviewer ? { event, reviewer } : oldLink(c)
}

function onReading(run: (c: HttpContext, on: Reading) => Response | Promise<Response>) {
  return async (c: HttpContext) => {
    const on = await readingAt(c)
    if (on === undefined) return notFound(c)
    return on instanceof Response ? on : run(c, on)
  }
}

const longestComment = 4_000

const onOne = {
  audience: 'anyone',
  options: { perMinute: 60 },
  on: readingAt,
  refusals: (locale: Locale) => reviewTexts[locale].refusals,
} as const

export const reviewRoutes: readonly Route[] = [
  get(programmePaths.reading, 'anyone', onReading(list), { perMinute: 120 }),
  get(programmePaths.readOne, 'anyone', onReading(readOne), { perMinute: 120 }),
  actRoute({
    ...onOne,
    path: programmePaths.readOne,
    shape: readGiven,
    draw: drawOne,
    act: async (c, { event, reviewer }, input) => {
      const at = { token: tokenOf(c), id: idOf(c) }
      const done = await reviewContribution(c.var.ctx, event, reviewer, at.id, input)
      return done.ok ? { ...done, value: at } : done
    },
    next: ({ event }, at) => programmePath('readOne', event.slug, at),
    notice: (locale) => reviewTexts[locale].saved,
  }),
  buttonRoute({
    ...onOne,
    path: programmePaths.conflict,
    act: async (c, { event, reviewer }) => {
      const input = { kind: 'conflict' } as const
      const done = await reviewContribution(c.var.ctx, event, reviewer, idOf(c), input)
      return done.ok ? { ...done, value: tokenOf(c) } : done
    },
    back: ({ event }, c) => programmePath('reading', event.slug, { token: tokenOf(c) }),
    next: ({ event }, token) => programmePath('reading', event.slug, { token }),
    notice: (locale) => reviewTexts[locale].conflictSaved,
  }),
]

const tokenOf = (c: HttpContext) => c.req.param('token') ?? ''

async function readingOf(c: HttpContext, event: NetworkEvent, reviewer: Reviewer) {
  const { db } = c.var.ctx
  const speakers = await speakersOf(db, event.id)
  const offered = (await listContributions(db, event.id)).filter(
    ({ state }) => state !== 'withdrawn',
  )
  const toRead = offered.map((contribution) => ({
    id: contribution.id,
    speakers: tiesOf(speakers.get(contribution.id) ?? []),
    contribution,
  }))
  return readingFor(reviewer, toRead, await listReviews(db, event.id))
}

async function list(c: HttpContext, { event, reviewer }: Reading) {
  const programme = await programmeOf(c.var.ctx.db, event.id)
  return page(
    c,
    <ReadingPage
      frame={c.var.frame}
      event={event}
      token={tokenOf(c)}
      reading={await readingOf(c, event, reviewer)}
      formatName={(key) => formatName(programme, key)}
    />,
  )
}

async function drawOne(c: HttpContext, { event, reviewer }: Reading, form: FormState) {
  const id = idOf(c)
  const { lines } = await readingOf(c, event, reviewer)
  const line = lines.find((readingLine) => readingLine.contribution.id === id)
  if (!line) return undefined
  const programme = await programmeOf(c.var.ctx.db, event.id)
  return (
    <ReadOnePage
      frame={c.var.frame}
      event={event}
      token={tokenOf(c)}
      programme={programme}
      format={formatName(programme, line.contribution.contribution.format)}
      line={line}
      form={form}
    />
  )
}

async function readOne(c: HttpContext, on: Reading) {
  const drawn = await drawOne(c, on, emptyForm)
  return drawn ? page(c, drawn) : notFound(c)
}

async function readGiven(c: HttpContext, { event }: Reading, raw: RawForm) {
  const { ctx } = c.var
  const texts = reviewTexts[ctx.locale]
  const { criteria, scale } = await programmeOf(ctx.db, event.id)
  const scores = readScores(raw, criteria, scale)
  const comment = typeof raw['comment'] === 'string' ? raw['comment'] : ''
  if (!scores) return { ok: false as const, form: formRefused(raw, texts.missing) }
  if (comment.length > longestComment) {
    const form = formRefused(raw, texts.commentLong(longestComment), 'comment')
    return { ok: false as const, form }
  }
  return { ok: true as const, value: { kind: 'scores' as const, scores, comment } }
}
