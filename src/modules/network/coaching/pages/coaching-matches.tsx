import { colon } from '#kit/words.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { coachingPaths } from '../../paths/coaching.ts'
import type { Match } from '../match.ts'
import { coachingTexts } from '../texts/coaching.ts'
import type { CoachingPageProps } from './coaching-view.ts'
import { isReservation, reasonSentence } from './coaching-words.ts'

/** Who could coach, each with the reasons for and against; the team decides. */
export function MatchList(props: CoachingPageProps & { readonly matches: readonly Match[] }) {
  const { frame, coaching, matches, names, declines } = props
  const { locale } = frame
  const texts = coachingTexts[locale]
  return (
    <section>
      <h2>{texts.matchTitle}</h2>
      <p>{texts.matchLead}</p>
      {matches.length === 0 ? (
        <EmptyState title={texts.noMatch}>
          <p>{texts.noMatchText}</p>
        </EmptyState>
      ) : null}
      {matches.map(({ personId, reasons }) => (
        <Card title={names.get(personId) ?? texts.forgotten} level={3}>
          <ul>
            {reasons.map((reason) => (
              <li>
                {isReservation(reason) ? '– ' : '+ '}
                {reasonSentence(reason, locale)}
              </li>
            ))}
          </ul>
          <ActionButton
            frame={frame}
            action={coachingPaths.propose(coaching.id)}
            label={texts.propose}
            fields={{ coach: personId }}
          />
        </Card>
      ))}
      {declines.length > 0 ? (
        <>
          <h3>{texts.declines}</h3>
          <ul>
            {declines.map(({ coachId, word }) => (
              <li>
                {[names.get(coachId) ?? texts.forgotten, word].filter(Boolean).join(colon[locale])}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}
