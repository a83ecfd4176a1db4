import { writtenDay } from '#kit/dates.ts'
import { writtenTime } from '#kit/hours.ts'
import type { Locale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { Prose } from '#ui/Prose/Prose.tsx'
import { contributionTexts, programmeTexts } from '../../calls/nouns.ts'
import type { PublishedItem, PublishedProgramme } from '../../schedule/nouns.ts'
import { endOf } from '../../schedule.ts'
import { roomName } from '../documents/programme-document.ts'

interface DaysProps {
  readonly locale: Locale
  readonly programme: PublishedProgramme
  readonly items: readonly PublishedItem[]
  readonly choice: readonly number[]
}

/** Day after day, hour after hour; what happens at the same hour is side by side where there is room. */
export function ProgrammeDays(props: DaysProps) {
  const { locale, programme, items } = props
  return (
    <>
      {programme.days
        .filter((day) => items.some(({ slot }) => slot.day === day))
        .map((day) => (
          <section>
            <h2>{writtenDay(day, locale)}</h2>
            {hoursOf(items, day).map((hour) => (
              <>
                <h3>{writtenTime(hour, locale)}</h3>
                <div class="moment-row">
                  {items
                    .filter(({ slot }) => slot.day === day && slot.startsAt === hour)
                    .map((item) => (
                      <Moment {...props} item={item} />
                    ))}
                </div>
              </>
            ))}
          </section>
        ))}
    </>
  )
}

function hoursOf(items: readonly PublishedItem[], day: string): readonly string[] {
  const there = items.filter(({ slot }) => slot.day === day).map(({ slot }) => slot.startsAt)
  return [...new Set(there)].sort()
}

function Moment({ locale, programme, item, choice }: DaysProps & { item: PublishedItem }) {
  const { slot, number, title } = item
  const texts = programmeTexts[locale]
  const words = contributionTexts[locale]
  const track = programme.tracks.find(({ id }) => id === item.trackId)
  const id = `choix-${number}`
  return (
    <article class="moment" id={`moment-${number}`}>
      <h4>{title}</h4>
      <p class="hint">
        {writtenTime(slot.startsAt, locale)} – {writtenTime(endOf(slot), locale)},{' '}
        {roomName(programme, item)}
        {item.format !== '' && `, ${item.format}`}
        {slot.contributionId !== undefined &&
          item.language !== locale &&
          `, ${words.languages[item.language === 'en' ? 'en' : 'fr']}`}
        {item.recording && `, ${texts.recorded}`}
      </p>
      {track && (
        <p>
          <span class={`track ${track.colour}`}>{track.name}</span>
        </p>
      )}
      {item.persons.length > 0 && (
        <p>
          {item.persons
            .map(({ name, organisation }) => (organisation ? `${name} (${organisation})` : name))
            .join(', ')}
        </p>
      )}
      {item.summary !== '' && <Prose markdown={item.summary} />}
      {slot.contributionId !== undefined && (
        <div class="choice">
          <input
            type="checkbox"
            id={id}
            name="choix"
            value={String(number)}
            checked={choice.includes(number)}
          />
          <label for={id}>
            {texts.myChoice}
            <span class="visually-hidden">
              {colon[locale]}
              {title}
            </span>
          </label>
        </div>
      )}
    </article>
  )
}
