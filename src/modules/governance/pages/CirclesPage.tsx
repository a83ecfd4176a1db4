import type { Frame } from '#kit/frame.ts'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Circle } from '../circle.ts'
import { circleTexts } from '../texts/circles.ts'

export interface CirclesPageProps {
  readonly frame: Frame
  readonly circles: readonly Circle[]
}

/** Every circle that the reader may see. */
export function CirclesPage({ frame, circles }: CirclesPageProps) {
  const said = circleTexts[frame.locale]
  const names = new Map(circles.map(({ id, name }) => [id, name]))
  return (
    <Layout frame={frame} title={said.circles} lead={said.lead} wide>
      {circles.length === 0 ? (
        <EmptyState title={said.empty}>
          <p>{said.emptyText}</p>
        </EmptyState>
      ) : (
        <Table
          caption={said.table}
          columns={[{ title: said.circle }, { title: said.purpose }, { title: said.heldBy }]}
          rows={circles.map((one) => [
            one.name,
            one.purpose,
            (one.parentId && names.get(one.parentId)) ?? '',
          ])}
        />
      )}
    </Layout>
  )
}
