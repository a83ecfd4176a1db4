import type { Frame } from '#kit/frame.ts'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import type { Session } from '../session.ts'
import { eventTexts } from '../texts/texts.ts'
import { SessionTable } from './SessionTable.tsx'

export function AgendaPage({ frame, sessions }: { frame: Frame; sessions: readonly Session[] }) {
  const texts = eventTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.agendaTitle} lead={texts.agendaLead}>
      {sessions.length === 0 ? (
        <EmptyState title={texts.agendaEmpty}>{texts.agendaEmptyText}</EmptyState>
      ) : (
        <SessionTable locale={frame.locale} sessions={sessions} caption={texts.agendaTitle} />
      )}
    </Layout>
  )
}
