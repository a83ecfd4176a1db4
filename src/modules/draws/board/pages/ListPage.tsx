import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import type { Draw } from '../../draw.ts'
import { DrawStateBadge } from '../../pages/DrawStateBadge.tsx'
import { sealPaths } from '../../paths/ceremony.ts'
import { drawPaths } from '../../paths.ts'
import { simpleTexts } from '../../simple/nouns.ts'
import { drawTexts } from '../../texts/draw.ts'

/** A draw, and the name of its territory. */
export interface DrawLine {
  readonly draw: Draw
  readonly place: string
}

export interface ListPageProps {
  readonly frame: Frame
  readonly shown: ShownList<DrawLine>
  readonly mayCreate: boolean
}

export function ListPage({ frame, shown, mayCreate }: ListPageProps) {
  const texts = drawTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.draws}
      lead={texts.lead}
      wide
      actions={
        <>
          {mayCreate ? <ButtonLink href={drawPaths.create}>{texts.create}</ButtonLink> : null}
          <ButtonLink href={sealPaths.simple} tone="quiet">
            {simpleTexts[frame.locale].offer}
          </ButtonLink>
        </>
      }
    >
      <List
        frame={frame}
        shown={shown}
        empty={{ title: texts.none, text: texts.noneHelp }}
        cells={{
          etat: ({ draw }) => <DrawStateBadge locale={frame.locale} state={draw.state} />,
        }}
      />
    </Layout>
  )
}
