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
  const said = sessionLetterTexts.fr
  return {
    to,
    subject: said.goneSubject(namedWithExperiment(set, set)),
    text: [said.gone(namedWithExperiment(set, set)), said.end(world.settings.contactEmail)].join(
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
  given: {
    readonly set: SessionSet
    readonly sessions: readonly Session[]
    readonly reason: string
  },
): Mail {
  const said = sessionLetterTexts.fr
  const { baseUrl, contactEmail } = world.settings
  const { set, sessions, reason } = given
  return {
    to,
    subject: said.subject(namedWithExperiment(set, set), sessions.length),
    text: [
      said.hello(namedWithExperiment(set, set), sessions.length),
      linesOf(sessions),
      said.why(textProse(reason)),
      // What is not published yet is not for whoever opens a link.
      ...(set.hidden ? [] : [said.see(baseUrl + pathTo('set', set.id))]),
      said.end(contactEmail),
    ].join('\n\n'),
  }
}

/** In French too: a session that was said to be cancelled takes place. */
export function sessionsRestored(
  world: World,
  to: string,
  given: { readonly set: SessionSet; readonly sessions: readonly Session[] },
): Mail {
  const said = sessionLetterTexts.fr
  const { baseUrl, contactEmail } = world.settings
  const { set, sessions } = given
  return {
    to,
    subject: said.backSubject(namedWithExperiment(set, set), sessions.length),
    text: [
      said.back(namedWithExperiment(set, set), sessions.length),
      linesOf(sessions),
      ...(set.hidden ? [] : [said.see(baseUrl + pathTo('set', set.id))]),
      said.end(contactEmail),
    ].join('\n\n'),
  }
}

function linesOf(sessions: readonly Session[]): string {
  const said = sessionLetterTexts.fr
  return sessions
    .map(({ title, onDay, startsAt, place }) =>
      said.line(title, writtenDay(onDay, 'fr'), writtenTime(startsAt, 'fr'), place),
    )
    .join('\n')
}
