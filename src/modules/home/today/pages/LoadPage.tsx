import { shortDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { RowTitle } from '#ui/Table/RowTitle.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { paths } from '../../paths.ts'
import { dashboardTexts } from '../texts/dashboard.ts'
import { glanceTexts } from '../texts/glance.ts'
import { waitingLetterTexts } from '../texts/waiting-letters.ts'
import { isPast, writtenEffort } from '../waiting.ts'

interface LoadProps {
  readonly frame: Frame
  readonly name: string
  readonly lines: readonly { readonly line: WaitingLine; readonly isOpen: boolean }[]
  readonly today: string
}

/** What waits for a colleague, in their order; of what is not open to the team, only that it waits. */
export function LoadPage({ frame, name, lines, today }: LoadProps) {
  const { locale } = frame
  const [texts, words] = [glanceTexts[locale], dashboardTexts[locale]]
  return (
    <Layout
      frame={frame}
      title={texts.loadTitle(name)}
      lead={texts.loadLead(lines.length)}
      crumbs={[{ label: words.title, href: paths.dashboard }]}
      wide
    >
      {lines.length === 0 ? (
        <EmptyState title={texts.nothingWaits} />
      ) : (
        <Table
          caption={texts.loadTitle(name)}
          captionHidden
          columns={[{ title: words.gesture }, { title: texts.family }, { title: words.due }]}
          rows={lines.map(({ line, isOpen }) => [
            isOpen ? (
              <RowTitle
                title={line.label}
                href={line.href}
                note={`${line.where} · ${writtenEffort(line, locale)}`}
              />
            ) : (
              <>
                {texts.closed}
                <br />
                <span class="row-note">{writtenEffort(line, locale)}</span>
              </>
            ),
            waitingLetterTexts[locale].familyNames[line.family],
            dueWords(line, frame, today),
          ])}
        />
      )}
    </Layout>
  )
}

function dueWords(line: WaitingLine, { locale }: Frame, today: string) {
  const texts = dashboardTexts[locale]
  if (line.dueOn === undefined) return texts.noDay
  const day = shortDay(line.dueOn, locale, today)
  return isPast(line, today) ? <strong>{texts.lateOn(day)}</strong> : day
}
