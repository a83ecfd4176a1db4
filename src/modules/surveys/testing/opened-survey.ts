import type { Questionnaire } from '#engines/questionnaires/index.ts'
import type { Ctx } from '#platform/context.ts'
import { keepQuestionnaire } from '../actions/keep-questionnaire.ts'
import { openSurvey } from '../actions/run-survey.ts'
import { createSurvey } from '../actions/save-survey.ts'
import type { Access, Survey } from '../survey.ts'
import { smallQuestionnaire } from './small-survey.ts'

/** A survey that is open, made by the acts of the team. */
export async function openedSurvey(
  ctx: Ctx,
  input: {
    readonly access?: Access
    readonly kiosk?: boolean
    readonly title?: string
    readonly purpose?: string
    readonly asked?: Questionnaire
  } = {},
): Promise<Survey> {
  const {
    access = 'link',
    kiosk = false,
    title = 'Le marché de Valbrenne',
    purpose = 'Choisir le jour du marché.',
    asked = smallQuestionnaire,
  } = input
  const made = await createSurvey(ctx, {
    ...{ title, purpose, access, kiosk, notice: '', keepMonths: 6, planned: 100 },
    controller: 'Commune de Valbrenne',
    contact: 'mairie@valbrenne.exemple.fr',
    closesOn: '2026-12-31',
  })
  if (!made.ok) throw new Error(made.refusal)
  const { slug } = made.value
  await keepQuestionnaire(ctx, slug, asked)
  const opened = await openSurvey(ctx, slug)
  if (!opened.ok) throw new Error(opened.refusal)
  return opened.value
}
