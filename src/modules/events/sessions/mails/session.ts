import { writtenDay } from '#kit/dates.ts'
import { writtenTime } from '#kit/hours.ts'
import { textProse } from '#kit/prose/plain.ts'
import type { Mail, PublicSettings } from '#platform/context.ts'
import { pathTo } from '../../paths.ts'
import { namedWithExperiment, type Session, type SessionSet } from '../../session.ts'
import { sessionLetterTexts } from '../texts/session-letter.ts'

interface World {
  readonly settings: Pick<PublicSettings, 'baseUrl' | 'contactEmail'>
}

/** To whoever was taken off the list: a mistake is seen at once. */
export function participantGone(world: World, to: string, set: SessionSet): Mail {
  const texts = sessionLetterTexts.fr
  return {
    to,
    subject: texts.goneSubject(namedWithExperiment(set, set)),
    text: [texts.gone(namedWithExperiment(set, set)), texts.end(world.settings.contactEmail)].join(
      '\n\n',
    ),
  }
}

/**
 * Sessions that will not be held, in one letter. It is written in French: a participant is a name and a way to be
 * reached, their language is not asked.
 */
export function sessionsCancelled(
  world: World,
  to: string,
  input: {
    readonly set: SessionSet
    readonly sessions: readonly Session[]
    readonly reason: string
  },
): Mail {
  const texts = sessionLetterTexts.fr
  const { baseUrl, contactEmail } = world.settings
  const { set, sessions, reason } = input
  return {
    to,
    subject: texts.subject(namedWithExperiment(set, set), sessions.length),
    text: [
      texts.hello(namedWithExperiment(set, set), sessions.length),
      linesOf(sessions),
      texts.why(textProse(reason)),
      // What is not published yet is not for whoever opens a link.
      ...(set.hidden ? [] : [texts.see(baseUrl + pathTo('set', set.id))]),
      texts.end(contactEmail),
    ].join('\n\n'),
  }
}

/** In French too: a session that was said to be cancelled takes place. */
export function sessionsRestored(
  world: World,
  to: string,
  input: { readonly set: SessionSet; readonly sessions: readonly Session[] },
): Mail {
  const texts = sessionLetterTexts.fr
  const { baseUrl, contactEmail } = world.settings
  const { set, sessions } = input
  return {
    to,
    subject: texts.backSubject(namedWithExperiment(set, set), sessions.length),
    text: [
      texts.back(namedWithExperiment(set, set), sessions.length),
      linesOf(sessions),
      ...(set.hidden ? [] : [texts.see(baseUrl + pathTo('set', set.id))]),
      texts.end(contactEmail),
    ].join('\n\n'),
  }
}

function linesOf(sessions: readonly Session[]): string {
  const texts = sessionLetterTexts.fr
  return sessions
    .map(({ title, onDay, startsAt, place }) =>
      texts.line(title, writtenDay(onDay, 'fr'), writtenTime(startsAt, 'fr'), place),
    )
    .join('\n')
}
