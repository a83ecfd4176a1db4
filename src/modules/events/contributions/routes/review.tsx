import { emptyForm, type FormState, formRefused } from '#kit/form.ts'
import { again, notFound, page, seeOther } from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import {
  idOf,
  listContributions,
  onNamedEvent,
  programmeOf,
  speakersOf,
} from '../../calls/index.ts'
import { tiesOf } from '../../contribution.ts'
import type { NetworkEvent } from '../../event.ts'
import { ownAccount, programmePath, programmePaths } from '../../paths/programmes.ts'
import { formatName } from '../../schedule/index.ts'
import { reviewContribution } from '../actions/review-contribution.ts'
import { ReadingPage } from '../pages/ReadingPage.tsx'
import { ReadOnePage } from '../pages/ReadOnePage.tsx'
import { type Reviewer, readingFor, readScores } from '../review.ts'
import { findReviewerByLink, findReviewerOfPerson, listReviews } from '../store/reviews.ts'
import { reviewTexts } from '../texts/review.ts'
import { oldLink } from './old-link.ts'

/** Those who read: by the link they received, or by their account. */
export const reviewRoutes: readonly Route[] = [
  get(programmePaths.reading, 'anyone', onReading(list), { perMinute: 120 }),
  get(programmePaths.readOne, 'anyone', onReading(readOne), { perMinute: 120 }),
  post(programmePaths.readOne, 'anyone', onReading(score), { perMinute: 60 }),
  post(programmePaths.conflict, 'anyone', onReading(stepBack), { perMinute: 60 }),
]

type OnReading = (
  c: HttpContext,
  event: NetworkEvent,
  reviewer: Reviewer,
) => Response | Promise<Response>

function onReading(run: OnReading) {
  return onNamedEvent(async (c, event) => {
    const { ctx } = c.var
    const token = tokenOf(c)
    const reviewer =
      token === ownAccount
        ? ctx.person && (await findReviewerOfPerson(ctx.db, event.id, ctx.person.id))
        : await findReviewerByLink(ctx.db, event.id, token)
    if (reviewer) return run(c, event, reviewer)
    return token === ownAccount ? notFound(c) : oldLink(c)
  })
}

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

async function list(c: HttpContext, event: NetworkEvent, reviewer: Reviewer) {
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

async function drawOne(c: HttpContext, event: NetworkEvent, reviewer: Reviewer, form: FormState) {
  const id = idOf(c)
  const { lines } = await readingOf(c, event, reviewer)
  const line = lines.find((one) => one.contribution.id === id)
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

async function readOne(c: HttpContext, event: NetworkEvent, reviewer: Reviewer) {
  const drawn = await drawOne(c, event, reviewer, emptyForm)
  return drawn ? page(c, drawn) : notFound(c)
}

const longestComment = 4_000

async function score(c: HttpContext, event: NetworkEvent, reviewer: Reviewer) {
  const { ctx } = c.var
  const sent = await readEdit(c, () => drawOne(c, event, reviewer, emptyForm))
  if (!sent.ok) {
    const drawn = await drawOne(c, event, reviewer, sent.form)
    return drawn ? again(c, drawn) : notFound(c)
  }
  const { raw } = sent
  const said = reviewTexts[ctx.locale]
  const { criteria, scale } = await programmeOf(ctx.db, event.id)
  const scores = readScores(raw, criteria, scale)
  const comment = typeof raw['comment'] === 'string' ? raw['comment'] : ''
  const refuse = async (sentence: string, field?: 'comment') => {
    const drawn = await drawOne(c, event, reviewer, formRefused(raw, sentence, field))
    return drawn ? again(c, drawn) : notFound(c)
  }
  if (!scores) return refuse(said.missing)
  if (comment.length > longestComment) return refuse(said.commentLong(longestComment), 'comment')
  const given = { kind: 'scores', scores, comment } as const
  const done = await reviewContribution(ctx, event, reviewer, idOf(c), given)
  if (done.ok) {
    const at = { token: tokenOf(c), id: idOf(c) }
    return seeOther(c, programmePath('readOne', event.slug, at), said.saved)
  }
  return done.refusal === 'not-found' ? notFound(c) : refuse(said.refusals[done.refusal])
}

async function stepBack(c: HttpContext, event: NetworkEvent, reviewer: Reviewer) {
  const { ctx } = c.var
  const done = await reviewContribution(ctx, event, reviewer, idOf(c), { kind: 'conflict' })
  if (!done.ok) return notFound(c)
  const at = programmePath('reading', event.slug, { token: tokenOf(c) })
  return seeOther(c, at, reviewTexts[ctx.locale].conflictSaved)
}
