import type { FormState, RawForm } from '#kit/form.ts'
import {
  findTerritory,
  resolveTerritoryField,
  type TerritoryAnswer,
  withTerritoryProblem,
} from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Experiment } from '../experiment.ts'
import { type PlacedTerritory, placedIn } from '../placed-territory.ts'

/** What was said of the territory; left empty, the experiment looks for one. */
export function readTerritory(ctx: Ctx, raw: RawForm): Promise<TerritoryAnswer> {
  return resolveTerritoryField(ctx.db, raw, 'territory')
}

export function placed(answer: TerritoryAnswer): PlacedTerritory | undefined {
  return answer.kind === 'chosen' ? placedIn(answer.territory) : undefined
}

/** Several places, or none, may be meant: the form comes back and asks which. */
export function isDoubtful(answer: TerritoryAnswer): boolean {
  return answer.kind === 'choices'
}

export function withDoubt(form: FormState, answer: TerritoryAnswer, ctx: Ctx): FormState {
  return isDoubtful(answer) ? withTerritoryProblem(form, 'territory', answer, ctx.locale) : form
}

export async function knownTerritory(ctx: Ctx, experiment: Experiment) {
  const { territoryId } = experiment
  return territoryId === undefined ? undefined : findTerritory(ctx.db, territoryId)
}
