import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import { notFound, page } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { newSecretLink } from '#platform/secrets/secret-links.ts'
import { answerStatement, hasAnsweredWith, startAnswers } from '../actions/answer-map.ts'
import { appealStatement, proposeStatement } from '../actions/propose-statement.ts'
import { startShape } from '../map-code.ts'
import { leftToAsk, statementToAsk } from '../next-statement.ts'
import { type OpinionMap, takesAnswers } from '../opinion-map.ts'
import { OwnAnswerPage, OwnVotesPage } from '../pages/OwnPages.tsx'
import { OwnStatementsPage } from '../pages/OwnStatementsPage.tsx'
import { StartPage } from '../pages/StartPage.tsx'
import { voteShape } from '../participant.ts'
import { paths } from '../paths.ts'
import { appealShape, proposedShape } from '../statement.ts'
import { answeringTexts } from '../texts/answering.ts'
import { codeTexts } from '../texts/codes.ts'
import { begunMapAt, numberIn, type OwnAt, ownAt } from './at.ts'

const refusals = (locale: 'fr' | 'en') => answeringTexts[locale].refusals

/** A whole hall answers from one address of the network, and what slows it down keeps no time of anybody. */
const hall = { untimed: true } as const

const onOwn = { audience: 'anyone', on: ownAt, refusals } as const

export const answeringRoutes: readonly Route[] = [
  get(paths.answer(':slug'), 'anyone', showStart),
  actRoute({
    path: paths.answer(':slug'),
    audience: 'anyone',
    on: begunMapAt,
    fresh: true,
    shape: startShape,
    draw: drawStart,
    act: (c, { slug }, form) => startAnswers(c.var.ctx, slug, form),
    refusals: (locale) => ({ ...refusals(locale), ...codeTexts[locale].refusals }),
    under: { 'wrong-code': 'code' },
    sending: { perMinute: 240, ...hall },
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
  return map ? page(c, await drawStart(c, map, emptyForm)) : notFound(c)
}

/** Made for whoever opens it, and kept nowhere on the way: two people who share a screen have two. */
async function drawStart(c: HttpContext, map: OpinionMap, form: FormState) {
  c.header('cache-control', 'no-store')
  c.header('referrer-policy', 'no-referrer')
  const { ctx, frame } = c.var
  const code = c.req.query('code') ?? ''
  return (
    <StartPage
      frame={frame}
      map={map}
      takesAnswers={takesAnswers(map, dayOf(ctx.now))}
      code={code}
      isBegun={await hasAnsweredWith(ctx, map, code)}
      begun={newSecretLink(ctx).token}
      form={form}
    />
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
