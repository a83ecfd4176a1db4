import type { Locale } from '#kit/texts.ts'
import { Facts } from '#ui/Facts/Facts.tsx'
import { sessionMoment, sessionTexts, type ToldSessions } from '../../recruits/nouns.ts'
import type { Needs } from '../needs.ts'
import { seatTexts } from '../texts/seat.ts'

/** When and where one comes, how many times; with the file that puts it in a calendar. */
export function SessionsTold(props: {
  readonly locale: Locale
  readonly sessions: ToldSessions
  readonly calendar: string | undefined
}) {
  const { locale, calendar } = props
  const { first, all } = props.sessions
  const texts = sessionTexts[locale]
  if (!first) return <p>{seatTexts[locale].noSession}</p>
  return (
    <>
      <Facts
        layout="rows"
        items={[
          { name: texts.first, value: sessionMoment(first, locale) },
          { name: texts.place, value: first.place || texts.placeUnknown },
          ...(all.length > 0 ? [{ name: texts.count, value: texts.countOf(all.length) }] : []),
        ]}
      />
      {all.length > 1 ? (
        <>
          <h3>{texts.others}</h3>
          <ul>
            {all.slice(1).map((session) => (
              <li>
                {sessionMoment(session, locale)}
                {session.place && session.place !== first.place ? `, ${session.place}` : ''}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {calendar && all.length > 0 ? (
        <p>
          <a href={calendar}>{seatTexts[locale].calendar}</a>
        </p>
      ) : null}
    </>
  )
}

/** What they said that they need, read over. */
export function NeedsTold({ locale, needs }: { readonly locale: Locale; readonly needs: Needs }) {
  const texts = seatTexts[locale]
  const asked = [
    needs.childcare ? texts.childcare : '',
    needs.travel ? texts.travel : '',
    needs.interpreter ? `${texts.interpreterShort}${needs.interpreter}` : '',
    needs.access ? `${texts.accessShort}${needs.access}` : '',
  ].filter(Boolean)
  return (
    <>
      <h2>{texts.answered}</h2>
      {asked.length === 0 ? (
        <p>{texts.nothingNeeded}</p>
      ) : (
        <ul>
          {asked.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      )}
    </>
  )
}
