import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import type { Processing } from '#kit/processing.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import type { PostponedErasure } from '#platform/module.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Contents } from '#ui/Contents/Contents.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { paths } from '../../paths.ts'
import { natureOf, type RegisterLine } from '../register.ts'
import { registerTexts } from '../texts/register.ts'

export interface YourDataPageProps {
  readonly frame: Frame
  readonly contactEmail: string
  /** Data kept longer than was promised. */
  readonly postponed: readonly PostponedErasure[]
  /** Rooms that keep something, in order. One that says nothing of persons keeps only public things. */
  readonly rooms: readonly KeptByRoom[]
}

interface KeptByRoom {
  readonly activity: Processing | undefined
  readonly lines: readonly RegisterLine[]
}

/** The register of processing, for anyone: made from the classes of the columns, never retyped. */
export function YourDataPage(props: YourDataPageProps) {
  const { frame, rooms } = props
  const texts = registerTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.title} lead={texts.lead}>
      <p>{texts.noTracking}</p>
      <Contents locale={frame.locale} links={partsOf(props)} />
      <h2 id="deux-coffres">{texts.twoVaults}</h2>
      <p>{texts.twoVaultsLead}</p>
      <h2 id="droits">{texts.rights}</h2>
      <p>{texts.rightsLead}</p>
      <p>
        <ButtonLink href={paths.myData} tone="quiet">
          {texts.rightsLink}
        </ButtonLink>
      </p>
      <Responsible {...props} />
      <Postponed {...props} />
      {rooms.map((room, at) => (
        <RoomRegister locale={frame.locale} id={`pieces-${at + 1}`} {...room} />
      ))}
      <p>
        <a href={paths.yourDataFile}>{texts.download}</a>
      </p>
    </Layout>
  )
}

function partsOf({ frame, rooms, postponed }: YourDataPageProps) {
  const texts = registerTexts[frame.locale]
  return [
    { label: texts.twoVaults, to: 'deux-coffres' },
    { label: texts.rights, to: 'droits' },
    { label: texts.who, to: 'qui' },
    ...(postponed.length > 0 ? [{ label: texts.postponed, to: 'repousses' }] : []),
    ...rooms.flatMap(({ activity }, at) => {
      const { title } = activity ?? {}
      return title ? [{ label: title, to: `pieces-${at + 1}` }] : []
    }),
  ]
}

function Responsible({ frame, contactEmail }: YourDataPageProps) {
  const texts = registerTexts[frame.locale]
  return (
    <>
      <h2 id="qui">{texts.who}</h2>
      <Facts
        layout="rows"
        items={[
          { name: texts.controller, value: frame.house.name },
          { name: texts.contact, value: <a href={`mailto:${contactEmail}`}>{contactEmail}</a> },
          { name: texts.transfers, value: texts.transfersNone },
          { name: texts.security, value: texts.securityMeasures },
        ]}
      />
    </>
  )
}

/** What was promised and is late, by how much and why: said where anybody reads how long things are kept. */
function Postponed({ frame, postponed }: YourDataPageProps) {
  const texts = registerTexts[frame.locale]
  if (postponed.length === 0) return null
  return (
    <>
      <h2 id="repousses">{texts.postponed}</h2>
      <ul>
        {postponed.map(({ what, href, firstOn, newDay, because }) => (
          <li>
            <a href={href} lang={writtenLocale}>
              {what}
            </a>
            {colon[frame.locale]}
            {texts.postponedLine(
              writtenDay(firstOn, frame.locale),
              writtenDay(newDay, frame.locale),
              because,
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function RoomRegister(props: KeptByRoom & { locale: Locale; id: string }) {
  const { locale, id, activity, lines } = props
  const texts = registerTexts[locale]
  const title = activity?.title ?? texts.publicOnly
  return (
    <section id={id}>
      <h2>{title}</h2>
      {activity ? (
        <Facts
          layout="rows"
          items={[
            { name: texts.purpose, value: activity.purpose },
            { name: texts.persons, value: activity.persons },
            { name: texts.basis, value: activity.basis },
            { name: texts.recipients, value: activity.recipients },
          ]}
        />
      ) : null}
      <Disclosure summary={texts.personalColumns}>
        <Kept locale={locale} title={title} lines={lines.filter(touchesPeople)} />
      </Disclosure>
      <Disclosure summary={texts.otherColumns}>
        <Kept locale={locale} title={title} lines={lines.filter((line) => !touchesPeople(line))} />
      </Disclosure>
    </section>
  )
}

function touchesPeople({ class: kind }: RegisterLine): boolean {
  return kind === 'personal' || kind === 'sensitive' || kind === 'secret'
}

/** The names of tables and columns are for who checks: they are in the file. */
function Kept(props: { locale: Locale; title: string; lines: readonly RegisterLine[] }) {
  const { locale, title, lines } = props
  const texts = registerTexts[locale]
  if (lines.length === 0) return <p>{texts.nothing}</p>
  return (
    <Table
      caption={texts.caption(title)}
      captionHidden
      columns={[{ title: texts.kept }, { title: texts.class }]}
      rows={lines.map((line) => [line.kept[locale], natureOf(line, texts.classes, locale)])}
    />
  )
}
