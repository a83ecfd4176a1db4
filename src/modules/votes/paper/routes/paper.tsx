import { type FormState, formRefused, tooLong } from '#kit/form.ts'
import { letterPath } from '#kit/letter-page.ts'
import { ownOf } from '#kit/own.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import {
  again,
  download,
  forbidden,
  notFound,
  page,
  readForm,
  readUpload,
  seeOther,
} from '#platform/answers.ts'
import { writeLetters } from '#platform/documents/letters.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { marksTexts } from '../../ballot/nouns.ts'
import {
  countPaper,
  dropBatch,
  listBatches,
  loadVote,
  readSheets as sheetsOf,
} from '../../box/index.ts'
import { differencesOf, dropTexts } from '../../box/nouns.ts'
import { grouped } from '../../canonical.ts'
import { rulesOf } from '../../choice.ts'
import { ballotKindOf } from '../../method.ts'
import { votePaths } from '../../paths.ts'
import { draw as drawPrepare } from '../../preparing/index.ts'
import { manageTexts } from '../../preparing/nouns.ts'
import { codeLetters, giveCodes, listWeights, mailCodes, recordProxy } from '../../roll/index.ts'
import { type Code, linkToken, reachTexts, writtenCode } from '../../roll/nouns.ts'
import type { Vote } from '../../vote.ts'
import { markPaper, typeBatch } from '../actions/type-paper.ts'
import { paperBallot } from '../documents/vote-papers.ts'
import { PaperPage, type PaperPageProps } from '../pages/PaperPage.tsx'
import { numbersIn, readSheets } from '../paper.ts'

/** Paper: codes on letters, marks on the roll, sheets in the box. */
export const paperRoutes: readonly Route[] = [
  get(
    votePaths.paper(':slug'),
    'staff',
    onVote(async (c, vote) => page(c, await draw(c, vote))),
  ),
  post(votePaths.marks(':slug'), 'staff', onVote(mark)),
  post(votePaths.sheets(':slug'), 'staff', onVote(type), { bodyLimit: 600_000 }),
  post(votePaths.dropBatch(':slug'), 'staff', onVote(drop)),
  get(votePaths.paperBallots(':slug'), 'staff', onVote(ballots)),
  post(votePaths.letters(':slug'), 'staff', onVote(letters)),
  post(votePaths.mails(':slug'), 'staff', onVote(mails)),
  post(votePaths.proxy(':slug'), 'staff', onVote(proxy)),
]

function onVote(handler: (c: HttpContext, vote: Vote) => Response | Promise<Response>) {
  return async (c: HttpContext) => {
    const vote = await loadVote(c)
    return vote ? handler(c, vote) : notFound(c)
  }
}

async function draw(c: HttpContext, vote: Vote, forms: PaperPageProps['forms'] = {}) {
  const { ctx, frame } = c.var
  const batches = []
  for (const { id, label, state } of await listBatches(ctx.db, vote.id)) {
    const differences =
      state === 'differs'
        ? differencesOf(await sheetsOf(ctx.db, id, 1), await sheetsOf(ctx.db, id, 2))
        : []
    batches.push({ label, state, differences })
  }
  const weights = []
  for (const weight of await weightsOf(c, vote)) {
    const { marks } = await countPaper(ctx.db, vote.id, weight)
    weights.push({ weight, marks })
  }
  return <PaperPage frame={frame} vote={vote} batches={batches} weights={weights} forms={forms} />
}

/** From the lightest; one alone when nothing is weighted. */
async function weightsOf(c: HttpContext, vote: Vote): Promise<readonly number[]> {
  if (vote.weightRule === '') return [1]
  const all = await listWeights(c.var.ctx.db, vote.id)
  return [...new Set(all)].sort((a, b) => a - b)
}

async function mark(c: HttpContext, vote: Vote) {
  const { ctx } = c.var
  const said = manageTexts[ctx.locale]
  const raw = await readForm(c)
  const typed = typeof raw['numbers'] === 'string' ? raw['numbers'] : ''
  const { numbers, unread } = numbersIn(typed)
  if (unread.length > 0) {
    const sentence = marksTexts[ctx.locale].unread(unread.slice(0, 10).join(', '))
    return again(c, await draw(c, vote, { marks: formRefused(raw, sentence, 'numbers') }))
  }
  const undo = raw['undo'] === 'yes'
  const done = await markPaper(ctx, vote.slug, numbers, undo)
  if (!done.ok) {
    if (done.refusal === 'forbidden') return forbidden(c)
    return again(c, await draw(c, vote, { marks: formRefused(raw, said.refusals[done.refusal]) }))
  }
  const { marked, refused } = done.value
  const { noted, taken, notNoted, kept } = marksTexts[ctx.locale]
  const left = undo ? kept : notNoted
  const notice = [
    (undo ? taken : noted)(marked),
    refused.length > 0 ? left(refused.join(', ')) : '',
  ].join(' ')
  return seeOther(c, votePaths.paper(vote.slug), notice.trim())
}

async function type(c: HttpContext, vote: Vote) {
  const { ctx } = c.var
  const said = manageTexts[ctx.locale]
  const raw = await readForm(c)
  const refuse = async (form: FormState) => again(c, await draw(c, vote, { sheets: form }))
  const file = await readUpload(c, 'file')
  const text = file ? await file.text() : typeof raw['sheets'] === 'string' ? raw['sheets'] : ''
  const read = readSheets(text, rulesOf(vote), {
    options: vote.options.map(({ label }) => label),
    grades: vote.grades,
  })
  if (!read.ok)
    return refuse(
      formRefused(
        raw,
        said.sheetProblem(read.line, said.sheetsHint[ballotKindOf(vote.method)]),
        'sheets',
      ),
    )
  const long = tooLong(raw, { label: 40 }, ctx.locale)
  if (long) return refuse(long)
  const label = typeof raw['label'] === 'string' ? raw['label'] : ''
  const weights = await weightsOf(c, vote)
  const weight = weights.length === 1 ? weights[0] : Number(raw['weight'])
  const done = await typeBatch(ctx, vote.slug, { label, sheets: read.sheets, weight })
  if (done.ok) return seeOther(c, votePaths.paper(vote.slug), said.sheetsDone[done.value])
  if (done.refusal === 'forbidden') return forbidden(c)
  return refuse(
    formRefused(raw, said.refusals[done.refusal], ownOf(fieldOf, done.refusal) ?? 'form'),
  )
}

