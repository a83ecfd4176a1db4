import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import type { Recruitment } from '../../recruitment.ts'
import { listFeatures } from '../../store/features.ts'
import type { RegistrationRules } from '../questionnaire.ts'

/** What a draw asks of whoever registers, whatever the way in. */
export async function readRules(
  ctx: Pick<Ctx, 'db' | 'now' | 'locale'>,
  draw: Pick<Draw, 'id' | 'population'>,
  { minimumAge, conflicts, questions }: Pick<Recruitment, 'minimumAge' | 'conflicts' | 'questions'>,
  how: Pick<RegistrationRules, 'asksAddress' | 'byPost'>,
): Promise<RegistrationRules & { readonly conflicts: string }> {
  return {
    features: await listFeatures(ctx.db, draw.id),
    ...{ minimumAge, conflicts, questions, population: draw.population },
    ...{ year: ctx.now.getUTCFullYear(), locale: ctx.locale },
    ...how,
  }
}
