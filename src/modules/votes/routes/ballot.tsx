import { emptyForm, type FormState, formRefused, type RawForm, trapField } from '#kit/form.ts'
import { again, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { castBallot } from '../actions/cast-ballot.ts'
import { giveOwnCode } from '../actions/give-codes.ts'
import { type Choice, fieldsOf, readChoice, rulesOf, trackerOf } from '../choice.ts'
import { codeOfLink, codeTyped, linkToken, rollHash, writtenCode } from '../code.ts'
import {
  BallotPage,
  type BallotPageProps,
  CheckPage,
  EnterPage,
  OwnCodePage,
} from '../pages/BallotPages.tsx'
import { votePaths } from '../paths.ts'
import { findVoterByCode } from '../store/roll.ts'
import { ballotTexts } from '../texts/ballot.ts'
import { takesBallots, type Vote } from '../vote.ts'
import { loadVote } from './load.ts'

/** From a code to a ballot in the box. Whoever holds the code votes: nobody has to sign in. */
export const ballotRoutes: readonly Route[] = [
  get(votePaths.enter(':slug'), 'anyone', async (c) => {
    const vote = await loadVote(c)
    return vote && vote.state !== 'draft'
      ? page(c, <EnterPage frame={c.var.frame} vote={vote} form={emptyForm} />)
      : notFound(c)
  }),
  post(votePaths.enter(':slug'), 'anyone', enter, { perMinute: 30 }),
  post(votePaths.ownCode(':slug'), 'signed-in', ownCode, { perMinute: 10 }),
  get(votePaths.ballot(':slug', ':token'), 'anyone', show),
  post(votePaths.ballot(':slug', ':token'), 'anyone', check, { perMinute: 120 }),
  post(votePaths.send(':slug', ':token'), 'anyone', send, { perMinute: 120 }),
]

async function enter(c: HttpContext) {
  const { ctx, frame } = c.var
  const vote = await loadVote(c)
  if (!vote) return notFound(c)
  const raw = await readForm(c)
  const code = raw[trapField] ? undefined : codeTyped(String(raw['code'] ?? ''))
  const voter = code && (await findVoterByCode(ctx.db, vote.id, await rollHash(code)))
  if (code && voter) return seeOther(c, votePaths.ballot(vote.slug, await linkToken(code)))
  const { refusals } = ballotTexts[ctx.locale]
  const sentence = vote.state === 'open' ? refusals['unknown-code'] : refusals.shut
  return again(c, <EnterPage frame={frame} vote={vote} form={formRefused(raw, sentence, 'code')} />)
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

async function show(c: HttpContext) {
  const found = await atTheBox(c)
  if (!found) return notFound(c)
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
  const choice = choiceIn(vote, raw)
  const { refusals } = ballotTexts[ctx.locale]
  if (typeof choice === 'string')
    return again(c, draw(c, found, formRefused(raw, refusals[choice])))
  const state = stateOf(c, vote, voter.channel)
  if (state === 'shut' || state === 'paper') return again(c, draw(c, found))
  const salt = Array.from(ctx.chance.bytes(16), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
  c.header('cache-control', 'no-store')
  return page(
    c,
    <CheckPage
      frame={frame}
      vote={vote}
      token={c.req.param('token') ?? ''}
      tracker={await trackerOf(vote.id, salt, choice)}
      salt={salt}
      fields={fieldsOf(choice)}
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
  return seeOther(c, votePaths.board(vote.slug), `${said.thanksTitle}. ${said.thanksText}`)
}

function asked(code: AtTheBox['code'], raw: RawForm, choice: Choice) {
  return { code, salt: typeof raw['salt'] === 'string' ? raw['salt'] : '', choice }
}
