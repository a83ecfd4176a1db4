import type { Frame } from '#kit/frame.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { paths } from '../../paths.ts'
import type { Family, FamilyState } from '../family.ts'
import { familyTexts } from '../texts/families.ts'

/** Families that anybody reads, and drafts for the team. */
export function FamiliesPage(props: { frame: Frame; shown: ShownList<Family>; mayKeep: boolean }) {
  const { frame, shown, mayKeep } = props
  const texts = familyTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      wide
      actions={mayKeep ? <ButtonLink href={paths.addFamily}>{texts.create}</ButtonLink> : null}
    >
      <List
        frame={frame}
        shown={shown}
        empty={{ title: texts.none, text: texts.noneText }}
        cells={{
          etat: ({ state }) => <FamilyBadge words={texts.states[state]} state={state} />,
        }}
      />
    </Layout>
  )
}

const tones = { draft: 'caution', published: 'good', withdrawn: 'danger' } as const

export function FamilyBadge({ words, state }: { words: string; state: FamilyState }) {
  return <Badge tone={tones[state]}>{words}</Badge>
}
