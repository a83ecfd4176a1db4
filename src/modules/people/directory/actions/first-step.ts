import { dayOf } from '#kit/dates.ts'
import type { FirstStep } from '#kit/frames/first-step.ts'
import type { FirstHourAsked } from '#platform/module.ts'
import { demoPeople } from '../../demo/people.ts'
import { paths } from '../../paths.ts'
import { listHolders } from '../../roles/index.ts'
import { listWaitingInvitations } from '../../sign-in/index.ts'
import { firstStepTexts } from '../../texts/first-step.ts'

const ofTeam = ['administrator', 'lab-team', 'finance'] as const

/** Done when a second real person is of the team, or is expected. */
export async function peopleStep({ db, now, locale }: FirstHourAsked): Promise<FirstStep> {
  const texts = firstStepTexts[locale]
  const invented = new Set<string>(Object.values(demoPeople).map(({ id }) => id))
  const team = await listHolders(db, ofTeam, dayOf(now))
  const others = team.filter((id) => !invented.has(id)).length - 1
  const waiting = (await listWaitingInvitations(db, now)).length
  const words = [
    ...(others > 0 ? [texts.others(others)] : []),
    ...(waiting > 0 ? [texts.waiting(waiting)] : []),
  ]
  return {
    key: 'people',
    title: texts.title,
    why: texts.why,
    isDone: words.length > 0,
    state: words.join(' ') || texts.alone,
    href: paths.inviteMany,
    link: texts.link,
  }
}
