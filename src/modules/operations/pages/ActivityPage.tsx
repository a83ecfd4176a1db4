import { writtenInstant } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { ownOf } from '#kit/own.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import type { NamedSubject } from '#platform/module.ts'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FilterLinks } from '#ui/FilterLinks/FilterLinks.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import {
  type ActivityLine,
  type ActivityView,
  activityQuery,
  subjectKinds,
  subjectOf,
} from '../activity.ts'
import { paths } from '../paths.ts'
import { activityTexts } from '../texts/activity.ts'
import { activityFileTexts } from '../texts/activity-files.ts'

export interface ActivityProps {
  readonly frame: Frame
  readonly view: ActivityView
  readonly lines: readonly ActivityLine[]
  /** Is there more on either side? */
  readonly older: boolean
  readonly newer: boolean
  /** Subjects that anyone may read, by `kind:id`. */
  readonly names: ReadonlyMap<string, NamedSubject>
}

/** The public memory of the house, newest first. */
export function ActivityPage(props: ActivityProps) {
  const { frame, view, lines } = props
  const texts = activityTexts[frame.locale]
  const asData = paths.activityJson + activityQuery(view)
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      head={<link rel="alternate" type="application/json" href={asData} />}
      wide
    >
      <FilterLinks
        label={texts.filters}
        links={[
          { label: texts.all, href: paths.activity, current: view.kind === undefined },
          ...subjectKinds.map((kind) => ({
            label: texts.kinds[kind],
            href: paths.activity + activityQuery({ kind }),
            current: view.kind === kind,
          })),
        ]}
      />
      {lines.length === 0 ? (
        <EmptyState title={texts.empty}>
          <p>{texts.emptyText}</p>
        </EmptyState>
      ) : (
        <Lines {...props} />
      )}
      <Further {...props} />
      <p>
        <a href={asData}>{texts.asData}</a>
        {lines.length === 0 ? null : (
          <>
            {' · '}
            <a href={paths.activityFiles.csv + activityQuery(view)} download>
              {activityFileTexts[frame.locale].asCsv}
            </a>
            {' · '}
            <a href={paths.activityFiles.xlsx + activityQuery(view)} download>
              {activityFileTexts[frame.locale].asXlsx}
            </a>
          </>
        )}
      </p>
    </Layout>
  )
}

function Lines({ frame, lines, names }: ActivityProps) {
  const { locale } = frame
  const texts = activityTexts[locale]
  return (
    <Table
      caption={texts.title}
      captionHidden
      columns={[{ title: texts.what }, { title: texts.when }, { title: texts.hash }]}
      rows={lines.map((line) => [
        <What line={line} named={names.get(line.subject)} locale={locale} />,
        <span class="on-one-line">{writtenInstant(line.at, locale)}</span>,
        <code class="on-one-line">{`${line.hash.slice(0, 8)}…`}</code>,
      ])}
    />
  )
}

interface WhatProps {
  readonly line: ActivityLine
  readonly named: NamedSubject | undefined
  readonly locale: Locale
}

/** The sentence of the act, then what it is about: its title and its page, or a common word while it is hidden. */
function What({ line, named, locale }: WhatProps) {
  const texts = activityTexts[locale]
  const sentence = ownOf(texts.acts, line.act)
  const { kind } = subjectOf(line.subject)
  return (
    <>
      <span class="row-title">{sentence ?? <code>{line.act}</code>}</span>
      <span class="row-note">
        {named ? (
          <a
            // A territory has a name, which is in no language.
            lang={kind === 'territory' ? undefined : (named.language ?? writtenLocale)}
            href={named.href}
          >
            {named.title}
          </a>
        ) : (
          (ownOf(texts.unnamed, kind) ?? texts.other)
        )}
      </span>
    </>
  )
}

/** By position, not by page: new lines that arrive do not move the others. */
function Further({ frame, view, lines, older, newer }: ActivityProps) {
  const texts = activityTexts[frame.locale]
  const first = lines[0]
  const last = lines.at(-1)
  const { kind } = view
  if (!first || !last || !(older || newer)) return null
  return (
    <nav class="pager" aria-label={texts.pages}>
      {newer ? (
        <a rel="prev" href={paths.activity + activityQuery({ kind, after: first.position })}>
          {texts.newer}
        </a>
      ) : null}
      {older ? (
        <a rel="next" href={paths.activity + activityQuery({ kind, before: last.position })}>
          {texts.older}
        </a>
      ) : null}
    </nav>
  )
}
