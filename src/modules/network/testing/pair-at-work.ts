import { wholeField } from '#kit/left-out.ts'
import type { Viewer } from '#kit/viewer.ts'
import { asPerson } from '#platform/testing/world.ts'
import { coachingPaths, skillPaths } from '../paths/coaching.ts'

type Post = (
  path: string,
  fields: Record<string, string | string[]>,
  as?: Viewer,
) => Promise<string>

/**
 * A coaching under way, by the pages: the coach says what they know, a territory that exists asks, the team proposes,
 * the coach accepts. `post` answers where the page leads.
 */
export async function pairAtWork(
  post: Post,
  input: {
    readonly staff: Viewer
    readonly territory: string
    readonly coach: { readonly id: string; readonly name: string }
    readonly coached: { readonly name: string; readonly email: string }
  },
): Promise<string> {
  const coach = asPerson([], input.coach)
  await post(
    skillPaths.own,
    {
      ...{ skills: ['sortition'], languages: 'fr', place: '', hoursPerMonth: '4', coaches: 'yes' },
      ...{ shown: 'staff', otherWords: '', about: '', availability: '' },
      [wholeField]: 'yes',
    },
    coach,
  )
  const at = await post(
    coachingPaths.ask,
    {
      ...{ territory: input.territory, themes: ['sortition'], how: 'either' },
      ...{ availability: 'Mardi', title: 'Maire', ...input.coached },
      need: 'Nos réunions attirent toujours les mêmes personnes : nous voulons tirer au sort.',
    },
    input.staff,
  )
  await post(`${at}/proposer`, { coach: input.coach.id }, input.staff)
  await post(`${at}/reponse`, { answer: 'accept' }, coach)
  return at.split('/').at(-1) ?? ''
}
