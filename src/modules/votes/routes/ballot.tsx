import { emptyForm, type FormState, formRefused, type RawForm, trapField } from '#kit/form.ts'
import { again, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { castBallot } from '../actions/cast-ballot.ts'
import { giveOwnCode } from '../actions/give-codes.ts'
import { nextBatchHour } from '../board-batch.ts'
import { typedSigns } from '../canonical.ts'
import { type Choice, readChoice, rulesOf, trackerOf, typedFields } from '../choice.ts'
import { boxCredential, codeOfLink, codeTyped, linkToken, rollHash, writtenCode } from '../code.ts'
import { ballotKindOf } from '../method.ts'
import {
  BallotPage,
  type BallotPageProps,
  CheckPage,
  EnterPage,
  OverPage,
  OwnCodePage,
  SentPage,
} from '../pages/BallotPages.tsx'
import { votePaths } from '../paths.ts'
import { maySeeVote } from '../permissions.ts'
import { findReceipt } from '../store/box.ts'
import { findVoterByCode } from '../store/roll.ts'
import { listByMark } from '../store/votes.ts'
import { ballotTexts } from '../texts/ballot.ts'
import { reviewTexts } from '../texts/review.ts'
import { takesBallots, type Vote } from '../vote.ts'
import { loadVote } from './load.ts'

/** Whoever reads the journal must not learn when somebody votes. */
const untimed = true

/** From a code to a ballot in the box. Whoever holds the code votes: nobody has to sign in. */
export const ballotRoutes: readonly Route[] = [
  get(votePaths.short(':mark'), 'anyone', showShort, { untimed }),
  get(votePaths.enter(':slug'), 'anyone', showEntry, { untimed }),
  post(votePaths.enter(':slug'), 'anyone', enter, { perMinute: 30, untimed }),
  post(votePaths.ownCode(':slug'), 'signed-in', ownCode, { perMinute: 10, untimed }),
  get(votePaths.ballot(':slug', ':token'), 'anyone', show, { untimed }),
  post(votePaths.ballot(':slug', ':token'), 'anyone', check, { perMinute: 120, untimed }),
  post(votePaths.send(':slug', ':token'), 'anyone', send, { perMinute: 120, untimed }),
  get(votePaths.sent(':slug', ':token'), 'anyone', sent, { untimed }),
]

async function showEntry(c: HttpContext) {
  const { ctx, frame } = c.var
  const vote = await loadVote(c)
  if (!vote || vote.state === 'draft') return notFound(c)
  return takesBallots(vote, ctx.now)
    ? page(c, <EnterPage frame={frame} vote={vote} form={emptyForm} />)
    : page(c, <OverPage frame={frame} vote={vote} />)
}

/** The short address of a letter: the last signs of the vote's own, typed by hand. */
async function showShort(c: HttpContext) {
  const { ctx } = c.var
  const mark = typedSigns(c.req.param('mark') ?? '')
  const votes = /^[0-9a-z]{4}$/.test(mark) ? await listByMark(ctx.db, mark) : []
  const vote = votes.find((one) => maySeeVote(ctx.person, one) && one.state !== 'draft')
  return vote ? seeOther(c, votePaths.enter(vote.slug)) : notFound(c)
}

async function enter(c: HttpContext) {
  const { ctx, frame } = c.var
  const vote = await loadVote(c)
  if (!vote) return notFound(c)
  const raw = await readForm(c)
  const code = raw[trapField] ? undefined : codeTyped(String(raw['code'] ?? ''))
  if (!takesBallots(vote, ctx.now)) return page(c, <OverPage frame={frame} vote={vote} />)
  const voter = code && (await findVoterByCode(ctx.db, vote.id, await rollHash(code)))
  if (code && voter) return seeOther(c, votePaths.ballot(vote.slug, await linkToken(code)))
  const { refusals } = ballotTexts[ctx.locale]
  const form = formRefused(raw, refusals['unknown-code'], 'code')
  return again(c, <EnterPage frame={frame} vote={vote} form={form} />)
}

async function ownCode(c: HttpContext) {
  const { ctx, frame } = c.var
  const vote = await loadVote(c)
  if (!vote) return notFound(c)
  const given = await giveOwnCode(ctx, vote.slug)
  if (given.ok) {
    const token = await linkToken(given.value)
    const code = writtenCode(given.value)
    return page(c, <OwnCodePage frame={frame} vote={vote} code={code} token={token} />)
  }
  const form = formRefused({}, ballotTexts[ctx.locale].refusals[given.refusal])
  return again(c, <EnterPage frame={frame} vote={vote} form={form} />)
}

/** The vote and the voter of this link; an unknown link is answered like a page that does not exist. */
async function atTheBox(c: HttpContext) {
  const { ctx } = c.var
  const vote = await loadVote(c)
  const code = await codeOfLink(c.req.param('token') ?? '')
  const voter = vote && code && (await findVoterByCode(ctx.db, vote.id, await rollHash(code)))
  return vote && code && voter ? { vote, code, voter } : undefined
}

function stateOf(
  c: HttpContext,
  vote: Vote,
  channel: string | undefined,
): BallotPageProps['state'] {
  if (!takesBallots(vote, c.var.ctx.now)) return 'shut'
  if (channel === 'paper') return 'paper'
  return channel === 'screen' ? 'again' : 'ready'
}

type AtTheBox = NonNullable<Awaited<ReturnType<typeof atTheBox>>>

function draw(c: HttpContext, { vote, voter }: AtTheBox, form: FormState = emptyForm) {
  return (
    <BallotPage
      frame={c.var.frame}
      vote={vote}
      token={c.req.param('token') ?? ''}
      form={form}
      state={stateOf(c, vote, voter.channel)}
    />
  )
}

/** Codes go when a vote ends: a link that was once good then says so. Any link of the right shape does. */
async function overOrNothing(c: HttpContext) {
  const vote = await loadVote(c)
  const code = await codeOfLink(c.req.param('token') ?? '')
  return vote && code && vote.state !== 'draft' && !takesBallots(vote, c.var.ctx.now)
    ? page(c, <OverPage frame={c.var.frame} vote={vote} />)
    : notFound(c)
}

async function show(c: HttpContext) {
  const found = await atTheBox(c)
  if (!found) return overOrNothing(c)
  c.header('cache-control', 'no-store')
  return page(c, draw(c, found))
}

function choiceIn(vote: Vote, raw: RawForm) {
  return readChoice(rulesOf(vote), (name) => [raw[name] ?? []].flat())
}

async function check(c: HttpContext) {
  const { ctx, frame } = c.var
  const found = await atTheBox(c)
  if (!found) return notFound(c)
  const { vote, voter } = found
  const raw = await readForm(c)
  c.header('cache-control', 'no-store')
  // Back from the review, with what was typed, in the body and not in an address.
  if (raw['change'] === 'yes')
    return page(c, draw(c, found, { ...formRefused(raw, ''), problems: {} }))
  const choice = choiceIn(vote, raw)
  const { refusals } = ballotTexts[ctx.locale]
  if (ballotKindOf(vote.method) === 'one' && !raw['choice'])
    return again(c, draw(c, found, formRefused(raw, reviewTexts[ctx.locale].chooseOne, 'choice')))
  if (typeof choice === 'string')
    return again(c, draw(c, found, formRefused(raw, refusals[choice])))
  const state = stateOf(c, vote, voter.channel)
  if (state === 'shut' || state === 'paper') return again(c, draw(c, found))
  const salt = Array.from(ctx.chance.bytes(16), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
  return page(
    c,
    <CheckPage
      frame={frame}
      vote={vote}
      token={c.req.param('token') ?? ''}
      tracker={await trackerOf(vote.id, salt, choice)}
      salt={salt}
      hasVoted={state === 'again'}
      choice={choice}
      typed={typedFields(rulesOf(vote), (name) => [raw[name] ?? []].flat())}
    />,
  )
}

async function send(c: HttpContext) {
  const { ctx } = c.var
  const found = await atTheBox(c)
  if (!found) return notFound(c)
  const { vote, code } = found
  const raw = await readForm(c)
  const said = ballotTexts[ctx.locale]
  const choice = choiceIn(vote, raw)
  if (typeof choice === 'string')
    return again(c, draw(c, found, formRefused(raw, said.refusals[choice])))
  const cast = await castBallot(ctx, vote.slug, asked(code, raw, choice))
  if (!cast.ok) return again(c, draw(c, found, formRefused(raw, said.refusals[cast.refusal])))
  return seeOther(c, votePaths.sent(vote.slug, c.req.param('token') ?? ''))
}

/** The receipt again, for whoever holds the code: nobody else is told that a ballot came. */
async function sent(c: HttpContext) {
  const { ctx, frame } = c.var
  const found = await atTheBox(c)
  if (!found) return notFound(c)
  const { vote, code } = found
  const tracker = await findReceipt(ctx.db, vote.id, await boxCredential(code, vote.id))
  if (!tracker) return notFound(c)
  c.header('cache-control', 'no-store')
  const token = c.req.param('token') ?? ''
  const next = nextBatchHour(ctx.now)
  return page(c, <SentPage frame={frame} vote={vote} tracker={tracker} token={token} next={next} />)
}

function asked(code: AtTheBox['code'], raw: RawForm, choice: Choice) {
  return { code, salt: typeof raw['salt'] === 'string' ? raw['salt'] : '', choice }
}
