import type { FirstStep } from '#kit/frames/first-step.ts'
import type { FirstHourAsked } from '#platform/module.ts'
import { paths } from '../paths.ts'
import { findMainEntity } from '../store/entities.ts'
import { firstStepTexts } from '../texts/first-step.ts'

/** Done when the papers of the house carry an address and a logo: those of the demonstration are not its own. */
export async function letterheadStep({ db, locale }: FirstHourAsked): Promise<FirstStep> {
  const texts = firstStepTexts[locale]
  const main = await findMainEntity(db)
  const own = main?.source === 'own' ? main : undefined
  const step = {
    key: 'letterhead',
    title: texts.title,
    why: texts.why,
    href: own ? paths.entity(own.id) : paths.list,
    link: texts.link,
  } as const
  if (!own) return { ...step, isDone: false, state: texts.none }
  const missing = [
    ...(own.address === '' ? [texts.lacks.address] : []),
    ...(own.logoFile === undefined ? [texts.lacks.logo] : []),
  ]
  const isDone = missing.length === 0
  return { ...step, isDone, state: isDone ? texts.done(own.name) : missing.join(' ') }
}
