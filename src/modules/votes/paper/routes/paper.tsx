import { formRefused, type Parsed, type RawForm, tooLong } from '#kit/form.ts'
import { letterPath } from '#kit/papers/letter-page.ts'
import type { Locale } from '#kit/texts.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { readBatchNamed } from '#modules/scans/index.ts'
import { download, forbidden, notFound, page, readForm, readUpload } from '#platform/answers.ts'
import { writeLetters } from '#platform/documents/letters.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { refusedPage } from '#platform/forms/refused-page.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { marksTexts } from '../../ballot/nouns.ts'
import {
  countPaper,
  dropBatch,
  listBatches,
  loadVote,
  readSheets as sheetsOf,
} from '../../box/index.ts'
import { ballotScans, differencesOf, dropTexts } from '../../box/nouns.ts'
import { grouped } from '../../canonical.ts'
import { rulesOf } from '../../choice.ts'
import { ballotKindOf } from '../../method.ts'
import { votePaths } from '../../paths.ts'
import { mayRunVotes } from '../../permissions.ts'
import { draw as drawPrepare } from '../../preparing/index.ts'
import { manageTexts } from '../../preparing/nouns.ts'
import {
  codeLetters,
  giveCodes,
  listWeights,
  mailCodes,
  type ProxyRefusal,
  recordProxy,
} from '../../roll/index.ts'
import { type Code, linkToken, reachTexts, writtenCode } from '../../roll/nouns.ts'
import type { Vote } from '../../vote.ts'
import { markPaper, type TypedBatch, typeBatch } from '../actions/type-paper.ts'
import { paperBallot } from '../documents/vote-papers.ts'
import { PaperPage, type PaperPageProps } from '../pages/PaperPage.tsx'
import { numbersIn, readSheets } from '../paper.ts'

const onThis = {
  audience: 'staff',
  on: loadVote,
  may: mayRunVotes,
  refusals: (locale: Locale) => manageTexts[locale].refusals,
  next: ({ slug }: Vote) => votePaths.paper(slug),
} as const

