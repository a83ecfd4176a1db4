import { emptyForm, type FormState, formRefused, parseForm, type RawForm } from '#kit/form.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import type { Module } from '#platform/module.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { addGap, gatherGaps, moveGapTo } from '../actions/keep-gaps.ts'
import { saveRules } from '../actions/save-rules.ts'
import { addGapShape, moveGapShape } from '../gap.ts'
import { GapsPage } from '../pages/GapsPage.tsx'
import { RulesPage } from '../pages/RulesPage.tsx'
import { watchPaths } from '../paths.ts'
import { listGaps } from '../store/gaps.ts'
import { listRules } from '../store/rules.ts'
import { sourceTexts } from '../texts/sources.ts'
import { idOf, namesOf, teamOf } from './team.ts'

type Rooms = () => readonly Pick<Module, 'reportedNeeds'>[]

/** What is missing, and who reads what. */
export function gapRoutes(rooms: Rooms): readonly Route[] {
  return [
    get(watchPaths.gaps, 'staff', async (c) => page(c, await show(c))),
    post(watchPaths.gaps, 'staff', add),
    post(watchPaths.gatherGaps, 'staff', async (c) => {
      const { ctx } = c.var
      await gatherGaps(ctx, rooms())
      return seeOther(c, watchPaths.gaps, sourceTexts[ctx.locale].gathered)
    }),
    post(watchPaths.gap(':id'), 'staff', move),
    get(watchPaths.rules, 'staff', showRules),
    post(watchPaths.rules, 'staff', keepRules),
  ]
}

async function show(c: HttpContext, refused?: { id: string; form: FormState }) {
  const { ctx, frame } = c.var
  const [open, closed] = await Promise.all([
    listGaps(ctx.db, ['open', 'taken']),
    listGaps(ctx.db, ['answered', 'dropped'], 100),
  ])
  const names = await namesOf(
    ctx,
    open.map(({ takenBy }) => takenBy),
  )
  return <GapsPage frame={frame} open={open} closed={closed} names={names} refused={refused} />
}

async function add(c: HttpContext) {
  const { ctx } = c.var
  const parsed = parseForm(addGapShape, await readForm(c), ctx.locale)
  if (!parsed.ok) return again(c, await show(c, { id: '', form: parsed.form }))
  const added = await addGap(ctx, parsed.value.words)
  return added.ok ? seeOther(c, watchPaths.gaps, sourceTexts[ctx.locale].gapAdded) : forbidden(c)
}

async function move(c: HttpContext) {
  const { ctx } = c.var
  const id = idOf(c)
  if (!id) return notFound(c)
  const texts = sourceTexts[ctx.locale]
  const raw = await readForm(c)
  const parsed = parseForm(moveGapShape, raw, ctx.locale)
  if (!parsed.ok) return again(c, await show(c, { id, form: parsed.form }))
  const moved = await moveGapTo(ctx, id, parsed.value)
  if (moved.ok) return seeOther(c, watchPaths.gaps, texts.gapMoved)
  if (moved.refusal === 'forbidden') return forbidden(c)
  if (moved.refusal === 'not-found') return notFound(c)
  const field = fieldOf[moved.refusal]
  return again(
    c,
    await show(c, { id, form: formRefused(raw, texts.gapRefusals[moved.refusal], field) }),
  )
}

const fieldOf = {
  'no-such-resource': 'resource',
  'resource-needed': 'resource',
  'why-needed': 'why',
  'not-now': 'form',
  'somebody-else': 'form',
} as const

async function showRules(c: HttpContext) {
  return page(c, await drawRules(c, emptyForm))
}

async function drawRules(c: HttpContext, form: FormState) {
  const { ctx, frame } = c.var
  const [rules, team] = await Promise.all([listRules(ctx.db), teamOf(ctx)])
  return <RulesPage frame={frame} rules={rules} team={team} form={form} />
}

async function keepRules(c: HttpContext) {
  const { ctx } = c.var
  const team = await teamOf(ctx)
  const sent = await readEdit(c, () => drawRules(c, emptyForm))
  if (!sent.ok) return again(c, await drawRules(c, sent.form))
  const saved = await saveRules(ctx, rulesIn(sent.raw, team))
  return saved.ok ? seeOther(c, watchPaths.rules, sourceTexts[ctx.locale].rulesSaved) : forbidden(c)
}

/** Each field says `theme=person`. */
function rulesIn(raw: RawForm, team: readonly { readonly id: string }[]) {
  const rules = new Map<string, string>()
  for (const words of Object.values(raw).flat()) {
    const [theme = '', person = ''] = words.split('=')
    if (team.some(({ id }) => id === person)) rules.set(theme, person)
  }
  return rules
}
