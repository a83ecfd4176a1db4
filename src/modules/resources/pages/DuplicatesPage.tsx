import type { Frame } from '#kit/frame.ts'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Duplicate, DuplicateSide } from '../duplicate.ts'
import { paths, resourcePath } from '../paths.ts'
import { mergeTexts } from '../texts/merge.ts'
import { resourceTexts } from '../texts/texts.ts'
import { writingPaths } from '../writing-paths.ts'

/** Resources that are probably here twice. */
export function DuplicatesPage(props: {
  readonly frame: Frame
  readonly duplicates: readonly Duplicate[]
}) {
  const { frame, duplicates } = props
  const said = mergeTexts[frame.locale]
  const titles = said.deskColumns
  const side = ({ slug, title, state }: DuplicateSide) => (
    <>
      <a href={resourcePath(slug)}>{title}</a>
      {state === 'published' ? null : ` (${said.states[state]})`}
    </>
  )
  return (
    <Layout
      frame={frame}
      title={said.deskTitle}
      lead={said.deskLead}
      crumbs={[{ label: resourceTexts[frame.locale].resources, href: paths.list }]}
      wide
    >
      {duplicates.length === 0 ? (
        <EmptyState title={said.deskEmpty}>
          <p>{said.deskEmptyText}</p>
        </EmptyState>
      ) : (
        <Table
          caption={said.deskTitle}
          captionHidden
          columns={[
            { title: titles.kept },
            { title: titles.other },
            { title: titles.why },
            { title: titles.act },
          ]}
          rows={duplicates.map(({ by, kept, other }) => [
            side(kept),
            side(other),
            said.by[by],
            <a
              href={writingPaths.mergeWith(kept.slug, other.slug)}
              aria-label={said.compareThese(kept.title, other.title)}
            >
              {said.compareThem}
            </a>,
          ])}
        />
      )}
    </Layout>
  )
}
