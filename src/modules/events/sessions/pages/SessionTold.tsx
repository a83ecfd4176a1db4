import { listFormat } from '#kit/formats.ts'
import type { Locale } from '#kit/texts.ts'
import type { Participant } from '../../attendance.ts'
import { reachOf } from '../session-reach.ts'
import { sessionLetterTexts } from '../texts/session-letter.ts'

/** Whom cancelling a session tells by itself, and whom the team must tell, with what it has to reach them. */
export function SessionTold(props: {
  readonly locale: Locale
  readonly participants: readonly Participant[]
}) {
  const { locale } = props
  const texts = sessionLetterTexts[locale]
  const { reached, others } = reachOf(props.participants)
  const nameOf = ({ name, number }: Participant) => name ?? texts.numbered(String(number))
  const list = (names: readonly string[]) => listFormat(locale).format(names)
  if (reached.length + others.length === 0) return <p>{texts.nobody}</p>
  return (
    <>
      {reached.length > 0 ? <p>{texts.told(list(reached.map(nameOf)))}</p> : null}
      {others.length > 0 ? (
        <p>
          {texts.untold(
            list(
              others.map((participant) =>
                participant.contact === ''
                  ? nameOf(participant)
                  : texts.reachedBy(nameOf(participant), participant.contact),
              ),
            ),
          )}
        </p>
      ) : null}
    </>
  )
}
