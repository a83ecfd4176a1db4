import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { areThemesFixed, type BookTheme, mostThemes, type Theme } from '../../coding.ts'
import {
  deleteTheme,
  insertTheme,
  listCodings,
  listThemes,
  moveCodes,
  orderThemes,
  updateTheme,
} from '../../store/themes.ts'
import { type HoldRefusal, holdQuestion } from './hold-question.ts'
import { bookOf, themeRemovedUndo } from './undo-theme.ts'

export type BookRefusal =
  | HoldRefusal
  | 'same-name'
  | 'too-many'
  | 'begun'
  | 'finished'
  | 'same-theme'

type Kept = Result<Theme, BookRefusal>
type Words = Pick<BookTheme, 'name' | 'holds'>

/** A theme more, after the others. */
export async function addTheme(
  ctx: Ctx,
  slug: string,
  question: string,
  words: Words,
): Promise<Kept> {
  const held = await holdQuestion(ctx, slug, question)
  if (!held.ok) return held
  const { survey } = held.value
  const themes = await listThemes(ctx.db, survey.id, question)
  if (await isFixed(ctx, survey.id, question)) return refused('finished')
  if (themes.length >= mostThemes) return refused('too-many')
  if (bearsName(themes, words.name)) return refused('same-name')

  const place = Math.max(-1, ...themes.map((theme) => theme.place)) + 1
  const id = newId(ctx.now, ctx.chance)
  const theme: Theme = { ...words, id, surveyId: survey.id, question, place }
  await insertTheme(ctx.db, theme)

  return told(ctx, survey.id, theme)
}

/** Other words, until somebody is done sorting: what was put in it stays in it. */
export async function changeTheme(
  ctx: Ctx,
  slug: string,
  question: string,
  { id, ...words }: BookTheme,
): Promise<Kept> {
  const found = await findTheme(ctx, slug, question, id)
  if (!found.ok) return found
  const { theme, themes } = found.value
  const others = themes.filter((other) => other.id !== id)
  if (await isFixed(ctx, theme.surveyId, question)) return refused('finished')
  if (bearsName(others, words.name)) return refused('same-name')

  await updateTheme(ctx.db, { id, ...words })

  return told(ctx, theme.surveyId, { ...theme, ...words })
}

/** One place up or down; at an end, it stays. */
export async function moveTheme(
  ctx: Ctx,
  slug: string,
  question: string,
  { id, way }: { readonly id: string; readonly way: 'up' | 'down' },
): Promise<Kept> {
  const found = await findTheme(ctx, slug, question, id)
  if (!found.ok) return found
  const { theme, themes } = found.value
  const ids = themes.map((other) => other.id)
  const at = ids.indexOf(id)
  const to = Math.min(ids.length - 1, Math.max(0, way === 'up' ? at - 1 : at + 1))

  await orderThemes(ctx.db, ids.toSpliced(at, 1).toSpliced(to, 0, id))

  return told(ctx, theme.surveyId, theme)
}

/** Two themes become one: each text that was in the first is in the second. */
export async function mergeThemes(
  ctx: Ctx,
  slug: string,
  question: string,
  { id, into }: { readonly id: string; readonly into: string },
): Promise<Kept> {
  const found = await findTheme(ctx, slug, question, id)
  if (!found.ok) return found
  if (id === into) return refused('same-theme')
  const target = found.value.themes.find((theme) => theme.id === into)
  if (!target) return refused('not-found')

  await moveCodes(ctx.db, id, into)
  await deleteTheme(ctx.db, id)

  return told(ctx, target.surveyId, target)
}

/** As long as nobody sorts; afterwards it is joined to another, so that no text loses what was said of it. */
export async function removeTheme(
  ctx: Ctx,
  slug: string,
  question: string,
  id: string,
): Promise<Kept> {
  const found = await findTheme(ctx, slug, question, id)
  if (!found.ok) return found
  const { theme } = found.value
  const codings = await listCodings(ctx.db, theme.surveyId)
  if (codings.some((coding) => coding.question === question)) return refused('begun')

  const undo = await undoable(ctx, themeRemovedUndo, bookOf(theme.surveyId, question))
  await deleteTheme(ctx.db, id)

  const told = { subject: `survey:${theme.surveyId}`, public: false } as const
  ctx.audit({ act: 'survey.theme-removed', ...told })
  await undo(told)
  return done(theme)
}

async function findTheme(ctx: Ctx, slug: string, question: string, id: string) {
  const held = await holdQuestion(ctx, slug, question)
  if (!held.ok) return held
  const themes = await listThemes(ctx.db, held.value.survey.id, question)
  const theme = themes.find((other) => other.id === id)
  return theme ? done({ theme, themes }) : refused('not-found')
}

async function isFixed(ctx: Ctx, surveyId: string, question: string): Promise<boolean> {
  const codings = await listCodings(ctx.db, surveyId)
  return areThemesFixed(codings.filter((coding) => coding.question === question))
}

function bearsName(themes: readonly Theme[], name: string): boolean {
  return themes.some((theme) => theme.name.toLowerCase() === name.toLowerCase())
}

function told(ctx: Ctx, surveyId: string, theme: Theme): Kept {
  ctx.audit({ act: 'survey.themes-kept', subject: `survey:${surveyId}`, public: false })
  return done(theme)
}
