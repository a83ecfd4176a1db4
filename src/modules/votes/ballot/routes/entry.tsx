import { emptyForm, formRefused, trapField } from '#kit/form.ts'
import { houseHelp } from '#modules/letterheads/index.ts'
import { again, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { type Carrier, carriedIn, carry, dropCarried, readyToCarry } from '#platform/carried.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { cancellationOf, loadVote } from '../../box/index.ts'
import { typedSigns } from '../../canonical.ts'
import { votePaths } from '../../paths.ts'
import { maySeeVote } from '../../permissions.ts'
import { findVoterByCode, giveOwnCode } from '../../roll/index.ts'
import { codeOfLink, codeTyped, linkToken, rollHash, writtenCode } from '../../roll/nouns.ts'
import { listByMark } from '../../store/votes.ts'
import { takesBallots, type Vote } from '../../vote.ts'
import { EnterPage, OverPage, OwnCodePage } from '../pages/EntryPages.tsx'
import { ballotTexts } from '../texts/ballot.ts'

/** Whoever reads the journal must not learn when somebody votes. */
const untimed = true

/** From the address of a letter to one's own ballot. Whoever holds the code votes: nobody has to sign in. */
export const entryRoutes: readonly Route[] = [
  get(votePaths.short(':mark'), 'anyone', showShort, { untimed }),
  get(votePaths.enter(':slug'), 'anyone', showEntry, { untimed }),
  post(votePaths.enter(':slug'), 'anyone', enter, { perMinute: 30, untimed }),
  get(votePaths.ownCode(':slug'), 'signed-in', showOwnCode, { untimed }),
  post(votePaths.ownCode(':slug'), 'signed-in', ownCode, { perMinute: 10, untimed }),
]

/** Signs that open nothing, shown once to be corrected. No secret is known here: this seal only keeps them whole. */
const misread = (vote: Vote): Carrier => ({
  name: 'saisie',
  path: votePaths.enter(vote.slug),
  secret: vote.id,
  minutes: 1,
})

/** The code that was just given, for the session that asked it and no other. */
const given = (c: HttpContext, vote: Vote): Carrier => ({
  name: 'code',
  path: votePaths.ownCode(vote.slug),
  secret: `${vote.id} ${c.var.sessionHash ?? ''}`,
  minutes: 10,
})

type Refusal = 'unknown-code' | 'not-on-roll' | 'already-voted' | 'shut' | 'not-found'
const refusals: readonly Refusal[] = [
  'unknown-code',
  'not-on-roll',
  'already-voted',
  'shut',
  'not-found',
]

function refusedForm(c: HttpContext, refusal: Refusal, code = '') {
  const field = refusal === 'unknown-code' ? 'code' : 'form'
  return formRefused({ code }, ballotTexts[c.var.ctx.locale].refusals[refusal], field)
}

async function showEntry(c: HttpContext) {
  const { ctx, frame } = c.var
  const vote = await loadVote(c)
  if (!vote || vote.state === 'draft') return notFound(c)
  if (!takesBallots(vote, ctx.now)) return over(c, vote)
  const carried = carriedIn(c, misread(vote))
  const [refusal, code] = carried.kind === 'value' ? [carried.value].flat() : []
  const known = refusals.find((item) => item === refusal)
  if (carried.kind === 'value') dropCarried(c, misread(vote))
  else readyToCarry(c, misread(vote))
  const form = known ? refusedForm(c, known, typeof code === 'string' ? code : '') : emptyForm
  return page(c, <EnterPage frame={frame} vote={vote} form={form} />)
}

async function over(c: HttpContext, vote: Vote) {
  const cancelled = await cancellationOf(c, vote)
  const help = await houseHelp(c.var.ctx)
  return page(c, <OverPage {...{ frame: c.var.frame, vote, cancelled, help }} />)
}

/** The short address of a letter: the last signs of the vote's own, typed by hand. */
async function showShort(c: HttpContext) {
  const { ctx } = c.var
  const mark = typedSigns(c.req.param('mark') ?? '')
  const votes = /^[0-9a-z]{4}$/.test(mark) ? await listByMark(ctx.db, mark) : []
  const vote = votes.find((item) => maySeeVote(ctx.person, item) && item.state !== 'draft')
  return vote ? seeOther(c, votePaths.enter(vote.slug)) : notFound(c)
}

async function enter(c: HttpContext) {
  const { ctx, frame } = c.var
  const vote = await loadVote(c)
  if (!vote || vote.state === 'draft') return notFound(c)
  const raw = await readForm(c)
  const typed = String(raw['code'] ?? '')
  const code = raw[trapField] ? undefined : codeTyped(typed)
  if (!takesBallots(vote, ctx.now)) return over(c, vote)
  const voter = code && (await findVoterByCode(ctx.db, vote.id, await rollHash(code)))
  if (code && voter) return seeOther(c, votePaths.ballot(vote.slug, await linkToken(code)))
  if (carriedIn(c, misread(vote)).kind !== 'none') return refuse(c, vote, 'unknown-code', typed)
  const form = refusedForm(c, 'unknown-code', typed)
  return again(c, <EnterPage frame={frame} vote={vote} form={form} />)
}

/** Shown at the address of the form, so that going back from a ballot sends no code again. A session has cookies. */
function refuse(c: HttpContext, vote: Vote, refusal: Refusal, code = '') {
  carry(c, misread(vote), [refusal, code.slice(0, 60)])
  return seeOther(c, votePaths.enter(vote.slug))
}

async function ownCode(c: HttpContext) {
  const { ctx } = c.var
  const vote = await loadVote(c)
  if (!vote) return notFound(c)
  const own = await giveOwnCode(ctx, vote.slug)
  if (!own.ok) return refuse(c, vote, own.refusal)
  carry(c, given(c, vote), await linkToken(own.value))
  return seeOther(c, votePaths.ownCode(vote.slug))
}

async function showOwnCode(c: HttpContext) {
  const { frame } = c.var
  const vote = await loadVote(c)
  if (!vote) return notFound(c)
  const carried = carriedIn(c, given(c, vote))
  const code = carried.kind === 'value' ? await codeOfLink(String(carried.value)) : undefined
  if (!code) return seeOther(c, votePaths.enter(vote.slug))
  c.header('cache-control', 'no-store')
  return page(
    c,
    <OwnCodePage
      frame={frame}
      vote={vote}
      code={writtenCode(code)}
      token={await linkToken(code)}
    />,
  )
}
