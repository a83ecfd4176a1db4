import type { HttpContext } from '#platform/routes.ts'
import { maySeeSurvey } from '../permissions.ts'
import { findSurvey } from '../store/surveys.ts'
import type { Survey } from '../survey.ts'

/** The survey at this address, when this person may see it: to others, there is nothing here. */
export async function loadSurvey(c: HttpContext): Promise<Survey | undefined> {
  const { ctx } = c.var
  const survey = await findSurvey(ctx.db, c.req.param('slug') ?? '')
  return survey && maySeeSurvey(ctx.person, survey) ? survey : undefined
}
