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
  const texts = drawTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.draws}
      lead={texts.lead}
      wide
      actions={
        <Actions>
          {mayCreate ? <ButtonLink href={drawPaths.create}>{texts.create}</ButtonLink> : null}
          <ButtonLink href={sealPaths.simple} tone="quiet">
            {simpleTexts[frame.locale].offer}
          </ButtonLink>
        </Actions>
      }
    >
      {draws.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{texts.noneHelp}</p>
        </EmptyState>
      ) : (
        <Table
          caption={texts.listCaption}
          captionHidden
          columns={[
            { title: texts.title },
            { title: texts.where },
            { title: texts.seats, align: 'right' },
            { title: texts.state },
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
