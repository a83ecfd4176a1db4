import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenTime } from '#kit/hours.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FilterLinks } from '#ui/FilterLinks/FilterLinks.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { programmeTexts } from '../../calls/nouns.ts'
import type { NetworkEvent } from '../../event.ts'
import { programmePath } from '../../paths/programmes.ts'
import type { PublishedProgramme } from '../../schedule/nouns.ts'
import {
  chosenItems,
  crossings,
  type ProgrammeView,
  programmeQuery,
  shownItems,
} from '../programme-view.ts'
import { ProgrammeDays } from './ProgrammeDays.tsx'
import { programmeCrumbs, programmeHref } from './programme-href.ts'

export interface ProgrammePageProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly programme: PublishedProgramme
  readonly publishedAt: Date
  readonly view: ProgrammeView
  /** What changed, version by version, in sentences: the latest first. */
  readonly changes: readonly {
    readonly version: number
    readonly day: string
    readonly note: string
    readonly lines: readonly string[]
  }[]
  readonly mayPrepare: boolean
  /** Of whoever reads by the link of a registration: other pages of the event are not theirs. */
  readonly ownToken?: string | undefined
}

/** The programme as everybody reads it: on a phone, on paper, by room, by track, or one's own. */
export function ProgrammePage(props: ProgrammePageProps) {
  const { frame, event, programme, view, ownToken } = props
  const { locale } = frame
  const texts = programmeTexts[locale]
  const items = shownItems(programme, view)
  return (
    <Layout
      frame={frame}
      title={texts.title(event.title)}
      lead={texts.version(programme.version, writtenDay(props.publishedAt, locale))}
      crumbs={programmeCrumbs(locale, event, ownToken)}
      actions={
        props.mayPrepare ? (
          <ButtonLink href={programmePath('grid', event.slug)} tone="quiet">
            {texts.gridTitle}
          </ButtonLink>
        ) : undefined
      }
    >
      <Filters {...props} />
      <Choice {...props} />
      <form
        class="programme-choice"
        method="get"
        action={programmeHref('programme', event, ownToken)}
      >
        {items.length === 0 && <EmptyState title={texts.noFilter} />}
        <ProgrammeDays locale={locale} programme={programme} items={items} choice={view.choice} />
        {items.length > 0 && (
          <p class="choice-end">
            <button type="submit" class="button quiet">
              {texts.keepChoice}
            </button>{' '}
            <span class="hint">{texts.choiceHint}</span>
          </p>
        )}
      </form>
      <Files {...props} />
      <Changes {...props} />
    </Layout>
  )
}

function Filters({ frame, event, programme, view, ownToken }: ProgrammePageProps) {
  const { locale } = frame
  const texts = programmeTexts[locale]
  const at = (more: Partial<ProgrammeView>) =>
    programmeHref('programme', event, ownToken) + programmeQuery(view, more)
  const all = (key: 'day' | 'room' | 'track') => ({
    label: texts.all,
    href: at({ [key]: undefined }),
    current: view[key] === undefined,
  })
  return (
    <>
      <FilterLinks
        label={texts.byDay}
        links={[
          all('day'),
          ...programme.days.map((day) => ({
            label: writtenDay(day, locale),
            href: at({ day }),
            current: view.day === day,
          })),
        ]}
      />
      {programme.rooms.length > 1 && (
        <FilterLinks
          label={texts.byRoom}
          links={[
            all('room'),
            ...programme.rooms.map(({ id, name }) => ({
              label: name,
              href: at({ room: id }),
              current: view.room === id,
            })),
          ]}
        />
      )}
      {programme.tracks.length > 0 && (
        <FilterLinks
          label={texts.byTrack}
          links={[
            all('track'),
            ...programme.tracks.map(({ id, name }) => ({
              label: name,
              href: at({ track: id }),
              current: view.track === id,
            })),
          ]}
        />
      )}
    </>
  )
}

function Choice({ frame, event, programme, view, ownToken }: ProgrammePageProps) {
  const texts = programmeTexts[frame.locale]
  const chosen = chosenItems(programme, view)
  if (chosen.length === 0) return null
  const crossed = crossings(chosen)
  return (
    <section>
      <h2>{texts.myChoice}</h2>
      {crossed.length > 0 && (
        <Notice tone="caution">
          {texts.choiceClash}{' '}
          {crossed.map(([left, right]) => texts.and(left.title, right.title)).join(', ')}
        </Notice>
      )}
      <ul>
        {chosen.map(({ slot, title, number }) => (
          <li>
            <a href={`#moment-${number}`}>{title}</a>, {writtenDay(slot.day, frame.locale)},{' '}
            {writtenTime(slot.startsAt, frame.locale)}
          </li>
        ))}
      </ul>
      <p>
        <a
          href={
            programmeHref('ics', event, ownToken) +
            programmeQuery({ ...view, day: undefined, room: undefined, track: undefined })
          }
        >
          {texts.choiceIcs}
        </a>
      </p>
    </section>
  )
}

function Files({ frame, event, ownToken }: ProgrammePageProps) {
  const texts = programmeTexts[frame.locale]
  return (
    <section class="choice-end">
      <h2>{texts.files}</h2>
      <LinkList
        items={[
          { label: texts.wholeIcs, href: programmeHref('ics', event, ownToken) },
          { label: texts.pdf, href: programmeHref('pdf', event, ownToken) },
          ...(ownToken
            ? []
            : [
                { label: 'JSON', href: programmePath('json', event.slug), note: texts.apps },
                { label: 'XML', href: programmePath('xml', event.slug), note: texts.apps },
              ]),
        ]}
      />
    </section>
  )
}

function Changes({ frame, changes }: ProgrammePageProps) {
  const texts = programmeTexts[frame.locale]
  const told = changes.filter(({ lines, note }) => lines.length > 0 || note !== '')
  if (told.length === 0) return null
  return (
    <Disclosure summary={texts.changes}>
      {told.map(({ version, day, note, lines }) => (
        <>
          <h3>{texts.version(version, day)}</h3>
          {note !== '' && <Prose markdown={note} />}
          <ul>
            {lines.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </>
      ))}
    </Disclosure>
  )
}
