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
  const said = sessionTexts[locale]
  if (!first) return <p>{seatTexts[locale].noSession}</p>
  return (
    <>
      <Facts
        layout="rows"
        items={[
          { name: said.first, value: sessionMoment(first, locale) },
          { name: said.place, value: first.place || said.placeUnknown },
          ...(all.length > 0 ? [{ name: said.count, value: said.countOf(all.length) }] : []),
        ]}
      />
      {all.length > 1 ? (
        <>
          <h3>{said.others}</h3>
          <ul>
            {all.slice(1).map((one) => (
              <li>
                {sessionMoment(one, locale)}
                {one.place && one.place !== first.place ? `, ${one.place}` : ''}
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
  const said = seatTexts[locale]
  const asked = [
    needs.childcare ? said.childcare : '',
    needs.travel ? said.travel : '',
    needs.interpreter ? `${said.interpreterShort}${needs.interpreter}` : '',
    needs.access ? `${said.accessShort}${needs.access}` : '',
  ].filter(Boolean)
  return (
    <>
      <h2>{said.answered}</h2>
      {asked.length === 0 ? (
        <p>{said.nothingNeeded}</p>
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
