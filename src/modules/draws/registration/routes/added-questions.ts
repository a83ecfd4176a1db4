import type { KindName } from '#engines/questionnaires/index.ts'
import { writtenLocale } from '#kit/texts.ts'
import { type EditedForm, formEditorRoutes } from '#modules/questionnaires/index.ts'
import { seeRefused } from '#platform/answers.ts'
import type { Route } from '#platform/routes.ts'
import type { Draw } from '../../draw.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import { mayRunDraw } from '../../permissions.ts'
import { findRecruitment } from '../../recruits/index.ts'
import { crumbTexts } from '../../recruits/nouns.ts'
import { drawAt } from '../../routes/on-draw.ts'
import { areQuestionsFrozen, changeAddedQuestions } from '../actions/change-added-questions.ts'
import { addedTexts } from '../texts/added.ts'

interface EditedDraw extends EditedForm {
  readonly draw: Draw
}

/** A commune is looked for in a list, which neither a paper nor a card has. */
const kinds = [
  ...(['single', 'several', 'yes-no', 'scale', 'grid', 'ranking', 'number'] as const),
  ...(['percentage', 'date', 'short-text', 'long-text', 'consent'] as const),
] as const satisfies readonly KindName[]

/** What the team asks of whoever registers, beside what the draw needs. */
export const addedQuestionRoutes: readonly Route[] = formEditorRoutes<EditedDraw>({
  at: recruitPaths.questions(':slug'),
  audience: 'signed-in',
  on: async (c) => {
    const { ctx } = c.var
    const draw = await drawAt(c)
    if (!draw) return undefined
    const texts = addedTexts[ctx.locale]
    if (mayRunDraw(ctx.person, draw) && (await areQuestionsFrozen(ctx, draw)))
      return seeRefused(c, recruitPaths.board(draw.slug), texts.frozen)
    return {
      ...{ draw, kinds, isOptional: true, lead: texts.lead, answered: [] },
      questions: (await findRecruitment(ctx.db, draw.id))?.questions ?? [],
      href: recruitPaths.questions(draw.slug),
      crumbs: [
        { label: draw.title, labelIn: writtenLocale, href: drawPaths.draw(draw.slug) },
        { label: crumbTexts[ctx.locale].recruit, href: recruitPaths.board(draw.slug) },
      ],
    }
  },
  may: (viewer, { draw }) => mayRunDraw(viewer, draw),
  change: (c, { draw }, change) => changeAddedQuestions(c.var.ctx, draw, change),
  saved: ({ draw }) => ({ act: 'draw.questions-written', subject: `draw:${draw.id}` }),
})
