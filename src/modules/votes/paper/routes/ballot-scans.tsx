import { writeSheetCode } from '#engines/mark-reading/index.ts'
import { lookOf, sheetFormOf } from '#engines/questionnaires/index.ts'
import { isLargeForm } from '#kit/papers/sheet-form.ts'
import { refused } from '#kit/result.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import {
  countSheets,
  groupField,
  type LookedSheet,
  type Standing,
  scanRoutes,
  spoiltField,
} from '#modules/scans/index.ts'
import { download, notFound, readForm } from '#platform/answers.ts'
import { mostSheets, printBoxedPaper } from '#platform/documents/boxed-paper.ts'
import { type HttpContext, post, type Route } from '#platform/routes.ts'
import { countPaper, listBatches, loadVote, readSheets } from '../../box/index.ts'
import { ballotScans, differencesOf } from '../../box/nouns.ts'
import { base32 } from '../../canonical.ts'
import { votePaths } from '../../paths.ts'
import { mayRunVotes } from '../../permissions.ts'
import { manageTexts } from '../../preparing/nouns.ts'
import { voteTexts } from '../../texts/votes.ts'
import type { Vote } from '../../vote.ts'
import { type PaperRefusal, typeBatch } from '../actions/type-paper.ts'
import { ballotSheet, lookedFrom, sheetFrom, unclearGroup } from '../ballot-sheet.ts'
import { ballotSheetTexts } from '../texts/ballot-sheet.ts'

type EnterRefusal = PaperRefusal | 'counted-meanwhile' | 'no-read-sheets'

/** Ballots that read themselves: printed with a number each, sent back as pictures, looked at by two people. */
export const ballotScanRoutes: readonly Route[] = [
  post(votePaths.sheetBallots(':slug'), 'staff', print),
  ...scanRoutes<Vote, EnterRefusal>({
    purpose: ballotScans,
    path: votePaths.scans(':slug'),
    audience: 'staff',
    on: loadVote,
    may: (viewer) => mayRunVotes(viewer),
    idOf: ({ id }) => id,
    addressOf: ({ slug }) => votePaths.scans(slug),
    crumbs: (locale, vote) => [
      { label: voteTexts[locale].votes, href: votePaths.list },
      { label: vote.title, labelIn: writtenLocale, href: votePaths.vote(vote.slug) },
      { label: manageTexts[locale].paperTitle(vote.title), href: votePaths.paper(vote.slug) },
    ],
    isForTwo: true,
    labelHint: (locale) => ballotSheetTexts[locale].labelHint,
    formOf: async (vote, isLarge) => {
      const { plan, form } = ballotSheet(vote, 'fr', isLarge, vote.createdAt)
      const { pages } = await printBoxedPaper(plan.paper, ['0'], () => '0')
      return sheetFormOf(plan, pages, form)
    },
    lookOf: (_, vote, batch) => lookOf(sheetOf(vote, batch.form.form).plan),
    problemsOf: async (c, vote, batch, sheets) =>
      problemsOf(c.var.ctx.locale, vote, batch.form.form, sheets),
    standingOf: (c, vote, batch, numbers) => standingOf(c, vote, batch, numbers),
    statesOf: async (c, vote) => {
      const { states } = ballotSheetTexts[c.var.ctx.locale]
      const standing = await listBatches(c.var.ctx.db, vote.id)
      return new Map(standing.map(({ label, state }) => [label, states[state]]))
    },
    accept: (c, vote, batch, sheets) => enter(c, vote, batch, sheets),
    refusals: (locale) => ({
      ...manageTexts[locale].refusals,
      'counted-meanwhile': ballotSheetTexts[locale].counted,
      'no-read-sheets': ballotSheetTexts[locale].noSheets,
    }),
    next: ({ slug }) => votePaths.paper(slug),
  }),
]

/** The paper of the pictures that were sent: its form says whether it is the large one. */
const sheetOf = (vote: Vote, form: string) =>
  ballotSheet(vote, 'fr', isLargeForm(form), vote.createdAt)

