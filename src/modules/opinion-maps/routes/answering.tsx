import { dayOf } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import { notFound, page } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { answerStatement, startAnswers } from '../actions/answer-map.ts'
import { appealStatement, proposeStatement } from '../actions/propose-statement.ts'
import { leftToAsk, statementToAsk } from '../next-statement.ts'
import { takesAnswers } from '../opinion-map.ts'
import { OwnAnswerPage, OwnVotesPage } from '../pages/OwnPages.tsx'
import { OwnStatementsPage } from '../pages/OwnStatementsPage.tsx'
import { StartPage } from '../pages/StartPage.tsx'
import { voteShape } from '../participant.ts'
import { paths } from '../paths.ts'
import { appealShape, proposedShape } from '../statement.ts'
import { answeringTexts } from '../texts/answering.ts'
import { begunMapAt, numberIn, type OwnAt, ownAt } from './at.ts'

const refusals = (locale: 'fr' | 'en') => answeringTexts[locale].refusals

/** A whole hall answers from one address of the network, and what slows it down keeps no time of anybody. */
const hall = { untimed: true } as const

const onOwn = { audience: 'anyone', on: ownAt, refusals } as const

export const answeringRoutes: readonly Route[] = [
  get(paths.answer(':slug'), 'anyone', showStart),
  buttonRoute({
    path: paths.answer(':slug'),
    audience: 'anyone',
    on: begunMapAt,
    act: (c, { slug }) => startAnswers(c.var.ctx, slug),
    refusals,
    options: { perMinute: 240, ...hall },
    back: ({ slug }) => paths.answer(slug),
    next: (_, { token }) => paths.own(token),
  }),
  get(paths.own(':token'), 'anyone', showOwn),
  buttonRoute({
    ...onOwn,
    path: paths.ownVote(':token'),
    shape: voteShape,
    options: { perMinute: 3000, ...hall },
    act: (c, { token }, form) => answerStatement(c.var.ctx, token, form),
    back: ({ token }) => paths.own(token),
    next: ({ token }, _, { from }) => (from === 'list' ? paths.ownVotes(token) : paths.own(token)),
    notice: (locale, _, { from }) => (from === 'list' ? answeringTexts[locale].changed : undefined),
  }),
  get(paths.ownVotes(':token'), 'anyone', showVotes),
  get(paths.ownStatements(':token'), 'anyone', showStatements),
  actRoute({
    ...onOwn,
    path: paths.ownStatements(':token'),
    fresh: true,
    shape: proposedShape,
    draw: drawStatements,
    act: (c, { token }, { text }) => proposeStatement(c.var.ctx, token, text),
    under: { 'already-there': 'text', 'too-many': 'text' },
    sending: { perMinute: 60, ...hall },
    next: ({ token }) => paths.ownStatements(token),
    notice: (locale, { isShown }) =>
      isShown ? answeringTexts[locale].sentAfter : answeringTexts[locale].sentBefore,
  }),
  actRoute({
    ...onOwn,
    path: paths.ownAppeal(':token', ':number'),
    fresh: true,
    shape: appealShape,
    draw: drawStatements,
    act: (c, { token }, { reason }) => appealStatement(c.var.ctx, token, numberIn(c) ?? -1, reason),
    next: ({ token }) => paths.ownStatements(token),
    notice: (locale) => answeringTexts[locale].appealed,
  }),
]

async function showStart(c: HttpContext) {
  const map = await begunMapAt(c)
  if (!map) return notFound(c)
  const { ctx, frame } = c.var
  return page(
    c,
    <StartPage frame={frame} map={map} takesAnswers={takesAnswers(map, dayOf(ctx.now))} />,
  )
}

async function showOwn(c: HttpContext) {
  const found = await ownAt(c)
  if (found instanceof Response) return found
  const { own } = found
  const asking = {
    ...{ counted: own.map.counted, statements: own.statements },
    ...{ answered: new Set(own.votes.keys()), participantId: own.participant.id },
  }
  return page(
    c,
    <OwnAnswerPage
      frame={c.var.frame}
      {...found}
      next={statementToAsk(asking)}
      left={leftToAsk(asking)}
    />,
  )
}

async function showVotes(c: HttpContext) {
  const found = await ownAt(c)
  if (found instanceof Response) return found
  return page(c, <OwnVotesPage frame={c.var.frame} {...found} />)
}

async function showStatements(c: HttpContext) {
  const found = await ownAt(c)
  if (found instanceof Response) return found
  return page(c, <OwnStatementsPage frame={c.var.frame} {...found} />)
}

function drawStatements(c: HttpContext, found: OwnAt, form: FormState) {
  return <OwnStatementsPage frame={c.var.frame} {...found} refused={{ at: c.req.path, form }} />
}
