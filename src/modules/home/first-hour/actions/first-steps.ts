import type { FirstStep } from '#kit/frames/first-step.ts'
import type { FirstHourAsked, Module } from '#platform/module.ts'
import { paths } from '../../paths.ts'
import { missingFacts } from '../../publisher.ts'
import { getPublisher } from '../../store.ts'
import { firstHourTexts } from '../../texts/first-hour.ts'
import { type StandingStep, standingSteps } from '../first-hour.ts'
import { findDemonstration, getFirstHour, listLettersSent } from '../store/settings.ts'
import { mailState } from '../test-letter.ts'
import { mailSentence } from '../texts/mail-sentence.ts'
import { testLetterTexts } from '../texts/test-letter.ts'

type Rooms = readonly Pick<Module, 'firstSteps'>[]

/** The steps of all the rooms, and what administrators left for later. */
export async function listFirstSteps(
  ctx: FirstHourAsked,
  rooms: Rooms,
): Promise<{ readonly steps: readonly StandingStep[]; readonly isAway: boolean }> {
  const [hour, ...steps] = await Promise.all([
    getFirstHour(ctx.db),
    ...rooms.map((room) => room.firstSteps?.(ctx) ?? []),
  ])
  return { steps: standingSteps(steps.flat(), hour), isAway: hour.isAway }
}

/** Those of this room. */
export async function ownSteps(ctx: FirstHourAsked): Promise<readonly FirstStep[]> {
  return Promise.all([publisherStep(ctx), mailStep(ctx), demonstrationStep(ctx)])
}

async function publisherStep({ db, locale }: FirstHourAsked): Promise<FirstStep> {
  const { title, why, link, ...texts } = firstHourTexts[locale].publisher
  const { publisher } = await getPublisher(db)
  const missing = missingFacts(publisher)
  const isDone = missing.length === 0
  return {
    ...{ key: 'publisher', title, why, link, isDone, href: paths.publisher },
    state: isDone
      ? texts.done(publisher.name)
      : texts.missing(missing.map((fact) => texts.facts[fact]).join(', ')),
  }
}

/** Done while letters leave: a server that refuses them later makes it a thing to do again. */
async function mailStep({ db, locale, mailLeaves }: FirstHourAsked): Promise<FirstStep> {
  const { title, why, link } = testLetterTexts[locale]
  const state = mailState(await listLettersSent(db), mailLeaves)
  return {
    ...{ key: 'mail', title, why, link, href: paths.testLetter },
    isDone: state.kind === 'sent',
    state: mailSentence(state, locale),
  }
}

async function demonstrationStep({ db, locale }: FirstHourAsked): Promise<FirstStep> {
  const { title, why, link, ...texts } = firstHourTexts[locale].demonstration
  const found = await findDemonstration(db)
  const state = { loaded: texts.loaded, removed: texts.removed, none: texts.none }[found ?? 'none']
  return {
    ...{ key: 'demonstration', title, why, link, state, href: paths.demonstration },
    isDone: found !== 'loaded',
  }
}
