import type { Frame } from '#kit/frame.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import type { Edition, EditionState } from '../edition.ts'
import { paths } from '../paths.ts'
import { editionTexts } from '../texts/editions.ts'

/** All the editions: those that anyone reads, and drafts for the team. */
export function EditionsPage(props: { frame: Frame; shown: ShownList<Edition>; mayKeep: boolean }) {
  const { frame, shown, mayKeep } = props
  const texts = editionTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      wide
      actions={mayKeep ? <ButtonLink href={paths.add}>{texts.create}</ButtonLink> : null}
    >
      <List
        frame={frame}
        shown={shown}
        empty={{ title: texts.none, text: texts.noneText }}
        cells={{ phase: ({ state }) => <StateBadge words={texts.states[state]} state={state} /> }}
      />
    </Layout>
  )
}

/** Where an edition stands, in words. */
export function StateBadge({ words, state }: { words: string; state: EditionState }) {
  const tone = state === 'rules' ? 'caution' : state === 'closed' ? 'neutral' : 'good'
  return <Badge tone={tone}>{words}</Badge>
}
