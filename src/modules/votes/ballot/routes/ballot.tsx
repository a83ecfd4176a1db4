import { emptyForm, type FormState, formRefused, type RawForm } from '#kit/form.ts'
import { chanceHex } from '#kit/ids.ts'
import { answerOldLink, houseHelp } from '#modules/letterheads/index.ts'
import { again, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { cancellationOf, findReceipt, loadVote } from '../../box/index.ts'
import { leastOfABatch, nextBatchHour } from '../../box/nouns.ts'
import { readChoice, rulesOf, trackerOf } from '../../choice.ts'
import { ballotKindOf } from '../../method.ts'
import { votePaths } from '../../paths.ts'
import { findVoterByCode, lastNumber } from '../../roll/index.ts'
import { boxCredential, codeOfLink, pageMark, rollHash } from '../../roll/nouns.ts'
import { oldLinkTexts } from '../../texts/old-link.ts'
import { takesBallots, type Vote } from '../../vote.ts'
import { castBallot } from '../actions/cast-ballot.ts'
import { BallotPage, type BallotPageProps, CheckPage, SentPage } from '../pages/BallotPages.tsx'
import { OverPage, ReplacedPage } from '../pages/EntryPages.tsx'
import { ballotTexts } from '../texts/ballot.ts'
import { reviewTexts } from '../texts/review.ts'
import {
  type BallotInHand,
  type BallotProblem,
  fieldsIn,
  type Hand,
  handOf,
  typedOf,
} from './ballot-in-hand.ts'

/** Whoever reads the journal must not learn when somebody votes. */
const untimed = true

/**
 * From the link of a voter to a ballot in the box. Each step is sent, then shown at an address of its own: “back” and
 * “reload” send nothing again. Only a browser that keeps nothing is answered at once.
 */
export const ballotRoutes: readonly Route[] = [
  get(votePaths.ballot(':slug', ':token'), 'anyone', show, { untimed }),
  post(votePaths.ballot(':slug', ':token'), 'anyone', write, { perMinute: 120, untimed }),
  get(votePaths.review(':slug', ':token'), 'anyone', review, { untimed }),
  post(votePaths.send(':slug', ':token'), 'anyone', send, { perMinute: 120, untimed }),
  get(votePaths.sent(':slug', ':token'), 'anyone', sent, { untimed }),
]

/** The same, while ballots enter. */
async function atTheOpenBox(c: HttpContext) {
  const found = await atTheBox(c)
  return found && takesBallots(found.vote, c.var.ctx.now) ? found : undefined
}

/** The vote and the voter of this link, and the ballot that this browser has in hand. */
async function atTheBox(c: HttpContext) {
  const { ctx } = c.var
  const vote = await loadVote(c)
  const code = await codeOfLink(c.req.param('token') ?? '')
  const voter = vote && code && (await findVoterByCode(ctx.db, vote.id, await rollHash(code)))
  c.header('cache-control', 'no-store')
  return vote && code && voter ? { vote, code, voter, hand: handOf(c, vote, code) } : undefined
}

type AtTheBox = NonNullable<Awaited<ReturnType<typeof atTheBox>>>

const tokenIn = (c: HttpContext) => c.req.param('token') ?? ''

/** A link that opens nothing: it was cut on its way, the vote is over, or another code was given since. */
async function noBallot(c: HttpContext) {
  const { ctx, frame } = c.var
  const vote = await loadVote(c)
  const code = await codeOfLink(tokenIn(c))
  if (!vote || vote.state === 'draft') return notFound(c)
  if (!code) return answerOldLink(c, oldLinkTexts[ctx.locale], votePaths.enter(vote.slug))
  handOf(c, vote, code).drop()
  const props = { frame, vote, help: await houseHelp(ctx) }
  return takesBallots(vote, ctx.now)
    ? page(c, <ReplacedPage {...props} />, 404)
    : page(c, <OverPage {...props} cancelled={await cancellationOf(c, vote)} />)
}

function stateOf({ voter }: AtTheBox): BallotPageProps['state'] {
  if (voter.channel === 'paper') return 'paper'
  return voter.channel === 'screen' ? 'again' : 'ready'
}

function draw(c: HttpContext, found: AtTheBox, held: BallotInHand | undefined = undefined) {
  return (
    <BallotPage
      frame={c.var.frame}
      vote={found.vote}
      token={tokenIn(c)}
      form={held ? formOf(c, held) : emptyForm}
      state={stateOf(found)}
      kept={held !== undefined && found.hand.keeps}
    />
  )
}

function formOf(c: HttpContext, { typed, problem }: BallotInHand): FormState {
  const raw: Record<string, string[]> = {}
  for (const [name, value] of typed) raw[name] = [...(raw[name] ?? []), value]
  const { locale } = c.var.ctx
  if (problem === undefined) return { ...formRefused(raw, ''), problems: {} }
  return problem === 'choose-one'
    ? formRefused(raw, reviewTexts[locale].chooseOne, 'choice')
    : formRefused(raw, ballotTexts[locale].refusals[problem])
}

async function show(c: HttpContext) {
  const found = await atTheOpenBox(c)
  if (!found) return noBallot(c)
  const { hand } = found
  if (stateOf(found) === 'paper') hand.drop()
  else hand.ready()
  return page(c, draw(c, found, hand.held))
}

/** What was typed is read again, corrected, or forgotten: nothing of it enters the box here. */
async function write(c: HttpContext) {
  const found = await atTheOpenBox(c)
  if (!found) return noBallot(c)
  const { vote, hand } = found
  const raw = await readForm(c)
  if (raw['forget'] === 'yes') {
    hand.drop()
    return seeOther(c, votePaths.ballot(vote.slug, tokenIn(c)))
  }
  const typed = typedOf(rulesOf(vote), fieldsOf(raw))
  // Back from the review, with what was typed, in the body and not in an address.
  if (raw['change'] === 'yes') {
    if (!hand.keeps) return page(c, draw(c, found, { typed }))
    hand.keep({ typed })
    return seeOther(c, votePaths.ballot(vote.slug, tokenIn(c)))
  }
  const choice = readChoice(rulesOf(vote), fieldsOf(raw))
  if (ballotKindOf(vote.method) === 'one' && !raw['choice'])
    return askAgain(c, found, { typed, problem: 'choose-one' })
  if (typeof choice === 'string') return askAgain(c, found, { typed, problem: choice })
  if (stateOf(found) === 'paper') return askAgain(c, found, { typed })
  const ballot = { typed, salt: saltFor(c, hand, typed) }
  if (!hand.keeps) return drawReview(c, found, ballot)
  hand.keep(ballot)
  return seeOther(c, votePaths.review(vote.slug, tokenIn(c)))
}

/** The same ballot read twice keeps the receipt that was noted. */
function saltFor(c: HttpContext, { held }: Hand, typed: BallotInHand['typed']): string {
  if (held?.salt && JSON.stringify(held.typed) === JSON.stringify(typed)) return held.salt
  return chanceHex(c.var.ctx.chance, 16)
}

function askAgain(c: HttpContext, found: AtTheBox, ballot: BallotInHand) {
  if (!found.hand.keeps) return again(c, draw(c, found, ballot))
  found.hand.keep(ballot)
  return seeOther(c, votePaths.ballot(found.vote.slug, tokenIn(c)))
}

/** Read as often as one likes: the ballot and its receipt are those in hand. */
async function review(c: HttpContext) {
  const found = await atTheOpenBox(c)
  if (!found) return noBallot(c)
  const { hand, vote } = found
  const mayVote = stateOf(found) !== 'paper'
  return hand.held?.salt && mayVote
    ? drawReview(c, found, hand.held)
    : seeOther(c, votePaths.ballot(vote.slug, tokenIn(c)))
}

async function drawReview(c: HttpContext, found: AtTheBox, ballot: BallotInHand) {
  const { vote } = found
  const choice = readChoice(rulesOf(vote), fieldsIn(ballot))
  const salt = ballot.salt ?? ''
  if (typeof choice === 'string') return again(c, draw(c, found, { ...ballot, problem: choice }))
  return page(
    c,
    <CheckPage
      frame={c.var.frame}
      vote={vote}
      token={tokenIn(c)}
      tracker={await trackerOf(vote.id, salt, choice)}
      boardAddress={boardAddress(c, vote)}
      salt={salt}
      mark={await pageMark(found.code, vote.id)}
      hasVoted={stateOf(found) === 'again'}
      choice={choice}
      typed={ballot.typed}
    />,
  )
}

/** What the page that was read says, whatever another page of this browser has in hand. */
async function send(c: HttpContext) {
  const { ctx } = c.var
  const found = await atTheOpenBox(c)
  if (!found) return noBallot(c)
  const { vote, code, hand } = found
  const raw = await readForm(c)
  const rules = rulesOf(vote)
  const refuse = (problem: BallotProblem) => {
    // What another page says is not what this voter chose.
    const own =
      problem === 'receipt-taken' ? (hand.held?.typed ?? []) : typedOf(rules, fieldsOf(raw))
    return askAgain(c, found, { typed: own, problem })
  }
  // Whoever writes these fields without a page of ours has none to mistake for another.
  if (raw['page'] !== undefined && raw['page'] !== (await pageMark(code, vote.id)))
    return refuse('receipt-taken')
  const choice = readChoice(rules, fieldsOf(raw))
  if (typeof choice === 'string') return refuse(choice)
  const salt = typeof raw['salt'] === 'string' ? raw['salt'] : ''
  const cast = await castBallot(ctx, vote.slug, { code, salt, choice })
  if (!cast.ok) return refuse(cast.refusal)
  hand.drop()
  return seeOther(c, votePaths.sent(vote.slug, tokenIn(c)))
}

/** The receipt again, for whoever holds the code: nobody else is told that a ballot came. */
async function sent(c: HttpContext) {
  const { ctx, frame } = c.var
  const found = await atTheBox(c)
  if (!found) return noBallot(c)
  const { vote, code } = found
  const tracker = await findReceipt(ctx.db, vote.id, await boxCredential(code, vote.id))
  if (!tracker)
    return takesBallots(vote, ctx.now)
      ? seeOther(c, votePaths.ballot(vote.slug, tokenIn(c)))
      : noBallot(c)
  // So few voters never make a batch: their receipts come at the end, and nothing earlier is promised.
  const isSmall = (await lastNumber(ctx.db, vote.id)) < leastOfABatch
  const next = isSmall ? vote.closesAt : nextBatchHour(ctx.now)
  return page(
    c,
    <SentPage
      frame={frame}
      vote={vote}
      tracker={tracker}
      boardAddress={boardAddress(c, vote)}
      token={tokenIn(c)}
      next={next}
    />,
  )
}

function boardAddress(c: HttpContext, vote: Vote): string {
  return c.var.ctx.settings.baseUrl + votePaths.board(vote.slug)
}

function fieldsOf(raw: RawForm) {
  return (name: string) => [raw[name] ?? []].flat()
}
