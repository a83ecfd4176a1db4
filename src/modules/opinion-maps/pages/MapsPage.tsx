import type { Frame } from '#kit/frame.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import type { MapState, OpinionMap } from '../opinion-map.ts'
import { paths } from '../paths.ts'
import { importedTexts } from '../texts/imported.ts'
import { mapTexts } from '../texts/maps.ts'

/** All the maps: those that anyone reads, and drafts for the team. */
export function MapsPage(props: { frame: Frame; shown: ShownList<OpinionMap>; mayKeep: boolean }) {
  const { frame, shown, mayKeep } = props
  const texts = mapTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      wide
      actions={
        mayKeep ? (
          <>
            <ButtonLink href={paths.add}>{texts.create}</ButtonLink>
            <ButtonLink href={paths.importMap} tone="quiet">
              {importedTexts[frame.locale].go}
            </ButtonLink>
          </>
        ) : null
      }
    >
      <List
        frame={frame}
        shown={shown}
        empty={{ title: texts.none, text: texts.noneText }}
        cells={{ etat: ({ state }) => <StateBadge words={texts.states[state]} state={state} /> }}
      />
    </Layout>
  )
}

/** Where a map stands, in words. */
export function StateBadge({ words, state }: { words: string; state: MapState }) {
  const tone = ({ draft: 'caution', open: 'good', closed: 'neutral' } as const)[state]
  return <Badge tone={tone}>{words}</Badge>
}
