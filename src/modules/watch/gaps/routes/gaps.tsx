import { emptyForm, type FormState, type RawForm } from '#kit/form.ts'
import { done } from '#kit/result.ts'
import { actRoute, buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import type { Module } from '#platform/module.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { watchPaths } from '../../paths.ts'
import { mayWatch } from '../../permissions.ts'
import { idOf, namesOf, teamOf } from '../../routes/team.ts'
import { sourceTexts } from '../../texts/sources.ts'
import { addGap, gatherGaps, moveGapTo } from '../actions/keep-gaps.ts'
import { saveRules } from '../actions/save-rules.ts'
import { addGapShape, moveGapShape } from '../gap.ts'
import { GapsPage } from '../pages/GapsPage.tsx'
import { RulesPage } from '../pages/RulesPage.tsx'
import { listGaps } from '../store/gaps.ts'
import { listRules } from '../store/rules.ts'

type Rooms = () => readonly Pick<Module, 'reportedNeeds'>[]

const onAll = {
  audience: 'staff',
  on: () => true as const,
  may: mayWatch,
  refusals: () => ({}),
} as const

const toGaps = { next: () => watchPaths.gaps, back: () => watchPaths.gaps } as const

/** What is missing, and who reads what. */
export function gapRoutes(rooms: Rooms): readonly Route[] {
  return [
    ...formRoutes({
      ...onAll,
      ...toGaps,
      path: watchPaths.gaps,
      fresh: true,
      shape: addGapShape,
      draw: (c, _, form) => gapsPage(c, { id: '', form }),
      act: (c, _, { words }) => addGap(c.var.ctx, words),
      notice: (locale) => sourceTexts[locale].gapAdded,
    }),
    buttonRoute({
      ...onAll,
      ...toGaps,
      path: watchPaths.gatherGaps,
      act: async (c) => done(await gatherGaps(c.var.ctx, rooms())),
      notice: (locale) => sourceTexts[locale].gathered,
    }),
    actRoute({
      ...onAll,
      ...toGaps,
      path: watchPaths.gap(':id'),
      on: idOf,
      fresh: true,
      shape: moveGapShape,
      draw: (c, id, form) => gapsPage(c, { id, form }),
      act: (c, id, move) => moveGapTo(c.var.ctx, id, move),
      refusals: (locale) => sourceTexts[locale].gapRefusals,
      under: { 'no-such-resource': 'resource', 'resource-needed': 'resource', 'why-needed': 'why' },
      notice: (locale) => sourceTexts[locale].gapMoved,
    }),
    ...formRoutes({
      ...onAll,
      path: watchPaths.rules,
      shape: async (c, _, raw) => ({ ok: true, value: rulesIn(raw, await teamOf(c.var.ctx)) }),
      draw: (c, _, form) => rulesPage(c, form),
      act: (c, _, rules) => saveRules(c.var.ctx, rules),
      next: () => watchPaths.rules,
      notice: (locale) => sourceTexts[locale].rulesSaved,
    }),
  ]
}

async function gapsPage(c: HttpContext, sent: { readonly id: string; readonly form: FormState }) {
  const { ctx, frame } = c.var
  const [open, closed] = await Promise.all([
    listGaps(ctx.db, ['open', 'taken']),
    listGaps(ctx.db, ['answered', 'dropped'], 100),
  ])
  const names = await namesOf(
    ctx,
    open.map(({ takenBy }) => takenBy),
  )
  const refused = sent.form === emptyForm ? undefined : sent
  return <GapsPage {...{ frame, open, closed, names, refused }} />
}

async function rulesPage(c: HttpContext, form: FormState) {
  const { ctx, frame } = c.var
  const [rules, team] = await Promise.all([listRules(ctx.db), teamOf(ctx)])
  return <RulesPage {...{ frame, rules, team, form }} />
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