/** Paper: codes on letters, marks on the roll, sheets in the box. */
export const paperRoutes: readonly Route[] = [
  get(
    votePaths.paper(':slug'),
    'staff',
    onVote(async (c, vote) => page(c, await draw(c, vote))),
  ),
  actRoute({
    ...onThis,
    path: votePaths.marks(':slug'),
    fresh: true,
    shape: marksIn,
    draw: (c, vote, marks) => draw(c, vote, { marks }),
    act: (c, { slug }, { numbers, undo }) => markPaper(c.var.ctx, slug, numbers, undo),
    notice: (locale, marked, input) => markedWords(locale, marked, input),
  }),
  actRoute({
    ...onThis,
    path: votePaths.sheets(':slug'),
    options: { bodyLimit: 600_000 },
    fresh: true,
    shape: batchIn,
    draw: (c, vote, sheets) => draw(c, vote, { sheets }),
    act: (c, { slug }, batch) => typeBatch(c.var.ctx, slug, batch),
    under: {
      'label-needed': 'label',
      'no-sheets': 'sheets',
      'too-many-sheets': 'sheets',
      'unknown-weight': 'weight',
      'another-weight': 'weight',
    },
    notice: (locale, state) => manageTexts[locale].sheetsDone[state],
  }),
  actRoute({
    ...onThis,
    path: votePaths.dropBatch(':slug'),
    fresh: true,
    shape: dropIn,
    // Its form is one of several alike: the one that is refused is the one of this batch.
    draw: (c, vote, form) => draw(c, vote, { drop: { label: form.values['label'] ?? '', form } }),
    act: (c, { slug }, { label, reason }) => dropBatch(c.var.ctx, slug, label, reason),
    refusals: (locale) => dropTexts[locale].refusals,
    under: { 'reason-needed': 'reason' },
    notice: (locale, { sheets }, { label }) => dropTexts[locale].done(label, sheets),
  }),
  get(votePaths.paperBallots(':slug'), 'staff', onVote(ballots)),
  post(votePaths.letters(':slug'), 'staff', onVote(letters)),
  buttonRoute({
    ...onThis,
    path: votePaths.mails(':slug'),
    draw: (c, vote, form) => drawPrepare(c, vote, { act: form }),
    act: (c, { slug }) => mailCodes(c.var.ctx, slug, (vote, code) => linkOf(c, vote, code)),
    next: ({ slug }) => votePaths.prepare(slug),
    notice: (locale) => reachTexts[locale].mailsDone,
  }),
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
    const pictures =
      state === 'differs'
        ? await readBatchNamed(ctx, { purpose: ballotScans, subject: vote.id }, label)
        : undefined
    batches.push({ label, state, differences, pictures })
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

function textIn(raw: RawForm, name: string): string {
  const typed = raw[name]
  return typeof typed === 'string' ? typed : ''
}

interface Marks {
  readonly numbers: readonly number[]
  readonly undo: boolean
}

function marksIn({ var: { ctx } }: HttpContext, _vote: Vote, raw: RawForm): Parsed<Marks> {
  const { numbers, unread } = numbersIn(textIn(raw, 'numbers'))
  if (unread.length === 0) return { ok: true, value: { numbers, undo: raw['undo'] === 'yes' } }
  const sentence = marksTexts[ctx.locale].unread(unread.slice(0, 10).join(', '))
  return { ok: false, form: formRefused(raw, sentence, 'numbers') }
}

function markedWords(
  locale: Locale,
  { marked, refused }: { readonly marked: number; readonly refused: readonly number[] },
  { undo }: Marks,
): string {
  const { noted, taken, notNoted, kept } = marksTexts[locale]
  const left = undo ? kept : notNoted
  const told = (undo ? taken : noted)(marked)
  return refused.length > 0 ? `${told} ${left(refused.join(', '))}` : told
}

/** Sheets as they were typed, or the file that holds them. */
async function batchIn(c: HttpContext, vote: Vote, raw: RawForm): Promise<Parsed<TypedBatch>> {
  const { locale } = c.var.ctx
  const texts = manageTexts[locale]
  const file = await readUpload(c, 'file')
  const text = file ? await file.text() : textIn(raw, 'sheets')
  const read = readSheets(text, rulesOf(vote), {
    options: vote.options.map(({ label }) => label),
    grades: vote.grades,
  })
  if (!read.ok) {
    const sentence = texts.sheetProblem(read.line, texts.sheetsHint[ballotKindOf(vote.method)])
    return { ok: false, form: formRefused(raw, sentence, 'sheets') }
  }
  const long = tooLong(raw, { label: 40 }, locale)
  if (long) return { ok: false, form: long }
  const weights = await weightsOf(c, vote)
  const weight = weights.length === 1 ? weights[0] : Number(raw['weight'])
  return { ok: true, value: { label: textIn(raw, 'label'), sheets: read.sheets, weight } }
}

function dropIn({ var: { ctx } }: HttpContext, _vote: Vote, raw: RawForm) {
  const long = tooLong(raw, { reason: 400 }, ctx.locale)
  const value = { label: textIn(raw, 'label'), reason: textIn(raw, 'reason') }
  return long ? ({ ok: false, form: long } as const) : ({ ok: true, value } as const)
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
  if (long) return refusedPage(c, long, () => drawPrepare(c, asked, { letters: long }))
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

async function refuseCodes(
  c: HttpContext,
  vote: Vote,
  refusal: 'not-found' | 'forbidden' | 'not-now',
) {
  if (refusal === 'forbidden') return forbidden(c)
  const act = formRefused({}, manageTexts[c.var.ctx.locale].refusals[refusal])
  return refusedPage(c, act, () => drawPrepare(c, vote, { act }))
}

async function proxy(c: HttpContext, vote: Vote) {
  const { ctx } = c.var
  const texts = manageTexts[ctx.locale]
  const raw = await readForm(c)
  const numberIn = (name: string) =>
    numbersIn(typeof raw[name] === 'string' ? raw[name] : '').numbers[0] ?? 0
  const done = await recordProxy(ctx, vote.slug, {
    giver: numberIn('giver'),
    holder: numberIn('holder'),
  })
  if (!done.ok) {
    if (done.refusal === 'forbidden') return forbidden(c)
    const form = formRefused(raw, texts.refusals[done.refusal], fieldOfProxy[done.refusal])
    return refusedPage(c, form, () => drawPrepare(c, vote, { proxy: form }))
  }
  // Shown in the answer itself: a notice of the next page would be remembered.
  const frame = { ...c.var.frame, notice: texts.proxyDone(grouped(writtenCode(done.value))) }
  c.set('frame', frame)
  return page(c, await drawPrepare(c, vote))
}

/** Which of the two numbers a refusal is about; the others are about the vote. */
const fieldOfProxy: Readonly<Partial<Record<ProxyRefusal, string>>> = {
  'unknown-number': 'giver',
  'unknown-holder': 'holder',
  'too-many': 'holder',
}