/** Its form is one of several alike: the one that is refused is the one of this batch. */
async function drop(c: HttpContext, vote: Vote) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const text = (name: string) => (typeof raw[name] === 'string' ? raw[name] : '')
  const label = text('label')
  const reason = text('reason')
  const long = tooLong(raw, { reason: 400 }, ctx.locale)
  if (long) return again(c, await draw(c, vote, { drop: { label, form: long } }))
  const done = await dropBatch(ctx, vote.slug, label, reason)
  const said = dropTexts[ctx.locale]
  if (done.ok) return seeOther(c, votePaths.paper(vote.slug), said.done(label, done.value.sheets))
  if (done.refusal === 'forbidden') return forbidden(c)
  const form = formRefused(
    raw,
    said.refusals[done.refusal],
    done.refusal === 'reason-needed' ? 'reason' : 'form',
  )
  return again(c, await draw(c, vote, { drop: { label, form } }))
}

const fieldOf: Readonly<Record<string, string>> = {
  'label-needed': 'label',
  'no-sheets': 'sheets',
  'too-many-sheets': 'sheets',
  'unknown-weight': 'weight',
  'another-weight': 'weight',
}

async function ballots(c: HttpContext, vote: Vote) {
  const { ctx } = c.var
  const { now, locale } = ctx
  const head = await letterheadOf(ctx, { territoryId: vote.territoryId })
  const weights = await weightsOf(c, vote)
  return download(
    c,
    await writePdf(paperBallot({ vote, now, locale, houseName: head.name }, weights), head),
    {
      name: `bulletin-${vote.slug}.pdf`,
      mediaType: 'application/pdf',
    },
  )
}

async function linkOf(c: HttpContext, vote: Vote, code: Code): Promise<string> {
  return c.var.ctx.settings.baseUrl + votePaths.ballot(vote.slug, await linkToken(code))
}

async function letters(c: HttpContext, asked: Vote) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const long = tooLong(raw, { phone: 40, place: 200, signature: 120 }, ctx.locale)
  if (long) return again(c, await drawPrepare(c, asked, { letters: long }))
  const text = (name: string) => (typeof raw[name] === 'string' ? raw[name].trim() : '')
  const words = { phone: text('phone'), place: text('place'), signature: text('signature') }
  const done = await giveCodes(ctx, asked.slug)
  if (!done.ok) return refuseCodes(c, asked, done.refusal)
  const { vote, given } = done.value
  const all = await Promise.all(
    given.map(async ({ voter, code }) => ({
      name: voter.name ?? `n° ${voter.number}`,
      address: voter.address,
      code: writtenCode(code),
      link: await linkOf(c, vote, code),
    })),
  )
  const { now, locale } = ctx
  const { contactEmail, baseUrl } = ctx.settings
  const head = await letterheadOf(ctx, { territoryId: vote.territoryId })
  // As people type it: without what the browser adds.
  const host = baseUrl.replace(/^https?:\/\//, '')
  const shortAddress = host + votePaths.short(vote.slug.slice(-4))
  const anyLetter = host + letterPath
  const batch = codeLetters(
    { vote, now, locale, head, contactEmail, shortAddress, anyLetter, words },
    all,
  )
  return download(c, await writeLetters(batch, head), {
    name: `lettres-${vote.slug}.pdf`,
    mediaType: 'application/pdf',
  })
}

async function mails(c: HttpContext, asked: Vote) {
  const { ctx } = c.var
  const done = await mailCodes(ctx, asked.slug, (vote, code) => linkOf(c, vote, code))
  if (!done.ok) return refuseCodes(c, asked, done.refusal)
  const notice = reachTexts[ctx.locale].mailsDone
  return seeOther(c, votePaths.prepare(done.value.vote.slug), notice)
}

async function refuseCodes(
  c: HttpContext,
  vote: Vote,
  refusal: 'not-found' | 'forbidden' | 'not-now',
) {
  if (refusal === 'forbidden') return forbidden(c)
  const sentence = manageTexts[c.var.ctx.locale].refusals[refusal]
  return again(c, await drawPrepare(c, vote, { act: formRefused({}, sentence) }))
}

async function proxy(c: HttpContext, vote: Vote) {
  const { ctx } = c.var
  const said = manageTexts[ctx.locale]
  const raw = await readForm(c)
  const numberIn = (name: string) =>
    numbersIn(typeof raw[name] === 'string' ? raw[name] : '').numbers[0] ?? 0
  const done = await recordProxy(ctx, vote.slug, {
    giver: numberIn('giver'),
    holder: numberIn('holder'),
  })
  if (!done.ok) {
    if (done.refusal === 'forbidden') return forbidden(c)
    const form = formRefused(raw, said.refusals[done.refusal])
    return again(c, await drawPrepare(c, vote, { proxy: form }))
  }
  // Shown in the answer itself: a notice of the next page would be remembered.
  const frame = { ...c.var.frame, notice: said.proxyDone(grouped(writtenCode(done.value))) }
  c.set('frame', frame)
  return page(c, await drawPrepare(c, vote))
}
