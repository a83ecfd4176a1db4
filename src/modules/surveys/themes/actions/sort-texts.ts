import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import {
  type CodedText,
  type Coding,
  compareTexts,
  goneWith,
  type SettledText,
  writtenTexts,
} from '../../coding.ts'
import { listSent } from '../../store/answers.ts'
import {
  deleteCoded,
  deleteCoding,
  deleteSettled,
  insertCoding,
  listCoded,
  listCodings,
  listSettled,
  listThemes,
  saveCoded,
  saveSettled,
  setFinished,
} from '../../store/themes.ts'
import type { SaidOfText } from '../said-of-text.ts'
import { type HoldRefusal, holdQuestion } from './hold-question.ts'

export type SortRefusal =
  | HoldRefusal
  | 'two-already'
  | 'no-theme'
  | 'not-yours'
  | 'unknown-theme'
  | 'texts-left'
  | 'not-finished'
  | 'sorting-changed'

/** This person takes one of the two places; the one who has it already goes on. */
export async function beginCoding(
  ctx: Ctx,
  slug: string,
  question: string,
): Promise<Result<Coding, SortRefusal>> {
  const held = await holdQuestion(ctx, slug, question)
  if (!held.ok) return held
  const { survey } = held.value
  const coder = ctx.person?.id
  if (!coder) return refused('forbidden')
  const codings = await codingsOf(ctx, survey.id, question)
  const own = codings.find((coding) => coding.coder === coder)
  if (own) return done(own)
  const rank = ([1, 2] as const).find((free) => !codings.some((coding) => coding.rank === free))
  if (!rank) return refused('two-already')
  if ((await listThemes(ctx.db, survey.id, question)).length === 0) return refused('no-theme')

  const id = newId(ctx.now, ctx.chance)
  const coding = { id, surveyId: survey.id, question, rank, coder, begunAt: ctx.now }
  await insertCoding(ctx.db, coding)

  ctx.audit({ act: 'survey.coding-begun', subject: `survey:${survey.id}`, public: false })
  return done({ ...coding, finishedAt: undefined, book: undefined })
}

/**
 * What this person found in these texts. Once they are done, what they said stays: the other may be read by then. Texts that came since, in
 * a survey that was opened again, are still to be sorted.
 */
export async function sortTexts(
  ctx: Ctx,
  slug: string,
  question: string,
  sorted: readonly SaidOfText[],
): Promise<Result<Coding, SortRefusal>> {
  const held = await holdOwnCoding(ctx, slug, question)
  if (!held.ok) return held
  const { survey, own } = held.value
  const themes = new Set((await listThemes(ctx.db, survey.id, question)).map(({ id }) => id))
  if (sorted.some((text) => text.themes?.some((id) => !themes.has(id))))
    return refused('unknown-theme')
  const texts = new Set(await textIds(ctx, survey.id, question))
  const before = own.finishedAt ? await listCoded(ctx.db, own.id) : []
  const fixed = new Set(before.map(({ answerId }) => answerId))

  for (const { answerId, themes: found } of sorted) {
    if (!texts.has(answerId) || fixed.has(answerId)) continue
    if (found) await saveCoded(ctx.db, own.id, { answerId, themes: found })
    else await deleteCoded(ctx.db, own.id, answerId)
  }

  ctx.audit({ act: 'survey.texts-sorted', subject: `survey:${survey.id}`, public: false })
  return done(own)
}

/** Done: the themes are kept as they read today, and the two may be compared once both are. */
export async function finishCoding(
  ctx: Ctx,
  slug: string,
  question: string,
): Promise<Result<Coding, SortRefusal>> {
  const held = await holdOwnCoding(ctx, slug, question)
  if (!held.ok) return held
  const { survey, own } = held.value
  if (own.finishedAt) return done(own)
  const coded = new Set((await listCoded(ctx.db, own.id)).map(({ answerId }) => answerId))
  const texts = await textIds(ctx, survey.id, question)
  if (texts.some((id) => !coded.has(id))) return refused('texts-left')

  const themes = await listThemes(ctx.db, survey.id, question)
  const book = themes.map(({ id, name, holds }) => ({ id, name, holds }))
  await setFinished(ctx.db, own.id, { book, at: ctx.now })

  ctx.audit({ act: 'survey.coding-finished', subject: `survey:${survey.id}`, public: false })
  return done({ ...own, book, finishedAt: ctx.now })
}

/**
 * All that one person said goes, and what was settled with it: somebody may take the place. Once both are done, each may have
 * read the other: both sortings go, or whoever takes the place again would sort as the other did. `seen` names what the page said
 * would go: a page that is too old takes nothing away.
 */
export async function withdrawCoding(
  ctx: Ctx,
  slug: string,
  question: string,
  { id, seen }: { readonly id: string; readonly seen: readonly string[] },
): Promise<Result<readonly Coding[], SortRefusal>> {
  const held = await holdQuestion(ctx, slug, question)
  if (!held.ok) return held
  const { survey } = held.value
  const going = goneWith(id, await codingsOf(ctx, survey.id, question))
  const asked = new Set(seen)
  if (
    going.length === 0 ||
    going.length !== asked.size ||
    going.some((coding) => !asked.has(coding.id))
  )
    return refused('sorting-changed')

  for (const coding of going) await deleteCoding(ctx.db, coding.id)
  await deleteSettled(ctx.db, survey.id, question)

  ctx.audit({ act: 'survey.coding-withdrawn', subject: `survey:${survey.id}`, public: false })
  return done(going)
}

/** Where the two differed: what they say together, once both are done. */
export async function settleText(
  ctx: Ctx,
  slug: string,
  question: string,
  { answerId, themes }: CodedText,
): Promise<Result<SettledText, SortRefusal>> {
  const held = await holdQuestion(ctx, slug, question)
  if (!held.ok) return held
  const { survey } = held.value
  const known = new Set((await listThemes(ctx.db, survey.id, question)).map(({ id }) => id))
  if (themes.some((id) => !known.has(id))) return refused('unknown-theme')
  const [first, second] = await codingsOf(ctx, survey.id, question)
  if (!first?.finishedAt || !second?.finishedAt) return refused('not-finished')
  const compared = compareTexts(
    await listCoded(ctx.db, first.id),
    await listCoded(ctx.db, second.id),
    await listSettled(ctx.db, survey.id, question),
  )
  if (!compared.some((row) => row.answerId === answerId && !row.isSame)) return refused('not-found')

  const settled = { answerId, themes, settledBy: ctx.person?.id, settledAt: ctx.now }
  await saveSettled(ctx.db, question, settled)

  ctx.audit({ act: 'survey.text-settled', subject: `survey:${survey.id}`, public: false })
  return done(settled)
}

async function codingsOf(ctx: Ctx, surveyId: string, question: string) {
  return (await listCodings(ctx.db, surveyId)).filter((coding) => coding.question === question)
}

/** The question, held, and what this person sorts of it. */
async function holdOwnCoding(ctx: Ctx, slug: string, question: string) {
  const held = await holdQuestion(ctx, slug, question)
  if (!held.ok) return held
  const { survey } = held.value
  const codings = await codingsOf(ctx, survey.id, question)
  const own = codings.find(({ coder }) => coder !== undefined && coder === ctx.person?.id)
  return own ? done({ survey, own }) : refused('not-yours')
}

async function textIds(ctx: Ctx, surveyId: string, question: string) {
  const sent = await listSent(ctx.db, surveyId)
  return writtenTexts(question, sent).map(({ answerId }) => answerId)
}
