import type { Frame } from '#kit/frame.ts'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { type Draw, isPublished } from '../draw.ts'
import { drawPaths } from '../paths.ts'
import { drawTexts } from '../texts/draw.ts'
import { DrawStateBadge } from './DrawStateBadge.tsx'

export interface DrawPageProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly place: string | undefined
}

/** The public page of a draw. */
export function DrawPage({ frame, draw, place }: DrawPageProps) {
  const said = drawTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={draw.title}
      crumbs={[{ label: said.draws, href: drawPaths.list }]}
      eyebrow={<DrawStateBadge locale={frame.locale} state={draw.state} />}
    >
      {isPublished(draw) ? null : (
        <Notice tone="info">
          <p>{said.beingWritten}</p>
        </Notice>
      )}
      {draw.purpose ? <Prose markdown={draw.purpose} /> : null}
      <Facts
        layout="rows"
        items={[
          { name: said.seats, value: String(draw.panelSize) },
          ...(place ? [{ name: said.where, value: place }] : []),
        ]}
      />
    </Layout>
  )
}