/** What makes no ballot, each at its own sheet. */
function problemsOf(locale: Locale, vote: Vote, form: string, looked: readonly LookedSheet[]) {
  const { plan } = sheetOf(vote, form)
  const problems: Record<string, string> = {}
  for (const [at, sheet] of looked.entries()) {
    if (sheetFrom(vote, plan, at, sheet)) continue
    const group = unclearGroup(plan, sheet.ticked)
    const field = group === undefined ? spoiltField(sheet.number) : groupField(sheet.number, group)
    problems[field] = ballotSheetTexts[locale].unclear(at + 1)
  }
  return problems
}

/** How a batch stands for whoever opens it, with what they confirmed themselves; of the other one, nothing. */
async function standingOf(
  c: HttpContext,
  vote: Vote,
  batch: { readonly label: string; readonly form: { readonly form: string } },
  numbers: readonly string[],
): Promise<Standing> {
  const { db, locale, person } = c.var.ctx
  const texts = ballotSheetTexts[locale]
  const { marks } = await countPaper(db, vote.id, 1)
  const words = marks === 0 ? [texts.noMarks] : []
  const typed = (await listBatches(db, vote.id)).find(({ label }) => label === batch.label)
  if (!typed || !person) return { words, own: [] }
  const readings = [await readSheets(db, typed.id, 1), await readSheets(db, typed.id, 2)] as const
  const isFirst = typed.firstBy === person.id
  const isOwn = isFirst || typed.secondBy === person.id
  const { plan } = sheetOf(vote, batch.form.form)
  const own = (isOwn ? readings[isFirst ? 0 : 1] : []).flatMap((sheet) => {
    const number = numbers[sheet.number - 1]
    return number === undefined ? [] : [lookedFrom(vote, plan, number, sheet)]
  })
  if (typed.state !== 'differs') {
    const standing = typed.state === 'in-box' ? 'in-box' : isOwn ? 'own' : 'other'
    return { words: [texts.standing[standing], ...words], own }
  }
  const places = differencesOf(...readings).map(({ number }) => number)
  return {
    words: [texts.standing.differs(places.join(', ')), ...words],
    link: { href: votePaths.paper(vote.slug), label: texts.compare },
    own,
  }
}

async function enter(
  c: HttpContext,
  vote: Vote,
  batch: { readonly id: string; readonly label: string; readonly form: { readonly form: string } },
  looked: readonly LookedSheet[],
) {
  const { ctx } = c.var
  if (looked.length === 0) return refused('no-read-sheets')
  const { plan } = sheetOf(vote, batch.form.form)
  const sheets = looked.map((sheet, at) => sheetFrom(vote, plan, at, sheet))
  const clear = sheets.filter((sheet) => sheet !== undefined)
  const typed = await typeBatch(ctx, vote.slug, { label: batch.label, sheets: clear })
  if (!typed.ok) return typed
  if (typed.value === 'in-box') {
    const asked = { purpose: ballotScans, subject: vote.id }
    const counted = await countSheets(ctx, mayRunVotes, asked, batch.id, looked)
    if (!counted.ok) return counted
  }
  return { ok: true as const, value: ballotSheetTexts[ctx.locale].entered[typed.value] }
}

async function print(c: HttpContext) {
  const vote = await loadVote(c)
  if (!vote) return notFound(c)
  const { ctx } = c.var
  const raw = await readForm(c)
  const asked = Number(raw['count'])
  const count = Number.isInteger(asked) ? Math.min(mostSheets, Math.max(1, asked)) : 50
  const { plan, form } = ballotSheet(vote, 'fr', raw['large'] === 'yes', vote.createdAt)
  const numbers = Array.from({ length: count }, () =>
    base32(ctx.chance.bytes(7)).toUpperCase().slice(0, 10),
  )
  const { pdf } = await printBoxedPaper(plan.paper, numbers, (page, number) =>
    writeSheetCode({ ...form, page, number }),
  )
  return download(c, pdf, {
    name: `bulletins-a-lire-${vote.slug}.pdf`,
    mediaType: 'application/pdf',
  })
}
