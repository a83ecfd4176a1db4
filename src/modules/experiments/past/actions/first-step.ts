import type { FirstStep } from '#kit/frames/first-step.ts'
import type { FirstHourAsked } from '#platform/module.ts'
import { pastPaths } from '../../paths/past.ts'
import { countLived } from '../../store/invented.ts'
import { pastTexts } from '../texts/past-import.ts'

/** Done when the house has an experiment of its own: not of the demonstration, nor told from public facts. */
export async function pastStep({ db, locale }: FirstHourAsked): Promise<FirstStep> {
  const { title, why, link, none, some } = pastTexts[locale].step
  const count = await countLived(db)
  return {
    ...{ key: 'experiments', title, why, link, href: pastPaths.importing },
    isDone: count > 0,
    state: count > 0 ? some(count) : none,
  }
}
