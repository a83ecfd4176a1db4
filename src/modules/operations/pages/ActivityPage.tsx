import { writtenInstant } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { ActivityLine } from '../activity.ts'
import { paths } from '../paths.ts'
import { operationsTexts } from '../texts/texts.ts'

interface ActivityProps {
  readonly frame: Frame
  readonly lines: readonly ActivityLine[]
  /** Position to continue from, when there is more. */
  readonly next: number | undefined
}

export function ActivityPage({ frame, lines, next }: ActivityProps) {
  const texts = operationsTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.activityTitle} lead={texts.activityLead} wide>
      {lines.length === 0 ? (
        <EmptyState title={texts.activityEmpty}>{''}</EmptyState>
      ) : (
        <Table
          caption={texts.activityTitle}
          captionHidden
          columns={[
            { title: texts.when },
            { title: texts.act },
            { title: texts.about },
            { title: texts.hash },
          ]}
          rows={lines.map((line) => [
            writtenInstant(line.at, frame.locale),
            <code>{line.act}</code>,
            <code>{line.subject}</code>,
            <code>{`${line.hash.slice(0, 8)}…`}</code>,
          ])}
        />
      )}
      {next !== undefined && (
        <p>
          <a href={`${paths.activity}?avant=${next}`}>{texts.older}</a>
        </p>
      )}
    </Layout>
  )
}
