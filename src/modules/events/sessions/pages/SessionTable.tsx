import { writtenDay } from '#kit/dates.ts'
import { writtenTime } from '#kit/hours.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { pathTo } from '../../paths.ts'
import type { Session, SessionState } from '../../session.ts'
import { eventTexts } from '../texts/sessions.ts'

const tones = { planned: 'info', held: 'good', cancelled: 'neutral' } as const satisfies Record<
  SessionState,
  string
>

export function StateBadge({ locale, state }: { locale: Locale; state: SessionState }) {
  return <Badge tone={tones[state]}>{eventTexts[locale].states[state]}</Badge>
}

interface TableProps {
  readonly locale: Locale
  readonly sessions: readonly Session[]
  readonly caption: string
}

export function SessionTable({ locale, sessions, caption }: TableProps) {
  const texts = eventTexts[locale]
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { title: texts.session },
        { title: texts.day },
        { title: texts.place },
        { title: texts.state },
      ]}
      rows={sessions.map((session) => [
        <a lang={writtenLocale} href={pathTo('session', session.id)}>
          {session.title}
        </a>,
        `${writtenDay(session.onDay, locale)}, ${writtenTime(session.startsAt, locale)}`,
        session.place,
        <StateBadge locale={locale} state={session.state} />,
      ])}
    />
  )
}
