import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Draw } from '../../draw.ts'
import { DrawStateBadge } from '../../pages/DrawStateBadge.tsx'
import { sealPaths } from '../../paths/ceremony.ts'
import { drawPaths } from '../../paths.ts'
import { simpleTexts } from '../../simple/nouns.ts'
import { drawTexts } from '../../texts/draw.ts'

export interface ListPageProps {
  readonly frame: Frame
  readonly draws: readonly Draw[]
  /** Names of territories by id. */
  readonly places: ReadonlyMap<string, string>
  readonly mayCreate: boolean
}

export function ListPage({ frame, draws, places, mayCreate }: ListPageProps) {
  const said = drawTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.draws}
      lead={said.lead}
      wide
      actions={
        <Actions>
          {mayCreate ? <ButtonLink href={drawPaths.create}>{said.create}</ButtonLink> : null}
          <ButtonLink href={sealPaths.simple} tone="quiet">
            {simpleTexts[frame.locale].offer}
          </ButtonLink>
        </Actions>
      }
    >
      {draws.length === 0 ? (
        <EmptyState title={said.none}>
          <p>{said.noneHelp}</p>
        </EmptyState>
      ) : (
        <Table
          caption={said.listCaption}
          captionHidden
          columns={[
            { title: said.title },
            { title: said.where },
            { title: said.seats, align: 'right' },
            { title: said.state },
          ]}
          rows={draws.map((draw) => [
            <a lang={writtenLocale} href={drawPaths.draw(draw.slug)}>
              {draw.title}
            </a>,
            places.get(draw.territoryId ?? '') ?? '',
            String(draw.panelSize),
            <DrawStateBadge locale={frame.locale} state={draw.state} />,
          ])}
        />
      )}
    </Layout>
  )
}
