import type { FirstStep } from '#kit/frames/first-step.ts'
import { demoPeople } from '#modules/people/index.ts'
import type { FirstHourAsked } from '#platform/module.ts'
import { contactPaths } from '../../paths/contact.ts'
import { firstStepTexts } from '../../texts/first-step.ts'
import { countContacts } from '../store/contacts.ts'

/** Done when the book holds somebody who is not of the demonstration. */
export async function contactStep({ db, locale }: FirstHourAsked): Promise<FirstStep> {
  const texts = firstStepTexts[locale]
  const personIds = Object.values(demoPeople).map(({ id }) => id)
  const [all, invented] = await Promise.all([
    countContacts(db, {}),
    countContacts(db, { personIds }),
  ])
  const count = all - invented
  return {
    key: 'contacts',
    title: texts.title,
    why: texts.why,
    isDone: count > 0,
    state: count > 0 ? texts.some(count) : texts.none,
    href: contactPaths.importing,
    link: texts.link,
  }
}
